import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure, api } from '../../api/client.ts';
import { FailurePage, NotFound } from '../../parts/failure-note.tsx';
import { PublicPage } from '../../parts/public-page.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { sessionKey, useSessionQuery } from '../../session.tsx';
import { BeforeSignIn } from './before-sign-in.tsx';
import { Declined } from './declined.tsx';
import { Done } from './done.tsx';
import { Ended, isEnd } from './ended.tsx';
import { ReviewPage } from './review.tsx';
import { type Answered, acceptancesKey, type PublicInvitation } from './shapes.ts';
import { useLink } from './use-link.ts';

/**
 * The page behind an invitation's link (domain 5.3): public facts, then what is asked of one's own organization, then
 * what is now true. An unknown link is like any address where there is nothing.
 */
const AcceptPage = () => {
  const { t } = useTranslation();
  const link = useLink();
  const queries = useQueryClient();
  const session = useSessionQuery();
  const [answered, setAnswered] = useState<Answered>();
  // Each look is counted for the inviter: once a visit is enough.
  const opened = useQuery({
    queryKey: [...acceptancesKey, link.token],
    queryFn: ({ signal }) => api.get<PublicInvitation>(`/api/v1/acceptances/${link.token}`, { signal }),
    enabled: !link.broken,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

  if (link.broken) return <Nothing />;
  if (answered?.is === 'accepted' && opened.data !== undefined) {
    return <Done invitation={opened.data} accepted={answered.accepted} review={answered.review} />;
  }
  if (answered?.is === 'declined' && opened.data !== undefined) {
    return <Declined invitation={opened.data} review={answered.review} />;
  }
  if (opened.error !== null) {
    if (opened.error instanceof ApiFailure && opened.error.status === 404) return <Nothing />;
    if (isEnd(opened.error)) return <Ended failure={opened.error} />;
    return (
      <PublicPage title={t('acceptance.ended.title')}>
        <FailurePage failure={opened.error} onRetry={() => void opened.refetch()} />
      </PublicPage>
    );
  }
  if (opened.data === undefined || session.isPending) {
    return (
      <PublicPage title="">
        <SkeletonRows label={t('acceptance.loading')} rows={4} height={56} />
      </PublicPage>
    );
  }
  if (session.data == null) return <BeforeSignIn invitation={opened.data} link={link} />;
  if (session.data.secondFactor === null) return <SetUpFactor path={link.path} />;
  return (
    <ReviewPage
      invitation={opened.data}
      link={link}
      onAnswered={(answer) => {
        setAnswered(answer);
        window.scrollTo(0, 0);
        queries.removeQueries({ queryKey: [...acceptancesKey, link.token, 'review'] });
        void queries.invalidateQueries({ queryKey: sessionKey });
      }}
    />
  );
};

const Nothing = () => (
  <PublicPage title="">
    <NotFound />
  </PublicPage>
);

/** Answering needs a second factor (domain 2.8): who has none yet sets it up first, and comes back. */
const SetUpFactor = ({ path }: { path: string }) => {
  const router = useRouter();
  useEffect(() => {
    router.history.replace(`/sign-in/enrol?next=${encodeURIComponent(path)}`);
  }, [router, path]);
  return null;
};

export default AcceptPage;
