import { hasAccepted } from '../../db/agreements.ts';
import { findInvitationByToken } from '../../db/invitations.ts';
import { findOrganization } from '../../db/organizations.ts';
import { type AcceptanceFacts, guardAcceptance } from '../../domain/acceptances.ts';
import { isMember } from '../../domain/actor.ts';
import { CUSTOMER_AGREEMENT } from '../../domain/agreements.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { isProfileComplete } from '../../domain/organizations.ts';
import { can } from '../../domain/permissions.ts';
import type { Token } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { gatherFacts } from '../acceptance-facts.ts';
import type { Context } from '../context.ts';
import { query } from '../unit-of-work.ts';

/** What a signed-in person sees before answering: exactly what would be granted, and what stands in the way. */
export type Review = {
  readonly facts: AcceptanceFacts;
  readonly profileComplete: boolean;
  /** The agreement to accept along with it; null if it was accepted before, or is not asked for. */
  readonly agreement: { readonly version: string } | null;
  /** The first guard of domain 5.3 that refuses this person or organization; null if the way is free. */
  readonly refusal: Failure | null;
  readonly now: Instant;
};

/** Reads an open link for the caller's own organization. Fails as opening the link does, and with `unauthenticated`. */
export const reviewInvitation = (ctx: Context, token: Token): Promise<Result<Review, Failure>> =>
  query(ctx, 'invitation.review', async (tx, now) => {
    const { actor } = ctx;
    if (!isMember(actor)) return refuse('unauthenticated');
    const invitation = await findInvitationByToken(tx, ctx.ids.digest(token));
    const acceptor = invitation && (await findOrganization(tx, actor.organizationId));
    const facts = acceptor && (await gatherFacts(tx, invitation, acceptor, { hold: false }));
    if (!facts) return refuse('not_found');
    const guarded = guardAcceptance(facts, now);
    if (!guarded.ok && guarded.failure.code.startsWith('link_')) return guarded;
    const answering = can(
      actor,
      invitation.kind === 'partnership' ? 'partnership.authorize' : 'invitation.answer',
      ctx.wall.now(),
    );
    const accepted =
      invitation.kind === 'partnership' ||
      (await hasAccepted(tx, actor.organizationId, 'customer', CUSTOMER_AGREEMENT.version));
    return ok({
      facts,
      profileComplete: isProfileComplete(facts.acceptor.profile),
      agreement: accepted ? null : { version: CUSTOMER_AGREEMENT.version },
      refusal: refusalOf(guarded, answering, facts),
      now,
    });
  });

/** An ordinary user is sent to an administrator; an administrator is told what else stands in the way. */
const refusalOf = (
  guarded: Result<AcceptanceFacts, Failure>,
  answering: Result<unknown, Failure>,
  facts: AcceptanceFacts,
): Failure | null => {
  const wrongOrganization =
    !guarded.ok && (guarded.failure.code === 'wrong_kind' || guarded.failure.code === 'same_organization');
  if (wrongOrganization) return guarded.failure;
  if (!answering.ok && answering.failure.code === 'role_missing') {
    return { code: 'admin_required', params: { organization: facts.acceptor.name } };
  }
  return guarded.ok ? null : guarded.failure;
};
