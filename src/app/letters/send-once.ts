import { claimLetter, type LetterKey } from '../../db/letters.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { transact, unrecorded } from '../unit-of-work.ts';

/**
 * Sends a letter unless it was sent before; true if it was sent now. The claim and `send` share one transaction:
 *
 * - `send` fails: nothing is claimed, the job tries again, no letter is lost.
 * - The process dies, or the database goes away, after the mail server took the letter and before the commit: it is sent
 *   again. This is the only way to a second copy; it has the same Message-ID, by which mail programs, and the sandbox's
 *   catcher, recognize it.
 * - Two workers have the same letter: the second waits for the first, then finds it sent.
 *
 * Only the platform itself sends (`forbidden`).
 */
export const sendLetterOnce = (
  ctx: Context,
  key: LetterKey,
  send: () => Promise<void>,
): Promise<Result<boolean, Failure>> =>
  transact(ctx, 'letter.send', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const isFirst = await claimLetter(tx, key, now);
    if (isFirst) await send();
    return unrecorded(isFirst);
  });
