import { addDays, type Instant } from '../../src/kernel/time.ts';

/**
 * The channel in miniature, as domain 3.3-3.6 and 5.3 tell it: what each act does and how it is refused. Written without
 * a look at the code, so that the two can be held against each other. Two resellers, their provider, two customers.
 */
export const RESELLERS = ['R1', 'R2'] as const;
export const CUSTOMERS = ['C1', 'C2'] as const;
export const PARTNERS = [...RESELLERS, 'P'] as const;
export const EVERYBODY = [...PARTNERS, ...CUSTOMERS] as const;
export type Reseller = (typeof RESELLERS)[number];
export type Customer = (typeof CUSTOMERS)[number];
export type Partner = (typeof PARTNERS)[number];
export type Party = (typeof EVERYBODY)[number];

type InvitationState = 'draft' | 'issued' | 'opened' | 'accepted' | 'declined' | 'revoked' | 'expired';
export type ModelInvitation = {
  readonly slot: number;
  readonly kind: 'reseller' | 'reseller_joint' | 'partnership';
  readonly inviter: Partner;
  readonly admin: boolean;
  readonly state: InvitationState;
  readonly createdAt: Instant;
};
export type Channel = {
  readonly now: Instant;
  readonly invitations: readonly ModelInvitation[];
  /** Active relationships, `R1>C1`. */
  readonly related: readonly string[];
  readonly everRelated: readonly string[];
  /** Partnerships by the slot of the invitation that made them; 0 is the one that everybody starts with. */
  readonly partnerships: readonly { readonly slot: number; readonly reseller: Reseller; readonly active: boolean }[];
  /** Admin roles by the slot of the invitation that gave them. */
  readonly grants: readonly {
    readonly slot: number;
    readonly partner: Partner;
    readonly customer: Customer;
    readonly active: boolean;
  }[];
};

/** One act of somebody. `slot` names an invitation, `made` the slot of a new one. */
export type Act =
  | {
      readonly do: 'invite';
      readonly made: number;
      readonly by: Partner;
      readonly joint: boolean;
      readonly admin: boolean;
    }
  | { readonly do: 'request-partnership'; readonly made: number }
  | { readonly do: 'finish'; readonly slot: number }
  | { readonly do: 'revoke'; readonly slot: number }
  | { readonly do: 'open'; readonly slot: number }
  | { readonly do: 'accept'; readonly slot: number; readonly by: Party }
  | { readonly do: 'decline'; readonly slot: number; readonly by: Party }
  | { readonly do: 'remove'; readonly by: Partner; readonly customer: Customer }
  | { readonly do: 'end'; readonly by: Customer; readonly partner: Partner; readonly also: boolean }
  | { readonly do: 'remove-partnership'; readonly slot: number; readonly by: 'reseller' | 'provider' }
  | { readonly do: 'remove-roles'; readonly slot: number }
  | { readonly do: 'wait'; readonly until: Instant }
  | { readonly do: 'sweep' };

export const begin = (now: Instant): Channel => ({
  now,
  invitations: [],
  related: [],
  everRelated: [],
  partnerships: [{ slot: 0, reseller: 'R1', active: true }],
  grants: [],
});

export const endOf = (invitation: ModelInvitation): Instant => addDays(invitation.createdAt, 90);
const isOpen = (state: InvitationState) => state === 'draft' || state === 'issued' || state === 'opened';
/** What an invitation is at this moment, swept or not. */
export const stateOf = (invitation: ModelInvitation, now: Instant): InvitationState =>
  isOpen(invitation.state) && now >= endOf(invitation) ? 'expired' : invitation.state;

const LINK: Partial<Record<InvitationState, string>> = {
  accepted: 'link_used',
  declined: 'link_declined',
  revoked: 'link_revoked',
  expired: 'link_expired',
};
const isCustomer = (party: Party): party is Customer => party === 'C1' || party === 'C2';
const isReseller = (party: Party): party is Reseller => party === 'R1' || party === 'R2';
const works = (channel: Channel, reseller: Partner) =>
  channel.partnerships.some((partnership) => partnership.reseller === reseller && partnership.active);
export const partnersOf = (invitation: ModelInvitation): readonly Partner[] =>
  invitation.kind === 'reseller_joint' ? [invitation.inviter, 'P'] : [invitation.inviter];

type Outcome = readonly [after: Channel, code: string];

