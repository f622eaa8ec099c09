import { z } from 'zod';
import type { Alignment } from '../../domain/alignments.ts';
import { FAILURE_CODES, type Failure, type FailureCode, sentence } from '../../domain/failures.ts';
import {
  ORDER_REQUEST_COMMANDS,
  ORDER_REQUEST_STATES,
  type OrderRequest,
  type OrderRequestCommand,
  type RequestedLine,
} from '../../domain/order-requests.ts';
import type { Organization } from '../../domain/organizations.ts';
import type { Localized } from '../../kernel/locale.ts';
import type { Instant } from '../../kernel/time.ts';
import { billingCycle, catalogItemId, termDuration } from './catalog.ts';
import { HARBOR_REF, NORTHLIGHT, NORTHLIGHT_REF, TALLOW } from './examples.ts';
import { note, readLines, wantedLines } from './ordering.ts';
import { failureCode } from './orders.ts';
import { furtherPartnerIds, refusalView, toRefusal } from './partner-ids.ts';
import {
  guid,
  localizedText,
  organizationRef,
  pageOf,
  pageQuery,
  partnerRef,
  readGuid,
  time,
  toOrganizationRef,
  toPartnerRef,
} from './shapes.ts';
import { alignmentView } from './subscriptions.ts';

/** What resellers ask their providers to order, and customers their resellers (own API, "Order requests"; domain 3.8). */

export const orderRequestBody = z
  .strictObject({
    providerId: guid
      .optional()
      .meta({ description: 'The provider that is asked; a customer leaves it out to ask its reseller' }),
    partnerId: guid.optional().meta({ description: 'A customer with several partners: the one that is asked' }),
    lines: wantedLines,
    note: note.optional(),
  })
  .meta({
    examples: [
      {
        providerId: '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60',
        lines: [{ catalogItemId: 'CFQ7TTC0ZB10:0001', quantity: 5, termDuration: 'P1Y', billingCycle: 'monthly' }],
        note: 'The new branch opens on Monday.',
      },
    ],
  });
/** The same without words: nobody reads them. */
export const orderRequestPreviewBody = orderRequestBody.omit({ note: true }).meta({
  examples: [
    {
      providerId: '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60',
      lines: [{ catalogItemId: 'CFQ7TTC0ZB10:0001', quantity: 5, termDuration: 'P1Y', billingCycle: 'monthly' }],
    },
  ],
});
export const readOrderRequest = (body: z.infer<typeof orderRequestBody>) => ({
  providerId: body.providerId === undefined ? null : readGuid<'organization'>(body.providerId),
  partnerId: body.partnerId === undefined ? null : readGuid<'organization'>(body.partnerId),
  lines: readLines(body.lines),
  note: body.note ?? null,
});

const version = z.number().int().optional().meta({ description: 'Refuses the answer if there is a later version' });
export const acceptRequestBody = z
  .strictObject({
    providerId: guid
      .optional()
      .meta({ description: 'A reseller that passes on a customer’s request: to which of its providers' }),
    lines: wantedLines
      .optional()
      .meta({ description: 'A provider that orders something else: what. Left out: what was asked for' }),
    furtherResellerPartnerIds: furtherPartnerIds.optional(),
    version,
  })
  .optional()
  .meta({
    examples: [
      {},
      { lines: [{ catalogItemId: 'CFQ7TTC0ZB10:0001', quantity: 8, termDuration: 'P1Y', billingCycle: 'monthly' }] },
    ],
  });
export const declineRequestBody = z
  .strictObject({ reason: note.optional(), version })
  .optional()
  .meta({ examples: [{ reason: 'You have enough seats for this.' }] });
export const withdrawRequestBody = z
  .strictObject({ version })
  .optional()
  .meta({ examples: [{}] });

export const orderRequestsQuery = z.strictObject({
  ...pageQuery,
  box: z.enum(['sent', 'received']).default('received').meta({ description: 'Those that you sent, or were sent' }),
  state: z.enum(ORDER_REQUEST_STATES).optional(),
  customerId: guid.optional(),
});

const requestedLine = z.object({
  subscriptionId: guid.optional(),
  catalogItemId,
  names: localizedText,
  quantity: z.number().int(),
  quantityBefore: z.number().int().optional(),
  termDuration,
  billingCycle,
  termEndsAt: time.optional().meta({ description: 'Of something new whose first term is to be aligned: its end' }),
});
export const orderRequestView = z
  .object({
    id: guid,
    state: z.enum(ORDER_REQUEST_STATES),
    customer: organizationRef,
    from: organizationRef,
    to: organizationRef,
    provider: partnerRef.nullable().meta({ description: 'Who would place the order; null until one is chosen' }),
    lines: z.array(requestedLine),
    ordered: z
      .array(requestedLine)
      .nullable()
      .meta({ description: 'What was ordered, where that is not what was asked for; otherwise null' }),
    note: z.string().nullable(),
    reason: z.string().nullable().meta({ description: 'Why it was declined' }),
    code: z
      .enum(FAILURE_CODES as [FailureCode, ...FailureCode[]])
      .nullable()
      .meta({ description: 'Why the order failed' }),
    orderId: guid.nullable().meta({ description: 'The order, for those who may see it' }),
    submittedAt: time,
    submittedBy: z.object({ name: z.string() }).nullable(),
    answeredAt: time.nullable(),
    may: z.array(z.enum(ORDER_REQUEST_COMMANDS)).readonly(),
    version: z.number().int(),
  })
  .meta({
    id: 'OrderRequest',
    examples: [
      {
        id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e31',
        state: 'submitted',
        customer: TALLOW,
        from: HARBOR_REF,
        to: NORTHLIGHT_REF,
        provider: NORTHLIGHT,
        lines: [
          {
            catalogItemId: 'CFQ7TTC0ZB10:0001',
            names: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' },
            quantity: 5,
            termDuration: 'P1Y',
            billingCycle: 'monthly',
          },
        ],
        ordered: null,
        note: 'The new branch opens on Monday.',
        reason: null,
        code: null,
        orderId: null,
        submittedAt: '2026-11-23T09:00:00.000Z',
        submittedBy: { name: 'Hugo Alves' },
        answeredAt: null,
        may: ['accept', 'decline'],
        version: 1,
      },
    ],
  });

