import { findCustomerAccount, saveCustomerAccount } from '../../db/customer-accounts.ts';
import { findOperator, findOrganizations, saveOrganization } from '../../db/organizations.ts';
import { findActiveRelationship, findRelationshipsOfCustomer } from '../../db/relationships.ts';
import type { Tx } from '../../db/store.ts';
import { type BillingProfile, type Contacts, type CustomerAccount, faultsOfBilling } from '../../domain/accounts.ts';
import { allowTask, type Right } from '../../domain/effective-access.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse, refuseFields } from '../../domain/failures.ts';
import { isCompanyName, type Organization } from '../../domain/organizations.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type AccountRecord, toAccountRecord } from '../account-record.ts';
import type { Context } from '../context.ts';
import { type CustomerAccess, enterDirectory } from '../customer-access.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

export type AccountEdit = {
  readonly companyName?: string | undefined;
  readonly billingProfile?: BillingProfile | null | undefined;
  readonly contacts?: Contacts | undefined;
  /** The version that the caller has seen; a later one refuses the change. */
  readonly version?: number | undefined;
};

/**
 * Changes where bills go, the company's name, or contacts (matrix row 26): a provider of its customer, the customer of
 * itself. Its name the customer leaves to its provider; contacts a provider changes only where it may read them. Fails
 * with `invalid`, naming the fields (App. B), `conflict`, `no_relationship`, and for want of a role.
 */
export const editAccount = (
  ctx: Context,
  customerId: OrganizationId,
  input: AccountEdit,
): Promise<Result<AccountRecord, Failure>> =>
  transact(ctx, 'account.edit', async (tx, now) => {
    const entered = await enterDirectory(ctx, tx, now, { customerId, action: 'account.edit', lock: true });
    if (!entered.ok) return entered;
    const { customer } = entered.value;
    const right = await rightToEdit(tx, entered.value, input);
    if (!right.ok) return right;
    const account = await findCustomerAccount(tx, customerId);
    if (input.version !== undefined && input.version !== account.version) return refuse('conflict');
    const valid = await check(tx, customer, input);
    if (!valid.ok) return valid;
    const edited: Edited = {
      name: input.companyName?.trim() ?? customer.name,
      billingProfile: input.billingProfile === undefined ? account.billingProfile : input.billingProfile,
      contacts: input.contacts ?? account.contacts,
    };
    const before: Edited = { name: customer.name, billingProfile: account.billingProfile, contacts: account.contacts };
    const changed = (Object.keys(edited) as (keyof Edited)[]).filter(
      (field) => written(edited[field]) !== written(before[field]),
    );
    if (changed.length === 0) return unrecorded(await toAccountRecord(ctx, tx, entered.value));
    const renamed = await save(tx, customer, account, edited);
    const pick = (from: Edited) => Object.fromEntries(changed.map((field) => [field, from[field]]));
    const event: DomainEvent = {
      type: 'account.edited',
      subject: { kind: 'customer', id: customer.id },
      audience: [...new Set([entered.value.person.organizationId, customer.id])],
      customer: { id: customer.id, name: edited.name },
      details: { changed },
      before: pick(before),
      after: pick(edited),
      ...(right.value === null ? {} : { right: right.value }),
    };
    return done(await toAccountRecord(ctx, tx, { ...entered.value, customer: renamed }), event);
  });

type Edited = Pick<CustomerAccount, 'billingProfile' | 'contacts'> & { readonly name: string };

/** Bills and name need a relationship alone; contacts are of the directory, and take a role that reads it. */
const rightToEdit = async (
  tx: Tx,
  { person, customer, access }: CustomerAccess,
  { companyName, contacts }: AccountEdit,
): Promise<Result<Right | null, Failure>> => {
  if (person.organizationId === customer.id) return companyName === undefined ? ok(null) : refuse('forbidden');
  if (!(await findActiveRelationship(tx, person.organizationId, customer.id))) return refuse('no_relationship');
  return contacts === undefined ? ok(null) : allowTask(access, 'read-company');
};

const check = async (tx: Tx, customer: Organization, input: AccountEdit): Promise<Result<null, Failure>> => {
  const named = input.companyName === undefined || isCompanyName(input.companyName);
  const billing = input.billingProfile
    ? faultsOfBilling(input.billingProfile, { country: customer.country, foreign: await findForeign(tx, customer.id) })
    : [];
  const faults = [
    ...(named ? [] : [{ field: 'companyName', code: 'company_name', message: "must be a company's name" }]),
    ...billing,
  ];
  return faults.length > 0 ? refuseFields(...faults) : ok(null);
};

/** The domains of the customer's partners and of the operator: bills do not go there. */
const findForeign = async (tx: Tx, customerId: OrganizationId): Promise<readonly string[]> => {
  const active = (await findRelationshipsOfCustomer(tx, customerId)).filter(({ state }) => state === 'active');
  const partners = await findOrganizations(
    tx,
    active.map(({ partnerId }) => partnerId),
  );
  const operator = await findOperator(tx);
  return [...partners.values(), ...(operator ? [operator] : [])].map(({ domain }) => domain);
};

const save = async (
  tx: Tx,
  customer: Organization,
  account: CustomerAccount,
  edited: Edited,
): Promise<Organization> => {
  const { billingProfile, contacts } = edited;
  await saveCustomerAccount(tx, { ...account, billingProfile, contacts, version: account.version + 1 });
  if (edited.name === customer.name) return customer;
  const renamed = { ...customer, name: edited.name, version: customer.version + 1 };
  await saveOrganization(tx, renamed);
  return renamed;
};

/** A value as text, its members in order: the database keeps them in another one than they were sent in. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
