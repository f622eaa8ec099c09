import { z } from 'zod';
import { FAILURE_CODES, type Failure, type FailureCode, sentence } from '../../domain/failures.ts';
import type { Localized } from '../../kernel/locale.ts';
import type { Money } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import { money } from './catalog.ts';
import { totalOf } from './orders.ts';
import { refusalView, toRefusal } from './partner-ids.ts';
import { localizedText, time } from './shapes.ts';
import { alignmentView } from './subscriptions.ts';

/** What an order would cost, or what stands in its way (domain 5.2). */

export const orderPreviewView = z
  .object({
    lines: z.array(
      z.object({
        names: localizedText.nullable().meta({ description: 'Null for what is not sold here' }),
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
        code: z
          .enum(FAILURE_CODES as [FailureCode, ...FailureCode[]])
          .optional()
          .meta({ description: 'What stands in the way of this line' }),
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
