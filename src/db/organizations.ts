import type { Organization } from '../domain/organizations.ts';
import { asId, type OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { changeable, toInserted, toOrganization } from './organization-row.ts';
import { sqlFor } from './schema.ts';
import { statement, type Tx } from './store.ts';

export const findOrganization = async (tx: Tx, id: OrganizationId): Promise<Organization | undefined> => {
  const row = await tx.maybe(sqlFor.selectFrom('organizations').selectAll().where('id', '=', id));
  return row && toOrganization(row);
};

/** Several at once, by id; the unknown are left out. */
export const findOrganizations = async (
  tx: Tx,
  ids: readonly (OrganizationId | null)[],
): Promise<ReadonlyMap<OrganizationId, Organization>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.all(
    sqlFor
      .selectFrom('organizations')
      .selectAll()
      .where(({ eb, fn, val }) => eb('id', '=', fn.any(val(wanted)))),
  );
  return new Map(rows.map((row) => [asId<'organization'>(row.id), toOrganization(row)]));
};

/** Whoever has these partner IDs, by partner ID; the unknown are left out. */
export const findByPartnerIds = async (
  tx: Tx,
  partnerIds: readonly string[],
): Promise<ReadonlyMap<string, Organization>> => {
  if (partnerIds.length === 0) return new Map();
  const rows = await tx.all(
    sqlFor
      .selectFrom('organizations')
      .selectAll()
      .where(({ eb, fn, val }) => eb('partner_id', '=', fn.any(val([...partnerIds])))),
  );
  return new Map(rows.map((row) => [row.partner_id ?? '', toOrganization(row)]));
};

export const findOrganizationByDomain = async (tx: Tx, domain: string): Promise<Organization | undefined> => {
  const row = await tx.maybe(sqlFor.selectFrom('organizations').selectAll().where('domain', '=', domain));
  return row && toOrganization(row);
};

/** Whoever else wants this domain waits until the end of this transaction: it is looked for and taken in one go. */
export const claimDomain = async (tx: Tx, domain: string): Promise<void> => {
  await tx.run(statement`select pg_advisory_xact_lock(hashtextextended(${domain}, 0))`);
};

/** The one organization that runs the platform. */
export const findOperator = async (tx: Tx): Promise<Organization | undefined> => {
  const row = await tx.maybe(sqlFor.selectFrom('organizations').selectAll().where('kind', '=', 'operator').limit(1));
  return row && toOrganization(row);
};

/** Locks an organization until the end of the transaction: two answers for one customer come one after the other. */
export const lockOrganization = async (tx: Tx, id: OrganizationId): Promise<Organization | undefined> => {
  const row = await tx.maybe(sqlFor.selectFrom('organizations').selectAll().where('id', '=', id).forUpdate());
  return row && toOrganization(row);
};

/**
 * Holds an organization as it is, together with any number of others who do: whoever locks it waits for all of them, and
 * they for whoever has locked it. For many small changes at once that do not depend on one another.
 */
export const holdOrganization = async (tx: Tx, id: OrganizationId): Promise<Organization | undefined> => {
  const row = await tx.maybe(sqlFor.selectFrom('organizations').selectAll().where('id', '=', id).forShare());
  return row && toOrganization(row);
};

/** Locks several, one after the other by id, so that two who lock several cannot wait for each other. */
export const lockOrganizations = async (
  tx: Tx,
  ids: readonly OrganizationId[],
): Promise<ReadonlyMap<OrganizationId, Organization>> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('organizations')
      .selectAll()
      .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...ids]))))
      .orderBy('id')
      .forUpdate(),
  );
  return new Map(rows.map((row) => [asId<'organization'>(row.id), toOrganization(row)]));
};

export const insertOrganization = async (tx: Tx, organization: Organization, now: Instant): Promise<void> => {
  await tx.run(sqlFor.insertInto('organizations').values(toInserted(organization, now)));
};

/** Writes what can change; the version must still be the one that was read. Returns false if somebody was faster. */
export const saveOrganization = async (tx: Tx, organization: Organization): Promise<boolean> =>
  (await tx.run(
    sqlFor
      .updateTable('organizations')
      .set(changeable(organization))
      .where('id', '=', organization.id)
      .where('version', '=', organization.version - 1),
  )) === 1;
