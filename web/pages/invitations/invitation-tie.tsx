import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Tie, type TieParty, type TieState } from '../../parts/tie.tsx';
import { useSession } from '../../session.tsx';
import type { Invitation } from './shapes.ts';

const ENDED: readonly Invitation['state'][] = ['declined', 'revoked', 'expired'];

/** Who asks whom, and how it stands: waiting, connected, or come to nothing. */
export const InvitationTie = ({ invitation, size }: { invitation: Invitation; size?: number }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { organization } = useSession();
  const { acceptedBy, provider, restrictTo, kind } = invitation;
  const state: TieState =
    invitation.state === 'accepted' ? 'active' : ENDED.includes(invitation.state) ? 'ended' : 'waiting';
  const line = t(
    state === 'active'
      ? 'invitations.party.accepted'
      : invitation.state === 'declined'
        ? 'invitations.party.declined'
        : 'invitations.party.asked',
  );
  const inviteeKind = kind === 'partnership' ? 'reseller' : 'customer';
  const name = acceptedBy?.organization.name ?? restrictTo?.domain;
  const invitee: TieParty =
    name === undefined
      ? { seat: 'person', ...(state === 'waiting' ? { line } : {}) }
      : {
          name,
          kind: acceptedBy?.organization.kind ?? inviteeKind,
          ...(state === 'ended' && invitation.state !== 'declined' ? {} : { line }),
        };
  const own: TieParty = { name: organization.name, kind: organization.kind, line: t('invitations.party.you') };
  const parties: TieParty[] = [own, invitee];
  if (provider !== null) parties.push({ name: provider.name, kind: 'provider', line: t('invitations.party.provider') });

  const invited = name ?? t(kind === 'partnership' ? 'invitations.party.reseller' : 'invitations.party.customer');
  const partners = format.list([organization.name, ...(provider === null ? [] : [provider.name])]);
  const sentence =
    state === 'active'
      ? t('invitations.tie.accepted', { invitee: invited, partners })
      : state === 'ended'
        ? t('invitations.tie.ended', { invitee: invited, partners })
        : provider === null
          ? t('invitations.tie.single', { inviter: organization.name, invitee: invited })
          : t('invitations.tie.joint', { inviter: organization.name, provider: provider.name, invitee: invited });
  return (
    <Tie
      parties={parties}
      states={parties.slice(1).map(() => state)}
      sentence={sentence}
      {...(size === undefined ? {} : { size })}
    />
  );
};
