import { deleteInvitation, lockAbandonedDrafts, lockOverdueInvitations, saveInvitation } from '../../db/invitations.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { ABANDONED_DRAFT_HOURS, advance, type Invitation } from '../../domain/invitations.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { addMilliseconds } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { invitationEvent } from '../invitation-record.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/** How many invitations one transaction settles. */
const PORTION = 100;
const ABANDONED_AFTER = ABANDONED_DRAFT_HOURS * 3_600_000;

export type SweptInvitations = { readonly expired: number; readonly discarded: number };

/**
 * What time alone does to invitations (domain 3.4): an open one whose end has come expires and its inviter is told; a
 * draft that never left and was never opened is dropped after 24 hours. Rows that somebody is working on are left for
 * the next round. For the clock's jobs only; fails with `forbidden` for anybody else.
 */
export const sweepInvitations = async (ctx: Context): Promise<Result<SweptInvitations, Failure>> => {
  const expired = await repeat(() => expirePortion(ctx));
  if (!expired.ok) return expired;
  const discarded = await repeat(() => discardPortion(ctx));
  return discarded.ok ? ok({ expired: expired.value, discarded: discarded.value }) : discarded;
};

const repeat = async (portion: () => Promise<Result<number, Failure>>): Promise<Result<number, Failure>> => {
  let total = 0;
  for (;;) {
    const settled = await portion();
    if (!settled.ok) return settled;
    total += settled.value;
    if (settled.value < PORTION) return ok(total);
  }
};

const expirePortion = (ctx: Context): Promise<Result<number, Failure>> =>
  transact(ctx, 'invitation.expire', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const events: DomainEvent[] = [];
    for (const invitation of await lockOverdueInvitations(tx, now, PORTION)) {
      const expired = advance(invitation, 'expire', now);
      if (!expired.ok) continue;
      await saveInvitation(tx, expired.value);
      events.push(expiredEvent(expired.value));
    }
    return settled(events);
  });

const discardPortion = (ctx: Context): Promise<Result<number, Failure>> =>
  transact(ctx, 'invitation.abandon', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const abandoned = await lockAbandonedDrafts(tx, addMilliseconds(now, -ABANDONED_AFTER), PORTION);
    for (const draft of abandoned) await deleteInvitation(tx, draft);
    return settled(abandoned.map((draft) => invitationEvent('invitation.discarded', draft)));
  });

const settled = (events: readonly DomainEvent[]) => {
  const [first, ...others] = events;
  return first ? done(events.length, first, ...others) : unrecorded(0);
};

const expiredEvent = (invitation: Invitation): DomainEvent =>
  invitationEvent('invitation.expired', invitation, {
    details: {
      inviterId: invitation.inviterId,
      createdById: invitation.createdById,
      createdByName: invitation.createdByName,
      createdAt: invitation.createdAt,
      subject: invitation.subject,
      opened: invitation.openedAt !== null,
    },
  });
