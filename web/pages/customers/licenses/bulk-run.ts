import { useSyncExternalStore } from 'react';
import { ApiFailure, api } from '../../../api/client.ts';
import type { Group } from './choice.ts';
import { licensesApi, type Outcome } from './shapes.ts';

/** How many users one call changes. */
const CHUNK = 500;
/** How often a call is sent whose answer was lost; with the same key it is done once. */
const ATTEMPTS = 3;

/** A change of many users' licenses: it goes on when its page is left, and waits with its result. */
export type BulkRun = {
  readonly total: number;
  readonly outcomes: readonly Outcome[];
  readonly names: ReadonlyMap<string, string>;
  readonly finished: boolean;
};

const runs = new Map<string, BulkRun>();
const listeners = new Set<() => void>();
const put = (customer: string, run: BulkRun | undefined): void => {
  if (run === undefined) runs.delete(customer);
  else runs.set(customer, run);
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The run of a customer, if there is one: its progress, then its result. */
export const useBulkRun = (customer: string): BulkRun | undefined =>
  useSyncExternalStore(subscribe, () => runs.get(customer));

/** The result was read. */
export const forgetRun = (customer: string): void => put(customer, undefined);

/**
 * Changes the groups call by call, and gives what became of each user. A refusal of a whole call stops the run: those left
 * are told the same reason.
 */
export const runBulk = async (
  customer: string,
  groups: readonly Group[],
  names: ReadonlyMap<string, string>,
  onChunk: () => void,
): Promise<readonly Outcome[]> => {
  const chunks = groups.flatMap(({ change, userIds }) =>
    Array.from({ length: Math.ceil(userIds.length / CHUNK) }, (_, index) => ({
      ...change,
      userIds: userIds.slice(index * CHUNK, (index + 1) * CHUNK),
    })),
  );
  const total = groups.reduce((sum, { userIds }) => sum + userIds.length, 0);
  let outcomes: readonly Outcome[] = [];
  let refusal: Omit<Outcome, 'userId' | 'done'> | undefined;
  put(customer, { total, outcomes, names, finished: false });
  for (const chunk of chunks) {
    let answers: readonly Outcome[] = [];
    if (refusal === undefined) {
      try {
        answers = await send(customer, chunk);
        onChunk();
      } catch (failure) {
        refusal = toRefusal(failure);
      }
    }
    if (refusal !== undefined) answers = chunk.userIds.map((userId) => ({ userId, done: false, ...refusal }));
    outcomes = [...outcomes, ...answers];
    put(customer, { total, outcomes, names, finished: outcomes.length === total });
  }
  return outcomes;
};

const send = async (customer: string, body: object): Promise<readonly Outcome[]> => {
  const key = crypto.randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await api.post<{ items: readonly Outcome[] }>(`${licensesApi(customer)}/bulk`, body, { key })).items;
    } catch (failure) {
      const lost = failure instanceof ApiFailure && (failure.status === 0 || failure.status >= 500);
      if (!lost || attempt === ATTEMPTS) throw failure;
    }
  }
};

const toRefusal = (failure: unknown): Omit<Outcome, 'userId' | 'done'> =>
  failure instanceof ApiFailure
    ? { code: failure.code, title: failure.title, params: failure.params }
    : { code: 'internal', title: '' };
