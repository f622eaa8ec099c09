import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../app/context.ts';
import { type ClockReading, moveClock, readClockOffset } from '../app/platform/clock.ts';
import { readNextDue } from '../app/platform/next-due.ts';
import type { Failure } from '../domain/failures.ts';
import { ok, type Result } from '../kernel/result.ts';
import { addMilliseconds, type Clock, type Instant, toMilliseconds } from '../kernel/time.ts';

/** The channel's clock in a sandbox: the real one, some way ahead. */
export type SandboxClock = Clock & {
  /** How far ahead, in milliseconds. */
  offset(): number;
  set(offset: number): void;
};

export const sandboxClock = (wall: Clock): SandboxClock => {
  let ahead = 0;
  return {
    now: () => (ahead === 0 ? wall.now() : addMilliseconds(wall.now(), ahead)),
    offset: () => ahead,
    set: (offset) => {
      ahead = offset;
    },
  };
};

/** Sets the clock to where it was left. After a start, and after a reset, which forgets it. */
export const restoreClock = async (clock: SandboxClock, system: () => Context): Promise<void> => {
  const offset = await readClockOffset(system());
  if (offset.ok) clock.set(offset.value);
};

export type TimeMachine = {
  /** Moves the clock on; what falls due on the way has happened, and its letters are out, when this resolves. */
  advance(ctx: Context, period: string): Promise<Result<ClockReading, Failure>>;
  read(): ClockReading;
};

export type TimeParts = {
  readonly clock: SandboxClock;
  /** A Context of the platform itself, with this clock. */
  readonly system: () => Context;
  /** Everything that time alone does, once. */
  readonly sweep: (ctx: Context) => Promise<void>;
  /** Resolves when every job that can run has run. */
  readonly drain: () => Promise<void>;
};

/** Moves time in a sandbox. Jumps come one after the other, whoever asks. */
export const timeMachine = (parts: TimeParts): TimeMachine => {
  const { clock } = parts;
  let turn: Promise<unknown> = Promise.resolve();
  const jump = async (ctx: Context, period: string): Promise<Result<ClockReading, Failure>> => {
    const moved = await moveClock(ctx, period);
    if (!moved.ok || ctx.retry?.replayed) return moved;
    try {
      await walk(parts, moved.value.now);
    } finally {
      clock.set(moved.value.offset);
    }
    await parts.sweep(parts.system());
    await parts.drain();
    return ok(moved.value);
  };
  return {
    advance: (ctx, period) => {
      const next = turn.then(() => jump(ctx, period));
      turn = next.catch(() => undefined);
      return next;
    },
    read: () => ({ now: clock.now(), offset: clock.offset() }),
  };
};

/** How often a moment is tried again whose rows somebody else holds. */
const PATIENCE = 50;

/** Stops at each moment at which something falls due, in their order; each is settled as of its own time. */
const walk = async ({ clock, system, sweep, drain }: TimeParts, target: Instant): Promise<void> => {
  let last: Instant | undefined;
  for (let held = 0; held < PATIENCE; ) {
    const due = await readNextDue(system());
    if (!due.ok || due.value === null || due.value > target) return;
    if (due.value === last) {
      held += 1;
      await sleep(20);
    } else {
      held = 0;
    }
    const overdue = due.value < system().clock.now();
    const at = overdue ? system().clock.now() : due.value;
    if (!overdue) clock.set(toMilliseconds(at) - toMilliseconds(system().wall.now()));
    await sweep({ ...system(), clock: { now: () => at } });
    await drain();
    last = due.value;
  }
};
