import { type Contacts, type CustomerAccount, emptyAccount } from '../domain/accounts.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import { statement, type Tx } from './store.ts';

/** What is kept of a customer beside its own profile. Whoever changes it has locked the customer. */
export const findCustomerAccount = async (tx: Tx, customerId: OrganizationId): Promise<CustomerAccount> => {
  const row = await tx.maybe(statement<AccountRow>`
    select billing_profile, contacts, version from customer_accounts where customer_id = ${customerId}`);
  return row
    ? { customerId, billingProfile: row.billing_profile, contacts: row.contacts, version: row.version }
    : emptyAccount(customerId);
};

export const saveCustomerAccount = async (tx: Tx, account: CustomerAccount): Promise<void> => {
  const billing = account.billingProfile && JSON.stringify(account.billingProfile);
  await tx.run(statement`
    insert into customer_accounts (customer_id, billing_profile, contacts, version)
    values (${account.customerId}, ${billing}::jsonb, ${JSON.stringify(account.contacts)}::jsonb, ${account.version})
    on conflict (customer_id) do update set billing_profile = excluded.billing_profile, contacts = excluded.contacts,
      version = excluded.version`);
};

type AccountRow = { billing_profile: CustomerAccount['billingProfile']; contacts: Contacts; version: number };
