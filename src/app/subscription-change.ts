import { findCatalogItems } from '../db/catalog.ts';
import { findOpenLines } from '../db/orders.ts';
import type { Tx } from '../db/store.ts';
import { allowsCycle, type BillingCycle, type TermDuration } from '../domain/catalog.ts';
import { type Failure, localized, refuse } from '../domain/failures.ts';
import { guardPartnerOfRecord, guardSale } from '../domain/parties.ts';
import type { Action } from '../domain/permissions.ts';
import { ANY_NUMBER } from '../domain/seat-limits.ts';
import { guardChangeable, setQuantity, titled } from '../domain/subscription-seats.ts';
import { setAutoRenew } from '../domain/subscription-steering.ts';
import {
  billingChoices,
  changeBilling,
  changeTerm,
  longerTerms,
  type Offered,
  sellerOf,
  type Terms,
} from '../domain/subscription-terms.ts';
import { type Change, RUNNING_STATES, type Subscription } from '../domain/subscriptions.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { authorize } from './access.ts';
import type { Context } from './context.ts';
import { findPartyFacts } from './party-facts.ts';

/** What is to be changed; what is left out, or is so already, stays. */
export type WantedChange = {
  readonly quantity?: number | undefined;
  readonly autoRenew?: boolean | undefined;
  /** Null, or nothing in it: no name of its own. */
  readonly friendlyName?: string | null | undefined;
  readonly billingCycle?: BillingCycle | undefined;
  readonly termDuration?: TermDuration | undefined;
  /** The partner of record; null: none. */
  readonly resellerId?: OrganizationId | null | undefined;
};

/** The permissions that a change takes; of a change of seats the one for more of them, as long as nothing else is known. */
const actionsFor = (wanted: WantedChange): readonly Action[] => [
  ...(wanted.quantity === undefined ? [] : ['subscription.add-seats' as const]),
  ...(wanted.autoRenew === undefined ? [] : ['subscription.change' as const]),
  ...(wanted.friendlyName === undefined ? [] : ['subscription.rename' as const]),
  ...(wanted.termDuration === undefined ? [] : ['subscription.change' as const]),
  ...(wanted.billingCycle === undefined || wanted.termDuration !== undefined
    ? []
    : ['subscription.change-billing' as const]),
  ...(wanted.resellerId === undefined ? [] : ['subscription.set-partner-of-record' as const]),
];

/**
 * May the caller do all of this? Before anything is looked up, and as the action under which the subscription is then
 * taken: the first, or reading when nothing is wanted. Fails with the first missing right.
 */
export const authorizeChange = (ctx: Context, wanted: WantedChange): Result<Action, Failure> => {
  const [first = 'subscription.list' as const, ...others] = actionsFor(wanted);
  for (const action of [first, ...others]) {
    const allowed = authorize(ctx, action);
    if (!allowed.ok) return allowed;
  }
  return ok(first);
};

/** One part of a change; undefined: not wanted, or so already. */
type Step = (
  at: { readonly ctx: Context; readonly tx: Tx; readonly now: Instant },
  subscription: Subscription,
  wanted: WantedChange,
) => Promise<Result<Change, Failure> | undefined>;

/**
 * What a change makes of a subscription and what it costs; stores nothing. Its parts are applied in one order, whatever
 * the order in which they were sent: name, partner of record, auto-renew, seats, term or billing. Fails with the first
 * refusal of a part.
 */
export const applyChange = async (
  at: { readonly ctx: Context; readonly tx: Tx; readonly now: Instant },
  subscription: Subscription,
  wanted: WantedChange,
): Promise<Result<Change, Failure>> => {
  let change: Change = { subscription, charges: [] };
  for (const step of STEPS) {
    const next = await step(at, change.subscription, wanted);
    if (next?.ok === false) return next;
    if (next) {
      change = { subscription: next.value.subscription, charges: [...change.charges, ...next.value.charges] };
    }
  }
  return ok(change);
};

