import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure, api } from '../../api/client.ts';
import { FailurePage } from '../../parts/failure-note.tsx';
import { PublicPage } from '../../parts/public-page.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { SetupWizard } from './wizard.tsx';

const useStyles = makeStyles({ dead: { display: 'grid', gap: '10px', maxWidth: '60ch', justifyItems: 'start' } });

/** Behind the one-time link that the first start prints (production): the operator and its first administrator. */
const Setup = () => {
  const { t } = useTranslation();
  const { token = '' } = useParams({ strict: false });
  const [used, setUsed] = useState(false);
  const onDead = useCallback(() => setUsed(true), []);
  const link = useQuery({
    queryKey: ['setup', token],
    queryFn: ({ signal }) => api.get<{ open: true }>(`/api/v1/setup/${encodeURIComponent(token)}`, { signal }),
    // What is typed must not go because somebody looked at another window for a while.
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const refused = link.error instanceof ApiFailure && link.error.status >= 400 && link.error.status < 429;
  return (
    <PublicPage title={t('setup.title')}>
      {link.isPending && <SkeletonRows label={t('setup.loading')} rows={4} />}
      {used || refused ? (
        <DeadLink />
      ) : (
        link.error !== null && <FailurePage failure={link.error} onRetry={() => void link.refetch()} />
      )}
      {link.data !== undefined && !used && <SetupWizard token={token} onDead={onDead} />}
    </PublicPage>
  );
};

const DeadLink = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  return (
    <div className={styles.dead}>
      <h1 className={type.page}>{t('setup.dead.title')}</h1>
      <p className={mergeClasses(type.body, type.quiet)}>{t('setup.dead.line')}</p>
      <TextLink to="/sign-in">{t('setup.dead.signIn')}</TextLink>
    </div>
  );
};

export default Setup;
