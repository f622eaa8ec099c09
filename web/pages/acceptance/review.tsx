import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFailure, api } from '../../api/client.ts';
import { FailurePage } from '../../parts/failure-note.tsx';
import { PublicPage } from '../../parts/public-page.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { useType } from '../../parts/type.ts';
import { useWidth } from '../../preferences.ts';
import { at, own } from '../../theme.ts';
import { AnswerCard, AnswerFoot, useAnswer } from './answer.tsx';
import { Answering } from './answering.tsx';
import { BeforeSignIn } from './before-sign-in.tsx';
import { Ended, isEnd } from './ended.tsx';
import { PartnerCard } from './partner-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import { mayAnswer, RefusalNote } from './refusal.tsx';
import { acceptancesKey, type OnAnswered, type PublicInvitation, type Review } from './shapes.ts';
import { useAsk } from './use-ask.ts';
import type { InvitationLink } from './use-link.ts';

const useStyles = makeStyles({
  title: { margin: '20px 0 12px', [at.phone]: { margin: '16px 0 12px' } },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 336px',
    gap: '16px 24px',
    alignItems: 'start',
    [at.belowDesk]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  asked: { display: 'grid', gap: '16px', minWidth: 0 },
  stay: { margin: '0 4px', maxWidth: '72ch', color: own.text2, fontSize: '13px', lineHeight: '19px' },
  room: { height: '190px' },
});

/** After signing in: for whom one answers, what each partner becomes and may do, and the answer itself (domain 5.3). */
export const ReviewPage = ({
  invitation,
  link,
  onAnswered,
}: {
  invitation: PublicInvitation;
  link: InvitationLink;
  onAnswered: OnAnswered;
}) => {
  const { t } = useTranslation();
  const title = useAsk(invitation);
  const query = useQuery({
    queryKey: [...acceptancesKey, link.token, 'review'],
    queryFn: ({ signal }) => api.get<Review>(`/api/v1/acceptances/${link.token}/review`, { signal }),
    gcTime: 0,
  });
  if (query.error !== null && isEnd(query.error)) return <Ended failure={query.error} />;
  if (query.error instanceof ApiFailure && query.error.status === 401) {
    return <BeforeSignIn invitation={invitation} link={link} />;
  }
  return (
    <PublicPage title={title} width="consent" withPerson>
      {query.data !== undefined ? (
        <Asked invitation={invitation} review={query.data} link={link} onAnswered={onAnswered} />
      ) : query.error !== null ? (
        <FailurePage failure={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <SkeletonRows label={t('acceptance.review.loading')} rows={5} height={72} columns={[2, 1]} />
      )}
    </PublicPage>
  );
};

const Asked = ({
  invitation,
  review,
  link,
  onAnswered,
}: {
  invitation: PublicInvitation;
  review: Review;
  link: InvitationLink;
  onAnswered: OnAnswered;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const phone = useWidth() === 'phone';
  const answer = useAnswer(invitation, review, link, onAnswered);
  const isPartnership = review.kind === 'partnership';
  const answers = mayAnswer(review.refusal);
  const title = t(
    isPartnership
      ? 'acceptance.review.partnership'
      : review.partners.length > 1
        ? 'acceptance.review.two'
        : 'acceptance.review.one',
  );
  return (
    <>
      <Answering organization={review.organization} link={link} />
      <h1 className={mergeClasses(type.page, styles.title)}>{title}</h1>
      <div className={styles.columns}>
        <div className={styles.asked}>
          {review.refusal !== null && <RefusalNote invitation={invitation} review={review} link={link} />}
          {review.partners.map((partner, index) => (
            <PartnerCard
              key={partner.partner.id}
              reviewed={partner}
              kind={review.kind}
              roles={index === 0 ? review.delegatedAdmin : null}
            />
          ))}
          <p className={styles.stay}>
            {t(isPartnership ? 'acceptance.review.stayPartnership' : 'acceptance.review.stay')}
          </p>
          {phone && answers && !isPartnership && <ProfileCard review={review} link={link} boxed />}
        </div>
        {answers && !phone && <AnswerCard invitation={invitation} review={review} link={link} answer={answer} />}
      </div>
      {answers && phone && (
        <>
          <div className={styles.room} />
          <AnswerFoot invitation={invitation} review={review} answer={answer} />
        </>
      )}
    </>
  );
};
