import { countOpenJointInvitations } from '../../db/invitations.ts';
import { findOrganization } from '../../db/organizations.ts';
import { findPartnership } from '../../db/partnerships.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Statement } from '../../domain/removals.ts';
import type { PartnershipId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/locale.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type PartnershipRecord, toPartnershipRecords } from '../partnership-record.ts';
import { findStatement } from '../removal-statement.ts';
import { query } from '../unit-of-work.ts';

export type PartnershipRemovalPreview = {
  readonly record: PartnershipRecord;
  /** Joint invitations of the two that wait for an answer: they would be withdrawn (domain 3.3). */
  readonly openInvitations: number;
  readonly statement: Statement;
  readonly locale: Locale;
};

/**
 * What removing a partnership would do, and the statement to confirm (domain 3.3). Changes nothing. Fails with
 * `not_found` for whoever is no party of it, `already_ended`.
 */
export const previewPartnershipRemoval = (
  ctx: Context,
  id: PartnershipId,
): Promise<Result<PartnershipRemovalPreview, Failure>> =>
  query(ctx, 'partnership.preview-removal', async (tx, now) => {
    const allowed = authorize(ctx, 'partnership.preview-removal');
    if (!allowed.ok) return allowed;
    const member = allowed.value;
    const partnership = await findPartnership(tx, member.organizationId, id);
    const own = partnership && (await findOrganization(tx, member.organizationId));
    if (!own) return refuse('not_found');
    if (partnership.state !== 'active') return refuse('already_ended');
    const [record] = await toPartnershipRecords(ctx, tx, own.id, [partnership]);
    if (!record) return refuse('not_found');
    const pair = { inviterId: partnership.resellerId, coInviterId: partnership.providerId };
    return ok({
      record,
      openInvitations: await countOpenJointInvitations(tx, pair, now),
      statement: await findStatement(tx, own),
      locale: member.kind === 'person' ? member.locale : own.locale,
    });
  });
