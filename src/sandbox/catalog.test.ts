import { describe, expect, test } from 'vitest';
import { type CatalogItem, findOffer, priceFor } from '../domain/catalog.ts';
import { checkCatalog } from '../domain/catalog-check.ts';
import { sandboxCatalog } from './catalog.ts';
import world from './world.json' with { type: 'json' };

const items = sandboxCatalog();
const minor = (
  item: CatalogItem,
  term: 'P1M' | 'P1Y' | 'P3Y',
  cycle: 'monthly' | 'annual' | 'upfront',
  market: string,
) => {
  const offer = findOffer(item, term, cycle);
  return offer && priceFor(offer, market)?.minor;
};

describe("the sandbox's catalog", () => {
  test('is sound, and has 40 products or more of every kind', () => {
    expect(checkCatalog(items, Object.keys(world.regions))).toEqual([]);
    expect(items.length).toBeGreaterThanOrEqual(40);
    for (const kind of ['license', 'addon', 'trial']) {
      expect(items.filter((item) => item.kind === kind).length).toBeGreaterThanOrEqual(5);
    }
    expect(items.some((item) => item.kind === 'license' && item.onePerCustomer)).toBe(true);
    expect(items.flatMap((item) => item.servicePlans).some((plan) => plan.requires && plan.excludes)).toBe(true);
  });

  test('sells what the cast has subscribed to, on the terms of the cast and upfront', () => {
    for (const { item: id, term, billing } of world.subscriptions) {
      const item = items.find((one) => one.id === id);
      expect(item && findOffer(item, term as 'P1Y', billing as 'monthly')).toBeDefined();
      expect(item && findOffer(item, 'P1Y', 'upfront')).toBeDefined();
    }
  });

  test('costs a fifth more by the month and a twentieth more for a year billed monthly (domain 3.9)', () => {
    for (const item of items.filter((one) => one.kind !== 'trial')) {
      for (const market of Object.keys(world.regions)) {
        const upfront = minor(item, 'P1Y', 'upfront', market);
        if (upfront === undefined) continue;
        expect(minor(item, 'P1Y', 'monthly', market)).toBe((upfront / 12) * 1.05);
        expect([undefined, Math.round((upfront / 12) * 1.2)]).toContain(minor(item, 'P1M', 'monthly', market));
      }
    }
  });

  test('asks whole dollars in Taiwan, but for the twentieth', () => {
    const taiwan = items.map((item) => minor(item, 'P1Y', 'upfront', 'taiwan') ?? 0);
    expect(taiwan.every((amount) => amount % 100 === 0)).toBe(true);
  });
});
