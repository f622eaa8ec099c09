import { z } from 'zod';
import {
  asCatalogItemId,
  BILLING_CYCLES,
  type CatalogItem,
  type CatalogItemId,
  ITEM_KINDS,
  isSoldIn,
  type Offer,
  priceFor,
  readCatalogItemId,
  TERM_DURATIONS,
} from '../../domain/catalog.ts';
import { UNAVAILABLE, type Unavailable } from '../../domain/catalog-availability.ts';
import type { Localized } from '../../kernel/locale.ts';
import { CURRENCY_DIGITS, type Currency } from '../../kernel/money.ts';
import { guid, localizedText, pageOf, pageQuery, readGuid } from './shapes.ts';

export const itemId = z.string().meta({ description: '`<product>:<sku>`', examples: ['CFQ7TTC0ZB10:0001'] });
export const catalogItemId = z
  .string()
  .max(80)
  .meta({ description: '`<product>:<sku>`', examples: ['CFQ7TTC0ZB10:0001'] });
export const seats = z.number().int().min(1).max(1_000_000);
/** A text that names no item finds none: the refusal comes from the use case. */
export const readItemId = (text: string): CatalogItemId => readCatalogItemId(text) ?? asCatalogItemId('');

export const termDuration = z.enum(TERM_DURATIONS);
export const billingCycle = z.enum(BILLING_CYCLES);
export const money = z
  .object({
    minor: z.number().int().meta({ description: 'In the smallest unit of the currency' }),
    currency: z.enum(Object.keys(CURRENCY_DIGITS) as [Currency, ...Currency[]]),
  })
  .meta({ id: 'Money', examples: [{ minor: 1250, currency: 'EUR' }] });

const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1)
  .optional()
  .meta({ description: 'Another version than the one in force; operator only' });
export const catalogQuery = z.strictObject({
  ...pageQuery,
  search: z
    .string()
    .trim()
    .max(100)
    .default('')
    .meta({ description: 'A part of the name in either language, of the publisher, or of the id', examples: ['mail'] }),
  customerId: guid.optional().meta({
    description: 'As this customer of yours can buy, what it cannot with the reason; a customer means itself',
  }),
  kind: z.enum(ITEM_KINDS).optional(),
  publisher: z.string().trim().max(120).optional(),
  version,
});
export const catalogItemQuery = catalogQuery.pick({ customerId: true, version: true });
export const catalogFileQuery = catalogQuery.pick({ version: true });
export const catalogItemParams = z.object({ id: z.string().max(80) });

export const readCatalogQuestion = (query: z.infer<typeof catalogQuery>) => ({
  search: query.search,
  kind: query.kind ?? null,
  publisher: query.publisher ?? null,
  ...readAsked(query),
});
export const readAsked = (query: z.infer<typeof catalogItemQuery>) => ({
  customerId: query.customerId === undefined ? undefined : readGuid<'organization'>(query.customerId),
  version: query.version,
});

const term = z.object({
  termDuration,
  billingCycle,
  unitPrice: money
    .optional()
    .meta({ description: 'For one seat and one billing cycle; only for those who may see prices' }),
  prices: z
    .array(z.object({ market: z.string(), unitPrice: money }))
    .optional()
    .meta({ description: 'In every market; for the operator' }),
});

const EXAMPLE = {
  id: 'CFQ7TTC0ZB10:0001',
  name: 'Workplace Business Standard',
  names: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' },
  publisher: 'Brightwater',
  kind: 'license' as const,
  minSeats: 1,
  maxSeats: 300,
  onePerCustomer: false,
  terms: [
    {
      termDuration: 'P1Y' as const,
      billingCycle: 'monthly' as const,
      unitPrice: { minor: 1092, currency: 'EUR' as const },
    },
  ],
  unavailable: null,
  ownSeats: null,
};

export const catalogItemView = z
  .object({
    id: itemId,
    name: z.string().meta({ description: 'In English' }),
    names: localizedText,
    publisher: z.string(),
    kind: z.enum(ITEM_KINDS),
    minSeats: z.number().int(),
    maxSeats: z.number().int(),
    onePerCustomer: z.boolean(),
    terms: z.array(term),
    unavailable: z.enum(UNAVAILABLE).nullable().meta({
      description:
        'Why you as a customer, or the customer asked for, cannot have it; null if it can, or if there is none',
    }),
    ownSeats: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'How many seats you have of it, as a customer; null for everybody else' }),
  })
  .meta({ id: 'CatalogItem', examples: [EXAMPLE] });
