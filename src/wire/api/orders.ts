import { z } from 'zod';
import { asCatalogItemId, readCatalogItemId } from '../../domain/catalog.ts';
import { FAILURE_CODES, type Failure, type FailureCode, sentence } from '../../domain/failures.ts';
import {
  ORDER_COMMANDS,
  ORDER_LINE_MACHINE,
  ORDER_STATES,
  type Order,
  type OrderCommand,
  type OrderLine,
} from '../../domain/orders.ts';
import { isOneLine, type Organization } from '../../domain/organizations.ts';
import type { Localized } from '../../kernel/locale.ts';
import { add, type Money, writeAmount } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Cell } from '../csv.ts';
import { billingCycle, money, termDuration } from './catalog.ts';
import { furtherPartnerIds, refusalView, toRefusal } from './partner-ids.ts';
import {
  guid,
  organizationRef,
  pageOf,
  pageQuery,
  partnerRef,
  readGuid,
  sentTime,
  time,
  toMoment,
  toOrganizationRef,
  toPartnerRef,
} from './shapes.ts';
import { alignmentView } from './subscriptions.ts';

/** What a provider orders for a customer (own API, "Catalogue, orders, subscriptions"; domain 3.8). */

export const itemNames = z.object({ en: z.string(), 'zh-TW': z.string() });
export const catalogItemId = z
  .string()
  .max(80)
  .meta({ description: '`<product>:<sku>`', examples: ['CFQ7TTC0ZB10:0001'] });
const seats = z.number().int().min(1).max(1_000_000);

const newLine = z.strictObject({
  catalogItemId,
  quantity: seats,
  termDuration,
  billingCycle,
  termEndsAt: sentTime.optional().meta({
    format: 'date-time',
    description: 'End-date alignment: the first term is shortened to end then, at one of the alignments of the preview',
  }),
});
const changeLine = z.strictObject({
  subscriptionId: guid,
  quantity: seats.meta({
    description: 'All seats that there are to be; fewer than now is a change of the subscription',
  }),
});
/** What is wanted: something new, or more seats of what is there. */
export const wantedLines = z
  .array(
    z.union(
      [newLine, changeLine],
      'must be catalogItemId, quantity, termDuration and billingCycle, or subscriptionId and quantity',
    ),
  )
  .min(1)
  .max(100)
  .meta({ description: 'Each buys something new, or says how many seats a subscription is to have' });
export const note = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .refine((text) => text.split(/\r?\n/).every(isOneLine), 'must be plain text');

export const orderBody = z
  .strictObject({
    partnerOfRecordId: guid
      .optional()
      .meta({ description: 'The reseller that serves the customer; left out: you sell directly' }),
    furtherResellerPartnerIds: furtherPartnerIds.optional(),
    lines: wantedLines,
    note: note.optional(),
  })
  .meta({
    examples: [
      {
        partnerOfRecordId: '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192',
        lines: [{ catalogItemId: 'CFQ7TTC0ZB10:0001', quantity: 5, termDuration: 'P1Y', billingCycle: 'monthly' }],
      },
      { lines: [{ subscriptionId: '01936c4e-7b1d-7000-8000-0a0b0c0d0e10', quantity: 30 }] },
      {
        partnerOfRecordId: '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192',
        furtherResellerPartnerIds: ['6200004'],
        lines: [
          {
            catalogItemId: 'CFQ7TTC0ZB10:0001',
            quantity: 5,
            termDuration: 'P1Y',
            billingCycle: 'upfront',
            termEndsAt: '2027-10-01T00:00:00.000Z',
          },
        ],
      },
    ],
  });

/** A text that names no item finds none: the refusal comes from the use case, with the line at fault. */
const NO_ITEM = asCatalogItemId('');
export const readLines = (lines: z.infer<typeof wantedLines>) =>
  lines.map((line) =>
    'subscriptionId' in line
      ? { subscriptionId: readGuid<'subscription'>(line.subscriptionId), quantity: line.quantity }
      : {
          itemId: readCatalogItemId(line.catalogItemId) ?? NO_ITEM,
          quantity: line.quantity,
          termDuration: line.termDuration,
          billingCycle: line.billingCycle,
          alignedTo: toMoment(line.termEndsAt),
        },
  );
