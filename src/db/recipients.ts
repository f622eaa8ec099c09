import type { Recipient } from '../domain/letter-facts.ts';
import type { Role } from '../domain/users.ts';
import { asId, type OrganizationId, type PersonId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import { statement, type Tx } from './store.ts';

/** Most people of one organization that an event is written to. */
const LIMIT = 200;

type RecipientRow = { id: string; organization_id: string; name: string; address: string; locale: string };

/** The active people of these organizations who hold one of these roles, each once. */
export const findRecipientsWith = async (
  tx: Tx,
  organizationIds: readonly OrganizationId[],
  roles: readonly Role[],
): Promise<Recipient[]> => {
  if (organizationIds.length === 0) return [];
  const rows = await tx.all(statement<RecipientRow>`
    select p.id, p.organization_id, p.name, p.upn as address, coalesce(p.locale, o.locale) as locale
    from people p join organizations o on o.id = p.organization_id
    where p.organization_id = any(${[...organizationIds]}::uuid[]) and p.state = 'active'
      and p.roles && ${[...roles]}::text[]
    order by p.organization_id, p.name, p.id limit ${LIMIT * organizationIds.length}`);
  return rows.map(toRecipient);
};

/** One person, as long as they are active. */
export const findRecipient = async (tx: Tx, id: PersonId): Promise<Recipient | undefined> => {
  const row = await tx.maybe(statement<RecipientRow>`
    select p.id, p.organization_id, p.name, p.upn as address, coalesce(p.locale, o.locale) as locale
    from people p join organizations o on o.id = p.organization_id
    where p.id = ${id} and p.state = 'active'`);
  return row && toRecipient(row);
};

const toRecipient = (row: RecipientRow): Recipient => ({
  id: asId(row.id),
  organizationId: asId(row.organization_id),
  name: row.name,
  address: row.address,
  locale: row.locale as Locale,
});
