import type { Organization } from '../domain/organizations.ts';
import type { Person } from '../domain/users.ts';
import type { Instant } from '../kernel/time.ts';
import { toInserted } from './organization-row.ts';
import { sqlFor } from './schema.ts';
import { statement, type Tx } from './store.ts';

/** Inserts many organizations with one statement. */
export const insertOrganizations = async (
  tx: Tx,
  organizations: readonly Organization[],
  now: Instant,
): Promise<void> => {
  await tx.run(
    sqlFor.insertInto('organizations').values(organizations.map((organization) => toInserted(organization, now))),
  );
};

/** Inserts many people with one statement. */
export const insertPeople = async (tx: Tx, people: readonly Person[], now: Instant): Promise<void> => {
  await tx.run(
    sqlFor.insertInto('people').values(
      people.map((person) => ({
        id: person.id,
        organization_id: person.organizationId,
        name: person.name,
        upn: person.upn,
        locale: person.locale,
        roles: [...person.roles],
        state: person.state,
        created_at: now,
        version: person.version,
        first_name: person.firstName,
        last_name: person.lastName,
        usage_location: person.usageLocation,
        deleted_at: person.deletedAt,
      })),
    ),
  );
};

/** True when there is no organization at all: a database that nobody has used yet. */
export const isEmpty = async (tx: Tx): Promise<boolean> =>
  (await tx.maybe(statement`select 1 from organizations limit 1`)) === undefined;

/** Tables that outlive a reset: what the schema itself knows, and the keys that sign tokens. */
const KEPT = ['migrations', 'signing_keys'];

/** Empties every table of ours and drops queued jobs. The sandbox's way back to its beginning. */
export const emptyAllTables = async (tx: Tx): Promise<void> => {
  const { tables } = await tx.one(statement<{ tables: string | null }>`
    select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables
    from pg_tables where schemaname in ('public', 'identity') and not tablename = any(${KEPT})`);
  if (tables !== null) await tx.run({ text: `truncate ${tables}`, values: [] });
  await tx.run(
    statement`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs where locked_at is null`,
  );
};
