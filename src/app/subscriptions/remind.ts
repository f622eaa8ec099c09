import { findOrganizations } from '../../db/organizations.ts';
import type { Tx } from '../../db/store.ts';
import { lockSubscriptionsToRemind, saveReminder } from '../../db/subscriptions.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import { endingEvent } from '../../domain/subscription-events.ts';
import { remind } from '../../domain/subscription-reminders.ts';
import type { Subscription } from '../../domain/subscriptions.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { foresee } from '../subscription-clock.ts';
import { hearingOf } from '../subscription-keeping.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/** How many subscriptions one transaction tells of. */
const PORTION = 100;

/**
 * Reminds a subscription's provider and its partner of record that its term ends, and of what comes then (domain 3.15):
 * each reminder once and in their order, for the next one is written with the event of the last. What somebody else holds
 * comes in the next round. For the clock's jobs only; fails with `forbidden` for anybody else.
 */
export const remindOfTermEnds = async (ctx: Context): Promise<Result<number, Failure>> => {
  for (let total = 0; ; ) {
    const reminded = await remindPortion(ctx);
    if (!reminded.ok) return reminded;
    total += reminded.value;
    if (reminded.value < PORTION) return ok(total);
  }
};

const remindPortion = (ctx: Context): Promise<Result<number, Failure>> =>
  transact(ctx, 'jobs.remind-of-ends', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const due = await lockSubscriptionsToRemind(tx, now, PORTION);
    const customers = await findOrganizations(
      tx,
      due.map((subscription) => subscription.customerId),
    );
    const events: DomainEvent[] = [];
    for (const before of due) {
      const customer = customers.get(before.customerId) ?? { id: before.customerId, name: '' };
      events.push(...(await remindOf(tx, before, customer, now)));
    }
    const [first, ...others] = events;
    return first ? done(due.length, first, ...others) : unrecorded(due.length);
  });

const remindOf = async (
  tx: Tx,
  before: Subscription,
  customer: Pick<Organization, 'id' | 'name'>,
  now: Instant,
): Promise<readonly DomainEvent[]> => {
  const reminder = remind(before, now);
  const coming = await foresee(tx, before);
  if (!reminder || !coming) return [];
  const { subscription, daysLeft } = reminder;
  await saveReminder(tx, subscription);
  return [endingEvent(subscription, coming, daysLeft, await hearingOf(tx, customer, subscription))];
};
