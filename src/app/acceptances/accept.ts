import { hasAccepted, insertAgreementAcceptance } from '../../db/agreements.ts';
import { insertDelegatedAdmin } from '../../db/delegated-admins.ts';
import { lockInvitationByToken, saveInvitation } from '../../db/invitations.ts';
import { lockOrganization } from '../../db/organizations.ts';
import { insertPartnership } from '../../db/partnerships.ts';
import { insertRelationships } from '../../db/relationships.ts';
import type { Tx } from '../../db/store.ts';
import {
  type Acceptance,
  type AcceptanceFacts,
  accept,
  guardAcceptance,
  guardConsent,
} from '../../domain/acceptances.ts';
import type { PersonActor } from '../../domain/actor.ts';
import { CUSTOMER_AGREEMENT } from '../../domain/agreements.ts';
import { type AccessAssignment, type DelegatedAdmin, GROUPS_OF_NEW_GRANT } from '../../domain/delegated-admin.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { advance, type Invitation, openFor } from '../../domain/invitations.ts';
import { PARTNERSHIP_MACHINE, type Partnership } from '../../domain/partnerships.ts';
import type { Relationship } from '../../domain/relationships.ts';
import type { Token } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { gatherFacts } from '../acceptance-facts.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { type Done, done, transact } from '../unit-of-work.ts';

/** What is now true: the relationships with both partners, or the partnership; and the admin roles granted. */
export type Accepted = {
  readonly organizationId: Relationship['customerId'];
  readonly relationships: readonly Pick<Relationship, 'partnerId' | 'capacity' | 'since'>[];
  readonly partnership: Pick<Partnership, 'id' | 'providerId' | 'since'> | null;
  readonly delegatedAdmin: readonly Pick<DelegatedAdmin, 'id' | 'state' | 'endsAt' | 'name'>[];
};

/**
 * Accepts an invitation for the caller's organization: all of it or nothing, in one transaction (S21, S33, S39, domain
 * 3.16). Invitation and organization are locked in this order, so that of two who accept at once one wins and the
 * other is told `link_used`. Needs a person with the right role and a second factor. Fails with the guards of domain
 * 5.3 in their order, the agreement's box last.
 */
export const acceptInvitation = (
  ctx: Context,
  token: Token,
  offeredAgreement: string | undefined,
): Promise<Result<Accepted, Failure>> =>
  transact(ctx, 'invitation.accept', async (tx, now) => {
    const { actor } = ctx;
    if (actor.kind === 'visitor' || actor.kind === 'system') return refuse('unauthenticated');
    const invitation = await lockInvitationByToken(tx, ctx.ids.digest(token));
    const acceptor = invitation && (await lockOrganization(tx, actor.organizationId));
    const facts = acceptor && (await gatherFacts(tx, invitation, acceptor, { hold: true }));
    if (!facts) return refuse('not_found');
    const open = openFor(invitation, facts.inviter.name, now);
    if (!open.ok) return open;
    const person = whoAnswers(ctx, facts, now);
    if (!person.ok) return person;
    return invitation.kind === 'partnership'
      ? acceptPartnership(ctx, tx, facts, person.value, now)
      : acceptRelationships(ctx, tx, facts, { person: person.value, offeredAgreement }, now);
  });

/** The wrong kind of organization is told so before its people are told which role they lack (domain 8, row 5). */
const whoAnswers = (ctx: Context, facts: AcceptanceFacts, now: Instant): Result<PersonActor, Failure> => {
  const guarded = guardAcceptance(facts, now);
  if (!guarded.ok && (guarded.failure.code === 'wrong_kind' || guarded.failure.code === 'same_organization'))
    return guarded;
  const person = authorizePerson(
    ctx,
    facts.invitation.kind === 'partnership' ? 'partnership.authorize' : 'invitation.answer',
  );
  if (person.ok || person.failure.code !== 'role_missing') return person;
  return refuse('admin_required', { organization: facts.acceptor.name });
};

const acceptRelationships = async (
  ctx: Context,
  tx: Tx,
  facts: AcceptanceFacts,
  { person, offeredAgreement }: { person: PersonActor; offeredAgreement: string | undefined },
  now: Instant,
): Promise<Result<Done<Accepted>, Failure>> => {
  const newIds = {
    relationship: () => ctx.ids.id<'reseller relationship'>(),
    delegatedAdmin: () => ctx.ids.id<'delegated admin relationship'>(),
  };
  const decision = accept(facts, newIds, now);
  if (!decision.ok) return decision;
  const consent = guardConsent({
    agreementAccepted: await hasAccepted(tx, facts.acceptor.id, 'customer', CUSTOMER_AGREEMENT.version),
    currentAgreement: CUSTOMER_AGREEMENT.version,
    offeredAgreement,
  });
  if (!consent.ok) return consent;
  const { relationships, delegatedAdmin } = decision.value;
  const invitation = answered(decision.value.invitation, person);
  await saveInvitation(tx, invitation);
  if (consent.value.acceptsAgreement !== null) {
    await insertAgreementAcceptance(tx, {
      organizationId: facts.acceptor.id,
      kind: 'customer',
      version: consent.value.acceptsAgreement,
      personId: person.personId,
      personName: person.name,
      acceptedAt: now,
      invitationId: invitation.id,
    });
  }
  if (delegatedAdmin) await insertDelegatedAdmin(tx, delegatedAdmin, assignmentsOf(ctx, delegatedAdmin));
  // Last, so that a row of the customer list is born complete instead of being written again for each of its facts.
  await insertRelationships(tx, relationships, facts.acceptor, person.name);
  const answer: Accepted = {
    organizationId: facts.acceptor.id,
    relationships: relationships.map(({ partnerId, capacity, since }) => ({ partnerId, capacity, since })),
    partnership: null,
    delegatedAdmin: delegatedAdmin
      ? [
          {
            id: delegatedAdmin.id,
            state: delegatedAdmin.state,
            endsAt: delegatedAdmin.endsAt,
            name: delegatedAdmin.name,
          },
        ]
      : [],
  };
  return done(answer, ...eventsOf(facts, { ...decision.value, invitation }, consent.value.acceptsAgreement));
};

