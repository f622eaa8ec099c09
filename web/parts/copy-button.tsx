import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useType } from './type.ts';

const useStyles = makeStyles({
  icon: {
    minWidth: '24px',
    width: '24px',
    height: '24px',
    padding: 0,
    '& .fui-Button__icon': { fontSize: '15px', width: '16px', height: '16px' },
  },
});

/** Copies a value, and says that it did. `what` names the value: "Copy customer ID". */
export const CopyButton = ({ text, what, label }: { text: string; what: string; label?: string }) => {
  const { t } = useTranslation();
  const styles = useStyles();
  const type = useType();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true));
  };
  const icon = copied ? <CheckmarkRegular /> : <CopyRegular />;
  return (
    <>
      {label === undefined ? (
        <Tooltip content={copied ? t('common.copied') : t('common.copyValue', { what })} relationship="label">
          <Button appearance="transparent" size="small" className={styles.icon} icon={icon} onClick={copy} />
        </Tooltip>
      ) : (
        <Button icon={icon} onClick={copy}>
          {label}
        </Button>
      )}
      <span className={type.hidden} role="status">
        {copied ? t('common.copied') : ''}
      </span>
    </>
  );
};
