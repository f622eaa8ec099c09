import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../src/db/store.ts';
import { realIds } from '../src/main/system.ts';
import { type Act, apply, type History, newHistory, pass, type Sub } from './commerce/model.ts';
import { clear, type House, look, perform, type Stage, setUp, sweep } from './commerce/stage.ts';
import { after, type Batch, batchOf, purchase, resolve } from './commerce/wishes.ts';
import { type TestDatabase, testDatabase } from './postgres.ts';

/** How many histories are played, and how many of them in the same years; each with up to so many rounds. */
const HISTORIES = Number(process.env.TANDEM_HISTORIES ?? 1000);
const BATCH = 20;
const ROUNDS = 8;

/** What must have happened often enough in all of them together. */
const TELLING = [
  'buy ok',
  'buy alignment_refused',
  'aligned purchase',
  'seats ok',
  'seats window_passed',
  'seats seat_limit',
  'seats suspended_subscription',
  'renew ok',
  'billing ok',
  'billing billing_fixed',
  'term ok',
  'term term_not_longer',
  'suspend ok',
  'resume ok',
  'cancel ok',
  'cancel window_passed',
  'upgrade ok',
  'upgrade offer_unavailable',
  'plan ok',
  'plan alignment_refused',
  'plan auto_renew_off',
  'charged cycle',
  'charged renewal',
  'charged upgrade',
  'was suspended',
  'was expired',
  'was disabled',
  'was deleted',
];
const seen = new Map<string, number>();
const count = (what: string, times = 1) => seen.set(what, (seen.get(what) ?? 0) + times);

describe('random histories of subscriptions, over the real use cases', () => {
  let database: TestDatabase;
  let house: House;
  let stage: Stage;
  beforeAll(async () => {
    database = await testDatabase();
    house = { store: openStore(database.url, 6), ids: realIds('a secret that only the histories know, so long') };
    stage = await setUp(house, BATCH);
  });
  afterAll(async () => {
    await house.store.close();
    await database.drop();
  });

  test(`every one of ${HISTORIES} comes out as the rules say, each charge to the minor unit`, async () => {
    // Not shrunk: whoever disagrees tells its own story, which is short, and the seed plays it again.
    await fc.assert(
      fc.asyncProperty(batchOf(BATCH, ROUNDS), (batch) => play(house, stage, batch)),
      {
        numRuns: Math.ceil(HISTORIES / BATCH),
        interruptAfterTimeLimit: 600_000,
        markInterruptAsFailure: true,
        endOnFailure: true,
      },
    );
    // Histories in which nothing happens would prove nothing.
    for (const what of TELLING) expect(seen.get(what) ?? 0, what).toBeGreaterThan(HISTORIES / 200);
  }, 700_000);
});

/** Plays a batch of histories, one for each customer; throws as soon as something is not as it must be. */
const play = async (house: House, stage: Stage, { start, first, rounds }: Batch): Promise<void> => {
  await clear(house, stage);
  const histories = first.map(() => newHistory(start));
  const told = first.map((): string[] => []);
  await act(
    house,
    stage,
    histories,
    first.map((wish) => purchase(wish, newHistory(start))),
    told,
  );
  for (const { jump, wishes, sweepFirst } of rounds) {
    const now = after(jump, histories[0]?.now ?? start, histories.slice(0, 1));
    if (sweepFirst) await sweep(house, now);
    for (const [index, history] of histories.entries()) {
      pass(history, now);
      told[index]?.push(`it is ${new Date(now).toISOString()}`);
    }
    const acts = wishes.map((wish, index) => resolve(wish, histories[index] as History));
    await act(house, stage, histories, acts, told);
    await sweep(house, now);
    const facts = await look(house, stage, now);
    for (const [index, history] of histories.entries()) {
      const expected = history.subs.map((sub) => pictureOf(sub, now));
      for (const { state } of history.subs) count(`was ${state}`);
      expect(facts[index], told[index]?.join('\n')).toEqual(expected);
    }
  }
  for (const { subs } of histories) {
    for (const sub of subs) for (const charge of sub.charges) count(`charged ${charge.kind}`);
  }
};

/** Everybody acts at once, each on what is their own. */
const act = async (
  house: House,
  stage: Stage,
  histories: readonly History[],
  acts: readonly (Act | undefined)[],
  told: readonly string[][],
): Promise<void> => {
  const codes = await Promise.all(
    acts.map((one, who) => one && perform(house, stage, { who, now: histories[who]?.now ?? 0 }, one)),
  );
  for (const [who, one] of acts.entries()) {
    if (!one) continue;
    const foretold = apply(histories[who] as History, one);
    told[who]?.push(`${JSON.stringify(one)} -> ${codes[who]}`);
    expect(codes[who], told[who]?.join('\n')).toBe(foretold);
    count(`${one.do} ${foretold}`);
    if (one.do === 'buy' && one.end !== undefined && foretold === 'ok') count('aligned purchase');
  }
};

/** A subscription of the model as the database tells it. */
const pictureOf = ({ trial: _, ...sub }: Sub, now: number) => ({
  ...sub,
  windows: sub.windows.filter(([, until]) => until >= now),
  charges: sub.charges.map((charge) => JSON.stringify(charge)).sort(),
});
