import { statement } from '../src/db/store.ts';
import type { TestWorld } from './world.ts';

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';

/** Plants a subscription as a test needs it, without an order; its id. */
export const plantSubscription = async (
  { store, ids, clock }: Pick<TestWorld, 'store' | 'ids' | 'clock'>,
  {
    customerId,
    itemId,
    quantity,
    state = 'active',
    name = itemId,
  }: { customerId: string; itemId: string; quantity: number; state?: string; name?: string },
): Promise<string> => {
  const id = ids.id();
  await store.single.run(statement`
    insert into subscriptions (customer_id, id, provider_id, item_id, name, kind, market, quantity, state, term_duration,
      billing_cycle, unit_minor, currency, auto_renew, started_at, term_starts_at, term_ends_at, state_since)
    values (${customerId}, ${id}, ${NORTHLIGHT}, ${itemId}, ${JSON.stringify({ en: name, 'zh-TW': name })}::jsonb, 'license',
      'europe', ${quantity}, ${state}, 'P1Y', 'monthly', 1092, 'EUR', true, ${clock.now()}, ${clock.now()},
      ${clock.now()}::timestamptz + interval '1 year', ${clock.now()})`);
  return id;
};

/** Changes one that is there, as its own use cases would. */
export const changeSubscription = async (
  { store }: Pick<TestWorld, 'store'>,
  id: string,
  change: { quantity?: number; state?: string },
): Promise<void> => {
  await store.single.run(statement`
    update subscriptions set quantity = coalesce(${change.quantity ?? null}::int, quantity),
      state = coalesce(${change.state ?? null}::text, state) where id = ${id}`);
};
