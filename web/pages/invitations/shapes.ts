import type { OrganizationRef, PartnerRef } from '../../api/shapes.ts';
import type { Api, Invitation as Described } from '../../api/types.gen.ts';

/** An invitation as its inviter sees it. */
export type Invitation = Omit<Described, 'provider' | 'acceptedBy'> & {
  readonly id: string;
  readonly provider: PartnerRef | null;
  readonly acceptedBy: { readonly organization: OrganizationRef; readonly person: { readonly name: string } } | null;
};
export type InvitationKind = Invitation['kind'];
export type InvitationState = Invitation['state'];
export type Channel = NonNullable<Invitation['channel']>;
export type AdminRequest = NonNullable<Invitation['delegatedAdmin']>;
export type TemplateId = NonNullable<AdminRequest['template']>;
export type Command = 'edit' | 'export' | 'done' | 'discard' | 'revoke' | 'send-again';
export type ExportMethod = NonNullable<Invitation['exportMethod']>;

export const CHANNELS: readonly Channel[] = [
  'own_marketing',
  'vendor_referral',
  'indirect_provider',
  'existing',
  'other',
];
/** How many roles each template carries (domain 2.6). */
export const TEMPLATES: Readonly<Record<TemplateId, number>> = { 'service-desk': 5, 'full-service': 9 };

/** What an invitation asks for; the text follows unless a person has changed it. */
export type Settings = Pick<
  Api['editInvitation']['body'],
  'channel' | 'delegatedAdmin' | 'locale' | 'redraft' | 'restrictTo'
>;

export const invitationsKey = ['invitations'] as const;
export const invitationKey = (id: string) => [...invitationsKey, 'one', id] as const;

/** The page of a draft. Each kind has its own place in the navigation. */
export const pathOf = (invitation: Pick<Invitation, 'id' | 'kind' | 'provider'>): string => {
  if (invitation.kind === 'reseller_joint')
    return `/providers/${invitation.provider?.id ?? ''}/invite/${invitation.id}`;
  return `${invitation.kind === 'partnership' ? '/resellers' : '/customers'}/request/${invitation.id}`;
};

export const LIST = '/customers/invitations';
