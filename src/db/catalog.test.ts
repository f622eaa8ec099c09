import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogItem, offer } from '../../test/catalog-items.ts';
import { testDatabase } from '../../test/postgres.ts';
import { asCatalogItemId, type CatalogItem } from '../domain/catalog.ts';
import type { CatalogVersion } from '../domain/catalog-versions.ts';
import { asId } from '../kernel/ids.ts';
import type { Cursor } from '../kernel/paging.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import {
  type CatalogFilter,
  findAllItems,
  findCatalogItems,
  findItemsOfVersion,
  findPlanNames,
  findPublishers,
  insertCatalogItems,
  listCatalogItems,
} from './catalog.ts';
import {
  findVersionAt,
  findVersionByNumber,
  insertVersion,
  listVersions,
  nextVersionNumber,
} from './catalog-versions.ts';
import { openStore, type Store } from './store.ts';

const NOW = '2026-11-23T09:00:00.000Z' as Instant;
const EVERYTHING: CatalogFilter = { market: null, search: '', kind: null, publisher: null };
const MAIL = asCatalogItemId('MAIL:0001');

describe('the catalog', () => {
  let store: Store;
  let drop: () => Promise<void>;
  const versionIdOf = (number: number) => asId<'catalog version'>(`00000009-0000-4000-8000-00000000000${number}`);
  const plant = (number: number, effectiveAt: Instant, items: readonly CatalogItem[]) =>
    store.transaction(async (tx) => {
      expect(await nextVersionNumber(tx)).toBe(number);
      const version: CatalogVersion = {
        id: versionIdOf(number),
        number,
        effectiveAt,
        createdAt: NOW,
        createdBy: { id: null, name: 'Tandem' },
        counts: { items: items.length, added: items.length, changed: 0, withdrawn: 0 },
      };
      await insertVersion(tx, version);
      await insertCatalogItems(tx, version.id, items);
      return { commit: true, value: undefined };
    });
  const namesOf = async (filter: Partial<CatalogFilter>) =>
    (await listCatalogItems(store.single, versionIdOf(1), { ...EVERYTHING, ...filter }, { limit: 50 })).items.map(
      (item) => item.name.en,
    );

  beforeAll(async () => {
    const database = await testDatabase();
    drop = database.drop;
    store = openStore(database.url, 2);
    await plant(1, NOW, [
      catalogItem('MAIL:0001', 'Mail', { name: { en: 'Mail', 'zh-TW': '郵件標準版' } }),
      catalogItem('CAFE:0001', 'Café planner', {
        publisher: 'Óbidos Soft',
        offers: [offer('P1Y', 'upfront', 90, null)],
      }),
      catalogItem('ARCH:0001', 'Archive', { kind: 'addon', baseItemIds: [MAIL] }),
      catalogItem('ARCH:0002', 'Archive', {
        kind: 'addon',
        baseItemIds: [MAIL],
        servicePlans: [{ id: 'CHAT', name: { en: 'Chat', 'zh-TW': '聊天' } }],
      }),
    ]);
    await plant(2, addDays(NOW, 30), [catalogItem('MAIL:0001', 'Mail, next year')]);
    await plant(3, NOW, [catalogItem('MAIL:0001', 'Mail, corrected')]);
  });
  afterAll(async () => {
    await store.close();
    await drop();
  });

  test('before its first version there is none', async () => {
    expect(await findVersionAt(store.single, addDays(NOW, -1))).toBeUndefined();
    expect(await findCatalogItems(store.single, [MAIL], addDays(NOW, -1))).toEqual(new Map());
  });

  test('the version in force is the one that took effect last; of two with one date, the later import', async () => {
    expect((await findVersionAt(store.single, NOW))?.number).toBe(3);
    expect((await findVersionAt(store.single, addDays(NOW, 29)))?.number).toBe(3);
    expect((await findVersionAt(store.single, addDays(NOW, 30)))?.number).toBe(2);
  });

  test('orders find items as they are now; the withdrawn and the unknown are left out', async () => {
    const wanted = [MAIL, MAIL, asCatalogItemId('ARCH:0001'), asCatalogItemId('NONE:0001')];
    const now = await findCatalogItems(store.single, wanted, NOW);
    expect([...now.values()].map((item) => item.name.en)).toEqual(['Mail, corrected']);
    const later = await findCatalogItems(store.single, wanted, addDays(NOW, 31));
    expect(later.get(MAIL)?.name.en).toBe('Mail, next year');
  });

  test('an item comes back exactly as it went in', async () => {
    const found = await findItemsOfVersion(store.single, versionIdOf(1), [asCatalogItemId('CAFE:0001')]);
    expect([...found.values()]).toEqual([
      catalogItem('CAFE:0001', 'Café planner', {
        publisher: 'Óbidos Soft',
        offers: [offer('P1Y', 'upfront', 90, null)],
      }),
    ]);
  });

  test('is listed by name and paged without losing or repeating anything, also where names are equal', async () => {
    const seen: string[] = [];
    let cursor: Cursor | null | undefined;
    do {
      const page = await listCatalogItems(store.single, versionIdOf(1), EVERYTHING, {
        limit: 1,
        cursor: cursor ?? undefined,
      });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(['ARCH:0001', 'ARCH:0002', 'CAFE:0001', 'MAIL:0001']);
    expect((await findAllItems(store.single, versionIdOf(1))).map((item) => item.id)).toEqual(seen);
  });

  test.each([
    ['a part of the English name', 'ARCH', ['Archive', 'Archive']],
    ['an accent more or less', 'cafe', ['Café planner']],
    ['the Chinese name', '標準', ['Mail']],
    ['the publisher', 'obidos', ['Café planner']],
    ['the id', 'mail:0001', ['Mail']],
    ['a sign that patterns are made of', '%', []],
    ['nothing that is there', 'zzz', []],
  ])('is searched by %s', async (_what, search, names) => {
    expect(await namesOf({ search })).toEqual(names);
  });

  test('is filtered by kind, publisher and market', async () => {
    expect(await namesOf({ kind: 'addon' })).toEqual(['Archive', 'Archive']);
    expect(await namesOf({ publisher: 'Óbidos Soft' })).toEqual(['Café planner']);
    expect(await namesOf({ market: 'taiwan' })).toEqual(['Archive', 'Archive', 'Mail']);
    expect(await namesOf({ market: 'elsewhere' })).toEqual([]);
    expect(await findPublishers(store.single, versionIdOf(1), null)).toEqual(['Brightwater', 'Óbidos Soft']);
    expect(await findPublishers(store.single, versionIdOf(1), 'taiwan')).toEqual(['Brightwater']);
  });

  test('service plans are named wherever they stand', async () => {
    expect(await findPlanNames(store.single, versionIdOf(1), ['CHAT', 'CHAT', 'NONE'])).toEqual(
      new Map([['CHAT', { en: 'Chat', 'zh-TW': '聊天' }]]),
    );
  });

  test('its versions are listed with the latest date first, and found by number', async () => {
    const first = await listVersions(store.single, { limit: 2 });
    expect(first.items.map((version) => version.number)).toEqual([2, 3]);
    const second = await listVersions(store.single, { limit: 2, cursor: first.next ?? undefined });
    expect(second.items.map((version) => version.number)).toEqual([1]);
    expect(second.next).toBeNull();
    expect((await findVersionByNumber(store.single, 2))?.effectiveAt).toBe(addDays(NOW, 30));
    expect(await findVersionByNumber(store.single, 9)).toBeUndefined();
  });

  test.each([
    '',
    'bm9uc2Vuc2U',
    Buffer.from('[1,2]').toString('base64url'),
  ])('a cursor that is none begins at the start: "%s"', async (cursor) => {
    const page = { limit: 1, cursor: cursor as Cursor };
    expect((await listCatalogItems(store.single, versionIdOf(1), EVERYTHING, page)).items[0]?.id).toBe('ARCH:0001');
    expect((await listVersions(store.single, page)).items[0]?.number).toBe(2);
  });
});
