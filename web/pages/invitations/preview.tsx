import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { OrganizationKind } from '../../api/shapes.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PartyTile } from '../../parts/party-tile.tsx';
import { useSentences } from '../../parts/sentences.ts';
import { useType } from '../../parts/type.ts';
import { langOf } from '../../preferences.ts';
import { useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import type { Invitation } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '10px', minWidth: 0 },
  ground: { backgroundColor: own.soft2, borderRadius: '12px', padding: '16px' },
  card: {
    backgroundColor: own.sheet,
    borderRadius: '12px',
    padding: '18px 16px',
    boxShadow: own.shadowCard,
    display: 'grid',
    gap: '12px',
    minWidth: 0,
  },
  name: { fontSize: '18px', lineHeight: '24px', overflowWrap: 'anywhere' },
  quiet: { fontWeight: 400, color: own.text3 },
  partner: { display: 'grid', gap: '8px' },
  party: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  shield: { color: own.accentText, fontSize: '14px', flexShrink: 0 },
  can: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr)',
    paddingLeft: '31px',
    fontSize: '13px',
    lineHeight: '18px',
    marginBottom: '3px',
  },
  check: { color: own.success, fontSize: '14px', marginTop: '2px' },
  foot: { borderTop: `1px solid ${own.line}`, paddingTop: '12px', display: 'grid', gap: '12px' },
  box: { display: 'flex', alignItems: 'center', gap: '8px', fontSize: '13px' },
  square: { width: '16px', height: '16px', border: `1px solid ${own.controlLine}`, borderRadius: '4px', flexShrink: 0 },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  button: {
    fontSize: '13px',
    lineHeight: '18px',
    fontWeight: 600,
    padding: '4px 10px',
    borderRadius: '6px',
    whiteSpace: 'nowrap',
    border: `1px solid ${own.line2}`,
  },
  primary: { backgroundColor: own.accentFill, color: '#ffffff', border: `1px solid ${own.accentFill}` },
});

type Line = readonly [key: string, text: string];

/** What the page behind the link will ask, in the language of the mail. It follows every change and is only a picture. */
export const Preview = ({ invitation, headed }: { invitation: Invitation; headed: boolean }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const sentences = useSentences();
  const isPartnership = invitation.kind === 'partnership';
  const heading = t(isPartnership ? 'invitations.preview.headingReseller' : 'invitations.preview.heading');
  return (
    <div className={styles.root}>
      <h2 className={headed ? type.section : type.hidden}>{heading}</h2>
      <figure className={styles.ground} aria-label={heading}>
        <Card invitation={invitation} />
      </figure>
      <p className={type.caption}>
        {sentences(
          t('invitations.preview.live'),
          t('invitations.preview.ends', { date: format.date(invitation.expiresAt) }),
        )}
      </p>
    </div>
  );
};

const Card = ({ invitation }: { invitation: Invitation }) => {
  const styles = useStyles();
  const type = useType();
  const { i18n } = useTranslation();
  const { organization } = useSession();
  // The customer reads another language than the one who writes.
  const t = i18n.getFixedT(invitation.locale);
  const { kind, provider, restrictTo } = invitation;
  const isPartnership = kind === 'partnership';
  const lines = useLines(invitation);
  const domain = restrictTo?.domain;
  return (
    <div className={styles.card} lang={langOf(invitation.locale)}>
      <div>
        <p className={type.caption}>{t('invitations.preview.answering')}</p>
        <p className={mergeClasses(type.section, styles.name, domain === undefined && styles.quiet)}>
          {domain ?? t(isPartnership ? 'invitations.preview.reseller' : 'invitations.preview.customer')}
        </p>
      </div>
      <Partner name={organization.name} kind={organization.kind} lines={lines.inviter} />
      {provider !== null && <Partner name={provider.name} kind="provider" lines={lines.provider} />}
      <div className={styles.foot}>
        <span className={styles.box}>
          <span className={styles.square} />
          {t(isPartnership ? 'invitations.preview.authorization' : 'invitations.preview.agreement')}
        </span>
        <span className={styles.buttons}>
          <span className={mergeClasses(styles.button, styles.primary)}>
            {t(isPartnership ? 'invitations.preview.authorize' : 'invitations.preview.accept')}
          </span>
          <span className={styles.button}>{t('invitations.preview.decline')}</span>
        </span>
      </div>
    </div>
  );
};

const Partner = ({ name, kind, lines }: { name: string; kind: OrganizationKind; lines: readonly Line[] }) => {
  const styles = useStyles();
  const type = useType();
  return (
    <div className={styles.partner}>
      <p className={styles.party}>
        <PartyTile name={name} kind={kind} size={22} />
        <span className={mergeClasses(type.body, type.strong)}>{name}</span>
        <ShieldCheckmarkRegular className={styles.shield} aria-hidden="true" />
      </p>
      <ul>
        {lines.map(([key, text]) => (
          <li key={key} className={styles.can}>
            <CheckmarkRegular className={styles.check} aria-hidden="true" />
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** What each partner will be able to do, in the words of the page behind the link. */
const useLines = (invitation: Invitation): { inviter: readonly Line[]; provider: readonly Line[] } => {
  const { i18n } = useTranslation();
  const { organization } = useSession();
  const t = i18n.getFixedT(invitation.locale);
  const admin = invitation.delegatedAdmin;
  if (invitation.kind === 'partnership') {
    return {
      inviter: [
        ['shared', t('invitations.preview.shared')],
        ['name', t('invitations.preview.name')],
        ['keeps', t('invitations.preview.keepsCustomers')],
      ],
      provider: [],
    };
  }
  const submits: Line = ['submit', t('invitations.preview.submit')];
  const noRoles: Line = ['none', t('invitations.preview.noRoles')];
  const roles: readonly Line[] =
    admin === null
      ? [noRoles]
      : [
          [
            'manage',
            t(admin.template === 'service-desk' ? 'invitations.preview.manage' : 'invitations.preview.manageAll', {
              count: admin.durationDays,
            }),
          ],
          ...(admin.autoExtend ? [['extend', t('invitations.preview.extend')] as const] : []),
        ];
  const first: Line = organization.kind === 'provider' ? submits : (['see', t('invitations.preview.see')] as const);
  return { inviter: [first, ...roles], provider: [submits, noRoles] };
};
