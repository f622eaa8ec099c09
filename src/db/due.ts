import { RESTORE_DAYS } from '../domain/customer-users.ts';
import { ABANDONED_DRAFT_HOURS } from '../domain/invitations.ts';
import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

/**
 * The next moment at which time alone changes something: an open invitation expires, a draft that never left is dropped,
 * an admin relationship reaches its end date or a reminder before it, a deleted user is purged, a subscription is charged,
 * renews or ends, or its partners are reminded of that. Undefined when nothing will. Each part reads one row of its index.
 */
export const findNextDue = async (tx: Tx): Promise<Instant | undefined> => {
  const { at } = await tx.one(statement<{ at: Instant | null }>`
    select least(
      (select min(expires_at) from invitations where state in ('draft', 'issued', 'opened')),
      (select min(created_at) from invitations where state = 'draft' and exported_at is null)
        + make_interval(hours => ${ABANDONED_DRAFT_HOURS}),
      (select min(ends_at) from delegated_admins where state = 'active'),
      (select p.deleted_at from people p join organizations o on o.id = p.organization_id and o.kind = 'customer'
        where p.state = 'removed' order by p.deleted_at limit 1) + make_interval(days => ${RESTORE_DAYS}),
      (select min(remind_at) from delegated_admins where state = 'active' and not auto_extend),
      (select min(due_at) from subscriptions),
      (select min(remind_at) from subscriptions where state = 'active')
    ) as at`);
  return at ?? undefined;
};
