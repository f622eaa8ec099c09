import { describe, expect, test } from 'vitest';
import { startSchedule } from './schedule.ts';

/** Waits until `condition` holds; the schedule's own pauses are a few milliseconds here. */
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('chores that come again and again', () => {
  test('a slow round is never overtaken by the next one', async () => {
    let running = 0;
    let most = 0;
    let rounds = 0;
    const run = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 10));
      running -= 1;
      rounds += 1;
    };
    const schedule = startSchedule([{ name: 'slow', every: 1, run }], () => undefined);
    await until(() => rounds >= 3);
    await schedule.stop();
    expect(most).toBe(1);
  });

  test('one that fails is told of and comes again; the others do not notice', async () => {
    const troubles: string[] = [];
    let failures = 0;
    let rounds = 0;
    const schedule = startSchedule(
      [
        {
          name: 'broken',
          every: 1,
          run: async () => {
            failures += 1;
            throw new Error('no database');
          },
        },
        {
          name: 'sound',
          every: 1,
          run: async () => {
            rounds += 1;
          },
        },
      ],
      ({ chore }) => troubles.push(chore),
    );
    await until(() => failures >= 2 && rounds >= 2);
    await schedule.stop();
    expect(new Set(troubles)).toEqual(new Set(['broken']));
  });

  test('stopping waits for the round that runs, and no other begins', async () => {
    let ended = 0;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const run = async () => {
      await held;
      ended += 1;
    };
    const schedule = startSchedule([{ name: 'held', every: 1, run }], () => undefined);
    const stopped = schedule.stop();
    release();
    await stopped;
    expect(ended).toBe(1);
  });
});
