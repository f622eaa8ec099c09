import type { Organization } from '../domain/organizations.ts';
import { asId, type OrganizationId } from '../kernel/ids.ts';
import { statement, type Tx } from './store.ts';

type Contact = NonNullable<Organization['supportContact']>;

/** The contacts that these partners have named for one customer, by partner; those who named none are left out. */
export const findSupportContacts = async (
  tx: Tx,
  customerId: OrganizationId,
  partnerIds: readonly OrganizationId[],
): Promise<ReadonlyMap<OrganizationId, Contact>> => {
  const rows = await tx.all(statement<{ partner_id: string; contact: Contact }>`
    select partner_id, contact from support_contacts
    where customer_id = ${customerId} and partner_id = any(${[...partnerIds]}::uuid[])`);
  return new Map(rows.map((row) => [asId<'organization'>(row.partner_id), row.contact]));
};

export const saveSupportContact = async (
  tx: Tx,
  { partnerId, customerId }: { readonly partnerId: OrganizationId; readonly customerId: OrganizationId },
  contact: Contact,
): Promise<void> => {
  await tx.run(statement`
    insert into support_contacts (partner_id, customer_id, contact)
    values (${partnerId}, ${customerId}, ${JSON.stringify(contact)}::jsonb)
    on conflict (partner_id, customer_id) do update set contact = excluded.contact`);
};

export const deleteSupportContact = async (
  tx: Tx,
  { partnerId, customerId }: { readonly partnerId: OrganizationId; readonly customerId: OrganizationId },
): Promise<void> => {
  await tx.run(statement`
    delete from support_contacts where partner_id = ${partnerId} and customer_id = ${customerId}`);
};