export const readOrder = ({
  partnerOfRecordId,
  furtherResellerPartnerIds,
  lines,
  note: text,
}: z.infer<typeof orderBody>) => ({
  resellerId: partnerOfRecordId === undefined ? null : readGuid<'organization'>(partnerOfRecordId),
  further: furtherResellerPartnerIds ?? [],
  lines: readLines(lines),
  note: text ?? null,
});

export const ordersQuery = z.strictObject({
  ...pageQuery,
  state: z.enum(ORDER_STATES).optional(),
  customerId: guid.optional().meta({ description: 'Only those for this customer' }),
});
export const customerOrdersQuery = ordersQuery.omit({ customerId: true });
export const ordersFileQuery = ordersQuery.pick({ state: true });

export const retryBody = z
  .strictObject({ version: z.number().int().optional().meta({ description: 'Refuses if there is a later version' }) })
  .optional()
  .meta({ examples: [{}] });

export const failureCode = z.enum(FAILURE_CODES as [FailureCode, ...FailureCode[]]);
const orderLineView = z.object({
  id: guid,
  state: z.enum(ORDER_LINE_MACHINE.states),
  code: failureCode.optional().meta({ description: 'Why it failed' }),
  reason: z
    .string()
    .optional()
    .meta({ description: 'What the vendor’s own system said against it; for its provider only' }),
  subscriptionId: guid.optional().meta({ description: 'What is changed or, once provisioned, was made' }),
  catalogItemId,
  names: itemNames,
  quantity: z.number().int(),
  quantityBefore: z.number().int().optional().meta({ description: 'Of a change: seats when it was ordered' }),
  termDuration,
  billingCycle,
  termEndsAt: time.optional().meta({ description: 'Of something new whose first term was aligned: its end' }),
  unitPrice: money
    .optional()
    .meta({ description: 'For one seat and one billing cycle; for its provider, and the operator' }),
});
export const orderView = z
  .object({
    id: guid,
    state: z.enum(ORDER_STATES),
    customer: organizationRef,
    provider: partnerRef,
    partnerOfRecord: partnerRef.nullable(),
    furtherResellers: z
      .array(partnerRef)
      .meta({ description: 'Resellers beside the partner of record, as declared in the EU and EFTA' }),
    requestId: guid.nullable().meta({ description: 'The order request that it answers' }),
    note: z.string().nullable(),
    reason: z
      .string()
      .optional()
      .meta({ description: 'Why the operator rejected it; for its provider, and the operator' }),
    placedAt: time,
    placedBy: z.object({ name: z.string() }).nullable(),
    settledAt: time.nullable(),
    lines: z.array(orderLineView),
    total: money.optional().meta({ description: 'What is charged at once; for its provider, and the operator' }),
    may: z.array(z.enum(ORDER_COMMANDS)).readonly(),
    version: z.number().int(),
  })
  .meta({
    id: 'Order',
    examples: [
      {
        id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e21',
        state: 'completed',
        customer: {
          id: 'c0ffee00-1234-4abc-9def-0000000000c1',
          name: 'Tallow Bakery',
          kind: 'customer',
          domain: 'tallowbakery.example',
          country: 'PT',
        },
        provider: {
          id: '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60',
          name: 'Northlight Distribution',
          kind: 'provider',
          domain: 'northlight.example',
          country: 'PT',
          partnerId: '5100001',
          verified: true,
        },
        partnerOfRecord: null,
        furtherResellers: [],
        requestId: null,
        note: null,
        placedAt: '2026-11-23T09:00:00.000Z',
        placedBy: { name: 'Nora Lima' },
        settledAt: '2026-11-23T09:00:01.000Z',
        lines: [
          {
            id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e22',
            state: 'completed',
            subscriptionId: '01936c4e-7b1d-7000-8000-0a0b0c0d0e10',
            catalogItemId: 'CFQ7TTC0ZB10:0001',
            names: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' },
            quantity: 25,
            termDuration: 'P1Y',
            billingCycle: 'monthly',
            unitPrice: { minor: 1092, currency: 'EUR' },
          },
        ],
        total: { minor: 27_300, currency: 'EUR' },
        may: [],
        version: 2,
      },
    ],
  });
