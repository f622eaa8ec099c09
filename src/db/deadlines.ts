import type { Selectable } from 'kysely';
import type { DeadlineKind, Subscription } from '../domain/subscriptions.ts';
import { readId } from '../kernel/ids.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import { type Instant, readInstant } from '../kernel/time.ts';
import { readCursor, toPage } from './paging.ts';
import type { SubscriptionRow } from './schema.ts';
import type { Tx } from './store.ts';
import { inScope, type SubscriptionScope } from './subscription-scope.ts';
import { toSubscription } from './subscriptions.ts';

/** A moment that somebody should not miss. */
export type Deadline = {
  readonly at: Instant;
  readonly kind: DeadlineKind;
  readonly subscription: Subscription;
  /** How many seats can be given back until then; null for every other kind. */
  readonly seats: number | null;
};
export type DeadlineFilter = { readonly from: Instant; readonly to: Instant | null };

/**
 * A page of what comes up in a scope, soonest first. Ends of terms and states are one range of an index; windows are open
 * for 7 days, so that few are looked at. A reseller sees those of customers that authorize it.
 */
export const listDeadlines = async (
  tx: Tx,
  scope: SubscriptionScope,
  filter: DeadlineFilter,
  page: PageRequest,
): Promise<Page<Deadline>> => {
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${values.push(one)}`;
  const [at, id, kind] = readPlace(page);
  const from = value(filter.from);
  const to = value(filter.to);
  const place = `(${value(at)}::timestamptz, ${value(id)}::uuid, ${value(kind)}::text)`;
  const most = value(page.limit + 1);
  const seen = [...inScope(scope, value), ...authorized(scope, value)].join(' and ');
  const part = (source: string, moment: string, named: string, seats: string, more: string): string => `(
    select s.customer_id, s.id, ${moment} as at, ${named} as deadline, ${seats} as seats from ${source}
    where ${seen} and ${more} and ${moment} >= ${from} and (${to}::timestamptz is null or ${moment} < ${to})
      and (${place} is null or (${moment}, s.id, ${named}) > ${place})
    order by ${moment}, s.id limit ${most})`;
  const open = `s.state = 'active' and s.windows_end_at >= ${from}`;
  const parts = [
    part('subscriptions s', 's.state_ends_at', KIND, 'null::int', 's.state_ends_at is not null'),
    part('subscriptions s', 's.cancel_until', `'cancel'::text`, 'null::int', open),
    part(
      'subscriptions s cross join lateral jsonb_array_elements(s.windows) w',
      `(w ->> 'until')::timestamptz`,
      `'reduce'::text`,
      `least((w ->> 'seats')::int, s.quantity - 1)`,
      `${open} and s.quantity > 1`,
    ),
  ];
  const text = `select s.*, d.at, d.deadline, d.seats from (${parts.join(' union all ')}) d
    join subscriptions s on s.customer_id = d.customer_id and s.id = d.id
    order by d.at, d.id, d.deadline limit ${most}`;
  const rows = await tx.all<DeadlineRow>({ text, values });
  return toPage(rows, page.limit, (row) => [row.at, row.id, row.deadline], toDeadline);
};

/** What the end of its state means. */
const KIND = `(case
  when s.state = 'active' and s.kind = 'trial' then 'trial_end'
  when s.state = 'active' and s.auto_renew then 'renewal'
  when s.state = 'active' then 'expiry'
  when s.state = 'disabled' then 'delete'
  else 'disable' end)`;

const authorized = ({ resellerId }: SubscriptionScope, value: (one: unknown) => string): readonly string[] =>
  resellerId === undefined
    ? []
    : [
        `exists (select 1 from relationships r where r.partner_id = ${value(resellerId)}
          and r.customer_id = s.customer_id and r.state = 'active')`,
      ];

const readPlace = (page: PageRequest): readonly [Instant | null, string | null, string | null] => {
  const [at, id, kind] = readCursor<[unknown, unknown, unknown]>(page.cursor) ?? [];
  const time = typeof at === 'string' ? readInstant(at) : undefined;
  const guid = typeof id === 'string' ? readId(id) : undefined;
  const known = typeof kind === 'string' && /^[a-z_]{1,20}$/.test(kind);
  return time !== undefined && guid !== undefined && known ? [time, guid, kind] : [null, null, null];
};

type DeadlineRow = Selectable<SubscriptionRow> & { at: Instant; deadline: DeadlineKind; seats: number | null };
const toDeadline = (row: DeadlineRow): Deadline => ({
  at: row.at,
  kind: row.deadline,
  subscription: toSubscription(row),
  seats: row.seats,
});
