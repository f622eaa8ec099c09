import { type CaughtMail, insertCaughtMail } from '../../db/sandbox-mail.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { transact, unrecorded } from '../unit-of-work.ts';

/** Keeps a letter that the sandbox's catcher took. False: the same message was there already. */
export const receiveMail = (ctx: Context, mail: Omit<CaughtMail, 'id' | 'at'>): Promise<Result<boolean, Failure>> =>
  transact(ctx, 'mailbox.receive', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    return unrecorded(await insertCaughtMail(tx, { ...mail, id: ctx.ids.id<'mail'>(), at: now }));
  });
