import type { Selectable } from 'kysely';
import type { AccessAssignment, DelegatedAdmin } from '../domain/delegated-admin.ts';
import { asId, type DelegatedAdminId, type OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { type AccessAssignmentRow, type DelegatedAdminRow, sqlFor } from './schema.ts';
import type { Tx } from './store.ts';

/** The grants a partner holds in a customer, active ones first by end date; ended ones only when asked for. */
export const findDelegatedAdminsOfPair = async (
  tx: Tx,
  partnerId: OrganizationId,
  customerId: OrganizationId,
  state: 'active' | 'any' = 'active',
): Promise<DelegatedAdmin[]> => {
  let query = sqlFor
    .selectFrom('delegated_admins')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('customer_id', '=', customerId);
  if (state === 'active') query = query.where('state', '=', 'active');
  return (await tx.all(query.orderBy('state').orderBy('ends_at').orderBy('id'))).map(toDelegatedAdmin);
};

/** Every grant that any partner holds or held in a customer, active ones first, then the newest. */
export const findDelegatedAdminsOfCustomer = async (tx: Tx, customerId: OrganizationId): Promise<DelegatedAdmin[]> =>
  (
    await tx.all(
      sqlFor
        .selectFrom('delegated_admins')
        .selectAll()
        .where('customer_id', '=', customerId)
        .orderBy('state')
        .orderBy('activated_at', 'desc')
        .orderBy('id')
        .limit(500),
    )
  ).map(toDelegatedAdmin);

/** One grant in a customer, locked; the partner is named so that a stranger's id finds nothing. */
export const lockDelegatedAdmin = async (
  tx: Tx,
  partnerId: OrganizationId,
  customerId: OrganizationId,
  id: DelegatedAdminId,
): Promise<DelegatedAdmin | undefined> => {
  const row = await tx.maybe(
    sqlFor
      .selectFrom('delegated_admins')
      .selectAll()
      .where('partner_id', '=', partnerId)
      .where('id', '=', id)
      .where('customer_id', '=', customerId)
      .forUpdate(),
  );
  return row && toDelegatedAdmin(row);
};

export const insertDelegatedAdmin = async (
  tx: Tx,
  grant: DelegatedAdmin,
  assignments: readonly AccessAssignment[],
): Promise<void> => {
  await tx.run(
    sqlFor.insertInto('delegated_admins').values({
      partner_id: grant.partnerId,
      id: grant.id,
      customer_id: grant.customerId,
      invitation_id: grant.invitationId,
      name: grant.name,
      template: grant.template,
      roles: [...grant.roles],
      duration_days: grant.durationDays,
      auto_extend: grant.autoExtend,
      state: grant.state,
      activated_at: grant.activatedAt,
      ends_at: grant.endsAt,
      ended_at: grant.endedAt,
      remind_at: grant.remindAt,
      version: grant.version,
    }),
  );
  if (assignments.length === 0) return;
  await tx.run(
    sqlFor.insertInto('access_assignments').values(
      assignments.map((assignment) => ({
        partner_id: assignment.partnerId,
        id: assignment.id,
        delegated_admin_id: assignment.delegatedAdminId,
        partner_group: assignment.group,
        roles: [...assignment.roles],
        state: assignment.state,
      })),
    ),
  );
};

/** The active grants that a partner holds in a customer, locked: they are taken back together. */
export const lockDelegatedAdminsOfPair = async (
  tx: Tx,
  partnerId: OrganizationId,
  customerId: OrganizationId,
): Promise<DelegatedAdmin[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('delegated_admins')
      .selectAll()
      .where('partner_id', '=', partnerId)
      .where('customer_id', '=', customerId)
      .where('state', '=', 'active')
      .orderBy('id')
      .forUpdate(),
  );
  return rows.map(toDelegatedAdmin);
};

/** Customers in which admin roles have reached their end date, those that wait longest first. */
export const findCustomersWithDueRoles = async (tx: Tx, now: Instant, limit: number): Promise<OrganizationId[]> =>
  toCustomers(await tx.all(due(now).select('customer_id').limit(limit)));

/** The active grants in these customers whose end date has come, locked: what the sweep extends or ends. */
export const lockDueDelegatedAdmins = async (
  tx: Tx,
  customerIds: readonly OrganizationId[],
  now: Instant,
): Promise<DelegatedAdmin[]> => (await tx.all(lockedIn(due(now), customerIds))).map(toDelegatedAdmin);

