import { describe, expect, test } from 'vitest';
import { at, BETTER, offered, subscribed } from '../../test/subscriptions.ts';
import { asId } from '../kernel/ids.ts';
import type { Neighbour } from './alignments.ts';
import { alignments, type ScheduleFacts, schedule, unschedule } from './subscription-schedule.ts';
import { setAutoRenew, suspend } from './subscription-steering.ts';
import type { ScheduledChange, Subscription } from './subscriptions.ts';

const facts = (said: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  item: { upgradesTo: [BETTER] },
  sells: (terms) => offered(terms),
  neighbours: [],
  ...said,
});
const code = (wanted: ScheduledChange, from: Subscription = subscribed(), said: Partial<ScheduleFacts> = {}) => {
  const planned = schedule(from, wanted, facts(said));
  return planned.ok ? 'done' : planned.failure.code;
};
const neighbour = (said: Partial<Neighbour>): Neighbour => ({
  id: asId('00000000-0000-4000-8000-000000000009'),
  kind: 'license',
  state: 'active',
  termDuration: 'P1Y',
  termEndsAt: at('2027-07-15'),
  ...said,
});

describe('planning for renewal', () => {
  test('keeps what differs, in place of what was planned before', () => {
    const before = { ...subscribed(), scheduled: { billingCycle: 'upfront' as const } };
    const planned = schedule(before, { quantity: 20, termDuration: 'P1Y', itemId: BETTER }, facts());
    expect(planned).toMatchObject({ value: { charges: [] } });
    expect(planned.ok && planned.value.subscription.scheduled).toEqual({ quantity: 20, itemId: BETTER });
    expect(planned.ok && unschedule(planned.value.subscription)).toMatchObject({
      value: { subscription: { scheduled: null } },
    });
  });

  test('of what is planned already changes nothing', () => {
    const before = { ...subscribed(), scheduled: { itemId: BETTER, quantity: 20 } };
    const planned = schedule(before, { quantity: 20, itemId: BETTER }, facts());
    expect(planned.ok && planned.value.subscription).toBe(before);
  });

  test('of what is so already is no plan', () => {
    expect(code({ quantity: 10 })).toBe('invalid');
    expect(code({})).toBe('invalid');
  });

  test('compares with how it will be billed by then', () => {
    const annual = { billingCycle: 'annual' as const, unitPrice: { minor: 1, currency: 'EUR' as const } };
    const three = { ...subscribed({ termDuration: 'P3Y' }), atNextCharge: annual };
    expect(code({ billingCycle: 'annual' }, three)).toBe('invalid');
    expect(code({ billingCycle: 'monthly' }, three)).toBe('done');
  });

  test('needs an active subscription with auto-renew that is no trial', () => {
    const off = setAutoRenew(subscribed(), false);
    const suspended = suspend(subscribed(), at('2026-03-02'));
    expect(off.ok && code({ quantity: 5 }, off.value.subscription)).toBe('auto_renew_off');
    expect(suspended.ok && code({ quantity: 5 }, suspended.value.subscription)).toBe('suspended_subscription');
    expect(code({ quantity: 5 }, subscribed({ kind: 'trial' }))).toBe('trial_fixed');
  });

  test('goes up, never down: only to what the item upgrades to', () => {
    expect(code({ itemId: BETTER })).toBe('done');
    expect(code({ itemId: BETTER }, subscribed(), { item: { upgradesTo: [] } })).toBe('no_upgrade');
    expect(code({ itemId: BETTER }, subscribed(), { item: undefined })).toBe('no_upgrade');
  });

  test('needs an offer, and its number of seats', () => {
    expect(code({ quantity: 5 }, subscribed(), { sells: () => undefined })).toBe('offer_unavailable');
    expect(code({ quantity: 301 })).toBe('seat_limit');
    expect(code({ quantity: 1 }, subscribed(), { sells: () => offered({ minSeats: 2 }) })).toBe('seat_limit');
  });

  test('a shorter term is fine: it is planned, not exchanged', () => {
    expect(code({ termDuration: 'P1M' }, subscribed({ termDuration: 'P3Y' }))).toBe('done');
  });
});

describe('aligning the end of the next term', () => {
  const ends = (from: Subscription, term: 'P1M' | 'P1Y' | 'P3Y', neighbours: readonly Neighbour[] = []) =>
    alignments(from, term, neighbours).map(({ termEndsAt, kind }) => `${kind} ${termEndsAt.slice(0, 16)}`);

  test('works to the end of each month that lies within it: the moment at which the next one begins', () => {
    expect(ends(subscribed(), 'P1M')).toEqual(['month_end 2027-04-01T00:00']);
    const year = ends(subscribed({}, '2026-03-15'), 'P1Y');
    expect([year[0], year.length, year.at(-1)]).toEqual([
      'month_end 2027-04-01T00:00',
      12,
      'month_end 2028-03-01T00:00',
    ]);
    expect(ends(subscribed(), 'P3Y')).toHaveLength(36);
  });

  test('works to the end that another paid subscription has', () => {
    const other = neighbour({});
    expect(ends(subscribed(), 'P1Y', [other])).toContain('subscription 2027-07-15T09:00');
    expect(code({ termEndsAt: at('2027-07-15') }, subscribed(), { neighbours: [other] })).toBe('done');
    expect(code({ termEndsAt: at('2027-07-16') }, subscribed(), { neighbours: [other] })).toBe('alignment_refused');
    expect(code({ termEndsAt: at('2027-05-01T00:00:00.000Z') })).toBe('done');
  });

  test.each([
    ['itself', { id: subscribed().id }],
    ['a trial', { kind: 'trial' as const }],
    ['one that has ended', { state: 'expired' as const }],
    ['one that ends before the term begins', { termEndsAt: at('2027-02-28') }],
    ['one that ends after the term would', { termEndsAt: at('2028-03-02') }],
    ['a monthly one, if the term is longer', { termDuration: 'P1M' as const }],
  ])('does not work to the end of %s', (_name, other) => {
    expect(ends(subscribed(), 'P1Y', [neighbour(other)]).filter((end) => end.startsWith('sub'))).toEqual([]);
  });

  test.each([
    ['2027-03-27', true],
    ['2027-03-28', false],
    ['2027-03-29', false],
    ['2027-03-30', false],
    ['2027-03-31', true],
  ])('of a monthly term to %s works: %s, because not every month has days 28 to 30', (end, works) => {
    const others = [neighbour({ termDuration: 'P1M', termEndsAt: at(end) })];
    const found = ends(subscribed({}, '2026-03-15'), 'P1M', others);
    expect(found.includes(`subscription ${end}T09:00`)).toBe(works);
  });

  test('of a monthly term works to a day 28 that is the last of its month', () => {
    const others = [neighbour({ termDuration: 'P1M', termEndsAt: at('2027-02-28') })];
    expect(ends(subscribed({}, '2026-02-10'), 'P1M', others)).toContain('subscription 2027-02-28T09:00');
  });

  test('of a trial does not exist', () => {
    expect(alignments(subscribed({ kind: 'trial' }), 'P1Y', [neighbour({})])).toEqual([]);
  });
});
