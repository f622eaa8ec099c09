import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCatalogItemId, type CatalogItemId, type ServicePlan } from './catalog.ts';
import {
  availableOf,
  changesNothing,
  checkChange,
  decideLicenses,
  type Holding,
  type LicenseChange,
  type LicensedItem,
  returnLicenses,
  toFailure,
} from './licenses.ts';

const plan = (id: string, more: Partial<ServicePlan> = {}): ServicePlan => ({
  id,
  name: { en: `Plan ${id}`, 'zh-TW': `方案 ${id}` },
  ...more,
});
const item = (id: string, ...servicePlans: ServicePlan[]): LicensedItem => ({
  id: asCatalogItemId(id),
  name: { en: `Item ${id}`, 'zh-TW': `產品 ${id}` },
  kind: 'license',
  servicePlans,
});
const SUITE = item('SUITE', plan('CHAT'), plan('MEET', { requires: ['CHAT'], excludes: ['LITE'] }), plan('FORMS'));
const BASIC = item('BASIC', plan('CHAT'), plan('LITE', { excludes: ['MEET'] }));
const PHONE = item('PHONE', plan('CALL', { requires: ['CHAT'] }));
const MAIL = item('MAIL', plan('MAIL'));
const ALL = [SUITE, BASIC, PHONE, MAIL];
const items = new Map(ALL.map((one) => [one.id, one]));
const plenty = { items, seatsOf: () => 5 };

const has = ({ id }: LicensedItem, ...excludedPlans: string[]): Holding => ({ itemId: id, excludedPlans });
const wants = (...assign: LicensedItem[]): LicenseChange => ({
  assign: assign.map(({ id }) => ({ itemId: id })),
  remove: [],
});
const without = (...remove: LicensedItem[]): LicenseChange => ({ assign: [], remove: remove.map(({ id }) => id) });
const decide = (held: Holding[], change: LicenseChange, usageLocation: string | null = 'PT') =>
  decideLicenses({ usageLocation, held }, change, plenty);
const reasonOf = (decided: ReturnType<typeof decide>) => (decided.ok ? 'fine' : decided.failure.reason);