/** Customers in which admin roles end soon and somebody is to be told, those that wait longest first. */
export const findCustomersToRemind = async (tx: Tx, now: Instant, limit: number): Promise<OrganizationId[]> =>
  toCustomers(await tx.all(toRemind(now).select('customer_id').limit(limit)));

/** The active grants in these customers whose next reminder is due, locked. */
export const lockDelegatedAdminsToRemind = async (
  tx: Tx,
  customerIds: readonly OrganizationId[],
  now: Instant,
): Promise<DelegatedAdmin[]> => (await tx.all(lockedIn(toRemind(now), customerIds))).map(toDelegatedAdmin);

const due = (now: Instant) =>
  sqlFor.selectFrom('delegated_admins').where('state', '=', 'active').where('ends_at', '<=', now).orderBy('ends_at');

const toRemind = (now: Instant) =>
  sqlFor
    .selectFrom('delegated_admins')
    .where('state', '=', 'active')
    .where('auto_extend', '=', false)
    .where('remind_at', '<=', now)
    .where('ends_at', '>', now)
    .orderBy('remind_at');

const lockedIn = (grants: ReturnType<typeof due>, customerIds: readonly OrganizationId[]) =>
  grants
    .selectAll()
    .where(({ eb, fn, val }) => eb('customer_id', '=', fn.any(val([...customerIds]))))
    .orderBy('id')
    .forUpdate();

const toCustomers = (rows: readonly { readonly customer_id: string }[]): OrganizationId[] => [
  ...new Set(rows.map((row) => asId<'organization'>(row.customer_id))),
];

/** Writes the end, the extension or the next reminder of a locked grant. With its end, no group holds its roles any longer. */
export const saveDelegatedAdmin = async (tx: Tx, grant: DelegatedAdmin): Promise<void> => {
  await tx.run(
    sqlFor
      .updateTable('delegated_admins')
      .set({
        state: grant.state,
        ends_at: grant.endsAt,
        ended_at: grant.endedAt,
        remind_at: grant.remindAt,
        version: grant.version,
      })
      .where('partner_id', '=', grant.partnerId)
      .where('id', '=', grant.id),
  );
  if (grant.endedAt === null) return;
  await tx.run(
    sqlFor
      .updateTable('access_assignments')
      .set({ state: 'deleted' })
      .where('partner_id', '=', grant.partnerId)
      .where('delegated_admin_id', '=', grant.id),
  );
};

/** Which groups of their partners hold the roles of these grants, or held them. */
export const findAssignments = async (
  tx: Tx,
  partnerIds: readonly OrganizationId[],
  grantIds: readonly DelegatedAdminId[],
): Promise<AccessAssignment[]> => {
  if (grantIds.length === 0) return [];
  const rows = await tx.all(
    sqlFor
      .selectFrom('access_assignments')
      .selectAll()
      .where(({ eb, fn, val }) => eb('partner_id', '=', fn.any(val([...partnerIds]))))
      .where(({ eb, fn, val }) => eb('delegated_admin_id', '=', fn.any(val([...grantIds])))),
  );
  return rows.map(toAssignment);
};

const toAssignment = (row: Selectable<AccessAssignmentRow>): AccessAssignment => ({
  id: asId(row.id),
  delegatedAdminId: asId(row.delegated_admin_id),
  partnerId: asId(row.partner_id),
  group: row.partner_group as AccessAssignment['group'],
  roles: row.roles as AccessAssignment['roles'],
  state: row.state as AccessAssignment['state'],
});

const toDelegatedAdmin = (row: Selectable<DelegatedAdminRow>): DelegatedAdmin => ({
  id: asId(row.id),
  partnerId: asId(row.partner_id),
  customerId: asId(row.customer_id),
  invitationId: row.invitation_id === null ? null : asId(row.invitation_id),
  name: row.name,
  template: row.template as DelegatedAdmin['template'],
  roles: row.roles as DelegatedAdmin['roles'],
  durationDays: row.duration_days,
  autoExtend: row.auto_extend,
  state: row.state as DelegatedAdmin['state'],
  activatedAt: row.activated_at,
  endsAt: row.ends_at,
  endedAt: row.ended_at,
  remindAt: row.remind_at,
  version: row.version,
});
