import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure, api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FailurePage, NotFound } from '../../parts/failure-note.tsx';
import { PublicPage } from '../../parts/public-page.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useSessionQuery } from '../../session.tsx';
import { CreateWizard } from './create-wizard.tsx';
import { Ended, isEnd } from './ended.tsx';
import { acceptancesKey, type PublicInvitation, partnersOf } from './shapes.ts';
import { useLink } from './use-link.ts';

const useStyles = makeStyles({ back: { margin: '20px 4px 0' } });

/** An invitee without an organization creates one, by the link alone (S4, domain 5.3 "Create organization"). */
const CreatePage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const router = useRouter();
  const format = useFormat();
  const link = useLink();
  const session = useSessionQuery();
  const title = t('acceptance.create.title');
  const opened = useQuery({
    queryKey: [...acceptancesKey, link.token],
    queryFn: ({ signal }) => api.get<PublicInvitation>(`/api/v1/acceptances/${link.token}`, { signal }),
    enabled: !link.broken,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  // Who has an account already answers with it.
  const signedIn = session.data != null;
  useEffect(() => {
    if (signedIn) router.history.replace(link.path);
  }, [signedIn, router, link.path]);

  const isUnknown = opened.error instanceof ApiFailure && opened.error.status === 404;
  if (link.broken || isUnknown || opened.data?.kind === 'partnership') {
    return (
      <PublicPage title="">
        <NotFound />
      </PublicPage>
    );
  }
  if (isEnd(opened.error)) return <Ended failure={opened.error} />;
  return (
    <PublicPage title={title}>
      {opened.data !== undefined ? (
        <>
          <CreateWizard
            invitation={opened.data}
            link={link}
            line={t('acceptance.create.line', {
              partners: format.list(partnersOf(opened.data).map(({ name }) => name)),
            })}
          />
          <p className={styles.back}>
            <TextLink to={link.path}>{t('acceptance.create.back')}</TextLink>
          </p>
        </>
      ) : opened.error !== null ? (
        <FailurePage failure={opened.error} onRetry={() => void opened.refetch()} />
      ) : (
        <SkeletonRows label={t('acceptance.loading')} rows={4} height={56} />
      )}
    </PublicPage>
  );
};

export default CreatePage;
