import type { Victim } from './house.ts';

/** Counts what is acknowledged, and kills by it. */
export type Killing = {
  /** One more was acknowledged. */
  count(): void;
  /** Resolves when the last victim is back; fails if one did not come back, or was never due. */
  over(): Promise<void>;
};

/** Kills each victim as soon as so many were acknowledged, one after the other: one that is due early waits. */
export const killing = (kill: (victim: Victim) => Promise<void>, plan: readonly [number, Victim][]): Killing => {
  const waiting = [...plan];
  let count = 0;
  let last: Promise<void> = Promise.resolve();
  return {
    count: () => {
      count += 1;
      for (let next = waiting[0]; next && count >= next[0]; next = waiting[0]) {
        const [, victim] = next;
        waiting.shift();
        last = last.then(() => kill(victim));
        last.catch(() => undefined); // told at the end
      }
    },
    over: async () => {
      await last;
      if (waiting.length > 0) throw new Error(`${waiting.length} were never killed`);
    },
  };
};
