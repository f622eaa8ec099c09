/**
 * Subscriptions in miniature, as domain 3.9 and App. A tell it: what each act does, what it costs to the minor unit, and
 * how it is refused. Written without a look at the code, with its own calendar and its own rounding, so that the two can
 * be held against each other. Times are milliseconds, money is minor units.
 */
export const TERMS = { P1M: 1, P1Y: 12, P3Y: 36 } as const;
export type Term = keyof typeof TERMS;
export type Cycle = 'monthly' | 'annual' | 'upfront';
export type Item = 'GOOD' | 'BETTER' | 'TRIAL';
export type Way = `${Term} ${Cycle}`;

/** What a seat costs for a cycle, from the beginning, and from the day on which prices change. Odd, so that they do not divide. */
export const PRICE_LISTS: readonly {
  readonly from: number;
  readonly prices: Record<Item, Partial<Record<Way, number>>>;
}[] = [
  {
    from: Date.UTC(2020, 0, 1),
    prices: {
      GOOD: {
        'P1M monthly': 1237,
        'P1Y monthly': 1087,
        'P1Y upfront': 12_011,
        'P3Y monthly': 997,
        'P3Y annual': 11_003,
        'P3Y upfront': 31_991,
      },
      BETTER: { 'P1Y monthly': 2089, 'P1Y upfront': 23_003, 'P3Y monthly': 1999, 'P3Y annual': 22_111 },
      TRIAL: { 'P1M monthly': 0 },
    },
  },
  {
    from: Date.UTC(2029, 4, 17),
    prices: {
      GOOD: {
        'P1M monthly': 1301,
        'P1Y monthly': 1151,
        'P1Y upfront': 12_809,
        'P3Y monthly': 1049,
        'P3Y annual': 11_551,
      },
      BETTER: { 'P1Y monthly': 2203, 'P1Y upfront': 24_007, 'P3Y monthly': 2081, 'P3Y annual': 23_117 },
      TRIAL: { 'P1M monthly': 0 },
    },
  },
];
export const MOST = 60;

const DAY = 86_400_000;
const WEEK = 7 * DAY;

export type Plan = { quantity?: number; term?: Term; cycle?: Cycle; item?: Item; end?: number };
export type Charge = { kind: string; at: number; from: number; until: number; seats: number; amount: number };
export type Sub = {
  readonly slot: number;
  item: Item;
  trial: boolean;
  seats: number;
  state: 'active' | 'suspended' | 'expired' | 'disabled' | 'deleted';
  term: Term;
  cycle: Cycle;
  price: number;
  renews: boolean;
  from: number;
  end: number;
  cancelUntil: number | null;
  /** Seats and until when they can be given back. */
  windows: [seats: number, until: number][];
  /** When the next period begins. */
  next: number | null;
  nextCycle: { cycle: Cycle; price: number } | null;
  plan: Plan | null;
  stateEnd: number | null;
  readonly charges: Charge[];
};
/** Everything that one customer ever bought, and the moment it is. */
export type History = { now: number; readonly subs: Sub[]; tried: boolean; made: number };

export type Act =
  | {
      readonly do: 'buy';
      readonly item: Item;
      readonly term: Term;
      readonly cycle: Cycle;
      readonly seats: number;
      /** When the first term is to end, where that was aligned. */
      readonly end?: number;
    }
  | { readonly do: 'seats'; readonly slot: number; readonly seats: number }
  | { readonly do: 'renew'; readonly slot: number; readonly on: boolean }
  | { readonly do: 'billing'; readonly slot: number; readonly cycle: Cycle }
  | { readonly do: 'term'; readonly slot: number; readonly term: Term; readonly cycle: Cycle }
  | { readonly do: 'suspend' | 'resume' | 'cancel' | 'unplan'; readonly slot: number }
  | { readonly do: 'upgrade'; readonly slot: number; readonly item: Item; readonly seats: number | null }
  | { readonly do: 'plan'; readonly slot: number; readonly plan: Plan };

export const newHistory = (now: number): History => ({ now, subs: [], tried: false, made: 0 });

/** The same day of a later month, or its last. */
export const monthsOn = (time: number, months: number): number => {
  const day = new Date(time);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day.getUTCDate(), last)) + (time % DAY);
};
const days = (from: number, until: number): number => Math.ceil((until - from) / DAY);

/** What is sold so at a moment; undefined: it is not. */
export const priceAt = (time: number, item: Item, term: Term, cycle: Cycle): number | undefined =>
  PRICE_LISTS.findLast((list) => list.from <= time)?.prices[item][`${term} ${cycle}`];

const monthsOf = (term: Term, cycle: Cycle): number =>
  cycle === 'monthly' ? 1 : cycle === 'annual' ? 12 : TERMS[term];

