import { findCustomersWithDueRoles, lockDueDelegatedAdmins, saveDelegatedAdmin } from '../../db/delegated-admins.ts';
import { lockOrganizations } from '../../db/organizations.ts';
import { reachEndDate } from '../../domain/delegated-admin.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { findGrantParties, grantEvent } from '../grant-record.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/** How many grants one transaction looks for; it settles all that are due in their customers. */
const PORTION = 100;

export type Swept = { readonly extended: number; readonly expired: number };

/**
 * Settles every admin relationship whose end date has come: 180 days more where that was agreed, the end otherwise
 * (domain 3.6). One that is several extensions behind is extended once per round. Customers are locked first, as whoever
 * grants or takes back roles does. For the clock's jobs only; fails with `forbidden` for anybody else.
 */
export const sweepDelegatedAdmins = async (ctx: Context): Promise<Result<Swept, Failure>> => {
  let swept: Swept = { extended: 0, expired: 0 };
  for (;;) {
    const portion = await sweepPortion(ctx);
    if (!portion.ok) return portion;
    const { extended, expired } = portion.value;
    if (extended + expired === 0) return ok(swept);
    swept = { extended: swept.extended + extended, expired: swept.expired + expired };
  }
};

const sweepPortion = (ctx: Context): Promise<Result<Swept, Failure>> =>
  transact(ctx, 'delegated-admin.sweep', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const customers = await lockOrganizations(tx, await findCustomersWithDueRoles(tx, now, PORTION));
    const due = await lockDueDelegatedAdmins(tx, [...customers.keys()], now);
    const parties = await findGrantParties(tx, due, customers);
    const events: DomainEvent[] = [];
    for (const before of due) {
      const reached = reachEndDate(before, now);
      if (!reached) continue;
      const { event, grant } = reached;
      await saveDelegatedAdmin(tx, grant);
      events.push(
        grantEvent(`delegated_admin.${event}`, grant, parties, {
          before: { state: before.state, endsAt: before.endsAt },
          after: { state: grant.state, endsAt: grant.endsAt },
        }),
      );
    }
    const expired = events.filter((event) => event.type === 'delegated_admin.expired').length;
    const swept: Swept = { extended: events.length - expired, expired };
    const [first, ...others] = events;
    return first ? done(swept, first, ...others) : unrecorded(swept);
  });
