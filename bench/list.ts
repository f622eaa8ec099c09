import { pageQuery } from '../src/db/customer-query.ts';
import { writeCursor } from '../src/db/paging.ts';
import { asId } from '../src/kernel/ids.ts';
import { toInstant } from '../src/kernel/time.ts';
import type { BareTask } from './bare.ts';
import { withClient } from './databases.ts';
import type { House } from './house.ts';
import type { LoadTask } from './load.ts';
import { dice } from './names.ts';
import { HARBOR } from './seed.ts';
import { startWorker } from './worker.ts';

/** A database with so many customers of one partner, and the server that runs on it. */
export type Site = { readonly url: string; readonly house: House };

const PLACES = 2000;
const CONNECTIONS = 8;
const ROUNDS = 21;
const THROUGHPUT_ROUNDS = 4;
const LIST = '/api/v1/customers';

/** Pages of 50 that begin anywhere in the list: nobody reads only the first. */
const findPlaces = (url: string): Promise<{ folded_name: string; customer_id: string }[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ folded_name: string; customer_id: string }>(
      `select folded_name, customer_id from relationships where partner_id = $1 and state = 'active'
       order by customer_id limit $2`,
      [HARBOR, PLACES],
    );
    return rows.sort(() => dice(3) - 1);
  });

const pathsOf = (places: Awaited<ReturnType<typeof findPlaces>>): string[] =>
  places.map(
    (place) => `${LIST}?cursor=${writeCursor(['name', 'after', false, place.folded_name, place.customer_id])}`,
  );

/**
 * What several loads take, as ratios to the one called `to`. They take turns, in looks too short for the machine to change
 * its mood within a round: of each look its median, in each round the ratio of these, and of the rounds the median. The
 * first round only warms up.
 */
export const inTurn = async <Key extends string>(
  tasks: Readonly<Record<Key, Omit<LoadTask, 'kind'>>>,
  to: NoInfer<Key>,
): Promise<Record<Key, number>> => {
  const keys = Object.keys(tasks) as Key[];
  const worker = startWorker<LoadTask>('load.ts', 'http');
  try {
    const ratios = Object.fromEntries(keys.map((key) => [key, []])) as unknown as Record<Key, number[]>;
    for (let round = 0; round <= ROUNDS; round++) {
      const times = {} as Record<Key, number>;
      for (const key of keys) times[key] = (await worker.do({ kind: 'http', ...tasks[key] })).p50;
      if (round > 0) for (const key of keys) ratios[key].push(times[key] / times[to]);
    }
    return Object.fromEntries(keys.map((key) => [key, median(ratios[key])])) as Record<Key, number>;
  } finally {
    worker.end();
  }
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** Median of one page for one reader, by the number of customers, to that of `to`. */
export const measurePages = async <Size extends string>(
  sites: Readonly<Record<Size, Site>>,
  to: NoInfer<Size>,
  milliseconds: number,
): Promise<Record<Size, number>> => {
  const tasks = {} as Record<Size, Omit<LoadTask, 'kind'>>;
  for (const size of Object.keys(sites) as Size[]) {
    const { url, house } = sites[size];
    const paths = pathsOf(await findPlaces(url));
    tasks[size] = { port: house.port, headers: house.session, paths, connections: 1, milliseconds };
  }
  return inTurn(tasks, to);
};

/** Median of searches for one reader, to that of the plain page. */
export const measureSearches = async (
  { house, url }: Site,
  searches: Readonly<Record<string, readonly string[]>>,
  milliseconds: number,
): Promise<Record<string, number>> => {
  const request = { port: house.port, headers: house.session, connections: 1, milliseconds };
  const tasks: Record<string, Omit<LoadTask, 'kind'>> = {
    plain: { ...request, paths: pathsOf(await findPlaces(url)) },
  };
  for (const [name, terms] of Object.entries(searches)) {
    tasks[name] = { ...request, paths: terms.map((term) => `${LIST}?search=${encodeURIComponent(term)}`) };
  }
  return inTurn(tasks, 'plain');
};

/** Pages per second over HTTP by session and by token, and of the same statement straight through `pg`. */
export const measureThroughput = async (
  { url, house }: Site,
  milliseconds: number,
): Promise<{ bare: number; bearer: number; session: number }> => {
  const places = await findPlaces(url);
  const paths = pathsOf(places);
  const queries = places.map((place) =>
    pageQuery(
      { partnerId: asId(HARBOR), partnerKind: 'reseller', personId: asId('b1a2c3d4-0001-4002-8003-0a0b0c0d0e0f') },
      { sort: 'name' },
      { place: { toward: 'after', inclusive: false, value: place.folded_name, id: place.customer_id }, rows: 51 },
      toInstant(Date.now()),
    ),
  );
  const bareTask: BareTask = {
    kind: 'sql',
    url,
    text: queries[0]?.text ?? '',
    values: queries.map((query) => query.values),
    connections: CONNECTIONS,
    milliseconds,
  };
  const request = { kind: 'http', port: house.port, paths, connections: CONNECTIONS, milliseconds } as const;
  const direct = startWorker<BareTask>('bare.ts', 'sql');
  const client = startWorker<LoadTask>('load.ts', 'http');
  try {
    const found = { bare: 0, bearer: 0, session: 0 };
    for (let round = 0; round < THROUGHPUT_ROUNDS; round++) {
      found.bare += (await direct.do(bareTask)).perSecond;
      found.bearer += (await client.do({ ...request, headers: house.bearer })).perSecond;
      found.session += (await client.do({ ...request, headers: house.session })).perSecond;
    }
    return found;
  } finally {
    direct.end();
    client.end();
  }
};
