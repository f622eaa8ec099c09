import fc from 'fast-check';
import { type Act, type Cycle, type History, type Item, MOST, monthsOn, type Sub, type Term } from './model.ts';

/** What somebody wants to do, with numbers where something has to be chosen: which is known when it is their turn. */
export type Wish = { readonly want: Act['do'] | 'nothing'; readonly a: number; readonly b: number; readonly c: number };

/** How far time goes on before a round: by so much, or to the edge of something that the first history waits for. */
export type Jump =
  | { readonly by: number }
  | { readonly to: 'window' | 'charge' | 'end'; readonly edge: -1 | 0 | 1; readonly pick: number };
export type Round = { readonly jump: Jump; readonly wishes: readonly Wish[]; readonly sweepFirst: boolean };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const number = fc.nat({ max: 999 });
const wish: fc.Arbitrary<Wish> = fc.record({
  want: fc.constantFrom<Wish['want'][]>(
    ...([
      'seats',
      'seats',
      'seats',
      'seats',
      'suspend',
      'resume',
      'cancel',
      'renew',
      'renew',
      'billing',
      'term',
    ] as const),
    ...(['upgrade', 'upgrade', 'plan', 'plan', 'plan', 'unplan', 'buy', 'nothing'] as const),
  ),
  a: number,
  b: number,
  c: number,
});
const jump: fc.Arbitrary<Jump> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0, 5 * HOUR, DAY, 3 * DAY).map((by) => ({ by })) },
  {
    weight: 4,
    arbitrary: fc.record({
      to: fc.constantFrom('window' as const, 'charge' as const, 'end' as const),
      edge: fc.constantFrom(-1 as const, 0 as const, 1 as const),
      pick: number,
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom(31 * DAY, 100 * DAY, 366 * DAY).map((by) => ({ by })) },
  { weight: 1, arbitrary: fc.constant({ by: 1097 * DAY }) },
);

/** A batch of histories in the same years: what each customer buys at first, and rounds of one act for each of them. */
export type Batch = { readonly start: number; readonly first: readonly Wish[]; readonly rounds: readonly Round[] };
const START = Date.UTC(2027, 0, 1);
export const batchOf = (size: number, rounds: number): fc.Arbitrary<Batch> =>
  fc.record({
    // Any minute of two years, so that ends of months, leap days and the change of prices come up.
    start: fc.nat({ max: 731 * 24 * 60 }).map((minutes) => START + minutes * 60_000),
    first: fc.array(wish, { minLength: size, maxLength: size }),
    rounds: fc.array(
      fc.record({
        jump,
        wishes: fc.array(wish, { minLength: size, maxLength: size }),
        sweepFirst: fc.boolean(),
      }),
      { minLength: 3, maxLength: rounds },
    ),
  });

const choose = <One>(from: readonly One[], number: number): One => from[number % from.length] as One;

/** When it is after a jump. */
export const after = (jump: Jump, now: number, histories: readonly History[]): number => {
  if ('by' in jump) return now + jump.by;
  const edges = histories
    .flatMap(({ subs }) => subs.flatMap((sub) => edgesOf(sub, jump.to)))
    .filter((at) => at > now + 1);
  return edges.length === 0 ? now + DAY : choose(edges.sort(), jump.pick) + jump.edge;
};
const edgesOf = (sub: Sub, to: 'window' | 'charge' | 'end'): number[] => {
  if (to === 'window')
    return [...(sub.cancelUntil === null ? [] : [sub.cancelUntil]), ...sub.windows.map(([, at]) => at)];
  const at = to === 'charge' ? sub.next : sub.stateEnd;
  return at === null ? [] : [at];
};

const WAYS: readonly [Item, Term, Cycle][] = [
  ['GOOD', 'P1M', 'monthly'],
  ['GOOD', 'P1Y', 'monthly'],
  ['GOOD', 'P1Y', 'monthly'],
  ['GOOD', 'P1Y', 'upfront'],
  ['GOOD', 'P3Y', 'monthly'],
  ['GOOD', 'P3Y', 'annual'],
  ['GOOD', 'P3Y', 'upfront'],
  ['BETTER', 'P1Y', 'monthly'],
  ['BETTER', 'P3Y', 'monthly'],
  ['TRIAL', 'P1M', 'monthly'],
];
/** Something new; every other time to end with a month, with what is there, or at any moment. */
export const purchase = ({ a, b, c }: Wish, { subs, now }: Pick<History, 'subs' | 'now'>): Act => {
  const [item, term, cycle] = choose(WAYS, a);
  const bought = { do: 'buy', item, term, cycle, seats: item === 'TRIAL' ? 25 : 1 + (b % 40) } as const;
  const ends = [
    monthEnd(now, c % 14),
    choose(subs, b)?.end ?? monthEnd(now, 0),
    now + 50 * DAY,
    undefined,
    undefined,
    undefined,
  ];
  const end = choose(ends, c);
  return end === undefined ? bought : { ...bought, end };
};

/** The end of a month: of this one, or of one so many months later. */
const monthEnd = (time: number, later: number): number => {
  const day = new Date(time);
  return monthsOn(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1), 1 + later);
};

