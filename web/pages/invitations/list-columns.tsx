import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { Column } from '../../parts/data-table.tsx';
import { useSandboxNow } from '../../parts/frame/sandbox-clock.tsx';
import { DeadlineBadge } from '../../parts/state-badges.tsx';
import { useType } from '../../parts/type.ts';
import { useWidth } from '../../preferences.ts';
import { own } from '../../theme.ts';
import type { Invitation } from './shapes.ts';
import { InvitationState } from './state-badge.tsx';

const useStyles = makeStyles({
  faint: { color: own.text3, fontWeight: 400 },
  block: { display: 'grid', gap: '4px' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
});

/** A link that ends within this many days is a deadline. */
const SOON_DAYS = 14;
const OPEN: readonly Invitation['state'][] = ['draft', 'issued', 'opened'];

/** For whom an invitation is: who accepted, the organization it is meant for, or whoever opens it. */
export const useInviteeName = (): ((invitation: Invitation) => string) => {
  const { t } = useTranslation();
  return ({ acceptedBy, restrictTo }) =>
    acceptedBy?.organization.name ?? restrictTo?.domain ?? t('invitations.ask.anyone');
};

export const useColumns = (): readonly Column<Invitation>[] => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const inviteeName = useInviteeName();
  const faint = (text: string) => <span className={styles.faint}>{text}</span>;
  const isNamed = (row: Invitation): boolean => row.acceptedBy !== null || row.restrictTo?.domain !== undefined;
  const narrow = useWidth() === 'tablet';
  const columns: (Column<Invitation> | false)[] = [
    {
      id: 'invitee',
      label: t('invitations.list.columns.invitee'),
      main: true,
      ...(narrow ? {} : { width: '19%' }),
      cell: (row) => (isNamed(row) ? inviteeName(row) : faint(inviteeName(row))),
    },
    {
      id: 'kind',
      label: t('invitations.list.columns.kind'),
      width: '14%',
      cell: (row) => t(`invitations.list.kinds.${row.kind}`),
    },
    {
      id: 'with',
      label: t('invitations.list.columns.with'),
      width: '15%',
      cell: (row) => row.provider?.name ?? faint(t('common.none')),
    },
    {
      id: 'state',
      label: t('invitations.list.columns.state'),
      width: '112px',
      skeleton: 'badge',
      cell: (row) => <InvitationState invitation={row} />,
    },
    { id: 'by', label: t('invitations.list.columns.by'), wideOnly: true, cell: (row) => row.createdBy.name },
    {
      id: 'sent',
      label: t('invitations.list.columns.sent'),
      wideOnly: true,
      cell: (row) =>
        row.exportMethod === null
          ? faint(t('invitations.list.left.none'))
          : t(`invitations.list.left.${row.exportMethod}`),
    },
    !narrow && {
      id: 'opened',
      label: t('invitations.list.columns.opened'),
      width: '86px',
      cell: (row) =>
        row.openedCount === 0
          ? faint(t('invitations.list.never'))
          : t('invitations.list.opened', { count: row.openedCount }),
    },
    {
      id: 'expires',
      label: t('invitations.list.columns.expires'),
      width: '132px',
      cell: (row) => (OPEN.includes(row.state) ? <Expires at={row.expiresAt} /> : faint(format.date(row.expiresAt))),
    },
  ];
  return columns.filter((column) => column !== false);
};

/** The end of a link that still works; amber when it is near. */
const Expires = ({ at }: { at: string }) => {
  const format = useFormat();
  const now = useSandboxNow() ?? new Date().toISOString();
  const date = format.date(at);
  return Date.parse(at) - Date.parse(now) < SOON_DAYS * 86_400_000 ? <DeadlineBadge>{date}</DeadlineBadge> : date;
};

/** A row below 640 px. */
export const InvitationBlock = ({ invitation }: { invitation: Invitation }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const name = useInviteeName()(invitation);
  const kind = t(`invitations.list.kinds.${invitation.kind}`);
  return (
    <div className={styles.block}>
      <span className={mergeClasses(type.body, type.strong)}>{name}</span>
      <span className={type.caption}>
        {invitation.provider === null
          ? kind
          : t('invitations.list.kindWith', { kind, provider: invitation.provider.name })}
      </span>
      <span className={styles.badges}>
        <InvitationState invitation={invitation} />
        {OPEN.includes(invitation.state) && (
          <span className={type.caption}>
            {t('common.activeFilter', {
              name: t('invitations.list.columns.expires'),
              value: format.date(invitation.expiresAt),
            })}
          </span>
        )}
      </span>
    </div>
  );
};
