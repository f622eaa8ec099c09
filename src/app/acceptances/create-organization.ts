import { saveCredentials } from '../../db/credentials.ts';
import { findInvitationByToken } from '../../db/invitations.ts';
import {
  claimDomain,
  findOperator,
  findOrganizationByDomain,
  findOrganizations,
  insertOrganization,
} from '../../db/organizations.ts';
import { insertPerson, isUpnTaken } from '../../db/people.ts';
import { findRegions } from '../../db/regions.ts';
import type { Tx } from '../../db/store.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { openFor } from '../../domain/invitations.ts';
import { type Founding, foundOrganization, type Newcomer, type NewcomerFacts } from '../../domain/newcomers.ts';
import type { Token } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import type { Passwords } from '../passwords.ts';
import { done, query, transact } from '../unit-of-work.ts';

/**
 * Creates the organization of an invitee who has none, and its first global admin (S4). No sign-in: the token of an open
 * link is the proof. Both come into being in one transaction, or neither; the person then signs in, sets up a second
 * factor and answers the invitation like anybody else. Of two who want one domain at once, the second is told that it is
 * taken. Fails as opening the link does, and with `wrong_kind`, `restricted`, `domain_taken`, `upn_taken`,
 * `region_mismatch`, `invalid`.
 */
export const createOrganization = async (
  ctx: Context,
  token: Token,
  newcomer: Newcomer,
  passwords: Passwords,
): Promise<Result<Founding, Failure>> => {
  const possible = await query(ctx, 'organization.create', (tx, now) => plan(ctx, tx, { token, newcomer }, now));
  if (!possible.ok && !ctx.retry) return possible;
  // Digesting is slow by intent: only the holder of an open link gets this far, and no transaction waits for it.
  const passwordHash = possible.ok ? await passwords.hash(newcomer.person.password) : null;
  return transact(ctx, 'organization.create', async (tx, now) => {
    if (!possible.ok) return possible; // a repeated request has got its first answer before this line
    await claimDomain(tx, possible.value.organization.domain);
    const founding = await plan(ctx, tx, { token, newcomer }, now);
    if (!founding.ok) return founding;
    const { organization, person } = founding.value;
    await insertOrganization(tx, organization, now);
    await insertPerson(tx, person, now);
    const { id: personId, name, upn } = person;
    await saveCredentials(tx, { personId, name, upn, passwordHash, now: ctx.wall.now() });
    return done(founding.value, {
      type: 'organization.created',
      subject: { kind: 'organization', id: organization.id },
      audience: [organization.id],
      customer: { id: organization.id, name: organization.name },
      details: {
        name: organization.name,
        kind: organization.kind,
        domain: organization.domain,
        country: organization.country,
        admin: upn,
      },
    });
  });
};

/** What would come into being, with everything checked; asked once before the slow part and once for good. */
const plan = async (
  ctx: Context,
  tx: Tx,
  { token, newcomer }: { token: Token; newcomer: Newcomer },
  now: Instant,
): Promise<Result<Founding, Failure>> => {
  const facts = await gatherNewcomerFacts(ctx, tx, token, now);
  if (!facts.ok) return facts;
  const ids = { organization: ctx.ids.id<'organization'>(), person: ctx.ids.id<'person'>() };
  const founding = foundOrganization(newcomer, facts.value, ids);
  if (!founding.ok) return founding;
  const { organization, person } = founding.value;
  if (await findOrganizationByDomain(tx, organization.domain)) {
    return refuse('domain_taken', { domain: organization.domain });
  }
  return (await isUpnTaken(tx, person.upn)) ? refuse('upn_taken', { upn: person.upn }) : founding;
};

const gatherNewcomerFacts = async (
  ctx: Context,
  tx: Tx,
  token: Token,
  now: Instant,
): Promise<Result<NewcomerFacts, Failure>> => {
  const invitation = await findInvitationByToken(tx, ctx.ids.digest(token));
  if (!invitation) return refuse('not_found');
  const partners = await findOrganizations(tx, [invitation.inviterId, invitation.coInviterId]);
  const inviter = partners.get(invitation.inviterId);
  if (!inviter) return refuse('not_found');
  const open = openFor(invitation, inviter.name, now);
  if (!open.ok) return open;
  return ok({
    invitation,
    partners: [...partners.values()],
    operator: await findOperator(tx),
    regions: await findRegions(tx),
  });
};
