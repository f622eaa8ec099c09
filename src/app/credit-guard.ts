import { type CreditUses, findCreditTerms, findCreditUses, lockCreditTerms, usedIn } from '../db/credit.ts';
import type { Tx } from '../db/store.ts';
import {
  type CreditTerms,
  type CreditUse,
  guardLimit,
  monthOf,
  spoken,
  sumsOf,
  wantsReview,
} from '../domain/credit.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { NewCharge } from '../domain/subscriptions.ts';
import type { OrderId, OrganizationId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';

/** What somebody wants to have charged to a provider. */
export type Spending = {
  readonly providerId: OrganizationId;
  /** What is charged at once for each part of it; in several currencies each is measured by itself. */
  readonly adds: readonly Money[];
  /** What time has charged already, but nobody has stored yet. */
  readonly due?: readonly NewCharge[];
  /** The order that is measured once more: it stands in the store, and not in its own way. */
  readonly apart?: OrderId | undefined;
};

/** Why the operator looks at something first: it adds more than it may unseen. */
export type ReviewCause = { readonly adds: Money; readonly above: Money };

/**
 * The guard "credit limit" of domain 3.8. `hold` is for whoever goes on to charge: it locks the terms of the provider until
 * the end of its transaction, after all else that it locks, and only then counts. So two who order for two customers at
 * once come one after the other, and the second sees what the first has ordered; who has no terms waits for nobody.
 * Fails with `credit_limit`; otherwise says why the operator wants to look at it first; null: it need not.
 */
export const guardCredit = async (
  tx: Tx,
  { providerId, adds, due = [], apart }: Spending,
  now: Instant,
  { hold }: { readonly hold: boolean },
): Promise<Result<ReviewCause | null, Failure>> => {
  const sums = sumsOf(adds).filter(({ minor }) => minor > 0);
  if (sums.length === 0) return ok(null);
  const terms = hold
    ? await lockCreditTerms(
        tx,
        providerId,
        sums.map(({ currency }) => currency),
      )
    : await findCreditTerms(tx, [providerId]);
  const asked = sums.flatMap((sum) => {
    const said = terms.find(({ currency }) => currency === sum.currency);
    return said ? [{ sum, said }] : [];
  });
  const limited = asked.some(({ said }) => said.limitMinor !== null);
  const uses: CreditUses = limited ? await findCreditUses(tx, [providerId], monthOf(now), apart) : new Map();
  for (const { sum, said } of asked) {
    const guarded = guardLimit(said, withDue(usedIn(uses, providerId, sum.currency), said, due, now), sum);
    if (!guarded.ok) return guarded;
  }
  const looked = asked.find(({ sum, said }) => wantsReview(said, sum));
  return ok(looked ? { adds: looked.sum, above: thresholdOf(looked.said) } : null);
};

const withDue = (use: CreditUse, { currency }: CreditTerms, due: readonly NewCharge[], now: Instant): CreditUse => {
  const { from } = monthOf(now);
  const [sum] = sumsOf(due.flatMap((one) => (one.amount.currency === currency && one.at >= from ? one.amount : [])));
  return { ...use, chargedMinor: use.chargedMinor + (sum?.minor ?? 0) };
};

const thresholdOf = ({ reviewAboveMinor, currency }: CreditTerms): Money => ({
  minor: reviewAboveMinor ?? 0,
  currency,
});

/**
 * The same for a change of a subscription, which happens at once and cannot wait for the operator: what the operator wants
 * to look at has to be ordered. Fails with `credit_limit` or `review_required`.
 */
export const guardCreditOfChange = async (
  tx: Tx,
  providerId: OrganizationId,
  { charges, due }: { readonly charges: readonly NewCharge[]; readonly due: readonly NewCharge[] },
  now: Instant,
  { hold }: { readonly hold: boolean },
): Promise<Result<null, Failure>> => {
  const adds = charges.map(({ amount }) => amount);
  const guarded = await guardCredit(tx, { providerId, adds, due }, now, { hold });
  if (!guarded.ok) return guarded;
  if (guarded.value === null) return ok(null);
  return refuse('review_required', { adds: spoken(guarded.value.adds), above: spoken(guarded.value.above) });
};
