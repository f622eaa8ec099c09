import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowForwardRegular, FlagRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartnerRef } from '../../api/shapes.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { CommandButton } from '../../parts/command-bar.tsx';
import { PartyTile } from '../../parts/party-tile.tsx';
import { PublicPage } from '../../parts/public-page.tsx';
import { useSentences } from '../../parts/sentences.ts';
import { VerifiedBadge } from '../../parts/state-badges.tsx';
import { Tie, type TieParty } from '../../parts/tie.tsx';
import { useType } from '../../parts/type.ts';
import { at, own } from '../../theme.ts';
import { ReportDialog } from './report-dialog.tsx';
import { type PublicInvitation, partnersOf } from './shapes.ts';
import { useAsk, useForward } from './use-ask.ts';
import type { InvitationLink } from './use-link.ts';

const useStyles = makeStyles({
  tie: {
    marginTop: '8px',
    marginBottom: '22px',
    // The lines give way, the parties do not.
    [at.phone]: {
      marginTop: 0,
      '& > :nth-child(odd)': { flexShrink: 0 },
      '& > :nth-child(even)': { minWidth: 0, flexShrink: 1 },
    },
  },
  facts: { fontSize: '13px', lineHeight: '18px' },
  lead: { marginTop: '6px', marginBottom: '20px', color: own.text2, fontSize: '15px', lineHeight: '23px' },
  card: { backgroundColor: own.sheet, borderRadius: '14px', boxShadow: own.shadowCard },
  partners: { display: 'grid', gap: '24px', padding: '24px 24px 26px', [at.phone]: { padding: '16px' } },
  partner: {
    display: 'grid',
    gridTemplateColumns: '44px minmax(0, 1fr)',
    columnGap: '12px',
    [at.phone]: { rowGap: '8px', alignItems: 'center' },
  },
  tile: { gridRow: '1 / span 2', [at.phone]: { gridRow: 'auto' } },
  names: { display: 'grid', gap: '2px', minWidth: 0 },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  does: { marginTop: '6px', color: own.text2, [at.phone]: { gridColumn: '1 / -1', marginTop: 0 } },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px',
    padding: '20px 24px',
    borderTop: `1px solid ${own.line}`,
    [at.phone]: { padding: '16px', '& > *': { width: '100%', maxWidth: 'none' } },
  },
  ways: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '12px 24px',
    margin: '20px 4px 0',
    [at.phone]: { gridTemplateColumns: '1fr' },
  },
  way: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '12px' },
  icon: { fontSize: '20px', color: own.text3 },
  link: { fontWeight: 600, textDecorationLine: 'underline', textUnderlineOffset: '3px', justifySelf: 'start' },
  foot: { margin: '28px 4px 0', paddingTop: '16px', borderTop: `1px solid ${own.line2}` },
});

/** What anybody may know who holds the link: who asks, and what to do next. Nothing of what is asked in detail. */
export const BeforeSignIn = ({ invitation, link }: { invitation: PublicInvitation; link: InvitationLink }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const sentences = useSentences();
  const forward = useForward(invitation, link);
  const [reporting, setReporting] = useState(false);
  const title = useAsk(invitation);
  const partners = partnersOf(invitation);
  const isPartnership = invitation.kind === 'partnership';
  const [inviter, coInviter] = partners;
  const seat: TieParty = { seat: 'person' };
  const parties: TieParty[] = inviter === undefined ? [seat] : [inviter, seat];
  if (coInviter !== undefined) parties.push(coInviter);
  return (
    <PublicPage title={title}>
      <Tie
        className={styles.tie}
        parties={parties}
        states={parties.slice(1).map(() => 'waiting')}
        sentence={t('acceptance.before.tie', { partners: format.list(partners.map(({ name }) => name)) })}
        words={false}
        size={44}
      />
      <h1 className={type.display}>{title}</h1>
      <p className={styles.lead}>
        {t(coInviter === undefined ? 'acceptance.before.line' : 'acceptance.before.lineJoint')}
      </p>
      <div className={styles.card}>
        <ul className={styles.partners}>
          {partners.map((partner) => (
            <Partner key={partner.id} partner={partner} isPartnership={isPartnership} />
          ))}
        </ul>
        <div className={styles.acts}>
          <CommandButton
            size="large"
            command={{
              id: 'sign-in',
              label: t('acceptance.before.signIn'),
              to: `/sign-in?next=${encodeURIComponent(link.path)}`,
              primary: true,
            }}
          />
          {!isPartnership && (
            <CommandButton
              size="large"
              outline
              command={{ id: 'create', label: t('acceptance.before.create'), to: `${link.path}/create` }}
            />
          )}
        </div>
      </div>
      <div className={styles.ways}>
        <div className={styles.way}>
          <ArrowForwardRegular className={styles.icon} aria-hidden="true" />
          <Link href={forward} className={styles.link}>
            {t('acceptance.before.forward')}
          </Link>
          <span />
          <span className={type.caption}>{t('acceptance.before.forwardLine')}</span>
        </div>
        <div className={styles.way}>
          <FlagRegular className={styles.icon} aria-hidden="true" />
          <Link as="button" className={styles.link} onClick={() => setReporting(true)}>
            {t('acceptance.before.unexpected')}
          </Link>
          <span />
          <span className={type.caption}>{t('acceptance.before.unexpectedLine', { code: invitation.linkCode })}</span>
        </div>
      </div>
      <p className={mergeClasses(type.caption, styles.foot)}>
        {sentences(
          t('acceptance.before.foot', { date: format.date(invitation.expiresAt) }),
          t(isPartnership ? 'acceptance.before.footPartnership' : 'acceptance.before.footCustomer'),
          isPartnership ? t('acceptance.before.enrol') : undefined,
        )}
      </p>
      <ReportDialog open={reporting} invitation={invitation} link={link} onClose={() => setReporting(false)} />
    </PublicPage>
  );
};

const Partner = ({ partner, isPartnership }: { partner: PartnerRef; isPartnership: boolean }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const facts = {
    kind: t(`common.kind.${partner.kind}`),
    country: format.country(partner.country),
    id: partner.partnerId,
  };
  return (
    <li className={styles.partner}>
      <PartyTile name={partner.name} kind={partner.kind} size={44} className={styles.tile} />
      <div className={styles.names}>
        <span className={styles.name}>
          <span className={type.section}>{partner.name}</span>
          {partner.verified && <VerifiedBadge />}
        </span>
        <span className={mergeClasses(type.faint, styles.facts)}>
          {t(partner.partnerId === null ? 'acceptance.before.partnerWithoutId' : 'acceptance.before.partner', facts)}
        </span>
      </div>
      <p className={mergeClasses(type.body, styles.does)}>
        {t(
          isPartnership
            ? 'acceptance.before.does.partnership'
            : partner.kind === 'provider'
              ? 'acceptance.before.does.provider'
              : 'acceptance.before.does.reseller',
        )}
      </p>
    </li>
  );
};
