import { Button, Tooltip } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session.tsx';

/** A command for a global admin. Others see it, and learn who may use it. */
export const ActButton = ({
  label,
  name,
  allowed,
  onClick,
}: {
  label: string;
  /** For screen readers, where several buttons carry one label. Starts with the label. */
  name?: string;
  allowed: boolean;
  onClick: () => void;
}) => {
  const { t } = useTranslation();
  const { organization } = useSession();
  const button = (
    <Button
      size="small"
      disabledFocusable={!allowed}
      onClick={onClick}
      {...(name === undefined ? {} : { 'aria-label': name })}
    >
      {label}
    </Button>
  );
  return allowed ? (
    button
  ) : (
    <Tooltip
      content={t('partnerRelationships.onlyAdmin', { organization: organization.name })}
      relationship="description"
      withArrow
    >
      {button}
    </Tooltip>
  );
};
