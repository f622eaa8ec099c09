import { describe, expect, test } from 'vitest';
import { catalogItem, offer } from '../../test/catalog-items.ts';
import { asCatalogItemId, type CatalogItem } from './catalog.ts';
import { type Unavailable, unavailability } from './catalog-availability.ts';
import type { SubscriptionState } from './subscriptions.ts';

const mail = catalogItem('MAIL:0001', 'Mail');
const starter = catalogItem('START:0001', 'Starter', { onePerCustomer: true });
const archive = catalogItem('ARCH:0001', 'Archive', {
  kind: 'addon',
  baseItemIds: [mail.id, asCatalogItemId('SUITE:1')],
});
const abroad = catalogItem('EU:0001', 'Europe only', { offers: [offer('P1Y', 'monthly', 5, null)] });
const trial = catalogItem('TRY:0001', 'Try', { kind: 'trial', onePerCustomer: true });

type Held = CatalogItem | { readonly item: CatalogItem; readonly state: SubscriptionState };

describe('whether a customer can have an item', () => {
  test.each<[string, CatalogItem, string | undefined, Held[] | undefined, Unavailable | undefined]>([
    ['sold in its market', mail, 'taiwan', [], undefined],
    ['sold elsewhere only', abroad, 'taiwan', [], 'not_in_market'],
    ['in no market', mail, undefined, [], 'not_in_market'],
    ['a second time', mail, 'europe', [mail], undefined],
    ['one per customer, the first', starter, 'europe', [mail], undefined],
    ['one per customer, the second', starter, 'europe', [starter], 'one_per_customer'],
    ['one per customer, once the first is gone', starter, 'europe', [{ item: starter, state: 'deleted' }], undefined],
    [
      'one per customer, while it can be resumed',
      starter,
      'europe',
      [{ item: starter, state: 'suspended' }],
      'one_per_customer',
    ],
    ['a trial, the first', trial, 'europe', [mail], undefined],
    ['a trial, ever again', trial, 'europe', [{ item: trial, state: 'deleted' }], 'one_per_customer'],
    ['an add-on whose base is suspended', archive, 'europe', [{ item: mail, state: 'suspended' }], 'base_missing'],
    ['an add-on with a base', archive, 'europe', [mail], undefined],
    ['an add-on without one', archive, 'europe', [starter], 'base_missing'],
    ['an add-on, where nobody has looked', archive, 'europe', undefined, undefined],
    ['one per customer, where nobody has looked', starter, 'europe', undefined, undefined],
  ])('%s', (_what, item, market, held, reason) => {
    const holdings = held?.map((one) =>
      'item' in one ? { itemId: one.item.id, state: one.state } : { itemId: one.id, state: 'active' as const },
    );
    expect(unavailability(item, { market, holdings })).toBe(reason);
  });
});
