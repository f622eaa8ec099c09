import {
  beginAttempt,
  findLock,
  forgetFailures,
  purgeAttempts,
  recordFailure,
  takeBackAttempt,
} from '../db/attempts.ts';
import type { Store } from '../db/store.ts';
import { addMilliseconds, type Instant, toInstant } from '../kernel/time.ts';
import { LOCKOUT } from './options.ts';

/**
 * Slows guessing down, by account and by address, in the database: it holds across restarts and processes. Passwords and
 * codes are counted before they are looked at (`begin`, then `end`), so that a thousand guesses at once are no way round.
 */
export type Lockout = {
  /** Counts an attempt. Gives the seconds until these may try again when they are locked; it must then be refused. */
  begin(keys: readonly AttemptKey[]): Promise<number | undefined>;
  /** The attempt was right (its account starts from nothing again), or neither right nor wrong. */
  end(keys: readonly AttemptKey[], outcome: 'right' | 'neither'): Promise<void>;
  /** For secrets nobody can guess, where counting every request would cost more than it gives. */
  lockedFor(key: AttemptKey): Promise<number | undefined>;
  failed(key: AttemptKey): Promise<void>;
  purge(): Promise<void>;
};

/** An account is told by its UPN or id; an address is the caller's network address, at sign-in or at the token endpoint. */
export type AttemptKey =
  | `password:${string}`
  | `code:${string}`
  | `reset:${string}`
  | `address:${string}`
  | `tokens:${string}`;

const WINDOW = LOCKOUT.minutes * 60_000;

export const createLockout = (store: Store, sandbox: boolean): Lockout => {
  // In the sandbox everybody calls from one machine.
  const perAddress = sandbox ? LOCKOUT.address * 100 : LOCKOUT.address;
  const now = (): Instant => toInstant(Date.now());
  const limitOf = (key: AttemptKey, at: Instant) => ({
    key,
    failures: ofAddress(key) ? perAddress : LOCKOUT.account,
    windowStart: addMilliseconds(at, -WINDOW),
    lockedUntil: addMilliseconds(at, WINDOW),
  });
  return {
    begin: async (keys) => {
      const at = now();
      const locks: Instant[] = [];
      for (const key of keys) {
        const until = await beginAttempt(store.single, limitOf(key, at), at);
        if (until !== undefined) locks.push(until);
      }
      const last = locks.sort().at(-1);
      return last === undefined ? undefined : secondsTo(last);
    },
    end: async (keys, outcome) => {
      for (const key of keys) {
        if (outcome === 'right' && !ofAddress(key)) await forgetFailures(store.single, key);
        else await takeBackAttempt(store.single, key);
      }
    },
    lockedFor: async (key) => {
      const until = await findLock(store.single, [key], now());
      return until === undefined ? undefined : secondsTo(until);
    },
    failed: async (key) => {
      const at = now();
      await recordFailure(store.single, limitOf(key, at), at);
    },
    purge: async () => {
      await purgeAttempts(store.single, addMilliseconds(now(), -WINDOW));
    },
  };
};

const ofAddress = (key: AttemptKey): boolean => key.startsWith('address:') || key.startsWith('tokens:');
const secondsTo = (until: Instant): number => Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 1000));
