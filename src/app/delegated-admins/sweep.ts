import { findCustomersWithDueRoles, lockDueDelegatedAdmins, saveDelegatedAdmin } from '../../db/delegated-admins.ts';
import { findOrganizations, lockOrganizations } from '../../db/organizations.ts';
import { type DelegatedAdmin, reachEndDate } from '../../domain/delegated-admin.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
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
    const partners = await findOrganizations(
      tx,
      due.map((grant) => grant.partnerId),
    );
    const parties = new Map([...customers, ...partners]);
    const events: DomainEvent[] = [];
    for (const before of due) {
      const reached = reachEndDate(before, now);
      if (!reached) continue;
      await saveDelegatedAdmin(tx, reached.grant);
      events.push(toEvent(`delegated_admin.${reached.event}`, before, reached.grant, parties));
    }
    const expired = events.filter((event) => event.type === 'delegated_admin.expired').length;
    const swept: Swept = { extended: events.length - expired, expired };
    const [first, ...others] = events;
    return first ? done(swept, first, ...others) : unrecorded(swept);
  });

const toEvent = (
  type: 'delegated_admin.extended' | 'delegated_admin.expired',
  before: DelegatedAdmin,
  after: DelegatedAdmin,
  parties: ReadonlyMap<OrganizationId, Organization>,
): DomainEvent => ({
  type,
  subject: { kind: 'delegated_admin', id: after.id },
  audience: [after.partnerId, after.customerId],
  customer: { id: after.customerId, name: parties.get(after.customerId)?.name ?? '' },
  details: {
    name: after.name,
    roles: after.roles,
    partnerId: after.partnerId,
    partner: parties.get(after.partnerId)?.name,
    endsAt: after.endsAt,
  },
  before: { state: before.state, endsAt: before.endsAt },
  after: { state: after.state, endsAt: after.endsAt },
});