/** The cycle around a moment: whole, even where the term ends before. */
const around = (sub: Sub, time: number): readonly [number, number] => {
  if (sub.trial) return [sub.from, sub.end];
  const step = monthsOf(sub.term, sub.cycle);
  let count = 0;
  while (monthsOn(sub.from, count + step) <= time) count += step;
  return [monthsOn(sub.from, count), monthsOn(sub.from, count + step)];
};

const cost = (sub: Sub, seats: number, from: number, until: number): number => {
  const [first, last] = around(sub, from);
  const whole = days(first, last);
  return Math.floor((2 * sub.price * seats * days(from, until) + whole) / (2 * whole));
};

const book = (sub: Sub, kind: string, seats: number, from: number, until: number, sign = 1): void => {
  const amount = cost(sub, seats, from, until) * sign;
  if (amount !== 0) sub.charges.push({ kind, at: from, from, until, seats, amount });
};
const restOf = (sub: Sub): number => sub.next ?? sub.end;

const beginPeriod = (sub: Sub, kind: string, at: number): void => {
  const until = Math.min(around(sub, at)[1], sub.end);
  book(sub, kind, sub.seats, at, until);
  sub.next = until < sub.end ? until : null;
};

const beginTerm = (sub: Sub, kind: string, at: number, windows: boolean, end?: number): void => {
  sub.from = at;
  sub.end = end ?? (sub.trial ? at + 30 * DAY : monthsOn(at, TERMS[sub.term]));
  sub.stateEnd = sub.end;
  sub.cancelUntil = windows ? at + WEEK : null;
  sub.windows = windows ? [[sub.seats, at + WEEK]] : [];
  sub.nextCycle = null;
  sub.plan = null;
  beginPeriod(sub, kind, at);
};

const end = (sub: Sub, state: Sub['state'], stateEnd: number | null): void => {
  Object.assign(sub, {
    state,
    stateEnd,
    renews: false,
    cancelUntil: null,
    windows: [],
    next: null,
    nextCycle: null,
    plan: null,
  });
};

/** What time does up to a moment. */
export const pass = (history: History, now: number): void => {
  history.now = now;
  for (const sub of history.subs) while (passOne(sub, now)) {}
};

const passOne = (sub: Sub, now: number): boolean => {
  if (sub.next !== null && sub.next <= now) {
    if (sub.nextCycle) Object.assign(sub, { cycle: sub.nextCycle.cycle, price: sub.nextCycle.price, nextCycle: null });
    beginPeriod(sub, 'cycle', sub.next);
    return true;
  }
  const at = sub.stateEnd;
  if (at === null || at > now) return false;
  if (sub.state === 'suspended') end(sub, 'disabled', at + 120 * DAY);
  else if (sub.state === 'expired') end(sub, 'disabled', at + 90 * DAY);
  else if (sub.state === 'disabled') end(sub, 'deleted', null);
  else if (!sub.renews || !goOn(sub, at)) end(sub, 'expired', at + 30 * DAY);
  return true;
};

/** Converts or renews; false: there is nothing to go on as. */
const goOn = (sub: Sub, at: number): boolean => {
  if (sub.trial) {
    const price = priceAt(at, 'GOOD', 'P1Y', 'monthly');
    if (price === undefined) return false;
    convert(sub, price, at);
    return true;
  }
  let plan: Plan = sub.plan ?? {};
  let price = priceAt(at, plan.item ?? sub.item, plan.term ?? sub.term, plan.cycle ?? sub.cycle);
  if (price === undefined) {
    plan = {};
    price = priceAt(at, sub.item, sub.term, sub.cycle);
  }
  if (price === undefined) return false;
  sub.item = plan.item ?? sub.item;
  sub.term = plan.term ?? sub.term;
  sub.cycle = plan.cycle ?? sub.cycle;
  sub.seats = plan.quantity ?? sub.seats;
  sub.price = price;
  const inside = plan.end !== undefined && plan.end > at && plan.end < monthsOn(at, TERMS[sub.term]);
  beginTerm(sub, 'renewal', at, true, inside ? plan.end : undefined);
  return true;
};

const convert = (sub: Sub, price: number, at: number): void => {
  Object.assign(sub, { item: 'GOOD', trial: false, term: 'P1Y', cycle: 'monthly', price, renews: true });
  beginTerm(sub, 'purchase', at, true);
};

