import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, type Runner, run, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Context } from '../app/context.ts';
import { countWaitingJobs } from '../app/jobs/count.ts';
import { releaseLostJobs } from '../app/jobs/release.ts';
import type { Handlers } from './handlers.ts';

export type WorkerOptions = {
  /** The database: the queue keeps a small pool of its own there. */
  readonly url: string;
  readonly handlers: Handlers;
  /** A Context of the platform itself, made anew for every use. */
  readonly context: () => Context;
  /** Told of every try that failed, without the job's content. `final`: it will not be tried again. */
  readonly onError: (trouble: Trouble) => void;
  /** How many jobs run at once. */
  readonly concurrency?: number;
  /** How long a stop waits for jobs that run, in milliseconds. The next start takes back what had not ended by then. */
  readonly stopWithin?: number;
};
export type Trouble = { readonly job: string; readonly error: Error; readonly try: number; readonly final: boolean };

/** Runs what follows from events. Something to be opened and closed. */
export type Worker = {
  /** Resolves when every job that can run has run. A failed one that waits for its next try is not waited for. */
  drain(): Promise<void>;
  /** Takes no more jobs, lets running ones finish as far as they do so in time. */
  stop(): Promise<void>;
};

/** New jobs announce themselves; this often the queue is asked in case an announcement was lost, in milliseconds. */
const POLL = 2_000;
const RESTART_PAUSES: readonly number[] = [250, 1_000, 2_000, 5_000];
const DRAIN_DEADLINE = 60_000;
const STOP_DEADLINE = 8_000;
/** How long a queue may take to settle its last jobs when nobody works any more, in milliseconds. */
const SETTLING = 2_000;

/**
 * Starts working off the outbox. A job that fails is tried again after 3 s, 7 s, 20 s ... 6 h, 25 times in all, then it
 * stays in the queue as failed. Jobs that died with an earlier process are taken back at once. Should the queue itself
 * give up, because its database was away for long, it is started again until `stop`. Fails if it cannot start at all.
 */
export const startWorker = async (options: WorkerOptions): Promise<Worker> => {
  await releaseLostJobs(options.context(), 0);
  const stopping = new AbortController();
  let queue = await startQueue(options);

  const restart = async (failures: number): Promise<boolean> => {
    const pause = RESTART_PAUSES[Math.min(failures, RESTART_PAUSES.length - 1)];
    await sleep(pause, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
    if (stopping.signal.aborted) return false;
    try {
      await releaseLostJobs(options.context(), 0);
      queue = await startQueue(options);
      return true;
    } catch (reason) {
      report(options, 'the queue', reason);
      return false;
    }
  };
  const supervise = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const reason = await queue.ended;
      await queue.close();
      if (stopping.signal.aborted) return;
      report(options, 'the queue', reason);
      for (let failures = 0; !stopping.signal.aborted && !(await restart(failures)); failures += 1);
    }
    await queue.close();
  };
  const supervised = supervise();

  return {
    drain: () => drain(options.context),
    stop: async () => {
      stopping.abort();
      await queue.close();
      await supervised;
    },
  };
};

/** The queue at work, until it ends: because it is closed, or because of what it gives as the reason. */
type Queue = {
  readonly ended: Promise<Error>;
  /** Lets running jobs finish, within `stopWithin`. */
  close(): Promise<void>;
};

const startQueue = async (options: WorkerOptions): Promise<Queue> => {
  const { concurrency = 2, stopWithin = STOP_DEADLINE } = options;
  const pool = openPool(options.url, concurrency + 1);
  const events: WorkerEvents = new EventEmitter();
  const runner = await startRunner(options, pool, events).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  // A queue that could not settle two jobs miscounts what it has left to settle, and waits for it for ever.
  const { promise: idle, resolve: rest } = Promise.withResolvers<void>();
  let stopped = 0;
  events.on('worker:stop', () => {
    stopped += 1;
    if (stopped === concurrency) rest();
  });
  const { promise: overdue, resolve: giveUp } = Promise.withResolvers<Error>();
  const ended = Promise.race([
    overdue,
    runner.promise.then(() => new Error('it stopped'), toError),
    idle.then(() => sleep(SETTLING, new Error('it did not come to an end'), { ref: false })),
  ]);
  return {
    ended,
    close: async () => {
      runner.stop().catch(() => undefined); // it may have stopped by itself
      const deadline = setTimeout(() => giveUp(new Error('its jobs did not end')), stopWithin);
      await ended;
      clearTimeout(deadline);
      if (!pool.ending) await Promise.race([pool.end(), sleep(SETTLING, undefined, { ref: false })]);
    },
  };
};

/** Our own, because the queue's would stop listening to its connections before they are closed. */
const openPool = (url: string, connections: number): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

const startRunner = async (options: WorkerOptions, pgPool: pg.Pool, events: WorkerEvents): Promise<Runner> => {
  const { handlers, concurrency = 2 } = options;
  const runner = await run({
    pgPool,
    events,
    concurrency,
    pollInterval: POLL,
    noHandleSignals: true,
    parsedCronItems: [],
    // Settles jobs in the background: then a database that went away stops the queue, which is started again. Without
    // it the failure is nobody's, and ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: {
      letters: handlers.letters,
      notices: handlers.notices,
      provisioning: handlers.provisioning,
    } satisfies Handlers,
    // Its lines hold whole jobs; what there is to tell comes through `onError`.
    logger: new Logger(() => () => undefined),
  });
  events.on('job:error', ({ job, error }) => {
    options.onError({
      job: job.task_identifier,
      error: toError(error),
      try: job.attempts,
      final: job.attempts >= job.max_attempts,
    });
  });
  return runner;
};

/** Polls instead of listening: jobs of other processes count too. */
const drain = async (context: () => Context): Promise<void> => {
  const deadline = Date.now() + DRAIN_DEADLINE;
  for (let pause = 2; ; pause = Math.min(pause * 1.5, 50)) {
    const waiting = await countWaitingJobs(context());
    if (waiting.ok && waiting.value === 0) return;
    if (Date.now() > deadline) throw new Error('jobs are still running after a minute');
    await sleep(pause);
  }
};

const report = ({ onError }: WorkerOptions, job: string, reason: unknown): void =>
  onError({ job, error: toError(reason), try: 0, final: false });

const toError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
