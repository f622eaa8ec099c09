import type { Localized } from '../kernel/locale.ts';
import type { Money } from '../kernel/money.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import {
  type BillingCycle,
  type CatalogItem,
  type CatalogItemId,
  findOffer,
  type ItemKind,
  MONTHS_OF_TERM,
  priceFor,
  type TermDuration,
} from './catalog.ts';
import { type Failure, refuse } from './failures.ts';
import type { SeatLimits } from './seat-limits.ts';
import { guardChangeable } from './subscription-seats.ts';
import { type Change, credit, paidUntil, type Subscription, startTerm } from './subscriptions.ts';

/** A way to have an item: of this length, billed this often. */
export type Terms = {
  readonly itemId: CatalogItemId;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
};

/** What the catalog says of such terms in a market: they are sold there, under this name and at this price. */
export type Offered = Terms &
  SeatLimits & { readonly name: Localized; readonly kind: ItemKind; readonly unitPrice: Money };

/** Asks the catalog in force; undefined: not sold so (any more). */
export type Seller = (terms: Terms) => Offered | undefined;

/** What a version of the catalog sells in a market, of the items that were looked up. */
export const sellerOf =
  (items: ReadonlyMap<CatalogItemId, CatalogItem>, market: string): Seller =>
  ({ itemId, termDuration, billingCycle }) => {
    const item = items.get(itemId);
    const offer = item && findOffer(item, termDuration, billingCycle);
    const unitPrice = offer && priceFor(offer, market);
    if (!item || !unitPrice) return undefined;
    const { name, kind, minSeats, maxSeats } = item;
    return { itemId, name, kind, termDuration, billingCycle, unitPrice, minSeats, maxSeats };
  };

/** Billing that can be exchanged while a term runs (domain 3.9): monthly and annual, of three years. */
const EXCHANGEABLE: Readonly<Partial<Record<TermDuration, readonly BillingCycle[]>>> = { P3Y: ['monthly', 'annual'] };

/** The billing cycles that a running term can be changed to: none if nothing more is charged in it. */
export const billingChoices = (subscription: Subscription): readonly BillingCycle[] => {
  const choices = EXCHANGEABLE[subscription.termDuration] ?? [];
  const open = subscription.nextChargeAt !== null && choices.includes(subscription.billingCycle);
  return open ? choices.filter((cycle) => cycle !== (subscription.atNextCharge ?? subscription).billingCycle) : [];
};

/**
 * Changes how a running term is billed, from its next cycle on. A change to annual first charges what is left of the
 * year of the term. The price for the other cycle is the catalog's. Changing back before that takes the change back.
 * Fails with `billing_fixed`, `suspended_subscription` or `trial_fixed`.
 */
export const changeBilling = (subscription: Subscription, offered: Offered): Result<Change, Failure> => {
  const changeable = guardChangeable(subscription);
  if (!changeable.ok) return changeable;
  const { billingCycle, unitPrice } = offered;
  if (!billingChoices(subscription).includes(billingCycle)) return refuse('billing_fixed');
  const atNextCharge = billingCycle === subscription.billingCycle ? null : { billingCycle, unitPrice };
  return ok({ subscription: { ...subscription, atNextCharge }, charges: [] });
};

/** The terms that a running one can be exchanged for: only longer ones. */
export const longerTerms = (termDuration: TermDuration): readonly TermDuration[] =>
  (Object.keys(MONTHS_OF_TERM) as readonly TermDuration[]).filter(
    (other) => MONTHS_OF_TERM[other] > MONTHS_OF_TERM[termDuration],
  );

/**
 * Exchanges a running term for a longer one at once: the days that are left of the paid period are credited, and the new
 * term begins now at the catalog's price. It was asked for while the term ran, so that no window opens and those that
 * were open close; what was planned is dropped. Fails with `term_not_longer`, `suspended_subscription` or `trial_fixed`.
 */
export const changeTerm = (subscription: Subscription, offered: Offered, now: Instant): Result<Change, Failure> => {
  const changeable = guardChangeable(subscription);
  if (!changeable.ok) return changeable;
  const { termDuration, billingCycle, unitPrice } = offered;
  if (!longerTerms(subscription.termDuration).includes(termDuration)) return refuse('term_not_longer');
  const rest = credit(subscription, 'changed', subscription.quantity, { from: now, until: paidUntil(subscription) });
  const begun = startTerm({ ...subscription, termDuration, billingCycle, unitPrice }, 'changed', now);
  return ok({
    subscription: { ...begun.subscription, cancelUntil: null, windows: [] },
    charges: [...rest, ...begun.charges],
  });
};

/** How a trial goes on when it becomes a paid subscription (domain 3.9): a year, billed monthly. */
export const CONVERTED = { termDuration: 'P1Y', billingCycle: 'monthly' } as const;

/** A trial becomes a paid subscription with the same id and seats; it is a purchase, with its window and auto-renew. */
export const convertTrial = (subscription: Subscription, offered: Offered, at: Instant): Change =>
  startTerm(
    { ...asOffered(subscription, offered), autoRenew: true, convertedFrom: subscription.itemId },
    'purchase',
    at,
  );

/** The subscription of what is offered, at its price. */
export const asOffered = (subscription: Subscription, offered: Offered): Subscription => ({
  ...subscription,
  itemId: offered.itemId,
  name: offered.name,
  kind: offered.kind,
  termDuration: offered.termDuration,
  billingCycle: offered.billingCycle,
  unitPrice: offered.unitPrice,
});
