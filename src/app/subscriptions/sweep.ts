import { findOrganizations } from '../../db/organizations.ts';
import { lockDueSubscriptions } from '../../db/subscriptions.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { settle } from '../subscription-clock.ts';
import { hearingOf, keepChange, passedEvents } from '../subscription-keeping.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/** How many subscriptions one transaction settles. */
const PORTION = 100;

/**
 * Does to every subscription what time alone does: charges the next period, renews, converts, expires, disables, deletes
 * (domain 3.9). One that is several moments behind is brought up to now, each step as of its own moment. What somebody
 * else holds comes in the next round. For the clock's jobs only; fails with `forbidden` for anybody else.
 */
export const sweepSubscriptions = async (ctx: Context): Promise<Result<number, Failure>> => {
  for (let total = 0; ; ) {
    const swept = await sweepPortion(ctx);
    if (!swept.ok) return swept;
    total += swept.value;
    if (swept.value < PORTION) return ok(total);
  }
};

const sweepPortion = (ctx: Context): Promise<Result<number, Failure>> =>
  transact(ctx, 'subscription.sweep', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const due = await lockDueSubscriptions(tx, now, PORTION);
    const customers = await findOrganizations(
      tx,
      due.map((subscription) => subscription.customerId),
    );
    const events: DomainEvent[] = [];
    for (const before of due) {
      const settled = await settle(tx, before, now);
      const kept = await keepChange(ctx, tx, settled);
      const customer = customers.get(before.customerId) ?? { id: before.customerId, name: '' };
      events.push(...passedEvents(settled, await hearingOf(tx, customer, kept)));
    }
    const [first, ...others] = events;
    return first ? done(due.length, first, ...others) : unrecorded(due.length);
  });
