import { type CaughtMail, listCaughtMail } from '../../db/sandbox-mail.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { queryOnce } from '../unit-of-work.ts';

/** What the sandbox has sent, newest first; everybody may read it, as its routes exist in the sandbox only. */
export const readMailbox = (
  ctx: Context,
  { to }: { readonly to: string | undefined },
  page: PageRequest,
): Promise<Result<Page<CaughtMail>, Failure>> =>
  queryOnce(ctx, 'mailbox.read', async (tx) => ok(await listCaughtMail(tx, to?.toLowerCase(), page)));
