import type { Digest, InvitationId, OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import { next, type Transitions } from '../kernel/machine.ts';
import { ok, type Result } from '../kernel/result.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import type { Channel } from './channels.ts';
import type { DelegatedAdminRequest } from './delegated-admin.ts';
import { type Failure, refuse, refuseFields } from './failures.ts';
import { fold, type Organization, readDomain } from './organizations.ts';

/** What is asked: one partner, a reseller together with its provider, or a provider's wish to work with a reseller. */
export const INVITATION_KINDS = ['reseller', 'reseller_joint', 'partnership'] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

/** How the text left the platform; the platform itself sends nothing (S23). */
export const EXPORT_METHODS = ['email', 'eml', 'copy'] as const;
export type ExportMethod = (typeof EXPORT_METHODS)[number];

/** Life of an invitation in days, and hours until a draft that never left is dropped (domain App. A, 3.4). */
export const INVITATION_DAYS = 90;
export const ABANDONED_DRAFT_HOURS = 24;

/**
 * An invitation from the first draft to its end (domain 3.4). The link is live from the draft on, because the mail may
 * leave before Done: opening a draft's link counts as if it had been issued.
 */
export const INVITATION_MACHINE = {
  initial: 'draft',
  states: ['draft', 'issued', 'opened', 'accepted', 'declined', 'revoked', 'expired'],
  events: ['edit', 'export', 'done', 'open', 'accept', 'decline', 'revoke', 'expire'],
  table: {
    draft: {
      edit: 'draft',
      export: 'draft',
      done: 'issued',
      open: 'opened',
      accept: 'accepted',
      decline: 'declined',
      revoke: 'revoked',
      expire: 'expired',
    },
    issued: {
      export: 'issued',
      open: 'opened',
      accept: 'accepted',
      decline: 'declined',
      revoke: 'revoked',
      expire: 'expired',
    },
    opened: {
      export: 'opened',
      done: 'opened',
      open: 'opened',
      accept: 'accepted',
      decline: 'declined',
      revoke: 'revoked',
      expire: 'expired',
    },
  },
} as const satisfies Transitions<string, string>;
export type InvitationState = (typeof INVITATION_MACHINE.states)[number];
export type InvitationEvent = (typeof INVITATION_MACHINE.events)[number];

/** Who alone may answer. Null: whoever opens the link first, as the page shows the organization's name large. */
export type Restriction = { readonly organizationId: OrganizationId } | { readonly domain: string };

export type Invitation = {
  readonly id: InvitationId;
  readonly kind: InvitationKind;
  readonly inviterId: OrganizationId;
  /** The provider of a joint invitation. */
  readonly coInviterId: OrganizationId | null;
  readonly state: InvitationState;
  readonly tokenDigest: Digest;
  readonly locale: Locale;
  readonly subject: string;
  /** The text with `LINK_MARK` where the link stands; see `drafts.ts`. */
  readonly body: string;
  /** True once a person changed the text: then a change of language or roles no longer redrafts it. */
  readonly edited: boolean;
  readonly delegatedAdmin: DelegatedAdminRequest | null;
  readonly restrictTo: Restriction | null;
  readonly channel: Channel | null;
  readonly createdById: PersonId | null;
  readonly createdByName: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly issuedAt: Instant | null;
  readonly exportedAt: Instant | null;
  readonly exportMethod: ExportMethod | null;
  readonly openedAt: Instant | null;
  readonly openedCount: number;
  readonly endedAt: Instant | null;
  readonly answeredById: PersonId | null;
  readonly answeredByName: string | null;
  readonly customerId: OrganizationId | null;
  readonly declineReason: string | null;
  readonly version: number;
};

/** What is settled when a draft is opened: who asks whom for what, and in which words. */
export type NewInvitation = Pick<
  Invitation,
  | 'id'
  | 'kind'
  | 'inviterId'
  | 'coInviterId'
  | 'tokenDigest'
  | 'locale'
  | 'subject'
  | 'body'
  | 'edited'
  | 'delegatedAdmin'
  | 'restrictTo'
  | 'channel'
  | 'createdById'
  | 'createdByName'
>;

/** A draft as it begins: its link works at once, and nothing has become of it (domain 3.4). */
export const begin = (wanted: NewInvitation, now: Instant): Invitation => ({
  ...wanted,
  state: INVITATION_MACHINE.initial,
  createdAt: now,
  expiresAt: expiryOf(now),
  issuedAt: null,
  exportedAt: null,
  exportMethod: null,
  openedAt: null,
  openedCount: 0,
  endedAt: null,
  answeredById: null,
  answeredByName: null,
  customerId: null,
  declineReason: null,
  version: 1,
});

/** Reads a restriction; a domain is folded to lower case. */
export const readRestriction = (wanted: Restriction | null | undefined): Result<Restriction | null, Failure> => {
  if (!wanted || 'organizationId' in wanted) return ok(wanted ?? null);
  const domain = readDomain(wanted.domain);
  return domain === undefined ? refuseFields({ field: 'restrictTo.domain', code: 'malformed' }) : ok({ domain });
};

/** A short form of the link that can be read out on the telephone to check that it is genuine. */
export const linkCodeOf = ({ tokenDigest }: Pick<Invitation, 'tokenDigest'>): string => {
  const letters = tokenDigest.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}`;
};

/** How an inviter looks for an invitation. Text is folded, as names are in lists. */
export type InvitationSearch = {
  /** A part of the subject, of the domain it was kept for, or of the name or domain of who accepted. */
  readonly text: string;
  /** What the code of its link begins with, without the hyphen; null where it does not look like one. */
  readonly code: string | null;
};

/** Half a code at least: what is shorter begins too many of them. */
const BEGINNING_OF_CODE = /^[0-9a-z]{4}-?[0-9a-z]{0,4}$/;

/** Reads what was typed. Undefined when nothing is left of it. */
export const readInvitationSearch = (typed: string): InvitationSearch | undefined => {
  const text = fold(typed);
  if (text === '') return undefined;
  return { text, code: BEGINNING_OF_CODE.test(text) ? text.replace('-', '').toUpperCase() : null };
};

/** When an invitation made now stops working. */
export const expiryOf = (createdAt: Instant): Instant => addDays(createdAt, INVITATION_DAYS);

/** The state as it is now: an open invitation whose time has come is expired, whether or not the sweep has been there. */
export const stateAt = (invitation: Pick<Invitation, 'state' | 'expiresAt'>, now: Instant): InvitationState =>
  now >= invitation.expiresAt
    ? (next(INVITATION_MACHINE, invitation.state, 'expire') ?? invitation.state)
    : invitation.state;

/** Moves an invitation on, or says why its present state forbids it. */
export const advance = (invitation: Invitation, event: InvitationEvent, now: Instant): Result<Invitation, Failure> => {
  const from = event === 'expire' ? invitation.state : stateAt(invitation, now);
  const to = next(INVITATION_MACHINE, from, event);
  if (to === undefined) return refuse('invitation_not_open', { state: from });
  const ended = next(INVITATION_MACHINE, to, 'open') === undefined;
  return ok({ ...invitation, state: to, endedAt: ended ? now : null, version: invitation.version + 1 });
};

/** May the link still be answered? Otherwise the failure that the person who opened it reads (domain 5.3, guards 2-4). */
export const openFor = (invitation: Invitation, inviterName: string, now: Instant): Result<Invitation, Failure> => {
  switch (stateAt(invitation, now)) {
    case 'revoked':
      return refuse('link_revoked', { inviter: inviterName });
    case 'expired':
      return refuse('link_expired', { inviter: inviterName });
    case 'accepted':
      return refuse('link_used');
    case 'declined':
      return refuse('link_declined', { inviter: inviterName });
    default:
      return ok(invitation);
  }
};

/** May this organization answer at all? Anybody may, unless the inviter named one. */
export const isAddressedTo = (
  { restrictTo }: Pick<Invitation, 'restrictTo'>,
  organization: Pick<Organization, 'id' | 'domain'>,
): boolean =>
  restrictTo === null ||
  ('domain' in restrictTo ? restrictTo.domain === organization.domain : restrictTo.organizationId === organization.id);
