import type { OrganizationId } from '../kernel/ids.ts';
import { type Currency, type Money, writeAmount } from '../kernel/money.ts';
import { ok, type Result } from '../kernel/result.ts';
import { addMonths, type Instant, readInstant } from '../kernel/time.ts';
import type { DomainEvent } from './events.ts';
import { type Failure, refuse } from './failures.ts';
import type { Organization } from './organizations.ts';

/**
 * The operator's brake on what a provider orders in one currency (domain 3.8, guard "credit limit"; 5.4, Policies).
 * Amounts are in minor units.
 */
export type CreditTerms = {
  readonly providerId: OrganizationId;
  readonly currency: Currency;
  /** What may be charged in one calendar month (UTC); null: whatever is ordered. */
  readonly limitMinor: number | null;
  /** An order that charges more at once waits until the operator has looked at it; null: none does. */
  readonly reviewAboveMinor: number | null;
  readonly version: number;
};

/** The terms of a provider of which the operator has said nothing. */
export const noTerms = (providerId: OrganizationId, currency: Currency): CreditTerms => ({
  providerId,
  currency,
  limitMinor: null,
  reviewAboveMinor: null,
  version: 0,
});

/** What counts against a limit: charged in the running month, credits taken off, and what open orders will charge. */
export type CreditUse = { readonly chargedMinor: number; readonly orderedMinor: number };
export const UNUSED: CreditUse = { chargedMinor: 0, orderedMinor: 0 };

/** A calendar month in UTC, from its first moment up to, but not including, `until`. */
export type Month = { readonly from: Instant; readonly until: Instant };

/** The month in which a limit is counted at this moment. Instants are in UTC, so the text says which month it is. */
export const monthOf = (now: Instant): Month => {
  const from = readInstant(`${now.slice(0, 7)}-01T00:00:00.000Z`) ?? now;
  return { from, until: addMonths(from, 1) };
};

/** What is to be paid, one sum for each currency, in a fixed order: so that two who lock by it never wait for each other. */
export const sumsOf = (amounts: readonly Money[]): readonly Money[] => {
  const sums = new Map<Currency, number>();
  for (const { currency, minor } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums]
    .map(([currency, minor]) => ({ currency, minor }))
    .sort((one, other) => (one.currency < other.currency ? -1 : 1));
};

const usedOf = ({ chargedMinor, orderedMinor }: CreditUse): number => chargedMinor + orderedMinor;

/** What can still be ordered this month; below zero after renewals that nobody holds up. Null without a limit. */
export const roomOf = ({ limitMinor }: CreditTerms, use: CreditUse): number | null =>
  limitMinor === null ? null : limitMinor - usedOf(use);

/**
 * May this much more be charged this month? What costs nothing, or gives something back, always may. Fails with
 * `credit_limit`, which says the limit, what is used of it, and what this would add.
 */
export const guardLimit = (terms: CreditTerms, use: CreditUse, adds: Money): Result<null, Failure> => {
  const room = roomOf(terms, use);
  if (terms.limitMinor === null || room === null || adds.minor <= 0 || adds.minor <= room) return ok(null);
  const { currency } = terms;
  return refuse('credit_limit', {
    limit: spoken({ minor: terms.limitMinor, currency }),
    used: spoken({ minor: usedOf(use), currency }),
    adds: spoken(adds),
  });
};

/** Does the operator want to look at an order that charges this much at once? */
export const wantsReview = ({ reviewAboveMinor }: CreditTerms, adds: Money): boolean =>
  reviewAboveMinor !== null && adds.minor > reviewAboveMinor;

/**
 * An amount within a sentence of either language, its digits in groups: `EUR 12 500.00`. The gaps never break, and a comma
 * would be one between two things.
 */
export const spoken = (money: Money): string => {
  const [whole = '', ...rest] = writeAmount(money).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK);
  return [money.currency, [grouped, ...rest].join('.')].join(NO_BREAK);
};
const NO_BREAK = '\u00A0';

/** The operator set a limit or a threshold: in its own log and in that of the provider. */
export const termsChanged = (
  before: CreditTerms,
  after: CreditTerms,
  provider: Pick<Organization, 'id' | 'name'>,
  operator: OrganizationId,
): DomainEvent => ({
  type: 'credit.changed',
  subject: { kind: 'organization', id: provider.id },
  audience: [provider.id, operator],
  details: { provider: provider.name, currency: after.currency },
  before: { limitMinor: before.limitMinor, reviewAboveMinor: before.reviewAboveMinor },
  after: { limitMinor: after.limitMinor, reviewAboveMinor: after.reviewAboveMinor },
});
