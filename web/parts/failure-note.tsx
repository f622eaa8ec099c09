import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../api/client.ts';
import type { Permission } from '../api/shapes.ts';
import { own } from '../theme.ts';
import { CopyButton } from './copy-button.tsx';
import { useFailureText } from './failure-text.ts';
import { Note } from './note.tsx';
import { TextLink } from './text-link.tsx';
import { useTitle } from './title.ts';
import { useType } from './type.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gap: '8px', maxWidth: '72ch', padding: '24px 0', justifyItems: 'start' },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '16px', marginTop: '12px' },
  id: { display: 'inline-flex', alignItems: 'center', gap: '4px', color: own.text3 },
});

/** A failure beside its cause: what happened, and the way to try again if there is one. */
export const FailureNote = ({
  failure,
  onRetry,
  retryLabel,
  className,
}: {
  failure: unknown;
  onRetry?: () => void;
  /** Where the way out is not the same thing once more. */
  retryLabel?: string;
  className?: string;
}) => {
  const text = useFailureText();
  const { t } = useTranslation();
  return (
    <Note
      tone="danger"
      {...(className === undefined ? {} : { className })}
      {...(onRetry === undefined
        ? {}
        : {
            act: (
              <Button size="small" onClick={onRetry}>
                {retryLabel ?? t('common.tryAgain')}
              </Button>
            ),
          })}
    >
      {text(failure)} <RequestId failure={failure} />
    </Note>
  );
};

/** Only faults of the platform show their id: for a refusal there is nothing to ask about. */
const RequestId = ({ failure }: { failure: unknown }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  if (!(failure instanceof ApiFailure) || failure.requestId === undefined || failure.status < 500) return null;
  return (
    <span className={styles.id}>
      <span className={type.mono}>{failure.requestId}</span>
      <CopyButton text={failure.requestId} what={t('common.requestId')} />
    </span>
  );
};

/** The whole page failed. */
export const FailurePage = ({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) => {
  const styles = useStyles();
  const type = useType();
  const text = useFailureText();
  const { t } = useTranslation();
  const missing = failure instanceof ApiFailure && failure.status === 404;
  useTitle(missing ? t('common.failed.notFound') : t('common.failed.page'));
  if (missing) return <NotFound />;
  return (
    <div className={styles.page} role="alert">
      <h1 className={type.page}>{t('common.failed.page')}</h1>
      <p className={mergeClasses(type.body, type.quiet)}>{text(failure)}</p>
      <div className={styles.acts}>
        <Button appearance="primary" onClick={onRetry ?? (() => window.location.reload())}>
          {onRetry === undefined ? t('common.failed.reload') : t('common.tryAgain')}
        </Button>
        <RequestId failure={failure} />
      </div>
    </div>
  );
};

/** Says nothing about whether the thing exists. */
export const NotFound = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  useTitle(t('common.failed.notFound'));
  return (
    <div className={styles.page}>
      <h1 className={type.page}>{t('common.failed.notFound')}</h1>
      <p className={mergeClasses(type.body, type.quiet)}>{t('common.failed.notFoundLine')}</p>
      <div className={styles.acts}>
        <TextLink to="/">{t('common.failed.home')}</TextLink>
      </div>
    </div>
  );
};

/** Names the missing right and who can give it. */
export const Forbidden = ({ permission, organization }: { permission: Permission; organization: string }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const right = t(`permissions.${permission}`);
  useTitle(t('common.failed.forbidden'));
  return (
    <div className={styles.page}>
      <h1 className={type.page}>{t('common.failed.forbidden')}</h1>
      <p className={mergeClasses(type.body, type.quiet)}>
        {t('common.failed.forbiddenLine', { permission: right, organization })}
      </p>
      <div className={styles.acts}>
        <TextLink to="/home">{t('common.failed.home')}</TextLink>
      </div>
    </div>
  );
};