export const orderRequestPreviewView = z
  .object({
    lines: z.array(
      z.object({
        names: localizedText.nullable().meta({ description: 'Null for what is not sold here' }),
        quantity: z.number().int(),
        quantityBefore: z.number().int().optional(),
        termEndsAt: time.optional().meta({ description: 'When the first term would end if it began now' }),
        alignments: z.array(alignmentView).readonly().meta({
          description: 'When the first term of something new can be made to end; to a reseller, of what it serves',
        }),
        code: failureCode.optional().meta({ description: 'What stands in the way of this line' }),
        title: z.string().optional(),
      }),
    ),
    refusal: refusalView.nullable().meta({ description: 'What would be answered if it were asked for now' }),
  })
  .meta({
    id: 'OrderRequestPreview',
    examples: [
      {
        lines: [
          {
            names: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' },
            quantity: 5,
            termEndsAt: '2027-11-23T09:00:00.000Z',
            alignments: [{ termEndsAt: '2027-10-01T00:00:00.000Z', kind: 'month_end' as const }],
          },
        ],
        refusal: null,
      },
    ],
  });

type MeasuredRequest = {
  readonly lines: readonly {
    readonly name: Localized | null;
    readonly quantity: number;
    readonly quote: { readonly quantityBefore: number | null; readonly termEndsAt: Instant } | null;
    readonly alignments: readonly Alignment[];
    readonly refusal: Failure | null;
  }[];
  readonly refusal: Failure | null;
};

/** Whoever asks for an order sees no prices (matrix row 33). */
export const toOrderRequestPreview = ({
  lines,
  refusal,
}: MeasuredRequest): z.infer<typeof orderRequestPreviewView> => ({
  lines: lines.map(({ name, quantity, quote, alignments, refusal: fault }) => ({
    names: name,
    quantity,
    ...(quote === null || quote.quantityBefore === null ? {} : { quantityBefore: quote.quantityBefore }),
    ...(quote === null ? {} : { termEndsAt: quote.termEndsAt }),
    alignments,
    ...(fault === null ? {} : { code: fault.code, title: sentence(fault, 'en') }),
  })),
  refusal: refusal && toRefusal(refusal),
});

const toRequestedLine = (line: RequestedLine): z.infer<typeof requestedLine> => ({
  ...(line.subscriptionId === null ? {} : { subscriptionId: line.subscriptionId }),
  catalogItemId: line.itemId,
  names: line.name,
  quantity: line.quantity,
  ...(line.quantityBefore === null ? {} : { quantityBefore: line.quantityBefore }),
  termDuration: line.termDuration,
  billingCycle: line.billingCycle,
  ...(line.alignedTo === undefined ? {} : { termEndsAt: line.alignedTo }),
});

export const orderRequestsView = pageOf(orderRequestView);

type SeenRequest = {
  readonly request: OrderRequest;
  readonly customer: Organization;
  readonly from: Organization;
  readonly to: Organization;
  readonly provider: Organization | null;
  readonly ordered: readonly RequestedLine[] | null;
  readonly may: readonly OrderRequestCommand[];
};

export const toOrderRequestView = ({
  request,
  customer,
  from,
  to,
  provider,
  ordered,
  may,
}: SeenRequest): z.infer<typeof orderRequestView> => ({
  id: request.id,
  state: request.state,
  customer: toOrganizationRef(customer),
  from: toOrganizationRef(from),
  to: toOrganizationRef(to),
  provider: provider && toPartnerRef(provider),
  lines: request.lines.map(toRequestedLine),
  ordered: ordered?.map(toRequestedLine) ?? null,
  note: request.note,
  reason: request.reason,
  code: request.code,
  orderId: request.orderId,
  submittedAt: request.submittedAt,
  submittedBy: request.submittedByName === null ? null : { name: request.submittedByName },
  answeredAt: request.answeredAt,
  may,
  version: request.version,
});
export const toOrderRequestsView = (page: {
  items: readonly SeenRequest[];
  next: string | null;
}): z.infer<typeof orderRequestsView> => ({ ...page, items: page.items.map(toOrderRequestView) });
