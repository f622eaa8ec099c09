import { describe, expect, test } from 'vitest';
import { at, BETTER, LIMITS, offered, subscribed } from '../../test/subscriptions.ts';
import { asId } from '../kernel/ids.ts';
import { takesSeatsOf, upgradeAll, upgradeSome } from './subscription-upgrade.ts';

const BETTER_OFFER = offered({
  itemId: BETTER,
  name: { en: 'Better', 'zh-TW': '更好' },
  unitPrice: { minor: 2000, currency: 'EUR' },
});
const NEW = asId<'subscription'>('00000000-0000-4000-8000-000000000002');
const some = (said: Partial<Parameters<typeof upgradeSome>[1]> = {}, from = subscribed(), on = '2026-03-11') => {
  const how = { seats: 4, offered: BETTER_OFFER, limits: LIMITS, into: NEW, ...said };
  const split = upgradeSome(from, how, at(on));
  if (!split.ok) throw new Error(split.failure.code);
  return split.value;
};

describe('upgrading all seats', () => {
  test('keeps id, term and billing; credits the old price and charges the new one for the days that are left', () => {
    const planned = { ...subscribed(), scheduled: { quantity: 12 } };
    const upgraded = upgradeAll(planned, BETTER_OFFER, at('2026-03-11'));
    if (!upgraded.ok) throw new Error(upgraded.failure.code);
    expect(upgraded.value.charges).toMatchObject([
      { kind: 'upgrade', quantity: 10, amount: { minor: -8129 } },
      { kind: 'upgrade', quantity: 10, amount: { minor: 13_548 } },
    ]);
    expect(upgraded.value.subscription).toEqual({
      ...planned,
      itemId: BETTER,
      name: BETTER_OFFER.name,
      unitPrice: BETTER_OFFER.unitPrice,
      cancelUntil: null,
      windows: [],
      scheduled: null,
    });
  });

  test('needs room for them', () => {
    const narrow = { ...BETTER_OFFER, maxSeats: 9 };
    expect(upgradeAll(subscribed(), narrow, at('2026-03-11'))).toMatchObject({ failure: { code: 'seat_limit' } });
  });

  test('is not for a trial', () => {
    expect(upgradeAll(subscribed({ kind: 'trial' }), BETTER_OFFER, at('2026-03-11'))).toMatchObject({
      failure: { code: 'trial_fixed' },
    });
  });
});

describe('upgrading some seats', () => {
  test('makes a new subscription that ends with the old one and cannot be cancelled', () => {
    const { source, target } = some();
    expect(source.subscription.quantity).toBe(6);
    expect(source.charges).toMatchObject([{ kind: 'upgrade', quantity: 4, amount: { minor: -3252 } }]);
    expect(target.charges).toMatchObject([{ subscriptionId: NEW, quantity: 4, amount: { minor: 5419 } }]);
    expect(target.subscription).toMatchObject({
      id: NEW,
      itemId: BETTER,
      quantity: 4,
      startedAt: at('2026-03-11'),
      termStartsAt: at('2026-03-01'),
      termEndsAt: at('2027-03-01'),
      nextChargeAt: at('2026-04-01'),
      cancelUntil: null,
      windows: [],
      orderLineId: null,
      version: 1,
    });
  });

  test('adds them to one that is there, at its own price', () => {
    const there = {
      ...subscribed({ id: NEW, itemId: BETTER, unitPrice: { minor: 1500, currency: 'EUR' } }),
      scheduled: { quantity: 3 },
    };
    const { target } = some({ into: there });
    expect(target.subscription).toEqual({ ...there, quantity: 14, scheduled: null });
    expect(target.charges).toMatchObject([{ unitPrice: { minor: 1500 }, amount: { minor: 4065 } }]);
  });

  test('moves the seats first that are in no window', () => {
    const { source } = some({}, { ...subscribed(), windows: [{ seats: 7, until: at('2026-03-14') }] });
    expect(source.subscription.windows).toEqual([{ seats: 6, until: at('2026-03-14') }]);
  });

  test('leaves the smallest number, and needs room where they go', () => {
    expect(() => some({ seats: 10 })).toThrow('seat_limit');
    expect(() => some({ limits: { minSeats: 7, maxSeats: 10 } })).toThrow('seat_limit');
    expect(() => some({ offered: { ...BETTER_OFFER, minSeats: 5 } })).toThrow('seat_limit');
  });
});

describe('seats move into another subscription', () => {
  const source = subscribed();
  const target = { ...subscribed({ id: NEW, itemId: BETTER }) };

  test('that shares parties, term and billing', () => {
    expect(takesSeatsOf(target, source)).toBe(true);
  });

  test.each([
    ['is itself', { id: source.id }],
    ['is suspended', { state: 'suspended' as const }],
    ['ends at another time', { termEndsAt: at('2027-03-02') }],
    ['is billed otherwise', { billingCycle: 'upfront' as const }],
    ['has another partner of record', { resellerId: null }],
  ])('but not one that %s', (_name, other) => {
    expect(takesSeatsOf({ ...target, ...other }, source)).toBe(false);
  });
});
