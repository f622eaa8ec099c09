import { z } from 'zod';
import { FAILURE_CODES, type FailureCode } from '../../domain/failures.ts';
import {
  ORDER_COMMANDS,
  ORDER_LINE_MACHINE,
  ORDER_STATES,
  type Order,
  type OrderCommand,
} from '../../domain/orders.ts';
import type { Organization } from '../../domain/organizations.ts';
import { add, type Money } from '../../kernel/money.ts';
import { billingCycle, catalogItemId, money, termDuration } from './catalog.ts';
import { NORTHLIGHT, TALLOW } from './examples.ts';
import {
  guid,
  localizedText,
  organizationRef,
  pageOf,
  pageQuery,
  partnerRef,
  time,
  toOrganizationRef,
  toPartnerRef,
} from './shapes.ts';

/** What was ordered for customers, and what has become of it (own API, "Catalogue, orders, subscriptions"; domain 3.8). */

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
  names: localizedText,
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
        customer: TALLOW,
        provider: NORTHLIGHT,
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

/** The sum of what is due; null where it cannot be one number, because there are two currencies. */
export const totalOf = (amounts: readonly Money[]): Money | null => {
  const [first, ...rest] = amounts;
  return rest.reduce<Money | null>((sum, amount) => {
    const more = sum && add(sum, amount);
    return more?.ok ? more.value : null;
  }, first ?? null);
};
