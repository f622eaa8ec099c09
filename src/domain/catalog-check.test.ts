import { describe, expect, test } from 'vitest';
import { catalogItem, offer } from '../../test/catalog-items.ts';
import { asCatalogItemId, type CatalogItem } from './catalog.ts';
import { CATALOG_FAULTS, type CatalogFault, checkCatalog } from './catalog-check.ts';

const MARKETS = ['europe', 'taiwan'];
const idOf = asCatalogItemId;
const free = offer('P1M', 'monthly', 0);
const plan = (id: string, more: { requires?: string[]; excludes?: string[] } = {}) => ({
  id,
  name: { en: id, 'zh-TW': id },
  ...more,
});

const mail = catalogItem('MAIL:0001', 'Mail', {
  upgradesTo: [idOf('SUITE:0001')],
  servicePlans: [plan('MAIL'), plan('MEET', { requires: ['MAIL'], excludes: ['MEETLITE'] })],
});
const suite = catalogItem('SUITE:0001', 'Suite', {
  servicePlans: [plan('MAIL'), plan('MEETLITE', { requires: ['MAIL'] })],
});
const archive = catalogItem('ARCH:0001', 'Archive', { kind: 'addon', baseItemIds: [mail.id, suite.id] });
const trial = catalogItem('MAIL:00T1', 'Mail trial', {
  kind: 'trial',
  minSeats: 25,
  maxSeats: 25,
  onePerCustomer: true,
  convertsTo: mail.id,
  offers: [free],
});
const sound = [mail, suite, archive, trial];

/** The sound catalog with one of its items spoiled. */
const spoiled = (item: CatalogItem, change: Partial<CatalogItem>): readonly CatalogItem[] =>
  sound.map((one) => (one === item ? { ...item, ...change } : one));

describe('a catalog', () => {
  test('that is sound has no fault, and neither has an empty one', () => {
    expect(checkCatalog(sound, MARKETS)).toEqual([]);
    expect(checkCatalog([], MARKETS)).toEqual([]);
  });

  const cases: readonly [CatalogFault, number, string, readonly CatalogItem[]][] = [
    ['duplicate_item', 4, 'id', [...sound, suite]],
    ['seats_order', 0, 'maxSeats', spoiled(mail, { minSeats: 10, maxSeats: 5 })],
    ['no_offer', 1, 'offers', spoiled(suite, { offers: [] })],
    ['duplicate_offer', 0, 'offers.2', spoiled(mail, { offers: [...mail.offers, offer('P1Y', 'monthly', 11)] })],
    ['cycle_not_allowed', 1, 'offers.0.billingCycle', spoiled(suite, { offers: [offer('P1M', 'annual', 9)] })],
    ['no_price', 1, 'offers.0.prices', spoiled(suite, { offers: [{ ...free, prices: [] }] })],
    [
      'unknown_market',
      1,
      'offers.0.prices.0.market',
      spoiled(suite, {
        offers: [{ ...free, prices: [{ market: 'moon', unitPrice: { minor: 1, currency: 'EUR' } }] }],
      }),
    ],
    [
      'duplicate_price',
      1,
      'offers.0.prices.2.market',
      spoiled(suite, { offers: [{ ...free, prices: [...free.prices, ...free.prices.slice(0, 1)] }] }),
    ],
    [
      'mixed_currencies',
      1,
      'offers.1.prices.0.unitPrice.currency',
      spoiled(suite, {
        offers: [
          free,
          { ...offer('P1Y', 'upfront', 1), prices: [{ market: 'europe', unitPrice: { minor: 1, currency: 'USD' } }] },
        ],
      }),
    ],
    ['unknown_item', 2, 'baseItemIds.0', spoiled(archive, { baseItemIds: [idOf('NONE:0001')] })],
    ['own_item', 0, 'upgradesTo.0', spoiled(mail, { upgradesTo: [mail.id] })],
    ['base_required', 2, 'baseItemIds', spoiled(archive, { baseItemIds: [] })],
    ['base_not_license', 2, 'baseItemIds.0', spoiled(archive, { baseItemIds: [trial.id] })],
    ['only_addon_has_base', 1, 'baseItemIds', spoiled(suite, { baseItemIds: [mail.id] })],
    ['conversion_required', 3, 'convertsTo', spoiled(trial, { convertsTo: null })],
    ['only_trial_converts', 1, 'convertsTo', spoiled(suite, { convertsTo: mail.id })],
    [
      'conversion_not_annual',
      0,
      'convertsTo',
      [trial, { ...mail, upgradesTo: [], offers: [offer('P1M', 'monthly', 5)] }, suite],
    ],
    ['trial_seats', 3, 'maxSeats', spoiled(trial, { minSeats: 1 })],
    ['trial_price', 3, 'offers', spoiled(trial, { offers: [offer('P1M', 'monthly', 1)] })],
    ['trial_once', 3, 'onePerCustomer', spoiled(trial, { onePerCustomer: false })],
    ['upgrade_not_license', 0, 'upgradesTo.0', spoiled(mail, { upgradesTo: [archive.id] })],
    ['upgrade_circle', 0, 'upgradesTo.0', spoiled(suite, { upgradesTo: [mail.id] })],
    ['duplicate_plan', 1, 'servicePlans.1.id', spoiled(suite, { servicePlans: [plan('MEETLITE'), plan('MEETLITE')] })],
    [
      'unknown_plan',
      1,
      'servicePlans.1.requires.0',
      spoiled(suite, { servicePlans: [plan('MEETLITE'), plan('A', { requires: ['NONE'] })] }),
    ],
    [
      'plan_at_odds',
      1,
      'servicePlans.1.requires.0',
      spoiled(suite, { servicePlans: [plan('MEETLITE'), plan('A', { requires: ['A'] })] }),
    ],
  ];
  test.each(cases)('%s is found where it stands', (code, index, path, items) => {
    const faults = checkCatalog(items, MARKETS).map((fault) => [fault.code, fault.index, fault.path.join('.')]);
    expect(faults).toContainEqual([code, index, path]);
  });
  test('every fault of the list has its case', () => {
    expect(new Set(cases.map(([code]) => code))).toEqual(new Set(CATALOG_FAULTS));
  });

  test('a circle of upgrades is found however long it is', () => {
    const ring = ['A:1', 'B:1', 'C:1'].map((id, at, ids) =>
      catalogItem(id, id, { upgradesTo: [idOf(ids[(at + 1) % 3] as string)] }),
    );
    expect(checkCatalog(ring, MARKETS).map((fault) => fault.code)).toEqual(Array(3).fill('upgrade_circle'));
  });
  test('a circle further up is no fault of who leads into it, and ends nothing', () => {
    const ring = [
      catalogItem('A:1', 'A', { upgradesTo: [idOf('B:1')] }),
      catalogItem('B:1', 'B', { upgradesTo: [idOf('C:1')] }),
      catalogItem('C:1', 'C', { upgradesTo: [idOf('B:1')] }),
    ];
    expect(checkCatalog(ring, MARKETS).map((fault) => fault.index)).toEqual([1, 2]);
  });
});
