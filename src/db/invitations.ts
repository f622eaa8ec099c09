import type { Selectable } from 'kysely';
import type { Invitation, InvitationState, Restriction } from '../domain/invitations.ts';
import { asId, type Digest, type InvitationId, type OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { type InvitationRow, sqlFor } from './schema.ts';
import { statement, type Tx } from './store.ts';

const OPEN: readonly InvitationState[] = ['draft', 'issued', 'opened'];

/** One of the inviter's own invitations. */
export const findInvitation = async (
  tx: Tx,
  inviterId: OrganizationId,
  id: InvitationId,
): Promise<Invitation | undefined> => {
  const row = await tx.maybe(
    sqlFor.selectFrom('invitations').selectAll().where('inviter_id', '=', inviterId).where('id', '=', id),
  );
  return row && toInvitation(row);
};

export const lockInvitation = async (
  tx: Tx,
  inviterId: OrganizationId,
  id: InvitationId,
): Promise<Invitation | undefined> => {
  const row = await tx.maybe(
    sqlFor.selectFrom('invitations').selectAll().where('inviter_id', '=', inviterId).where('id', '=', id).forUpdate(),
  );
  return row && toInvitation(row);
};

export const findInvitationByToken = async (tx: Tx, digest: Digest): Promise<Invitation | undefined> => {
  const row = await tx.maybe(sqlFor.selectFrom('invitations').selectAll().where('token_digest', '=', digest));
  return row && toInvitation(row);
};

/** Two who answer at once come one after the other; the second sees what the first has done. */
export const lockInvitationByToken = async (tx: Tx, digest: Digest): Promise<Invitation | undefined> => {
  const row = await tx.maybe(
    sqlFor.selectFrom('invitations').selectAll().where('token_digest', '=', digest).forUpdate(),
  );
  return row && toInvitation(row);
};

/** How many of the inviter's invitations wait for an answer. */
export const countOpenInvitations = async (tx: Tx, inviterId: OrganizationId, now: Instant): Promise<number> => {
  const { count } = await tx.one(statement<{ count: number }>`
    select count(*) as count from (
      select 1 from invitations where inviter_id = ${inviterId} and state in ('draft', 'issued', 'opened')
        and expires_at > ${now} limit 1000) open`);
  return count;
};

/** Open invitations whose time has come, across all inviters: what the sweep expires. Rows in use are left for later. */
export const lockOverdueInvitations = async (tx: Tx, now: Instant, limit: number): Promise<Invitation[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('invitations')
      .selectAll()
      .where('expires_at', '<=', now)
      .where(({ eb, fn, val }) => eb('state', '=', fn.any(val([...OPEN]))))
      .orderBy('expires_at')
      .limit(limit)
      .forUpdate()
      .skipLocked(),
  );
  return rows.map(toInvitation);
};

/** Drafts made at `before` or earlier that never left the platform and were never opened. */
export const lockAbandonedDrafts = async (tx: Tx, before: Instant, limit: number): Promise<Invitation[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('invitations')
      .selectAll()
      .where('state', '=', 'draft')
      .where('exported_at', 'is', null)
      .where('created_at', '<=', before)
      .orderBy('created_at')
      .limit(limit)
      .forUpdate()
      .skipLocked(),
  );
  return rows.map(toInvitation);
};

/** How many joint invitations of a provider and a reseller wait for an answer. */
export const countOpenJointInvitations = async (
  tx: Tx,
  { inviterId, coInviterId }: { inviterId: OrganizationId; coInviterId: OrganizationId },
  now: Instant,
): Promise<number> => {
  const { count } = await tx.one(statement<{ count: number }>`
    select count(*) as count from invitations
    where inviter_id = ${inviterId} and co_inviter_id = ${coInviterId}
      and state in ('draft', 'issued', 'opened') and expires_at > ${now}`);
  return count;
};

/**
 * Open joint invitations of a provider and a reseller, locked: they are withdrawn when the partnership ends (domain
 * 3.3). With `skipLocked`, those that somebody is answering are left out.
 */
