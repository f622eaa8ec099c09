import { z } from 'zod';
import { CHARGE_KINDS, type Charge, type NewCharge } from '../../domain/subscriptions.ts';
import { money } from './catalog.ts';
import { guid, pageOf, pageQuery, time } from './shapes.ts';

/** What was charged for a subscription, and credited; for its provider only. */

export const chargeLine = z.object({
  kind: z.enum(CHARGE_KINDS),
  at: time,
  from: time,
  until: time,
  quantity: z.number().int(),
  unitPrice: money,
  amount: money.meta({ description: 'Negative: a credit' }),
});
export const chargeView = chargeLine.extend({ id: guid }).meta({
  id: 'Charge',
  examples: [
    {
      id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e11',
      kind: 'purchase' as const,
      at: '2026-09-14T10:12:00.000Z',
      from: '2026-09-14T10:12:00.000Z',
      until: '2026-10-14T10:12:00.000Z',
      quantity: 25,
      unitPrice: { minor: 1092, currency: 'EUR' as const },
      amount: { minor: 27_300, currency: 'EUR' as const },
    },
  ],
});
export const chargesView = pageOf(chargeView);
export const chargesQuery = z.strictObject(pageQuery);

export const toChargeLine = ({ kind, at, from, until, quantity, unitPrice, amount }: NewCharge) => ({
  kind,
  at,
  from,
  until,
  quantity,
  unitPrice,
  amount,
});
export const toChargesView = (page: {
  items: readonly Charge[];
  next: string | null;
}): z.infer<typeof chargesView> => ({
  ...page,
  items: page.items.map((charge) => ({ id: charge.id, ...toChargeLine(charge) })),
});