export const ordersView = pageOf(orderView);

export type SeenOrder = {
  readonly order: Order;
  readonly customer: Organization;
  readonly provider: Organization;
  readonly partnerOfRecord: Organization | null;
  readonly furtherResellers: readonly Organization[];
  /** Only its provider, and the operator, see what it pays, and why it was rejected. */
  readonly prices: boolean;
  readonly may: readonly OrderCommand[];
};

export const toOrderView = (seen: SeenOrder): z.infer<typeof orderView> => {
  const { order, prices, may } = seen;
  const total = prices ? totalOf(order.lines.map((line) => line.due)) : null;
  return {
    id: order.id,
    state: order.state,
    customer: toOrganizationRef(seen.customer),
    provider: toPartnerRef(seen.provider),
    partnerOfRecord: seen.partnerOfRecord && toPartnerRef(seen.partnerOfRecord),
    furtherResellers: seen.furtherResellers.map(toPartnerRef),
    requestId: order.requestId,
    note: order.note,
    ...(prices && order.reason !== null ? { reason: order.reason } : {}),
    placedAt: order.placedAt,
    placedBy: order.placedByName === null ? null : { name: order.placedByName },
    settledAt: order.settledAt,
    lines: order.lines.map((line) => ({
      id: line.id,
      state: line.state,
      ...(line.code === null ? {} : { code: line.code }),
      ...(prices && line.code !== null && line.refusal ? { reason: line.refusal.sentence } : {}),
      ...(line.subscriptionId === null ? {} : { subscriptionId: line.subscriptionId }),
      catalogItemId: line.itemId,
      names: line.name,
      quantity: line.quantity,
      ...(line.quantityBefore === null ? {} : { quantityBefore: line.quantityBefore }),
      termDuration: line.termDuration,
      billingCycle: line.billingCycle,
      ...(line.alignedTo === null ? {} : { termEndsAt: line.alignedTo }),
      ...(prices ? { unitPrice: line.unitPrice } : {}),
    })),
    ...(total === null ? {} : { total }),
    may,
    version: order.version,
  };
};
export const toOrdersView = (page: {
  items: readonly SeenOrder[];
  next: string | null;
}): z.infer<typeof ordersView> => ({ ...page, items: page.items.map(toOrderView) });

export const orderPreviewView = z
  .object({
    lines: z.array(
      z.object({
        names: itemNames.nullable().meta({ description: 'Null for what is not sold here' }),
        quantity: z.number().int(),
        quantityBefore: z.number().int().optional(),
        unitPrice: money.optional().meta({ description: 'For one seat and one billing cycle' }),
        dueNow: money.optional().meta({ description: 'What is charged at once' }),
        from: time.optional(),
        until: time.optional().meta({ description: 'Until when it is paid with that' }),
        termEndsAt: time.optional(),
        cancelUntil: time
          .nullable()
          .optional()
          .meta({ description: 'Until when it can be cancelled; null: it cannot' }),
        alignments: z
          .array(alignmentView)
          .readonly()
          .meta({ description: 'When the first term of something new can be made to end' }),
        code: failureCode.optional().meta({ description: 'What stands in the way of this line' }),
        title: z.string().optional(),
      }),
    ),
    total: money.nullable().meta({ description: 'What is charged at once; null while something stands in the way' }),
    refusal: refusalView.nullable().meta({ description: 'What would be answered if it were ordered now' }),
    needsApproval: z.boolean().meta({ description: 'It would wait until the operator approves it' }),
  })
  .meta({
    id: 'OrderPreview',
    examples: [
      {
        lines: [
          {
            names: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' },
            quantity: 5,
            unitPrice: { minor: 1092, currency: 'EUR' },
            dueNow: { minor: 5460, currency: 'EUR' },
            from: '2026-11-23T09:00:00.000Z',
            until: '2026-12-23T09:00:00.000Z',
            termEndsAt: '2027-11-23T09:00:00.000Z',
            cancelUntil: '2026-11-30T09:00:00.000Z',
            alignments: [{ termEndsAt: '2027-10-01T00:00:00.000Z', kind: 'month_end' as const }],
          },
        ],
        total: { minor: 5460, currency: 'EUR' },
        refusal: null,
        needsApproval: false,
      },
    ],
  });