const rename: Step = async (_at, subscription, { friendlyName }) => {
  const name = friendlyName === '' ? null : friendlyName;
  if (name === undefined || name === subscription.friendlyName) return undefined;
  return subscription.state === 'deleted'
    ? refuse('suspended_subscription', { case: 'change', ...titled(subscription) })
    : ok({ subscription: { ...subscription, friendlyName: name }, charges: [] });
};

const setPartnerOfRecord: Step = async ({ tx }, subscription, { resellerId }) => {
  if (resellerId === undefined || resellerId === subscription.resellerId) return undefined;
  if (!RUNNING_STATES.includes(subscription.state)) {
    return refuse('suspended_subscription', { case: 'change', ...titled(subscription) });
  }
  const changed = { ...subscription, resellerId };
  const guarded = guardPartnerOfRecord(await findPartyFacts(tx, changed, { hold: false }));
  return guarded.ok ? ok({ subscription: changed, charges: [] }) : guarded;
};

const renewing: Step = async (_at, subscription, { autoRenew }) =>
  autoRenew === undefined || autoRenew === subscription.autoRenew ? undefined : setAutoRenew(subscription, autoRenew);

const seats: Step = async ({ ctx, tx, now }, subscription, { quantity }) => {
  if (quantity === undefined || quantity === subscription.quantity) return undefined;
  const more = quantity > subscription.quantity;
  const allowed = authorize(ctx, more ? 'subscription.add-seats' : 'subscription.change');
  if (!allowed.ok) return allowed;
  const sale = await guardChangeOfSale(tx, subscription, more);
  if (!sale.ok) return sale;
  const item = (await findCatalogItems(tx, [subscription.itemId], now)).get(subscription.itemId);
  if (!item && more) return refuse('offer_unavailable', localized('item', subscription.name));
  // Of what is no longer sold, seats can still be given back.
  return setQuantity(subscription, quantity, item ?? ANY_NUMBER, now);
};

const termOrBilling: Step = async ({ tx, now }, subscription, wanted) => {
  const { termDuration = subscription.termDuration } = wanted;
  const longer = termDuration !== subscription.termDuration;
  const billed = (subscription.atNextCharge ?? subscription).billingCycle;
  const billingCycle = wanted.billingCycle ?? (allowsCycle(termDuration, billed) ? billed : 'monthly');
  if (!longer && billingCycle === billed) return undefined;
  const changeable = guardChangeable(subscription);
  if (!changeable.ok) return changeable;
  const sale = await guardChangeOfSale(tx, subscription, longer);
  if (!sale.ok) return sale;
  if (longer && !longerTerms(subscription.termDuration).includes(termDuration)) return refuse('term_not_longer');
  if (!longer && !billingChoices(subscription).includes(billingCycle)) return refuse('billing_fixed');
  const offered = await findOffered(tx, subscription, { ...subscription, termDuration, billingCycle }, now);
  if (!offered) return refuse('offer_unavailable', localized('item', subscription.name));
  return longer ? changeTerm(subscription, offered, now) : changeBilling(subscription, offered);
};

const STEPS: readonly Step[] = [rename, setPartnerOfRecord, renewing, seats, termOrBilling];

/** What the catalog in force says of these terms in the market of a subscription. */
export const findOffered = async (
  tx: Tx,
  { market }: Subscription,
  terms: Terms,
  now: Instant,
): Promise<Offered | undefined> => sellerOf(await findCatalogItems(tx, [terms.itemId], now), market)(terms);

/**
 * The guards of a sale for a subscription as it stands; nor may an order be changing it (`pending_operation`). `more`:
 * something is sold anew.
 */
export const guardChangeOfSale = async (
  tx: Tx,
  subscription: Subscription,
  more: boolean,
): Promise<Result<null, Failure>> => {
  const guarded = guardSale(await findPartyFacts(tx, subscription, { hold: false }), { more });
  if (!guarded.ok) return guarded;
  const open = await findOpenLines(tx, subscription.customerId);
  return open.some((line) => line.subscriptionId === subscription.id)
    ? refuse('pending_operation', titled(subscription))
    : ok(null);
};
