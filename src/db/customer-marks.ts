import type { OrganizationId, PersonId } from '../kernel/ids.ts';
import { statement, type Tx } from './store.ts';

/** A partner and one of its customers. */
type Pair = { readonly partnerId: OrganizationId; readonly customerId: OrganizationId };

/** How many different tags of one partner are offered to choose from. */
const MOST_TAGS = 1000;

/** The tags that a partner has given a customer. */
export const findTags = async (tx: Tx, { partnerId, customerId }: Pair): Promise<readonly string[]> => {
  const row = await tx.maybe(statement<{ tags: string[] }>`
    select tags from customer_marks where partner_id = ${partnerId} and customer_id = ${customerId}`);
  return row?.tags ?? [];
};

/** Replaces them. The list's own copy follows by itself. */
export const saveTags = async (tx: Tx, { partnerId, customerId }: Pair, tags: readonly string[]): Promise<void> => {
  await tx.run(statement`
    insert into customer_marks (partner_id, customer_id, tags) values (${partnerId}, ${customerId}, ${[...tags]})
    on conflict (partner_id, customer_id) do update set tags = excluded.tags`);
};

/** Every tag that a partner uses, in order. */
export const listTags = async (tx: Tx, partnerId: OrganizationId): Promise<readonly string[]> => {
  const rows = await tx.all(statement<{ tag: string }>`
    select distinct tag from customer_marks cross join lateral unnest(tags) as tag
    where partner_id = ${partnerId} order by tag limit ${MOST_TAGS}`);
  return rows.map((row) => row.tag);
};

/** Stars a customer for one person; twice is once. */
export const insertStar = async (tx: Tx, { partnerId, customerId }: Pair, personId: PersonId): Promise<void> => {
  await tx.run(statement`
    insert into customer_stars (person_id, partner_id, customer_id) values (${personId}, ${partnerId}, ${customerId})
    on conflict (person_id, customer_id) do nothing`);
};

export const deleteStar = async (tx: Tx, customerId: OrganizationId, personId: PersonId): Promise<void> => {
  await tx.run(statement`delete from customer_stars where person_id = ${personId} and customer_id = ${customerId}`);
};
