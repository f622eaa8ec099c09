import { saveInvitation } from '../../db/invitations.ts';
import { findOrganization } from '../../db/organizations.ts';
import type { Tx } from '../../db/store.ts';
import type { Channel } from '../../domain/channels.ts';
import { readAdminRequest, type WantedAdmin } from '../../domain/delegated-admin.ts';
import { readBody, readSubject, writeDraft } from '../../domain/drafts.ts';
import { type Failure, refuse, refuseFields } from '../../domain/failures.ts';
import { advance, type Invitation, type Restriction, readRestriction } from '../../domain/invitations.ts';
import type { InvitationId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/locale.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import { type Context, linkOf } from '../context.ts';
import { type InvitationRecord, invitationEvent, toRecord } from '../invitation-record.ts';
import { lockOwnInvitation } from '../own-invitations.ts';
import { done, transact } from '../unit-of-work.ts';

export type EditInput = {
  readonly subject?: string | undefined;
  readonly body?: string | undefined;
  readonly locale?: Locale | undefined;
  readonly delegatedAdmin?: WantedAdmin | null | undefined;
  readonly restrictTo?: Restriction | null | undefined;
  readonly channel?: Channel | null | undefined;
  /** Writes the text anew even though a person has edited it. */
  readonly redraft?: boolean | undefined;
  /** The version that the caller has seen; a later one refuses the change. */
  readonly version?: number | undefined;
};

/**
 * Changes a draft: its text (S19), or what it asks for, whereupon an unedited text is written anew. A body without the
 * link is refused and nothing is stored (S20). Fails with `link_missing`, `invitation_not_open`, `conflict`, `invalid`.
 */
export const editInvitation = (
  ctx: Context,
  id: InvitationId,
  input: EditInput,
): Promise<Result<InvitationRecord, Failure>> =>
  transact(ctx, 'invitation.edit', async (tx, now) => {
    const own = await lockOwnInvitation(ctx, tx, id);
    if (!own.ok) return own;
    const { invitation } = own.value;
    if (input.version !== undefined && input.version !== invitation.version) return refuse('conflict');
    const open = advance(invitation, 'edit', now);
    if (!open.ok) return open;
    const asked = await changeRequest(ctx, tx, open.value, input);
    if (!asked.ok) return asked;
    const edited = changeText(asked.value, input, linkOf(ctx, id));
    if (!edited.ok) return edited;
    await saveInvitation(tx, edited.value);
    return done(
      await toRecord(ctx, tx, edited.value, now),
      invitationEvent('invitation.edited', invitation, { details: { changed: changedBy(input) } }),
    );
  });

/** What the caller asked to change, for the log. */
const changedBy = ({ version: _, ...wanted }: EditInput): string[] =>
  Object.entries(wanted).flatMap(([member, value]) => (value === undefined ? [] : [member]));

/** What is asked for; the text follows unless a person has changed it. */
const changeRequest = async (
  ctx: Context,
  tx: Tx,
  invitation: Invitation,
  input: EditInput,
): Promise<Result<Invitation, Failure>> => {
  const inviter = await findOrganization(tx, invitation.inviterId);
  if (!inviter) return refuse('not_found');
  let delegatedAdmin = invitation.delegatedAdmin;
  if (input.delegatedAdmin !== undefined) {
    if (input.delegatedAdmin === null) delegatedAdmin = null;
    else {
      if (invitation.kind === 'partnership') return refuseFields({ field: 'delegatedAdmin', code: 'unexpected' });
      const allowed = authorize(ctx, 'invitation.create-with-admin-roles');
      if (!allowed.ok) return allowed;
      const request = readAdminRequest(input.delegatedAdmin, inviter.name);
      if (!request.ok) return request;
      delegatedAdmin = request.value;
    }
  }
  const restriction = input.restrictTo === undefined ? ok(invitation.restrictTo) : readRestriction(input.restrictTo);
  if (!restriction.ok) return restriction;
  const changed: Invitation = {
    ...invitation,
    delegatedAdmin,
    restrictTo: restriction.value,
    channel: input.channel === undefined ? invitation.channel : input.channel,
    locale: input.locale ?? invitation.locale,
  };
  const asksAnew = input.locale !== undefined || input.delegatedAdmin !== undefined;
  if (!input.redraft && (!asksAnew || invitation.edited)) return ok(changed);
  const provider = changed.coInviterId === null ? undefined : await findOrganization(tx, changed.coInviterId);
  const draft = writeDraft({
    ...changed,
    sender: changed.createdByName,
    inviter: inviter.name,
    provider: provider?.name ?? null,
    invitee: null,
  });
  return ok({ ...changed, ...draft, edited: false });
};

const changeText = (invitation: Invitation, input: EditInput, link: string): Result<Invitation, Failure> => {
  const subject = input.subject === undefined ? ok(invitation.subject) : readSubject(input.subject, link);
  if (!subject.ok) return subject;
  const body = input.body === undefined ? ok(invitation.body) : readBody(input.body, link);
  if (!body.ok) return body;
  const touched = input.subject !== undefined || input.body !== undefined;
  return ok({ ...invitation, subject: subject.value, body: body.value, edited: invitation.edited || touched });
};