describe('licenses of a user (domain 3.10)', () => {
  test.each([
    [25, 3, 22],
    [25, 25, 0],
    [1, 3, 0],
    [0, 0, 0],
  ])('of %i with %i in use %i are left', (total, assigned, left) => {
    expect(availableOf({ total, assigned })).toBe(left);
  });

  test.each<[string, Holding[], LicenseChange, string | null, string]>([
    ['a first license', [], wants(SUITE), 'PT', 'fine'],
    ['one without a usage location', [], wants(SUITE), null, 'location_required'],
    ['giving one back without a usage location', [has(SUITE)], without(SUITE), null, 'fine'],
    ['an add-on whose base is there', [has(SUITE)], wants(PHONE), 'PT', 'fine'],
    ['an add-on with its base', [], wants(PHONE, SUITE), 'PT', 'fine'],
    ['an add-on alone', [], wants(PHONE), 'PT', 'plan_requires'],
    [
      'an add-on whose base has the plan switched off',
      [has(SUITE, 'CHAT', 'MEET')],
      wants(PHONE),
      'PT',
      'plan_requires',
    ],
    ['taking away the base', [has(SUITE), has(PHONE)], without(SUITE), 'PT', 'plan_requires'],
    ['taking away one of two bases', [has(SUITE, 'MEET'), has(BASIC), has(PHONE)], without(SUITE), 'PT', 'fine'],
    ['two that exclude each other', [has(BASIC)], wants(SUITE), 'PT', 'plan_excludes'],
    ['the same from the other side', [has(SUITE)], wants(BASIC), 'PT', 'plan_excludes'],
    ['one in place of the other', [has(BASIC)], { ...wants(SUITE), ...{ remove: [BASIC.id] } }, 'PT', 'fine'],
    ['something else beside an old conflict', [has(BASIC), has(SUITE)], wants(MAIL), 'PT', 'fine'],
    ['ending an old conflict', [has(BASIC), has(SUITE)], without(BASIC), 'PT', 'fine'],
  ])('%s', (_what, held, change, location, expected) => {
    expect(reasonOf(decide(held, change, location))).toBe(expected);
  });

  test('no seat left refuses what is new, not what is there or goes', () => {
    const none = { items, seatsOf: () => 0 };
    const user = { usageLocation: 'PT', held: [has(SUITE)] };
    expect(decideLicenses(user, wants(SUITE), none)).toMatchObject({ ok: true });
    expect(decideLicenses(user, without(SUITE), none)).toMatchObject({ ok: true });
    expect(decideLicenses(user, wants(MAIL), none)).toEqual({
      ok: false,
      failure: { reason: 'seat_limit', itemId: MAIL.id },
    });
  });

  test('service plans of a license there stay unless they are given; the order of them does not count', () => {
    const held = [has(SUITE, 'FORMS', 'MEET')];
    const set = (excludedPlans?: string[]) =>
      decide(held, { assign: [{ itemId: SUITE.id, excludedPlans }], remove: [] });
    for (const decided of [set(), set(['MEET', 'FORMS', 'MEET'])])
      expect(decided.ok && changesNothing(decided.value)).toBe(true);
    expect(set([])).toMatchObject({ value: { switched: [{ itemId: SUITE.id, excludedPlans: [] }], assigned: [] } });
    expect(reasonOf(set(['CHAT']))).toBe('plan_requires');
  });

  test.each<[string, LicenseChange, string[]]>([
    ['an unknown item', { assign: [{ itemId: asCatalogItemId('X') }], remove: [] }, ['assign.0.skuId unknown']],
    [
      'a plan of another item',
      { assign: [{ itemId: MAIL.id, excludedPlans: ['CHAT'] }], remove: [] },
      ['assign.0.excludedPlans unknown'],
    ],
    ['an item twice', wants(MAIL, MAIL), ['assign duplicate']],
    ['an item both ways', { ...wants(MAIL), remove: [MAIL.id] }, ['assign duplicate']],
    ['nothing', wants(), []],
    ['taking away what nobody knows', { assign: [], remove: [asCatalogItemId('X')] }, []],
  ])('what is wanted must make sense: %s', (_what, change, faults) => {
    const checked = checkChange(change, items);
    expect(checked.ok ? [] : checked.failure.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });

  test('no sequence of changes makes a conflict or takes a seat that is not there', () => {
    const anItem = fc.constantFrom(...ALL);
    const aChange = fc.record({
      assign: fc.uniqueArray(anItem, { maxLength: 2 }).map((all) => all.map(({ id }) => ({ itemId: id }))),
      remove: fc.uniqueArray(anItem, { maxLength: 2 }).map((all) => all.map(({ id }) => id)),
    });
    fc.assert(
      fc.property(fc.array(aChange, { maxLength: 12 }), (changes) => {
        let held: readonly Holding[] = [];
        const seats = new Map<CatalogItemId, number>(ALL.map(({ id }) => [id, 1]));
        for (const change of changes) {
          if (!checkChange(change, items).ok) continue;
          const decided = decideLicenses({ usageLocation: 'PT', held }, change, {
            items,
            seatsOf: (id) => seats.get(id) ?? 0,
          });
          if (!decided.ok) continue;
          const { assigned, removed } = decided.value;
          held = [...held.filter((one) => !removed.includes(one)), ...assigned];
          for (const { itemId } of assigned) seats.set(itemId, (seats.get(itemId) ?? 0) - 1);
          for (const { itemId } of removed) seats.set(itemId, (seats.get(itemId) ?? 0) + 1);
          const ids = new Set<string>(held.map(({ itemId }) => itemId));
          expect(ids.size).toBe(held.length);
          expect(ids.has('PHONE') && !ids.has('SUITE') && !ids.has('BASIC')).toBe(false);
          expect(ids.has('SUITE') && ids.has('BASIC')).toBe(false);
          expect([...seats.values()].every((count) => count >= 0)).toBe(true);
        }
      }),
    );
  });
});

describe('licenses of a user who comes back', () => {
  const kept = [has(SUITE, 'FORMS'), has(PHONE), has(MAIL)];
  const left = (...gone: LicensedItem[]) => ({
    items,
    seatsOf: (id: CatalogItemId) => (gone.some((one) => one.id === id) ? 0 : 1),
  });
  const missing = (given: ReturnType<typeof returnLicenses>) => given.missing.map(({ itemId }) => itemId);

  test('are given back as they were', () => {
    expect(returnLicenses({ usageLocation: 'PT' }, kept, left())).toEqual({ returned: kept, missing: [] });
  });
  test('stay away where none is left, and with them what needs them', () => {
    expect(missing(returnLicenses({ usageLocation: 'PT' }, kept, left(MAIL)))).toEqual(['MAIL']);
    expect(missing(returnLicenses({ usageLocation: 'PT' }, kept, left(SUITE)))).toEqual(['SUITE', 'PHONE']);
  });
  test('stay away without a usage location', () => {
    expect(missing(returnLicenses({ usageLocation: null }, kept, left()))).toEqual(['SUITE', 'PHONE', 'MAIL']);
  });
});

test('a refusal names item, plans and user in both languages', () => {
  const facts = { userName: 'Ana', items, planNames: new Map([['CHAT', { en: 'Chat', 'zh-TW': '聊天' }]]) };
  expect(toFailure({ reason: 'location_required' }, facts)).toMatchObject({ params: { user: 'Ana' } });
  expect(toFailure({ reason: 'seat_limit', itemId: MAIL.id }, facts)).toMatchObject({
    params: { item: 'Item MAIL', 'item.zh-TW': '產品 MAIL' },
  });
  expect(toFailure({ reason: 'plan_requires', itemId: PHONE.id, plan: 'CALL', other: 'CHAT' }, facts)).toMatchObject({
    params: { plan: 'CALL', other: 'Chat', 'other.zh-TW': '聊天', item: 'Item PHONE' },
  });
});