export const ORDERS_FILE = {
  name: 'orders',
  title: 'Orders',
  head: [
    'Order ID',
    'Placed',
    'Status',
    'Provider',
    'Reseller',
    'Item',
    'Product',
    'Quantity',
    'Quantity before',
    'Term',
    'Billing',
    'Unit price',
    'Charged at once',
    'Currency',
    'Line status',
    'Code',
    'Subscription ID',
    'First term ends',
    'Further resellers',
  ],
} as const;
type ListedLine = {
  readonly orderId: string;
  readonly placedAt: Instant;
  readonly orderState: string;
  readonly provider: string;
  readonly partnerOfRecord: string | null;
  readonly furtherResellers: readonly string[];
  readonly line: OrderLine;
};
/** A row of the file: one line of an order. Prices are for its provider only. */
export const toOrderCells = (listed: ListedLine, prices: boolean): readonly Cell[] => {
  const { line } = listed;
  return [
    listed.orderId,
    listed.placedAt,
    listed.orderState,
    listed.provider,
    listed.partnerOfRecord,
    line.itemId,
    line.name.en,
    line.quantity,
    line.quantityBefore,
    line.termDuration,
    line.billingCycle,
    prices ? writeAmount(line.unitPrice) : null,
    prices ? writeAmount(line.due) : null,
    prices ? line.unitPrice.currency : null,
    line.state,
    line.code,
    line.subscriptionId,
    line.alignedTo,
    listed.furtherResellers.join('; '),
  ];
};

type Review = {
  readonly lines: readonly {
    readonly name: Localized | null;
    readonly quantity: number;
    readonly quote: {
      readonly quantityBefore: number | null;
      readonly unitPrice: Money;
      readonly due: Money;
      readonly from: Instant;
      readonly until: Instant;
      readonly termEndsAt: Instant;
      readonly cancelUntil: Instant | null;
    } | null;
    readonly alignments: readonly { readonly termEndsAt: Instant; readonly kind: 'month_end' | 'subscription' }[];
    readonly refusal: Failure | null;
  }[];
  readonly refusal: Failure | null;
  readonly needsApproval: boolean;
};

export const toOrderPreview = ({ lines, refusal, needsApproval }: Review): z.infer<typeof orderPreviewView> => ({
  lines: lines.map(({ name, quantity, quote, alignments, refusal: fault }) => ({
    names: name,
    quantity,
    ...(quote === null
      ? {}
      : {
          ...(quote.quantityBefore === null ? {} : { quantityBefore: quote.quantityBefore }),
          unitPrice: quote.unitPrice,
          dueNow: quote.due,
          from: quote.from,
          until: quote.until,
          termEndsAt: quote.termEndsAt,
          cancelUntil: quote.cancelUntil,
        }),
    alignments,
    ...(fault === null ? {} : { code: fault.code, title: sentence(fault, 'en') }),
  })),
  total: refusal === null ? totalOf(lines.flatMap(({ quote }) => (quote === null ? [] : [quote.due]))) : null,
  refusal: refusal && toRefusal(refusal),
  needsApproval,
});

/** The sum of what is due; null where it cannot be one number, because there are two currencies. */
const totalOf = (amounts: readonly Money[]): Money | null => {
  const [first, ...rest] = amounts;
  return rest.reduce<Money | null>((sum, amount) => {
    const more = sum && add(sum, amount);
    return more?.ok ? more.value : null;
  }, first ?? null);
};