/** Does what the act says, and gives `ok` or the code of the refusal, which changes nothing. */
export const apply = (history: History, act: Act): string => {
  if (act.do === 'buy') return buy(history, act);
  const sub = history.subs.find((one) => one.slot === act.slot);
  if (!sub) throw new Error('a subscription that was never bought');
  const { now } = history;
  switch (act.do) {
    case 'seats':
      return act.seats === sub.seats ? 'ok' : (unchangeable(sub) ?? changeSeats(sub, act.seats, now));
    case 'renew':
      if (act.on === sub.renews) return 'ok';
      if (sub.state !== 'active') return 'suspended_subscription';
      sub.renews = act.on;
      if (!act.on) sub.plan = null;
      return 'ok';
    case 'billing':
      return changeBilling(sub, act.cycle, now);
    case 'term':
      return changeTerm(sub, act.term, act.cycle, now);
    case 'suspend': {
      const refused = unchangeable(sub);
      if (!refused) Object.assign(sub, { state: 'suspended', renews: false, plan: null });
      return refused ?? 'ok';
    }
    case 'resume':
      if (sub.state !== 'suspended') return 'not_suspended';
      sub.state = 'active';
      return 'ok';
    case 'cancel':
      return cancel(sub, now);
    case 'unplan': {
      if (sub.plan === null) return 'ok';
      const refused = unchangeable(sub);
      if (!refused) sub.plan = null;
      return refused ?? 'ok';
    }
    case 'upgrade':
      return upgrade(history, sub, act.item, act.seats);
    case 'plan':
      return plan(history, sub, act.plan);
  }
};

const unchangeable = (sub: Sub): string | undefined => {
  if (sub.state !== 'active') return 'suspended_subscription';
  return sub.trial ? 'trial_fixed' : undefined;
};

const buy = (history: History, { item, term, cycle, seats, end }: Extract<Act, { do: 'buy' }>): string => {
  const price = priceAt(history.now, item, term, cycle);
  if (price === undefined) return 'offer_unavailable';
  const trial = item === 'TRIAL';
  if (seats > MOST || (trial && seats !== 25)) return 'seat_limit';
  if (trial && history.tried) return 'trial_used';
  if (end !== undefined && (trial || !aligns(history, { from: history.now, term }, end))) return 'alignment_refused';
  history.tried ||= trial;
  const sub: Sub = {
    slot: history.made++,
    ...{ item, trial, seats, state: 'active', term, cycle, price, renews: true, from: 0, end: 0, cancelUntil: null },
    ...{ windows: [], next: null, nextCycle: null, plan: null, stateEnd: null, charges: [] },
  };
  beginTerm(sub, 'purchase', history.now, !trial, end);
  history.subs.push(sub);
  return 'ok';
};

const changeSeats = (sub: Sub, seats: number, now: number): string => {
  if (seats > MOST) return 'seat_limit';
  const open = sub.windows.filter(([, until]) => until >= now);
  if (seats > sub.seats) {
    book(sub, 'seats_added', seats - sub.seats, now, restOf(sub));
    const last = open.at(-1);
    if (last?.[1] === now + WEEK) last[0] += seats - sub.seats;
    else open.push([seats - sub.seats, now + WEEK]);
    sub.windows = open;
  } else {
    const back = sub.seats - seats;
    if (open.reduce((sum, [count]) => sum + count, 0) < back) return 'window_passed';
    book(sub, 'seats_removed', back, now, restOf(sub), -1);
    sub.windows = without(open, back);
  }
  sub.seats = seats;
  sub.plan = null;
  return 'ok';
};

/** Takes so many seats out of the windows, one by one, from the one that closes first. */
const without = (windows: Sub['windows'], seats: number): Sub['windows'] => {
  const left = windows.map(([count, until]): [number, number] => [count, until]);
  for (let taken = 0; taken < seats; taken += 1) {
    const first = left.find(([count]) => count > 0);
    if (first) first[0] -= 1;
  }
  return left.filter(([count]) => count > 0);
};

const changeBilling = (sub: Sub, cycle: Cycle, now: number): string => {
  const present = sub.nextCycle?.cycle ?? sub.cycle;
  if (cycle === present) return 'ok';
  const refused = unchangeable(sub);
  if (refused) return refused;
  const possible = sub.term === 'P3Y' && sub.next !== null && cycle !== 'upfront' && sub.cycle !== 'upfront';
  if (!possible) return 'billing_fixed';
  const price = priceAt(now, sub.item, sub.term, cycle);
  if (price === undefined) return 'offer_unavailable';
  sub.nextCycle = cycle === sub.cycle ? null : { cycle, price };
  return 'ok';
};

const changeTerm = (sub: Sub, term: Term, cycle: Cycle, now: number): string => {
  if (term === sub.term) return changeBilling(sub, cycle, now);
  const refused = unchangeable(sub);
  if (refused) return refused;
  if (TERMS[term] < TERMS[sub.term]) return 'term_not_longer';
  const price = priceAt(now, sub.item, term, cycle);
  if (price === undefined) return 'offer_unavailable';
  book(sub, 'changed', sub.seats, now, restOf(sub), -1);
  Object.assign(sub, { term, cycle, price });
  beginTerm(sub, 'changed', now, false);
  return 'ok';
};

