import { Button, makeStyles, mergeClasses, Spinner, Tooltip } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { type ApiFailure, api } from '../../api/client.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { ConsentBox } from './consent-box.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { ProfileCard } from './profile-card.tsx';
import { useRefusalSentence } from './refusal.tsx';
import { type Accepted, acceptancesKey, type OnAnswered, type PublicInvitation, type Review } from './shapes.ts';
import type { InvitationLink } from './use-link.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '16px',
    padding: '22px',
    borderRadius: '12px',
    backgroundColor: own.sheet,
    boxShadow: own.shadowCard,
    position: 'sticky',
    top: '16px',
  },
  line: { borderTop: `1px solid ${own.line}` },
  acts: { display: 'grid', gap: '10px' },
  act: { width: '100%', minHeight: '40px', maxWidth: 'none' },
  foot: {
    position: 'fixed',
    insetInline: 0,
    bottom: 0,
    zIndex: 3,
    display: 'grid',
    gap: '10px',
    padding: '12px 16px calc(12px + env(safe-area-inset-bottom))',
    backgroundColor: own.sheet,
    boxShadow: '0 -8px 24px rgba(18, 35, 42, 0.12)',
  },
  row: { display: 'flex', gap: '8px', '& > *': { minHeight: '44px', minWidth: 0, maxWidth: 'none' } },
  wide: { flexGrow: 1 },
});

export type Answer = {
  readonly agreed: boolean;
  readonly setAgreed: (agreed: boolean) => void;
  /** Why it cannot be accepted now. */
  readonly blocked: string | undefined;
  readonly accept: () => Promise<void>;
  readonly decline: (reason: string) => Promise<void>;
  readonly accepting: boolean;
  readonly declining: boolean;
  readonly failure: ApiFailure | undefined;
  readonly declineFailure: ApiFailure | undefined;
};

/**
 * The answer for the organization (S21, S33, S39): the box starts empty, and nothing is sent before it is ticked. A
 * second factor that is missing is asked for on the way, then the same answer goes on.
 */
export const useAnswer = (
  invitation: PublicInvitation,
  review: Review,
  link: InvitationLink,
  onAnswered: OnAnswered,
): Answer => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [agreed, setAgreed] = useState(false);
  const path = `/api/v1/acceptances/${link.token}`;
  const accept = useAction((version: string | undefined, key) =>
    api.post<Accepted>(`${path}/accept`, version === undefined ? {} : { agreement: { version } }, { key }),
  );
  const decline = useAction((reason: string, key) =>
    api.post(`${path}/decline`, reason === '' ? {} : { reason }, { key }),
  );
  const boxes = review.agreement !== null || invitation.kind === 'partnership';
  const refused = useRefusalSentence(invitation, review);
  const blocked = refused ?? (boxes && !agreed ? t('acceptance.answer.boxFirst') : undefined);
  const again = (): void => void queries.invalidateQueries({ queryKey: [...acceptancesKey, link.token, 'review'] });
  return {
    agreed,
    setAgreed,
    blocked,
    accept: async () => {
      if (blocked !== undefined || accept.busy || decline.busy) return;
      const answer = await accept.run(review.agreement?.version);
      if (answer.done) return onAnswered({ is: 'accepted', accepted: answer.value, review });
      // Something stands in the way that was not there when the page was read.
      setAgreed(false);
      again();
      return undefined;
    },
    decline: async (reason) => {
      const answer = await decline.run(reason.trim());
      if (answer.done) onAnswered({ is: 'declined', review });
    },
    accepting: accept.busy,
    declining: decline.busy,
    failure: accept.failure,
    declineFailure: decline.failure,
  };
};

type AnswerProps = { readonly invitation: PublicInvitation; readonly review: Review; readonly answer: Answer };

/** Profile, agreement, answer: one card beside what is asked. */
export const AnswerCard = ({ invitation, review, link, answer }: AnswerProps & { link: InvitationLink }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const isPartnership = review.kind === 'partnership';
  return (
    <section className={styles.card} aria-label={t('acceptance.answer.heading')}>
      <h2 className={type.section}>{t('acceptance.answer.heading')}</h2>
      {!isPartnership && (
        <>
          <ProfileCard review={review} link={link} />
          <div className={styles.line} />
        </>
      )}
      <ConsentBox invitation={invitation} review={review} agreed={answer.agreed} onChange={answer.setAgreed} />
      {answer.failure !== undefined && <FailureNote failure={answer.failure} />}
      <div className={styles.acts}>
        <Buttons invitation={invitation} review={review} answer={answer} className={styles.act} />
      </div>
      <p className={type.caption}>
        {review.partners.length > 1
          ? t('acceptance.answer.together')
          : t('acceptance.answer.alone', { partner: review.partners[0]?.partner.name })}
      </p>
    </section>
  );
};

/** On a phone the answer sticks to the foot of the screen. */
export const AnswerFoot = ({ invitation, review, answer }: AnswerProps) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <section className={styles.foot} aria-label={t('acceptance.answer.heading')}>
      {answer.failure !== undefined && <FailureNote failure={answer.failure} />}
      <ConsentBox invitation={invitation} review={review} agreed={answer.agreed} onChange={answer.setAgreed} />
      <div className={styles.row}>
        <Buttons invitation={invitation} review={review} answer={answer} wide={styles.wide} />
      </div>
    </section>
  );
};

const Buttons = ({
  invitation,
  review,
  answer,
  className,
  wide,
}: AnswerProps & { className?: string; wide?: string }) => {
  const { t } = useTranslation();
  const [declining, setDeclining] = useState(false);
  const { blocked, accepting } = answer;
  const accept = (
    <Button
      size="large"
      appearance="primary"
      className={mergeClasses(className, wide)}
      disabledFocusable={blocked !== undefined || accepting}
      {...(accepting ? { icon: <Spinner size="tiny" /> } : {})}
      onClick={() => void answer.accept()}
    >
      {t(review.kind === 'partnership' ? 'acceptance.answer.acceptPartnership' : 'acceptance.answer.accept')}
    </Button>
  );
  return (
    <>
      {blocked === undefined ? (
        accept
      ) : (
        <Tooltip content={blocked} relationship="description" withArrow>
          {accept}
        </Tooltip>
      )}
      <Button size="large" className={className ?? ''} disabledFocusable={accepting} onClick={() => setDeclining(true)}>
        {t('acceptance.answer.decline')}
      </Button>
      <DeclineDialog
        open={declining}
        invitation={invitation}
        review={review}
        answer={answer}
        onClose={() => setDeclining(false)}
      />
    </>
  );
};
