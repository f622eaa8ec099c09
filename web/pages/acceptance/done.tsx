import { makeStyles, mergeClasses } from '@fluentui/react-components';
import {
  CartRegular,
  CertificateRegular,
  EyeRegular,
  PeopleRegular,
  ShieldKeyholeRegular,
} from '@fluentui/react-icons';
import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Command, CommandButton } from '../../parts/command-bar.tsx';
import { placeOf } from '../../parts/places.ts';
import { PublicPage } from '../../parts/public-page.tsx';
import { useSentences } from '../../parts/sentences.ts';
import { Tie, type TieParty } from '../../parts/tie.tsx';
import { useType } from '../../parts/type.ts';
import { useWidth } from '../../preferences.ts';
import { at, own } from '../../theme.ts';
import { type Accepted, type PublicInvitation, partnersOf, type Review } from './shapes.ts';

const useStyles = makeStyles({
  card: {
    maxWidth: '720px',
    marginInline: 'auto',
    marginTop: '56px',
    boxSizing: 'border-box',
    padding: '38px 40px 36px',
    borderRadius: '14px',
    backgroundColor: own.sheet,
    boxShadow: own.shadowCard,
    [at.phone]: { marginTop: 0, padding: '24px 16px' },
  },
  tie: {
    justifyContent: 'center',
    marginBottom: '28px',
    // The names are what matters here: the lines give way first.
    '& > :nth-child(even)': { minWidth: '40px', flexShrink: 9 },
  },
  words: { textAlign: 'center', display: 'grid', gap: '6px', justifyItems: 'center' },
  title: { maxWidth: '24em', outlineStyle: 'none' },
  points: { marginTop: '20px' },
  point: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    alignItems: 'center',
    padding: '12px 0',
    borderTop: `1px solid ${own.line}`,
    color: own.text2,
  },
  icon: { fontSize: '20px', color: own.text },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: '12px',
    marginTop: '20px',
    [at.phone]: { '& > *': { width: '100%', maxWidth: 'none' } },
  },
});

type Point = { readonly id: string; readonly icon: ReactElement; readonly text: string };

/** What is now true, and the next step (S24, S33; domain App. B `accept.ok`). The mark's halves come together once. */
export const Done = ({
  invitation,
  accepted,
  review,
}: {
  invitation: PublicInvitation;
  accepted: Accepted;
  review: Review;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const phone = useWidth() === 'phone';
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: whoever works by keyboard or hears the page begins at the result.
  useEffect(() => heading.current?.focus(), []);
  const isPartnership = review.kind === 'partnership';
  const related = partnersOf(invitation).filter((partner) =>
    accepted.relationships.some(({ partnerId }) => partnerId === partner.id),
  );
  const names = format.list((related.length > 0 ? related : [invitation.inviter]).map(({ name }) => name));
  const title = t(
    isPartnership
      ? 'acceptance.done.titlePartnership'
      : related.length > 0
        ? 'acceptance.done.title'
        : 'acceptance.done.titleRoles',
    { partners: names },
  );
  const since = accepted.relationships[0]?.since ?? review.delegatedAdmin?.startsAt;
  const points = usePoints(invitation, accepted, review);
  const commands = useNextSteps(invitation, review);
  return (
    <PublicPage title={title} width="consent" withPerson>
      <section className={styles.card}>
        <Tie
          className={styles.tie}
          parties={usePartiesOf(invitation, review)}
          states={partnersOf(invitation).map(() => 'active')}
          sentence={t('acceptance.done.tie', {
            organization: review.organization.name,
            partners: format.list(partnersOf(invitation).map(({ name }) => name)),
          })}
          words={!phone}
          together
        />
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={mergeClasses(type.page, styles.title)}>
            {title}
          </h1>
          {since !== undefined && (
            <p className={mergeClasses(type.body, type.faint)}>
              {t('acceptance.done.line', { when: format.dateTime(since) })}
            </p>
          )}
        </div>
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point.id} className={mergeClasses(type.body, styles.point)}>
              <span className={styles.icon} aria-hidden="true">
                {point.icon}
              </span>
              {point.text}
            </li>
          ))}
        </ul>
        <div className={styles.acts}>
          {commands.map((command) => (
            <CommandButton key={command.id} command={command} size="large" />
          ))}
        </div>
      </section>
    </PublicPage>
  );
};

const usePartiesOf = (invitation: PublicInvitation, review: Review): readonly TieParty[] => {
  const { t } = useTranslation();
  const [first, second] = partnersOf(invitation);
  const party = (partner: typeof first): TieParty[] =>
    partner === undefined ? [] : [{ name: partner.name, kind: partner.kind, line: t(`common.kind.${partner.kind}`) }];
  const { name, kind } = review.organization;
  return [...party(first), { name, kind, line: t('common.you') }, ...party(second)];
};

const usePoints = (invitation: PublicInvitation, accepted: Accepted, review: Review): readonly Point[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const sentences = useSentences();
  if (review.kind === 'partnership') {
    return [
      { id: 'orders', icon: <CartRegular />, text: t('acceptance.done.orders') },
      { id: 'customers', icon: <PeopleRegular />, text: t('acceptance.done.customers') },
    ];
  }
  const granted = accepted.delegatedAdmin[0];
  const points: Point[] = [];
  if (granted !== undefined && review.delegatedAdmin !== null) {
    points.push({
      id: 'roles',
      icon: <ShieldKeyholeRegular />,
      text: sentences(
        t('acceptance.done.roles', {
          partner: invitation.inviter.name,
          count: review.delegatedAdmin.roles.length,
          date: format.date(granted.endsAt),
        }),
        review.delegatedAdmin.autoExtend ? t('acceptance.done.rolesExtend') : undefined,
      ),
    });
  }
  if (review.agreement !== null) {
    points.push({
      id: 'agreement',
      icon: <CertificateRegular />,
      text: t('acceptance.done.agreement', { version: review.agreement.version }),
    });
  }
  return [...points, { id: 'activity', icon: <EyeRegular />, text: t('acceptance.done.activity') }];
};

const useNextSteps = (invitation: PublicInvitation, review: Review): readonly Command[] => {
  const { t } = useTranslation();
  const partners = placeOf('partners');
  const home: Command = { id: 'home', label: t('acceptance.done.home'), to: '/home' };
  if (review.kind === 'partnership') {
    const to = `/providers/${invitation.inviter.id}/invite`;
    return [{ id: 'invite', label: t('acceptance.done.invite'), to, primary: true }, home];
  }
  return partners === undefined
    ? [{ ...home, primary: true }]
    : [{ id: 'partners', label: t('acceptance.done.relationships'), to: partners, primary: true }, home];
};