const cancel = (sub: Sub, now: number): string => {
  const refused = unchangeable(sub);
  if (refused) return refused;
  if (sub.cancelUntil === null || now > sub.cancelUntil) return 'window_passed';
  book(sub, 'cancelled', sub.seats, now, restOf(sub), -1);
  end(sub, 'deleted', null);
  return 'ok';
};

const upgrade = (history: History, sub: Sub, item: Item, wanted: number | null): string => {
  const { now } = history;
  if (sub.state !== 'active') return 'suspended_subscription';
  if (sub.trial ? item !== 'GOOD' : sub.item !== 'GOOD' || item !== 'BETTER') return 'no_upgrade';
  const seats = wanted ?? sub.seats;
  if (seats > sub.seats) return 'invalid';
  const price = sub.trial ? priceAt(now, 'GOOD', 'P1Y', 'monthly') : priceAt(now, item, sub.term, sub.cycle);
  if (price === undefined) return 'offer_unavailable';
  if (sub.trial) {
    if (seats !== sub.seats) return 'trial_fixed';
    convert(sub, price, now);
    return 'ok';
  }
  if (seats === sub.seats) {
    book(sub, 'upgrade', seats, now, restOf(sub), -1);
    Object.assign(sub, { item, price, cancelUntil: null, windows: [], nextCycle: null, plan: null });
    book(sub, 'upgrade', seats, now, restOf(sub));
    return 'ok';
  }
  const taker = history.subs.find(
    (one) =>
      one.item === item &&
      one.state === 'active' &&
      one.end === sub.end &&
      one.term === sub.term &&
      one.cycle === sub.cycle,
  );
  if ((taker?.seats ?? 0) + seats > MOST) return 'seat_limit';
  const target: Sub = taker ?? {
    ...sub,
    slot: history.made++,
    item,
    price,
    seats: 0,
    cancelUntil: null,
    windows: [],
    nextCycle: null,
    charges: [],
  };
  book(sub, 'upgrade', seats, now, restOf(sub), -1);
  book(target, 'upgrade', seats, now, restOf(target));
  target.seats += seats;
  target.plan = null;
  sub.seats -= seats;
  sub.plan = null;
  const open = sub.windows.filter(([, until]) => until >= now);
  const over = open.reduce((sum, [count]) => sum + count, 0) - sub.seats;
  sub.windows = over > 0 ? without(open, over) : open;
  if (!taker) history.subs.push(target);
  return 'ok';
};

const plan = (history: History, sub: Sub, wanted: Plan): string => {
  const refused = unchangeable(sub);
  if (refused) return refused;
  if (!sub.renews) return 'auto_renew_off';
  const changes: Plan = {};
  if (wanted.quantity !== undefined && wanted.quantity !== sub.seats) changes.quantity = wanted.quantity;
  if (wanted.term !== undefined && wanted.term !== sub.term) changes.term = wanted.term;
  const cycle = sub.nextCycle?.cycle ?? sub.cycle;
  if (wanted.cycle !== undefined && wanted.cycle !== cycle) changes.cycle = wanted.cycle;
  if (wanted.item !== undefined && wanted.item !== sub.item) changes.item = wanted.item;
  if (wanted.end !== undefined) changes.end = wanted.end;
  if (Object.keys(changes).length === 0) return 'invalid';
  if (changes.item !== undefined && !(sub.item === 'GOOD' && changes.item === 'BETTER')) return 'no_upgrade';
  const term = changes.term ?? sub.term;
  const price = priceAt(history.now, changes.item ?? sub.item, term, changes.cycle ?? sub.cycle);
  if (price === undefined) return 'offer_unavailable';
  if ((changes.quantity ?? 1) > MOST) return 'seat_limit';
  if (changes.end !== undefined && !aligns(history, { from: sub.end, term, sub }, changes.end))
    return 'alignment_refused';
  sub.plan = changes;
  return 'ok';
};

/** Whether a term that begins at `from`, of a subscription or of one that is yet to be bought, can end then. */
const aligns = (
  history: History,
  { from, term, sub }: { from: number; term: Term; sub?: Sub },
  time: number,
): boolean => {
  if (time <= from || time >= monthsOn(from, TERMS[term])) return false;
  const day = new Date(time);
  if (day.getUTCDate() === 1 && time % DAY === 0) return true;
  const sameMonthTomorrow = new Date(time + DAY).getUTCDate() !== 1;
  if (term === 'P1M' && day.getUTCDate() >= 28 && day.getUTCDate() <= 30 && sameMonthTomorrow) return false;
  return history.subs.some(
    (one) =>
      one !== sub && one.end === time && one.state === 'active' && !one.trial && (term === 'P1M' || one.term !== 'P1M'),
  );
};
