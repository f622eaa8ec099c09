import { z } from 'zod';
import { type CreditTerms, type CreditUse, type Month, roomOf } from '../../domain/credit.ts';
import type { Organization } from '../../domain/organizations.ts';
import { CURRENCY_DIGITS, type Currency, type Money } from '../../kernel/money.ts';
import { money } from './catalog.ts';
import { NORTHLIGHT } from './examples.ts';
import { guid, pageOf, pageQuery, partnerRef, time, toPartnerRef } from './shapes.ts';

/** The operator's brake on what a provider orders (domain 3.8, 5.4). */

export const currency = z
  .enum(Object.keys(CURRENCY_DIGITS) as [Currency, ...Currency[]])
  .meta({ description: 'ISO 4217', examples: ['EUR'] });

const EXAMPLE_LINE = {
  currency: 'EUR' as const,
  limit: { minor: 5_000_000, currency: 'EUR' as const },
  reviewAbove: { minor: 1_000_000, currency: 'EUR' as const },
  charged: { minor: 1_234_500, currency: 'EUR' as const },
  ordered: { minor: 27_300, currency: 'EUR' as const },
  room: { minor: 3_738_200, currency: 'EUR' as const },
  version: 2,
};

export const creditLine = z
  .object({
    currency,
    limit: money.nullable().meta({ description: 'What may be charged in the month; null: no limit' }),
    reviewAbove: money
      .nullable()
      .meta({ description: 'An order that charges more at once waits for the operator; null: none does' }),
    charged: money.meta({ description: 'Charged in the month so far, credits taken off' }),
    ordered: money.meta({ description: 'What open orders will charge' }),
    room: money.nullable().meta({ description: 'What can still be ordered in the month; null: no limit' }),
    version: z.number().int(),
  })
  .meta({ id: 'CreditLine', examples: [EXAMPLE_LINE] });
const shape = {
  month: z.object({ from: time, until: time }).meta({ description: 'The running calendar month, in UTC' }),
  lines: z.array(creditLine).meta({ description: 'One for each currency in which there is anything to say' }),
};

const EXAMPLE = {
  month: { from: '2026-11-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z' },
  lines: [EXAMPLE_LINE],
};
export const ownCreditView = z.object(shape).meta({ id: 'OwnCredit', examples: [EXAMPLE] });
export const creditView = z.object({ provider: partnerRef, ...shape }).meta({
  id: 'Credit',
  examples: [
    {
      provider: NORTHLIGHT,
      ...EXAMPLE,
    },
  ],
});
export const creditsView = pageOf(creditView);

export const creditQuery = z.strictObject({
  ...pageQuery,
  search: z
    .string()
    .trim()
    .max(100)
    .default('')
    .meta({ description: 'A part of the provider’s name', examples: ['north'] }),
});

/** Up to what a column of the database and a number of JSON both hold without losing a unit, with room for a sum. */
const MOST = 1_000_000_000_000;
const amount = z.number().int().min(0).max(MOST).nullable();
export const creditBody = z
  .strictObject({
    limitMinor: amount.meta({ description: 'In the smallest unit of the currency; null: no limit' }),
    reviewAboveMinor: amount.meta({ description: 'In the smallest unit of the currency; null: no order waits' }),
    version: z.number().int().optional().meta({ description: 'Refuses the change if there is a later version' }),
  })
  .meta({ examples: [{ limitMinor: 5_000_000, reviewAboveMinor: 1_000_000 }] });
export const ofProvider = z.object({ providerId: guid, currency });

export type SeenCredit = {
  readonly provider: Organization;
  readonly month: Month;
  readonly lines: readonly { readonly terms: CreditTerms; readonly use: CreditUse }[];
};

export const toCreditLine = ({ terms, use }: SeenCredit['lines'][number]): z.infer<typeof creditLine> => {
  const inCurrency = (minor: number): Money => ({ minor, currency: terms.currency });
  const orNull = (minor: number | null) => (minor === null ? null : inCurrency(minor));
  return {
    currency: terms.currency,
    limit: orNull(terms.limitMinor),
    reviewAbove: orNull(terms.reviewAboveMinor),
    charged: inCurrency(use.chargedMinor),
    ordered: inCurrency(use.orderedMinor),
    room: orNull(roomOf(terms, use)),
    version: terms.version,
  };
};

export const toOwnCreditView = ({ month, lines }: SeenCredit): z.infer<typeof ownCreditView> => ({
  month: { ...month },
  lines: lines.map(toCreditLine),
});

export const toCreditView = (seen: SeenCredit): z.infer<typeof creditView> => ({
  provider: toPartnerRef(seen.provider),
  ...toOwnCreditView(seen),
});
