import { insertAuditEntries } from '../db/audit.ts';
import { claimKey, rememberAnswer } from '../db/idempotency.ts';
import { enqueueEffects } from '../db/outbox.ts';
import { isDeadlock, type Tx } from '../db/store.ts';
import { type Actor, isMember } from '../domain/actor.ts';
import type { DomainEvent } from '../domain/events.ts';
import { FAILURES, type Failure, refuse } from '../domain/failures.ts';
import { ok, type Result } from '../kernel/result.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import type { Context } from './context.ts';

/** How long a remembered answer is given again (own API, "Retries"). */
const REMEMBERED_DAYS = 1;

/** What a use case has done: its answer, and at least one event, because a change that nobody can read of is a bug. */
export type Done<Value> = {
  readonly value: Value;
  readonly events: readonly DomainEvent[];
  /** What a retry gets, where that differs: an answer with a secret is remembered without it. */
  readonly remembered: Value;
};

/** A change and what is recorded of it. */
export const done = <Value>(value: Value, event: DomainEvent, ...events: DomainEvent[]): Result<Done<Value>, Failure> =>
  ok({ value, events: [event, ...events], remembered: value });

/** A change whose answer holds a secret: `remembered` is the answer without it. */
export const doneInSecret = <Value>(
  value: Value,
  remembered: Value,
  event: DomainEvent,
  ...events: DomainEvent[]
): Result<Done<Value>, Failure> => ok({ value, events: [event, ...events], remembered });

/** A change that concerns nobody but the person who made it: a star, a read notice, a counter. */
export const unrecorded = <Value>(value: Value): Result<Done<Value>, Failure> =>
  ok({ value, events: [], remembered: value });

/**
 * One use case, one transaction: the change, one log entry per event and party, one job per event and effect, and the
 * remembered answer are committed together or not at all. A refusal rolls back; a refusal for want of a right is
 * logged by itself (domain 4). `action` names the use case for remembered answers and the log.
 */
export const transact = async <Value>(
  ctx: Context,
  action: string,
  work: (tx: Tx, now: Instant) => Promise<Result<Done<Value>, Failure>>,
): Promise<Result<Value, Failure>> => {
  const now = ctx.clock.now();
  const result = await untilSettled(() => attempt(ctx, action, work, now));
  return logDenial(ctx, action, result, now);
};

/** The whole of one attempt. It touches nothing but the database, so that it can be repeated. */
const attempt = <Value>(
  ctx: Context,
  action: string,
  work: (tx: Tx, now: Instant) => Promise<Result<Done<Value>, Failure>>,
  now: Instant,
): Promise<Result<Value, Failure>> =>
  ctx.store.transaction(async (tx): Promise<{ commit: boolean; value: Result<Value, Failure> }> => {
    const replay = await findAnswer<Value>(ctx, tx, action);
    if (replay) return { commit: false, value: replay };
    const result = await work(tx, now);
    if (!result.ok) return { commit: false, value: result };
    const { value, events, remembered } = result.value;
    await record(ctx, tx, events, now);
    if (ctx.retry) await rememberAnswer(tx, { ...keyOf(ctx, action), key: ctx.retry.key, answer: remembered });
    return { commit: true, value: ok(value) };
  });

/** Two transactions that wait for each other: the database ends one of them, and that one simply comes again. */
const ATTEMPTS = 3;
const untilSettled = async <Value>(run: () => Promise<Value>): Promise<Value> => {
  for (let count = 1; ; count += 1) {
    try {
      return await run();
    } catch (error) {
      if (count === ATTEMPTS || !isDeadlock(error)) throw error;
    }
  }
};

/** A use case that only reads, in one snapshot. */
export const query = async <Value>(
  ctx: Context,
  action: string,
  work: (tx: Tx, now: Instant) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> => {
  const now = ctx.clock.now();
  const result = await ctx.store.read((tx) => work(tx, now));
  return logDenial(ctx, action, result, now);
};

/** Seconds after which a download may be tried again that found no room. */
const ROOM_IN = '30';

/** A use case that hands out a long list as fast as somebody reads it. Fails with `rate_limited` while too many do. */
export const queryAtLength = async <Value>(
  ctx: Context,
  action: string,
  work: (tx: Tx, now: Instant) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> => {
  const now = ctx.clock.now();
  const done = await ctx.store.readSlowly((tx) => work(tx, now));
  return done === undefined ? refuse('rate_limited', { seconds: ROOM_IN }) : logDenial(ctx, action, done.value, now);
};

/** A use case that reads with one statement: no transaction around it, because one statement sees one moment anyway. */
export const queryOnce = async <Value>(
  ctx: Context,
  action: string,
  work: (tx: Tx, now: Instant) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> => {
  const now = ctx.clock.now();
  return logDenial(ctx, action, await work(ctx.store.single, now), now);
};

const record = async (ctx: Context, tx: Tx, events: readonly DomainEvent[], now: Instant): Promise<void> => {
  if (events.length === 0) return;
  const recorded = events.map((event) => ({ id: ctx.ids.id<'event'>(), event }));
  await insertAuditEntries(tx, recorded, { ctx, now, outcome: 'done' });
  await enqueueEffects(tx, recorded, now);
};

const findAnswer = async <Value>(ctx: Context, tx: Tx, action: string): Promise<Result<Value, Failure> | undefined> => {
  if (!ctx.retry) return undefined;
  const wall = ctx.wall.now();
  const earlier = await claimKey(tx, {
    ...keyOf(ctx, action),
    key: ctx.retry.key,
    bodyHash: ctx.retry.bodyHash,
    now: wall,
    expiresAt: addDays(wall, REMEMBERED_DAYS),
  });
  if (!earlier) return undefined;
  if (earlier.bodyHash !== ctx.retry.bodyHash) return refuse('idempotency_key_reused');
  ctx.retry.replayed = true;
  return ok(earlier.answer as Value);
};

const keyOf = (ctx: Context, action: string): { actor: string; action: string } => ({
  actor: actorKey(ctx.actor),
  action,
});

const actorKey = (actor: Actor): string => {
  if (actor.kind === 'person') return actor.personId;
  return actor.kind === 'application' ? actor.applicationId : actor.kind;
};

/** Every denied call of a member leaves a log record of its own (domain 4, last line). */
const logDenial = async <Value>(
  ctx: Context,
  action: string,
  result: Result<Value, Failure>,
  now: Instant,
): Promise<Result<Value, Failure>> => {
  if (result.ok || FAILURES[result.failure.code].status !== 403 || !isMember(ctx.actor)) return result;
  const { organizationId } = ctx.actor;
  const code = result.failure.code;
  const denial: DomainEvent = {
    type: 'access.denied',
    subject: { kind: 'action', id: action },
    audience: [organizationId],
    details: { action, ...result.failure.params },
  };
  await ctx.store.transaction(async (tx) => {
    await insertAuditEntries(tx, [{ id: ctx.ids.id<'event'>(), event: denial }], { ctx, now, outcome: 'denied', code });
    return { commit: true, value: undefined };
  });
  return result;
};
