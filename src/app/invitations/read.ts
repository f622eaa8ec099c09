import { type InvitationFilter, listInvitations } from '../../db/invitation-list.ts';
import type { Failure } from '../../domain/failures.ts';
import type { InvitationId } from '../../kernel/ids.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { type InvitationRecord, toRecord, toRecords } from '../invitation-record.ts';
import { findOwnInvitation, scopeOfInvitations } from '../own-invitations.ts';
import { query } from '../unit-of-work.ts';

/** The inviter's invitations, newest first; a sales agent sees its own (matrix row 7). */
export const readInvitations = (
  ctx: Context,
  filter: InvitationFilter,
  page: PageRequest,
): Promise<Result<Page<InvitationRecord>, Failure>> =>
  query(ctx, 'invitation.list', async (tx, now) => {
    const allowed = scopeOfInvitations(ctx);
    if (!allowed.ok) return allowed;
    const { items, next } = await listInvitations(tx, allowed.value.scope, filter, page);
    return ok({ items: await toRecords(ctx, tx, items, now), next });
  });

/** One of the inviter's invitations. */
export const readInvitation = (ctx: Context, id: InvitationId): Promise<Result<InvitationRecord, Failure>> =>
  query(ctx, 'invitation.read', async (tx, now) => {
    const own = await findOwnInvitation(ctx, tx, id);
    return own.ok ? ok(await toRecord(ctx, tx, own.value.invitation, now)) : own;
  });