export const catalogView = pageOf(catalogItemView);

type Seen = {
  readonly item: CatalogItem;
  readonly market: string | null;
  readonly prices: boolean;
  readonly unavailable: Unavailable | null;
  readonly ownSeats: number | null;
};

export const toCatalogItemView = (record: Seen): z.infer<typeof catalogItemView> => {
  const { item } = record;
  return {
    id: item.id,
    name: item.name.en,
    names: item.name,
    publisher: item.publisher,
    kind: item.kind,
    minSeats: item.minSeats,
    maxSeats: item.maxSeats,
    onePerCustomer: item.onePerCustomer,
    terms: [...item.offers].sort(byTerm).flatMap((offer) => toTerm(offer, record)),
    unavailable: record.unavailable,
    ownSeats: record.ownSeats,
  };
};

/** Short terms first; within a term what is charged most often. */
const byTerm = (one: Offer, other: Offer): number => rank(one) - rank(other);
const rank = (offer: Offer): number =>
  TERM_DURATIONS.indexOf(offer.termDuration) * 10 + BILLING_CYCLES.indexOf(offer.billingCycle);

const toTerm = (offer: Offer, { market, prices }: Seen): z.infer<typeof term>[] => {
  const sold = { termDuration: offer.termDuration, billingCycle: offer.billingCycle };
  if (market === null) return [{ ...sold, prices: offer.prices.map((price) => ({ ...price })) }];
  const unitPrice = priceFor(offer, market);
  if (unitPrice === undefined) return [];
  return [prices ? { ...sold, unitPrice } : sold];
};

const named = z.object({ id: itemId, names: localizedText });
const plan = z.object({ id: z.string(), names: localizedText });
export const catalogDetailsView = catalogItemView
  .extend({
    baseItems: z.array(named).meta({ description: 'An add-on needs one of these' }),
    convertsTo: named.nullable().meta({ description: 'What a trial becomes' }),
    upgradesTo: z.array(named),
    servicePlans: z.array(
      z.object({
        id: z.string(),
        names: localizedText,
        requires: z.array(plan).meta({ description: 'Plans that the same user must have' }),
        excludes: z.array(plan).meta({ description: 'Plans that the same user must not have' }),
      }),
    ),
  })
  .meta({
    id: 'CatalogItemDetails',
    examples: [
      {
        ...EXAMPLE,
        baseItems: [],
        convertsTo: null,
        upgradesTo: [],
        servicePlans: [
          { id: 'MAIL', names: { en: 'Mail and calendar', 'zh-TW': '郵件與行事曆' }, requires: [], excludes: [] },
        ],
      },
    ],
  });

/** The other items are named only where the reader's market sells them. */
export const toCatalogDetailsView = (
  record: Seen & {
    readonly others: ReadonlyMap<CatalogItemId, CatalogItem>;
    readonly planNames: ReadonlyMap<string, Localized>;
  },
): z.infer<typeof catalogDetailsView> => {
  const { item, market, others, planNames } = record;
  const namePlan = (id: string) => ({ id, names: planNames.get(id) ?? { en: id, 'zh-TW': id } });
  const name = (other: CatalogItemId) => {
    const known = others.get(other);
    return known && (market === null || isSoldIn(known, market)) ? [{ id: known.id, names: known.name }] : [];
  };
  return {
    ...toCatalogItemView(record),
    baseItems: item.baseItemIds.flatMap(name),
    convertsTo: item.convertsTo === null ? null : (name(item.convertsTo)[0] ?? null),
    upgradesTo: item.upgradesTo.flatMap(name),
    servicePlans: item.servicePlans.map(({ id: planId, name: planName, requires = [], excludes = [] }) => ({
      id: planId,
      names: planName,
      requires: requires.map(namePlan),
      excludes: excludes.map(namePlan),
    })),
  };
};
export const publishersView = z.object({ items: z.array(z.string()) }).meta({ examples: [{ items: ['Brightwater'] }] });
