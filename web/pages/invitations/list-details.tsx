import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { LockedLink } from '../../parts/locked-link.tsx';
import { at, own } from '../../theme.ts';
import { InvitationTie } from './invitation-tie.tsx';
import { InvitationCommands } from './list-commands.tsx';
import type { Invitation } from './shapes.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)',
    gap: '20px 32px',
    alignItems: 'start',
    paddingTop: '4px',
    [at.belowWide]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '5px 20px',
    fontSize: '14px',
    lineHeight: '20px',
  },
  name: { color: own.text3 },
  value: { color: own.text, minWidth: 0, overflowWrap: 'anywhere' },
  link: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  right: { display: 'grid', gap: '20px', minWidth: 0, justifyItems: 'start' },
});

type Fact = readonly [name: string, value: string];

/** One invitation under its row: what is known of it at the left, the tie and its commands at the right. */
export const InvitationDetails = ({ invitation }: { invitation: Invitation }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const facts = useFacts(invitation);
  const works = invitation.may.includes('revoke');
  return (
    <div className={styles.root}>
      <dl className={styles.facts}>
        {works && (
          <>
            <dt className={styles.name}>{t('invitations.list.facts.link')}</dt>
            <dd className={styles.link}>
              <LockedLink url={invitation.link} label={t('invitations.list.facts.link')} />
            </dd>
          </>
        )}
        {facts.map(([name, value]) => (
          <FactRow key={name} name={name} value={value} />
        ))}
      </dl>
      <div className={styles.right}>
        <InvitationTie invitation={invitation} />
        <InvitationCommands invitation={invitation} />
      </div>
    </div>
  );
};

const FactRow = ({ name, value }: { name: string; value: string }) => {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
};

const useFacts = (invitation: Invitation): readonly Fact[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const { acceptedBy, delegatedAdmin, state } = invitation;
  const label = (name: Parameters<typeof factKey>[0]): string => t(factKey(name));
  const when = (name: Parameters<typeof factKey>[0], at: string | null): Fact[] =>
    at === null ? [] : [[label(name), format.dateTime(at)]];
  const facts: Fact[] = [];
  if (acceptedBy !== null) {
    facts.push([
      label('acceptedBy'),
      t('invitations.list.personOf', { person: acceptedBy.person.name, organization: acceptedBy.organization.name }),
    ]);
  }
  if (state === 'declined')
    facts.push([label('reason'), invitation.declineReason ?? t('invitations.list.facts.noReason')]);
  if (state === 'accepted' || state === 'declined') facts.push(...when('answeredAt', invitation.endedAt));
  else facts.push(...when('ended', invitation.endedAt));
  facts.push([label('subject'), invitation.subject]);
  if (invitation.kind !== 'partnership') {
    facts.push([
      label('asked'),
      delegatedAdmin === null
        ? t('invitations.ask.none')
        : t(delegatedAdmin.autoExtend ? 'invitations.list.rolesExtend' : 'invitations.list.rolesFor', {
            roles: t('invitations.list.roles', { count: delegatedAdmin.roles.length }),
            count: delegatedAdmin.durationDays,
          }),
    ]);
  }
  if (invitation.channel !== null) facts.push([label('channel'), t(`invitations.ask.channels.${invitation.channel}`)]);
  facts.push([
    label('created'),
    t('invitations.list.by', { date: format.dateTime(invitation.createdAt), name: invitation.createdBy.name }),
  ]);
  facts.push(...when('issued', invitation.issuedAt));
  if (invitation.exportMethod !== null && invitation.exportedAt !== null) {
    facts.push([
      label('exported'),
      t('invitations.list.by', {
        date: format.dateTime(invitation.exportedAt),
        name: t(`invitations.list.left.${invitation.exportMethod}`),
      }),
    ]);
  }
  if (invitation.openedAt !== null) {
    facts.push([
      label('opened'),
      t('invitations.list.by', {
        date: format.dateTime(invitation.openedAt),
        name: t('invitations.list.opened', { count: invitation.openedCount }),
      }),
    ]);
  }
  if (invitation.may.includes('revoke')) facts.push(...when('expires', invitation.expiresAt));
  return facts;
};

const factKey = (
  name:
    | 'acceptedBy'
    | 'answeredAt'
    | 'asked'
    | 'channel'
    | 'created'
    | 'ended'
    | 'expires'
    | 'exported'
    | 'issued'
    | 'opened'
    | 'reason'
    | 'subject',
) => `invitations.list.facts.${name}` as const;
