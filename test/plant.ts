import { statement } from '../src/db/store.ts';
import type { TestWorld } from './world.ts';

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
