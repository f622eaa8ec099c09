import { asId, type OrganizationId, type SubscriptionId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import type { BillingCycle, TermDuration } from './catalog.ts';
import { numberIn, textIn } from './event-details.ts';
import type { DomainEvent } from './events.ts';
import { type LetterFacts, momentIn, nameOfKind, sideOf } from './letter-facts.ts';
import { GRACE_DAYS } from './subscription-clock.ts';
import { WINDOW_DAYS } from './subscriptions.ts';

/** Whom a letter about a subscription is for: they see it at different places, and can do different things about it. */
export type SubscriptionReader = 'provider' | 'reseller' | 'customer';

/** What every letter about a subscription tells. */
type About = {
  readonly reader: SubscriptionReader;
  readonly subscription: SubscriptionId;
  readonly title: Localized;
  readonly quantity: number;
  readonly customer: { readonly id: OrganizationId; readonly name: string };
  /** Whoever the reader can turn to: the provider that sold it; for a customer its partner of record, if there is one. */
  readonly partner: string;
};

/** What letters about subscriptions have to tell (domain 3.9, 3.15). Never an amount: only the provider sees what it pays. */
export type SubscriptionLetter =
  | (About & {
      readonly kind: 'subscription_seats';
      readonly at: Instant;
      /** How many there were before. */
      readonly quantityBefore: number;
      /** How long added seats can be given back; null: there are fewer now. */
      readonly reducibleUntil: Instant | null;
    })
  | (About & { readonly kind: 'subscription_stopped'; readonly how: 'suspended' | 'cancelled'; readonly at: Instant })
  | (About & {
      readonly kind: 'subscription_renewed';
      readonly how: 'renewed' | 'converted';
      readonly at: Instant;
      readonly endsAt: Instant | null;
      /** How long it can be cancelled, and seats given back. */
      readonly cancelUntil: Instant;
    })
  | (About & { readonly kind: 'subscription_expired'; readonly at: Instant; readonly usableUntil: Instant })
  | (About & {
      readonly kind: 'subscription_ending';
      readonly isTrial: boolean;
      readonly daysLeft: number;
      readonly endsAt: Instant;
      readonly autoRenew: boolean;
      /** What it renews or converts into; null: it ends. */
      readonly becomes: Becoming | null;
      readonly usableUntil: Instant | null;
    });

export type Becoming = {
  readonly name: Localized;
  readonly quantity: number;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
};

export const seatsChanged = (facts: LetterFacts): SubscriptionLetter => {
  const { event, at } = facts;
  const shared = about(facts);
  const { quantity } = event.before ?? {};
  const quantityBefore = typeof quantity === 'number' ? quantity : shared.quantity;
  return {
    kind: 'subscription_seats',
    ...shared,
    at,
    quantityBefore,
    reducibleUntil: shared.quantity > quantityBefore ? addDays(at, WINDOW_DAYS) : null,
  };
};

export const stopped =
  (how: 'suspended' | 'cancelled') =>
  (facts: LetterFacts): SubscriptionLetter => ({ kind: 'subscription_stopped', how, ...about(facts), at: facts.at });

export const renewed =
  (how: 'renewed' | 'converted') =>
  (facts: LetterFacts): SubscriptionLetter => {
    const at = momentOf(facts);
    const { termEndsAt } = facts.event.after ?? {};
    return {
      kind: 'subscription_renewed',
      how,
      ...about(facts),
      at,
      endsAt: typeof termEndsAt === 'string' ? (termEndsAt as Instant) : null,
      cancelUntil: addDays(at, WINDOW_DAYS),
    };
  };

export const expired = (facts: LetterFacts): SubscriptionLetter => {
  const at = momentOf(facts);
  return { kind: 'subscription_expired', ...about(facts), at, usableUntil: addDays(at, GRACE_DAYS) };
};

export const ending = (facts: LetterFacts): SubscriptionLetter => {
  const { event } = facts;
  const { becomes, usableUntil } = event.details ?? {};
  return {
    kind: 'subscription_ending',
    ...about(facts),
    isTrial: textIn(event, 'deadline') === 'trial_end',
    daysLeft: numberIn(event, 'daysLeft') ?? 0,
    endsAt: momentIn(facts, 'endsAt'),
    autoRenew: event.details?.autoRenew === true,
    becomes: typeof becomes === 'object' && becomes !== null ? (becomes as Becoming) : null,
    usableUntil: typeof usableUntil === 'string' ? (usableUntil as Instant) : null,
  };
};

/** When it happened: what time did, the sweep may have found later. */
const momentOf = (facts: LetterFacts): Instant => momentIn(facts, 'at');

const about = (facts: LetterFacts): About => {
  const { to, event } = facts;
  const reader = readerOf(facts);
  const provider = nameOfKind(facts, 'provider') ?? '';
  return {
    reader,
    subscription: asId(event.subject.id),
    title: titleIn(event),
    quantity: numberIn(event, 'quantity') ?? 0,
    customer: event.customer ?? { id: to.organizationId, name: '' },
    partner: reader === 'customer' ? (nameOfKind(facts, 'reseller') ?? provider) : provider,
  };
};

const readerOf = (facts: LetterFacts): SubscriptionReader => {
  if (sideOf(facts) === 'customer') return 'customer';
  return facts.parties.get(facts.to.organizationId)?.kind === 'provider' ? 'provider' : 'reseller';
};

/** By its own name, or by its item's in each language. */
const titleIn = (event: DomainEvent): Localized => {
  const names = event.details?.names;
  if (typeof names === 'object' && names !== null && 'en' in names && 'zh-TW' in names) return names as Localized;
  const name = textIn(event, 'name') ?? '';
  return { en: name, 'zh-TW': name };
};
