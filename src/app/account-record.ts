import { findCustomerAccount } from '../db/customer-accounts.ts';
import { findActiveRelationship } from '../db/relationships.ts';
import type { Tx } from '../db/store.ts';
import { ACCOUNT_COMMANDS, type AccountCommand, type CustomerAccount } from '../domain/accounts.ts';
import { type AccessRefusal, allowTask } from '../domain/effective-access.ts';
import type { Organization } from '../domain/organizations.ts';
import { can } from '../domain/permissions.ts';
import type { Context } from './context.ts';
import type { CustomerAccess } from './customer-access.ts';

/** What is kept of a customer, as this caller may see it. */
export type AccountRecord = {
  readonly customer: Organization;
  readonly account: CustomerAccount;
  /** Whoever bills sees where bills go; others need to be let into the directory (matrix rows 25, 26). */
  readonly seesBilling: boolean;
  readonly seesContacts: boolean;
  /** Why contacts, or bills too, are not shown; null if everything is. */
  readonly refusal: AccessRefusal | null;
  readonly may: readonly AccountCommand[];
};

export const toAccountRecord = async (ctx: Context, tx: Tx, entered: CustomerAccess): Promise<AccountRecord> => {
  const { person, customer, access } = entered;
  const own = person.organizationId === customer.id;
  const related = own || (await findActiveRelationship(tx, person.organizationId, customer.id)) !== undefined;
  const reading = allowTask(access, 'read-company');
  const edits = related && can(person, 'account.edit', ctx.wall.now()).ok;
  const names = related && !own && can(person, 'account.set-support-contact', ctx.wall.now()).ok;
  const may: Readonly<Record<AccountCommand, boolean>> = {
    'edit-name': edits && !own,
    'edit-billing': edits,
    'edit-contacts': edits && reading.ok,
    'set-support-contact': names,
  };
  return {
    customer,
    account: await findCustomerAccount(tx, customer.id),
    seesBilling: reading.ok || (related && person.organizationKind === 'provider'),
    seesContacts: reading.ok,
    refusal: reading.ok ? null : reading.failure.code,
    may: ACCOUNT_COMMANDS.filter((command) => may[command]),
  };
};