const acceptPartnership = async (
  ctx: Context,
  tx: Tx,
  facts: AcceptanceFacts,
  person: PersonActor,
  now: Instant,
): Promise<Result<Done<Accepted>, Failure>> => {
  const guarded = guardAcceptance(facts, now);
  if (!guarded.ok) return guarded;
  const moved = advance(facts.invitation, 'accept', now);
  if (!moved.ok) return moved;
  const partnership: Partnership = {
    id: ctx.ids.id<'partnership'>(),
    providerId: facts.inviter.id,
    resellerId: facts.acceptor.id,
    state: PARTNERSHIP_MACHINE.initial,
    since: now,
    removedAt: null,
    removedBy: null,
    version: 1,
  };
  await insertPartnership(tx, partnership);
  await saveInvitation(tx, answered({ ...moved.value, customerId: facts.acceptor.id }, person));
  const { id, providerId, since } = partnership;
  return done(
    {
      organizationId: facts.acceptor.id,
      relationships: [],
      partnership: { id, providerId, since },
      delegatedAdmin: [],
    },
    {
      type: 'partnership.active',
      subject: { kind: 'partnership', id },
      audience: [facts.inviter.id, facts.acceptor.id],
      details: { provider: facts.inviter.name, reseller: facts.acceptor.name, invitationId: facts.invitation.id },
    },
  );
};

const answered = (invitation: Invitation, person: PersonActor): Invitation => ({
  ...invitation,
  answeredById: person.personId,
  answeredByName: person.name,
});

/** The template's roles go to the partner's groups at once: approved and yet nobody has access is a trap (domain 8, row 7). */
const assignmentsOf = (ctx: Context, grant: DelegatedAdmin): AccessAssignment[] =>
  GROUPS_OF_NEW_GRANT.map((group) => ({
    id: ctx.ids.id<'access assignment'>(),
    delegatedAdminId: grant.id,
    partnerId: grant.partnerId,
    group,
    roles: grant.roles,
    state: 'active',
  }));

/** One story for all three parties; each relationship is told to its own partner and the customer. */
const eventsOf = (
  facts: AcceptanceFacts,
  { invitation, relationships, delegatedAdmin }: Acceptance,
  agreement: string | null,
): [DomainEvent, ...DomainEvent[]] => {
  const customer = { id: facts.acceptor.id, name: facts.acceptor.name };
  const partners = [facts.inviter, ...(facts.coInviter ? [facts.coInviter] : [])];
  const nameOf = (id: string) => partners.find((partner) => partner.id === id)?.name ?? '';
  const events: DomainEvent[] = relationships.map((relationship) => ({
    type: 'reseller_relationship.active',
    subject: { kind: 'reseller_relationship', id: relationship.id },
    audience: [relationship.partnerId, customer.id],
    customer,
    details: { partner: nameOf(relationship.partnerId), capacity: relationship.capacity },
  }));
  if (delegatedAdmin) {
    events.push({
      type: 'delegated_admin.active',
      subject: { kind: 'delegated_admin', id: delegatedAdmin.id },
      audience: [delegatedAdmin.partnerId, customer.id],
      customer,
      details: { name: delegatedAdmin.name, roles: delegatedAdmin.roles, endsAt: delegatedAdmin.endsAt },
    });
  }
  if (agreement !== null) {
    events.push({
      type: 'agreement.accepted',
      subject: { kind: 'agreement', id: agreement },
      audience: [customer.id, ...partners.map((partner) => partner.id)],
      customer,
      details: { version: agreement },
    });
  }
  return [
    {
      type: 'invitation.accepted',
      subject: { kind: 'invitation', id: invitation.id },
      audience: [...partners.map((partner) => partner.id), customer.id],
      customer,
      details: {
        kind: invitation.kind,
        inviterId: facts.inviter.id,
        partners: partners.map((partner) => partner.name),
        acceptedBy: invitation.answeredByName,
        acceptedById: invitation.answeredById,
        createdById: invitation.createdById,
        delegatedAdmin: delegatedAdmin && { name: delegatedAdmin.name, endsAt: delegatedAdmin.endsAt },
      },
    },
    ...events,
  ];
};
