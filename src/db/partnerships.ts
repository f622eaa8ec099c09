import type { Selectable } from 'kysely';
import type { Partnership } from '../domain/partnerships.ts';
import { asId, type OrganizationId, type PartnershipId } from '../kernel/ids.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import { readTimeCursor, toPage } from './paging.ts';
import { type PartnershipRow, sqlFor } from './schema.ts';
import type { Tx } from './store.ts';

/** The active partnership of a provider and a reseller, named in either order. */
export const findActivePartnership = async (
  tx: Tx,
  one: OrganizationId,
  other: OrganizationId,
): Promise<Partnership | undefined> => {
  const row = await tx.maybe(activePair(one, other));
  return row && toPartnership(row);
};

/** The same, held until the end of the transaction: it cannot be removed while an invitation or an acceptance relies on it. */
export const holdActivePartnership = async (
  tx: Tx,
  one: OrganizationId,
  other: OrganizationId,
): Promise<Partnership | undefined> => {
  const row = await tx.maybe(activePair(one, other).forShare());
  return row && toPartnership(row);
};

/** Partnerships of a provider (with resellers) or of a reseller (with providers), newest first. */
export const listPartnerships = async (
  tx: Tx,
  own: { readonly side: 'provider' | 'reseller'; readonly id: OrganizationId },
  state: Partnership['state'] | undefined,
  page: PageRequest,
): Promise<Page<Partnership>> => {
  const after = readTimeCursor(page.cursor);
  let query = sqlFor
    .selectFrom('partnerships')
    .selectAll()
    .where(own.side === 'provider' ? 'provider_id' : 'reseller_id', '=', own.id);
  if (state) query = query.where('state', '=', state);
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('since', 'id'), '<', tuple(after[0], after[1])));
  }
  const rows = await tx.all(
    query
      .orderBy('since', 'desc')
      .orderBy('id', 'desc')
      .limit(page.limit + 1),
  );
  return toPage(rows, page.limit, (row) => [row.since, row.id], toPartnership);
};

/** One of the organization's own partnerships. */
export const findPartnership = async (
  tx: Tx,
  organizationId: OrganizationId,
  id: PartnershipId,
): Promise<Partnership | undefined> => {
  const row = await tx.maybe(ownPartnership(organizationId, id));
  return row && toPartnership(row);
};

/** One of the organization's own partnerships, locked. */
export const lockPartnership = async (
  tx: Tx,
  organizationId: OrganizationId,
  id: PartnershipId,
): Promise<Partnership | undefined> => {
  const row = await tx.maybe(ownPartnership(organizationId, id).forUpdate());
  return row && toPartnership(row);
};

export const insertPartnership = async (tx: Tx, partnership: Partnership): Promise<void> => {
  await tx.run(
    sqlFor.insertInto('partnerships').values({
      id: partnership.id,
      provider_id: partnership.providerId,
      reseller_id: partnership.resellerId,
      state: partnership.state,
      since: partnership.since,
      removed_at: partnership.removedAt,
      removed_by: partnership.removedBy,
      version: partnership.version,
    }),
  );
};

/** Writes the end of a locked partnership. */
export const savePartnership = async (tx: Tx, partnership: Partnership): Promise<void> => {
  await tx.run(
    sqlFor
      .updateTable('partnerships')
      .set({
        state: partnership.state,
        removed_at: partnership.removedAt,
        removed_by: partnership.removedBy,
        version: partnership.version,
      })
      .where('id', '=', partnership.id),
  );
};

const ownPartnership = (organizationId: OrganizationId, id: PartnershipId) =>
  sqlFor
    .selectFrom('partnerships')
    .selectAll()
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('provider_id', '=', organizationId), eb('reseller_id', '=', organizationId)]));

const activePair = (one: OrganizationId, other: OrganizationId) =>
  sqlFor
    .selectFrom('partnerships')
    .selectAll()
    .where('state', '=', 'active')
    .where(({ eb, or, and }) =>
      or([
        and([eb('provider_id', '=', one), eb('reseller_id', '=', other)]),
        and([eb('provider_id', '=', other), eb('reseller_id', '=', one)]),
      ]),
    );

const toPartnership = (row: Selectable<PartnershipRow>): Partnership => ({
  id: asId(row.id),
  providerId: asId(row.provider_id),
  resellerId: asId(row.reseller_id),
  state: row.state as Partnership['state'],
  since: row.since,
  removedAt: row.removed_at,
  removedBy: row.removed_by === null ? null : asId(row.removed_by),
  version: row.version,
});
