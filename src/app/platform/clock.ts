import { findSetting, lockSetting, saveSetting } from '../../db/platform.ts';
import { type Failure, refuse, refuseFields } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { addMonths, addPeriod, type Instant, toMilliseconds } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { done, queryOnce, transact } from '../unit-of-work.ts';

/** Where the channel's clock stands in a sandbox, and how far ahead of the real one, in milliseconds. */
export type ClockReading = { readonly now: Instant; readonly offset: number };

const KEY = 'clock.offset';
/** Furthest jump in months, and the year no sandbox lives to see: an Instant has four digits for it. */
const FURTHEST = 120;
const END_OF_TIME = '9000-01-01T00:00:00.000Z' as Instant;

/** How far ahead the clock was left; 0 in a sandbox that never moved it. */
export const readClockOffset = (ctx: Context): Promise<Result<number, Failure>> =>
  queryOnce(ctx, 'platform.read-clock', async (tx) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    return ok((await findSetting<number>(tx, KEY)) ?? 0);
  });

/**
 * Notes that the sandbox's clock moves on by `period` (`P8D`, `P3M`, `PT6H`), so that it stands there after a restart
 * too. Whoever reaches a sandbox may do it; its route exists nowhere else. Fails with `invalid` for what is no period,
 * or for more than ten years at once.
 */
export const moveClock = (ctx: Context, period: string): Promise<Result<ClockReading, Failure>> =>
  transact(ctx, 'platform.move-clock', async (tx, now) => {
    const target = addPeriod(now, period);
    if (target === undefined)
      return refuseFields({ field: 'advance', code: 'malformed', message: 'a period like P8D' });
    const at = toMilliseconds(target);
    if (at > toMilliseconds(addMonths(now, FURTHEST)) || at >= toMilliseconds(END_OF_TIME)) {
      return refuseFields({ field: 'advance', code: 'range', message: 'at most ten years at once' });
    }
    const offset = ((await lockSetting<number>(tx, KEY)) ?? 0) + at - toMilliseconds(now);
    await saveSetting(tx, KEY, offset);
    return done(
      { now: target, offset },
      {
        type: 'platform.clock_moved',
        subject: { kind: 'platform', id: 'clock' },
        audience: [],
        details: { period },
        before: { now },
        after: { now: target },
      },
    );
  });
