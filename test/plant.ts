import { type Store, statement } from '../src/db/store.ts';
import type { Instant } from '../src/kernel/time.ts';
import type { TestWorld } from './world.ts';

/** A subscription of a customer to an item of the sandbox's catalogue, as its provider sold it. Planted once. */
export const plantSubscription = async (
  store: Store,
  customerId: string,
  now: Instant,
  { itemId = 'CFQ7TTC0ZB10:0001', state = 'active' }: { itemId?: string; state?: string } = {},
): Promise<void> => {
  await store.single.run(statement`
    insert into subscriptions (customer_id, id, provider_id, item_id, name, kind, market, quantity, state, term_duration,
      billing_cycle, unit_minor, currency, auto_renew, started_at, term_starts_at, term_ends_at, state_since)
    select ${customerId}, gen_random_uuid(), '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60', ${itemId}, i.item -> 'name', 'license',
      'europe', 25, ${state}, 'P1Y', 'monthly', 1092, 'EUR', true, ${now}::timestamptz, ${now}::timestamptz,
      ${now}::timestamptz + interval '1 year', ${now}::timestamptz
    from catalog_items i
    where i.id = ${itemId} and not exists (
      select from subscriptions where customer_id = ${customerId} and item_id = ${itemId})`);
};

/** An open request for help of Tallow Bakery that concerns everybody, raised by one of them and in its hands. */
export const plantServiceRequest = async (world: TestWorld, domain: string): Promise<string> => {
  const id = world.ids.id();
  await world.store.single.run(statement`
    insert into service_requests (customer_id, id, raised_by_id, raised_by_person_name, handler_id, party_ids, subject,
      severity, state, raised_at, answer_due_at, state_since)
    select 'c0ffee00-1234-4abc-9def-0000000000c1', ${id}, o.id, 'Somebody', o.id,
      array(select p.id from organizations p where p.domain = any(${[
        'tallowbakery.example',
        'harborit.example',
        'northlight.example',
        'meridian.example',
      ]})), 'Help', 'minimal', 'open', ${world.clock.now()}, ${world.clock.now()}, ${world.clock.now()}
    from organizations o where o.domain = ${domain}`);
  return id;
};
