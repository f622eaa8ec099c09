import { insertInvitation } from '../../db/invitations.ts';
import { findOrganization } from '../../db/organizations.ts';
import type { Channel } from '../../domain/channels.ts';
import { type DelegatedAdminRequest, readAdminRequest, type WantedAdmin } from '../../domain/delegated-admin.ts';
import { writeDraft } from '../../domain/drafts.ts';
import { type Failure, refuse, refuseFields } from '../../domain/failures.ts';
import { begin, expiryOf, type InvitationKind, type Restriction, readRestriction } from '../../domain/invitations.ts';
import type { Organization } from '../../domain/organizations.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/locale.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { type InvitationRecord, invitationEvent, toRecord } from '../invitation-record.ts';
import { authorizeInviting, checkInviters } from '../inviters.ts';
import { done, transact } from '../unit-of-work.ts';

export type DraftInput = {
  readonly kind: InvitationKind;
  readonly providerId?: OrganizationId | undefined;
  /** Left out: the service-desk template. Null: no admin roles (domain 3.4). */
  readonly delegatedAdmin?: WantedAdmin | null | undefined;
  readonly restrictTo?: Restriction | undefined;
  readonly channel?: Channel | undefined;
  readonly locale: Locale;
};

/**
 * Opens the draft of an invitation, with its text written and its link live (S16, S35, domain 3.4). A joint invitation
 * needs an active partnership with the chosen provider; every inviter needs the program agreement and good standing.
 * Fails with `mpa_unsigned`, `standing`, `partnership_required`, `invalid`, or the missing right.
 */
export const draftInvitation = (ctx: Context, input: DraftInput): Promise<Result<InvitationRecord, Failure>> =>
  transact(ctx, 'invitation.draft', async (tx, now) => {
    const allowed = authorizeInviting(ctx, { kind: input.kind, withAdminRoles: input.delegatedAdmin !== null });
    if (!allowed.ok) return allowed;
    const member = allowed.value;
    const inviter = await findOrganization(tx, member.organizationId);
    if (!inviter) return refuse('not_found');
    const chosen = readProvider(inviter, input);
    if (!chosen.ok) return chosen;
    const parties = await checkInviters(tx, inviter, chosen.value);
    if (!parties.ok) return parties;
    const admin = readWantedAdmin(input, inviter);
    if (!admin.ok) return admin;
    const restriction = readRestriction(input.restrictTo);
    if (!restriction.ok) return restriction;

    const id = ctx.ids.id<'invitation'>();
    const sender = member.kind === 'person' ? member.name : inviter.name;
    const wanted = {
      id,
      kind: input.kind,
      inviterId: inviter.id,
      coInviterId: parties.value.provider?.id ?? null,
      tokenDigest: ctx.ids.digest(ctx.ids.invitationToken(id)),
      locale: input.locale,
      edited: false,
      delegatedAdmin: admin.value,
      restrictTo: restriction.value,
      channel: input.channel ?? null,
      createdById: member.kind === 'person' ? member.personId : null,
      createdByName: sender,
    };
    const text = writeDraft({
      ...wanted,
      sender,
      inviter: inviter.name,
      provider: parties.value.provider?.name ?? null,
      invitee: null,
      expiresAt: expiryOf(now),
    });
    const invitation = begin({ ...wanted, ...text }, now);
    await insertInvitation(tx, invitation);
    const details = {
      coInviter: parties.value.provider?.name,
      delegatedAdmin: admin.value?.name,
      channel: input.channel,
    };
    return done(
      await toRecord(ctx, tx, invitation, now),
      invitationEvent('invitation.drafted', invitation, { details }),
    );
  });

/** Which provider is asked to join, as far as the kind of invitation allows one. */
const readProvider = (inviter: Organization, input: DraftInput): Result<OrganizationId | null, Failure> => {
  if (input.kind !== 'reseller_joint') {
    return input.providerId === undefined ? ok(null) : refuseFields({ field: 'providerId', code: 'unexpected' });
  }
  if (inviter.kind !== 'reseller') return refuse('forbidden');
  return input.providerId === undefined
    ? refuseFields({ field: 'providerId', code: 'required' })
    : ok(input.providerId);
};

const readWantedAdmin = (input: DraftInput, inviter: Organization): Result<DelegatedAdminRequest | null, Failure> => {
  if (input.kind === 'partnership') {
    return input.delegatedAdmin ? refuseFields({ field: 'delegatedAdmin', code: 'unexpected' }) : ok(null);
  }
  if (input.delegatedAdmin === null) return ok(null);
  return readAdminRequest(input.delegatedAdmin ?? { template: 'service-desk' }, inviter.name);
};