export const lockOpenJointInvitations = async (
  tx: Tx,
  { inviterId, coInviterId }: { inviterId: OrganizationId; coInviterId: OrganizationId },
  { skipLocked }: { skipLocked: boolean },
): Promise<Invitation[]> => {
  const open = sqlFor
    .selectFrom('invitations')
    .selectAll()
    .where('inviter_id', '=', inviterId)
    .where('co_inviter_id', '=', coInviterId)
    .where(({ eb, fn, val }) => eb('state', '=', fn.any(val([...OPEN]))))
    .orderBy('id')
    .forUpdate();
  const rows = await tx.all(skipLocked ? open.skipLocked() : open);
  return rows.map(toInvitation);
};

export const insertInvitation = async (tx: Tx, invitation: Invitation): Promise<void> => {
  await tx.run(sqlFor.insertInto('invitations').values(toRow(invitation)));
};

/** Writes a locked invitation back. */
export const saveInvitation = async (tx: Tx, invitation: Invitation): Promise<void> => {
  const { inviter_id, id, token_digest: _, ...changed } = toRow(invitation);
  await tx.run(
    sqlFor.updateTable('invitations').set(changed).where('inviter_id', '=', inviter_id).where('id', '=', id),
  );
};

export const deleteInvitation = async (tx: Tx, invitation: Invitation): Promise<void> => {
  await tx.run(
    sqlFor.deleteFrom('invitations').where('inviter_id', '=', invitation.inviterId).where('id', '=', invitation.id),
  );
};

/** A row as it is read. */
export type StoredInvitation = Selectable<InvitationRow>;

const toRow = (invitation: Invitation) => ({
  inviter_id: invitation.inviterId,
  id: invitation.id,
  kind: invitation.kind,
  co_inviter_id: invitation.coInviterId,
  state: invitation.state,
  token_digest: invitation.tokenDigest,
  locale: invitation.locale,
  subject: invitation.subject,
  body: invitation.body,
  edited: invitation.edited,
  delegated_admin: invitation.delegatedAdmin && JSON.stringify(invitation.delegatedAdmin),
  restrict_organization_id:
    invitation.restrictTo && 'organizationId' in invitation.restrictTo ? invitation.restrictTo.organizationId : null,
  restrict_domain: invitation.restrictTo && 'domain' in invitation.restrictTo ? invitation.restrictTo.domain : null,
  channel: invitation.channel,
  created_by_id: invitation.createdById,
  created_by_name: invitation.createdByName,
  created_at: invitation.createdAt,
  expires_at: invitation.expiresAt,
  issued_at: invitation.issuedAt,
  exported_at: invitation.exportedAt,
  export_method: invitation.exportMethod,
  opened_at: invitation.openedAt,
  opened_count: invitation.openedCount,
  ended_at: invitation.endedAt,
  answered_by_id: invitation.answeredById,
  answered_by_name: invitation.answeredByName,
  customer_id: invitation.customerId,
  decline_reason: invitation.declineReason,
  version: invitation.version,
});

export const toInvitation = (row: StoredInvitation): Invitation => ({
  id: asId(row.id),
  kind: row.kind as Invitation['kind'],
  inviterId: asId(row.inviter_id),
  coInviterId: row.co_inviter_id === null ? null : asId(row.co_inviter_id),
  state: row.state as Invitation['state'],
  tokenDigest: row.token_digest as Digest,
  locale: row.locale as Invitation['locale'],
  subject: row.subject,
  body: row.body,
  edited: row.edited,
  delegatedAdmin: row.delegated_admin,
  restrictTo: toRestriction(row),
  channel: row.channel as Invitation['channel'],
  createdById: row.created_by_id === null ? null : asId(row.created_by_id),
  createdByName: row.created_by_name,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  issuedAt: row.issued_at,
  exportedAt: row.exported_at,
  exportMethod: row.export_method as Invitation['exportMethod'],
  openedAt: row.opened_at,
  openedCount: row.opened_count,
  endedAt: row.ended_at,
  answeredById: row.answered_by_id === null ? null : asId(row.answered_by_id),
  answeredByName: row.answered_by_name,
  customerId: row.customer_id === null ? null : asId(row.customer_id),
  declineReason: row.decline_reason,
  version: row.version,
});

const toRestriction = (row: StoredInvitation): Restriction | null => {
  if (row.restrict_organization_id !== null) return { organizationId: asId(row.restrict_organization_id) };
  return row.restrict_domain === null ? null : { domain: row.restrict_domain };
};
