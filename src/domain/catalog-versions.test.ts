import { describe, expect, test } from 'vitest';
import { catalogItem, offer } from '../../test/catalog-items.ts';
import type { CatalogItem } from './catalog.ts';
import { compareCatalogs, countChanges } from './catalog-versions.ts';

const mail = catalogItem('MAIL:0001', 'Mail', {
  servicePlans: [
    { id: 'MAIL', name: { en: 'Mail', 'zh-TW': '郵件' } },
    { id: 'MEET', name: { en: 'Meet', 'zh-TW': '會議' }, requires: ['MAIL'] },
  ],
});

describe('comparing two catalogs', () => {
  test('tells what is new, changed and withdrawn, and counts it', () => {
    const before = [mail, catalogItem('OLD:0001', 'Old'), catalogItem('SAME:0001', 'Same')];
    const after = [catalogItem('SAME:0001', 'Same'), { ...mail, maxSeats: 50 }, catalogItem('NEW:0001', 'New')];
    const changes = compareCatalogs(before, after);
    expect(changes.map(({ id, change, members }) => [id, change, members])).toEqual([
      ['MAIL:0001', 'changed', ['maxSeats']],
      ['NEW:0001', 'added', []],
      ['OLD:0001', 'withdrawn', []],
    ]);
    expect(countChanges(after, changes)).toEqual({ items: 3, added: 1, changed: 1, withdrawn: 1 });
  });

  test.each<[string, Partial<CatalogItem>, string[]]>([
    ['a price', { offers: [offer('P1M', 'monthly', 13), offer('P1Y', 'monthly', 10)] }, ['offers']],
    ['a name in one language', { name: { en: 'Mail', 'zh-TW': '信箱' } }, ['name']],
    ['a plan', { servicePlans: mail.servicePlans.slice(0, 1) }, ['servicePlans']],
    ['two members', { onePerCustomer: true, publisher: 'Other' }, ['publisher', 'onePerCustomer']],
  ])('%s is a change', (_what, change, members) => {
    expect(compareCatalogs([mail], [{ ...mail, ...change }])[0]?.members).toEqual(members);
  });

  test('another order of offers, prices and plans is none, nor is an empty list in place of nothing', () => {
    const reordered: CatalogItem = {
      ...mail,
      offers: mail.offers.map((one) => ({ ...one, prices: [...one.prices].reverse() })).reverse(),
      servicePlans: [...mail.servicePlans].reverse().map((plan) => ({ ...plan, excludes: [] })),
    };
    expect(compareCatalogs([mail], [reordered])).toEqual([]);
  });
});
