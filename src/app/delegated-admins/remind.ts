import { findCustomersToRemind, lockDelegatedAdminsToRemind, saveDelegatedAdmin } from '../../db/delegated-admins.ts';
import { lockOrganizations } from '../../db/organizations.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { remind } from '../../domain/role-reminders.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { findGrantParties, grantEvent } from '../grant-record.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/** How many grants one transaction looks for; it tells of all that are due in their customers. */
const PORTION = 100;

/**
 * Reminds both sides of admin roles that end in 30, 7 and 1 days (domain 3.6, 3.15): each grant's reminders once and in
 * their order, for the next one is written with the event of the last. Customers are locked first, as whoever grants or
 * takes back roles does. For the clock's jobs only; fails with `forbidden` for anybody else.
 */
export const remindOfExpiry = async (ctx: Context): Promise<Result<{ readonly reminded: number }, Failure>> => {
  let reminded = 0;
  for (;;) {
    const portion = await remindPortion(ctx);
    if (!portion.ok) return portion;
    if (portion.value === 0) return ok({ reminded });
    reminded += portion.value;
  }
};

const remindPortion = (ctx: Context): Promise<Result<number, Failure>> =>
  transact(ctx, 'jobs.remind', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const customers = await lockOrganizations(tx, await findCustomersToRemind(tx, now, PORTION));
    const due = await lockDelegatedAdminsToRemind(tx, [...customers.keys()], now);
    const parties = await findGrantParties(tx, due, customers);
    const events: DomainEvent[] = [];
    for (const before of due) {
      const reminder = remind(before, now);
      if (!reminder) continue;
      const { grant, daysLeft } = reminder;
      await saveDelegatedAdmin(tx, grant);
      events.push(grantEvent('delegated_admin.expiring', grant, parties, { details: { daysLeft } }));
    }
    const [first, ...others] = events;
    return first ? done(events.length, first, ...others) : unrecorded(0);
  });