/** What an act leads to: the channel after it, and `ok` or the code of its refusal. */
export const apply = (channel: Channel, act: Act): Outcome => {
  const refuse = (code: string): Outcome => [channel, code];
  const done = (changes: Partial<Channel>): Outcome => [{ ...channel, ...changes }, 'ok'];
  const move = (invitation: ModelInvitation, state: InvitationState) =>
    channel.invitations.map((one) => (one.slot === invitation.slot ? { ...invitation, state } : one));
  switch (act.do) {
    case 'wait':
      return done({ now: act.until });
    case 'sweep':
      return done({ invitations: channel.invitations.filter((one) => !isAbandoned(one, channel.now)) });
    case 'invite': {
      if (act.joint && !works(channel, act.by)) return refuse('partnership_required');
      const kind = act.joint ? 'reseller_joint' : 'reseller';
      return done({
        invitations: [
          ...channel.invitations,
          draft(channel, { slot: act.made, kind, inviter: act.by, admin: act.admin }),
        ],
      });
    }
    case 'request-partnership':
      return done({
        invitations: [
          ...channel.invitations,
          draft(channel, { slot: act.made, kind: 'partnership', inviter: 'P', admin: false }),
        ],
      });
    case 'remove': {
      const pair = `${act.by}>${act.customer}`;
      return channel.related.includes(pair) ? done({ related: without(channel.related, pair) }) : refuse('not_found');
    }
    case 'end': {
      const pair = `${act.partner}>${act.by}`;
      if (!channel.related.includes(pair))
        return refuse(channel.everRelated.includes(pair) ? 'already_ended' : 'not_found');
      const taken = (grant: Channel['grants'][number]) =>
        act.also && grant.partner === act.partner && grant.customer === act.by;
      return done({
        related: without(channel.related, pair),
        grants: channel.grants.map((grant) => (taken(grant) ? { ...grant, active: false } : grant)),
      });
    }
    case 'remove-roles': {
      const grant = channel.grants.find((one) => one.slot === act.slot);
      if (!grant) return refuse('not_found');
      return grant.active
        ? done({ grants: channel.grants.map((one) => (one === grant ? { ...one, active: false } : one)) })
        : refuse('already_ended');
    }
    case 'remove-partnership': {
      const partnership = channel.partnerships.find((one) => one.slot === act.slot);
      if (!partnership) return refuse('not_found');
      if (!partnership.active) return refuse('already_ended');
      const withdrawn = (one: ModelInvitation) =>
        one.kind === 'reseller_joint' && one.inviter === partnership.reseller && isOpen(stateOf(one, channel.now));
      return done({
        partnerships: channel.partnerships.map((one) => (one === partnership ? { ...one, active: false } : one)),
        invitations: channel.invitations.map((one) => (withdrawn(one) ? { ...one, state: 'revoked' as const } : one)),
      });
    }
    default: {
      const invitation = channel.invitations.find((one) => one.slot === act.slot);
      if (!invitation) return refuse('not_found');
      const state = stateOf(invitation, channel.now);
      if (act.do === 'finish') {
        if (state !== 'draft' && state !== 'opened') return refuse('invitation_not_open');
        return done({ invitations: move(invitation, state === 'draft' ? 'issued' : 'opened') });
      }
      if (act.do === 'revoke') {
        return isOpen(state) ? done({ invitations: move(invitation, 'revoked') }) : refuse('invitation_not_open');
      }
      const dead = LINK[state];
      if (dead !== undefined) return refuse(dead);
      if (act.do === 'open') return done({ invitations: move(invitation, 'opened') });
      if (act.do === 'decline') {
        const answers = invitation.kind === 'partnership' ? isReseller(act.by) : isCustomer(act.by);
        return answers ? done({ invitations: move(invitation, 'declined') }) : refuse('forbidden');
      }
      return accept(channel, invitation, act.by, move);
    }
  }
};

const accept = (
  channel: Channel,
  invitation: ModelInvitation,
  by: Party,
  move: (invitation: ModelInvitation, state: InvitationState) => ModelInvitation[],
): Outcome => {
  const refuse = (code: string): Outcome => [channel, code];
  const partners = partnersOf(invitation);
  if ((partners as readonly Party[]).includes(by)) return refuse('same_organization');
  if (invitation.kind === 'partnership') {
    if (!isReseller(by)) return refuse('wrong_kind');
    if (works(channel, by)) return refuse('already_related');
    const partnerships = [...channel.partnerships, { slot: invitation.slot, reseller: by, active: true }];
    return [{ ...channel, partnerships, invitations: move(invitation, 'accepted') }, 'ok'];
  }
  if (!isCustomer(by)) return refuse('wrong_kind');
  const pairs = partners.map((partner) => `${partner}>${by}`);
  const fresh = pairs.filter((pair) => !channel.related.includes(pair));
  if (fresh.length === 0 && !invitation.admin) return refuse('already_related');
  if (invitation.kind === 'reseller_joint' && !works(channel, invitation.inviter)) return refuse('partnership_ended');
  return [
    {
      ...channel,
      invitations: move(invitation, 'accepted'),
      related: [...channel.related, ...fresh],
      everRelated: [...channel.everRelated, ...fresh],
      grants: invitation.admin
        ? [...channel.grants, { slot: invitation.slot, partner: invitation.inviter, customer: by, active: true }]
        : channel.grants,
    },
    'ok',
  ];
};

const draft = (
  channel: Channel,
  facts: Pick<ModelInvitation, 'slot' | 'kind' | 'inviter' | 'admin'>,
): ModelInvitation => ({
  ...facts,
  state: 'draft',
  createdAt: channel.now,
});
/** A draft that never left is dropped after 24 hours. */
const isAbandoned = (invitation: ModelInvitation, now: Instant) =>
  stateOf(invitation, now) === 'draft' && addDays(invitation.createdAt, 1) < now;
const without = (list: readonly string[], item: string) => list.filter((one) => one !== item);

/** All that can be told apart from outside, in a form to compare. */
export const pictureOf = (channel: Channel) => ({
  related: [...channel.related].sort(),
  invitations: channel.invitations.map((one) => `${one.slot} ${stateOf(one, channel.now)}`).sort(),
  partnerships: channel.partnerships.map((one) => `${one.slot} ${one.active ? 'active' : 'removed'}`).sort(),
  grants: channel.grants.map((one) => `${one.slot} ${one.active ? 'active' : 'terminated'}`).sort(),
});
export type Picture = ReturnType<typeof pictureOf>;