const TERMS_OF: readonly [Term, Cycle][] = [
  ['P3Y', 'monthly'],
  ['P3Y', 'annual'],
  ['P1Y', 'monthly'],
  ['P1Y', 'upfront'],
  ['P1M', 'monthly'],
];

/** What the wish means for this history; undefined: nothing. */
export const resolve = ({ want, a, b, c }: Wish, { subs, now }: History): Act | undefined => {
  const alive = subs.filter((sub) => sub.state !== 'deleted');
  const suspended = subs.filter((sub) => sub.state === 'suspended');
  const meant = want === 'resume' && suspended.length > 0 && b % 4 > 0 ? suspended : alive;
  const sub = choose(meant.length > 0 && c % 10 > 0 ? meant : subs, a);
  if (want === 'nothing' || !sub) return undefined;
  const { slot } = sub;
  switch (want) {
    case 'buy':
      return subs.length < 4 ? purchase({ want, a: b, b: c, c: a }, { subs, now }) : undefined;
    case 'seats': {
      const change = b % 10 === 0 ? MOST : (b % 13) - 6;
      return { do: 'seats', slot, seats: Math.max(1, sub.seats + change) };
    }
    case 'renew':
      return { do: 'renew', slot, on: b % 2 === 0 };
    case 'billing':
      return { do: 'billing', slot, cycle: choose(['annual', 'monthly', 'annual', 'upfront'], b) };
    case 'term': {
      const [term, cycle] = choose(TERMS_OF, b);
      return { do: 'term', slot, term, cycle };
    }
    case 'upgrade': {
      const item = b % 8 === 0 ? 'GOOD' : sub.trial ? 'GOOD' : 'BETTER';
      return {
        do: 'upgrade',
        slot,
        item,
        seats: c % 3 === 0 ? null : Math.max(1, (c % (sub.seats + 1)) + (c % 20 === 1 ? 1 : 0)),
      };
    }
    case 'plan':
      return { do: 'plan', slot, plan: planOf({ want, a, b, c }, sub, subs, now) };
    default:
      return { do: want, slot };
  }
};

const planOf = ({ b, c }: Wish, sub: Sub, subs: readonly Sub[], now: number) => {
  const [term, cycle] = choose(TERMS_OF, c);
  const other = choose(subs, c);
  return {
    ...(b % 2 === 0 ? { quantity: 1 + (c % 45) } : {}),
    ...(b % 3 === 0 ? { term, cycle } : {}),
    ...(b % 7 === 0 ? { item: 'BETTER' as const } : {}),
    ...(b % 5 === 0
      ? { end: monthEnd(sub.end, c % 14) }
      : b % 5 === 1
        ? { end: other.end }
        : b % 25 === 2
          ? { end: now + 50 * DAY }
          : {}),
  };
};
