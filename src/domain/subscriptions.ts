import type { ChargeId, IdSource, OrderLineId, OrganizationId, SubscriptionId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Transitions } from '../kernel/machine.ts';
import { type Money, negate } from '../kernel/money.ts';
import { addDays, addMonths, type Instant } from '../kernel/time.ts';
import { type Period, periodFrom, priceOf } from './billing-periods.ts';
import {
  type BillingCycle,
  type CatalogItemId,
  type ItemKind,
  MONTHS_OF_TERM,
  type TermDuration,
  TRIAL,
} from './catalog.ts';
import { reminderAfter } from './subscription-reminders.ts';

/** Days in which a purchase or a renewal can be cancelled and seats given back: 7 x 24 hours (domain 3.9, App. A). */
export const WINDOW_DAYS = 7;

/**
 * A subscription of the term type (domain 3.9). `change` is all that leaves it running: seats, term, billing, upgrade,
 * renewal settings. Deleted is final, nothing brings it back.
 */
export const SUBSCRIPTION_MACHINE = {
  initial: 'active',
  states: ['active', 'suspended', 'expired', 'disabled', 'deleted'],
  events: ['change', 'cancel', 'suspend', 'resume', 'renew', 'expire', 'disable', 'delete'],
  table: {
    active: { change: 'active', cancel: 'deleted', suspend: 'suspended', renew: 'active', expire: 'expired' },
    suspended: { resume: 'active', disable: 'disabled' },
    expired: { disable: 'disabled' },
    disabled: { delete: 'deleted' },
  },
} as const satisfies Transitions<string, string>;
export type SubscriptionState = (typeof SUBSCRIPTION_MACHINE.states)[number];
export type SubscriptionEvent = (typeof SUBSCRIPTION_MACHINE.events)[number];

/** The states in which its seats count as owned: users work, and licenses can be assigned. */
export const SEATED_STATES: readonly SubscriptionState[] = ['active', 'expired'];
/** The states in which its provider cannot leave the customer: it runs, or could run again. */
export const RUNNING_STATES: readonly SubscriptionState[] = ['active', 'suspended'];

/** Seats that can still be given back, and until when: each purchase of seats has its own 7 days (domain 3.9). */
export type SeatWindow = { readonly seats: number; readonly until: Instant };

/** What happens at the end of the term, when it renews. */
export type ScheduledChange = {
  readonly quantity?: number | undefined;
  readonly termDuration?: TermDuration | undefined;
  readonly billingCycle?: BillingCycle | undefined;
  readonly itemId?: CatalogItemId | undefined;
  /** End-date alignment: the new term is shortened to end here. */
  readonly termEndsAt?: Instant | undefined;
};

export type Subscription = {
  readonly id: SubscriptionId;
  readonly customerId: OrganizationId;
  /** The provider that sold it and is billed for it. */
  readonly providerId: OrganizationId;
  /** The partner of record; null when the provider serves the customer itself. Never the provider's own id. */
  readonly resellerId: OrganizationId | null;
  readonly itemId: CatalogItemId;
  readonly name: Localized;
  readonly friendlyName: string | null;
  readonly kind: ItemKind;
  /** The market in which it was bought: its prices hold, wherever the customer moves. */
  readonly market: string;
  readonly quantity: number;
  readonly state: SubscriptionState;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  /** For one seat and one billing cycle; kept until the term ends. */
  readonly unitPrice: Money;
  readonly autoRenew: boolean;
  readonly startedAt: Instant;
  readonly termStartsAt: Instant;
  readonly termEndsAt: Instant;
  /** The last moment at which it can be cancelled; null when it cannot. */
  readonly cancelUntil: Instant | null;
  /** Soonest first. */
  readonly windows: readonly SeatWindow[];
  /** When the next billing period begins; null when nothing more is charged in this term. */
  readonly nextChargeAt: Instant | null;
  /** How it is billed from that period on, when that was changed; survives a suspension (domain 3.9). */
  readonly atNextCharge: { readonly billingCycle: BillingCycle; readonly unitPrice: Money } | null;
  readonly scheduled: ScheduledChange | null;
  readonly stateSince: Instant;
  /** When time alone leads on from its state; null in the last one. */
  readonly stateEndsAt: Instant | null;
  /** When its partners are next told that its term ends; null when nothing is left to tell. */
  readonly remindAt: Instant | null;
  readonly orderLineId: OrderLineId | null;
  /** The trial that it began as: a customer has each once, also when it has become something else. */
  readonly convertedFrom: CatalogItemId | null;
  readonly version: number;
};

export const CHARGE_KINDS = [
  'purchase',
  'cycle',
  'seats_added',
  'seats_removed',
  'cancelled',
  'renewal',
  'upgrade',
  'changed',
] as const;
export type ChargeKind = (typeof CHARGE_KINDS)[number];

/** What the provider owes for a subscription, or gets back: then the amount is negative. Never edited. */
export type Charge = {
  readonly id: ChargeId;
  readonly customerId: OrganizationId;
  readonly providerId: OrganizationId;
  readonly resellerId: OrganizationId | null;
  readonly subscriptionId: SubscriptionId;
  readonly kind: ChargeKind;
  readonly at: Instant;
  /** What it pays for. */
  readonly from: Instant;
  readonly until: Instant;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly amount: Money;
};
export type NewCharge = Omit<Charge, 'id'>;

/** What a step makes of a subscription, and what is charged for it. */
export type Change = { readonly subscription: Subscription; readonly charges: readonly NewCharge[] };

/** What an order line settles of a new subscription. */
export type Bought = Pick<
  Subscription,
  | 'id'
  | 'customerId'
  | 'providerId'
  | 'resellerId'
  | 'itemId'
  | 'name'
  | 'kind'
  | 'market'
  | 'quantity'
  | 'termDuration'
  | 'billingCycle'
  | 'unitPrice'
  | 'orderLineId'
>;

/**
 * A completed order line becomes an active subscription with auto-renew on and its first charge. It can be cancelled, and
 * all of its seats given back, for 7 x 24 hours. A trial lasts 30 days, is free, and has neither (domain 3.9). With
 * `endsAt` its first term was aligned to that end.
 */
export const open = (bought: Bought, now: Instant, endsAt?: Instant): Change =>
  startTerm(
    {
      ...bought,
      friendlyName: null,
      state: SUBSCRIPTION_MACHINE.initial,
      autoRenew: true,
      startedAt: now,
      termStartsAt: now,
      termEndsAt: now,
      cancelUntil: null,
      windows: [],
      nextChargeAt: null,
      atNextCharge: null,
      scheduled: null,
      stateSince: now,
      stateEndsAt: null,
      remindAt: null,
      convertedFrom: null,
      version: 1,
    },
    'purchase',
    now,
    endsAt,
  );

/**
 * Begins a term at `at`: its end is the same day so many months later, or `endsAt` where it was aligned; the first period
 * is charged, and a new window opens for cancelling and for every seat. Nothing that was planned is left over. As long as
 * it can be cancelled nobody is reminded of its end.
 */
export const startTerm = (
  subscription: Subscription,
  kind: Extract<ChargeKind, 'purchase' | 'renewal' | 'changed'>,
  at: Instant,
  endsAt?: Instant,
): Change => {
  const trial = subscription.kind === 'trial';
  const fullEnd = trial ? addDays(at, TRIAL.days) : addMonths(at, MONTHS_OF_TERM[subscription.termDuration]);
  const termEndsAt = endsAt ?? fullEnd;
  const cancelUntil = trial ? null : addDays(at, WINDOW_DAYS);
  return chargePeriod(
    {
      ...subscription,
      termStartsAt: at,
      termEndsAt,
      stateEndsAt: termEndsAt,
      cancelUntil,
      windows: cancelUntil === null ? [] : [{ seats: subscription.quantity, until: cancelUntil }],
      remindAt: reminderAfter({ kind: subscription.kind, termEndsAt }, cancelUntil ?? at),
      atNextCharge: null,
      scheduled: null,
    },
    kind,
    at,
  );
};

/** Charges all seats for the period that begins at `from`, and notes when the next one begins. */
export const chargePeriod = (subscription: Subscription, kind: ChargeKind, from: Instant): Change => {
  const period = periodFrom(subscription, from);
  const nextChargeAt = period.until < subscription.termEndsAt ? period.until : null;
  return {
    subscription: { ...subscription, nextChargeAt },
    charges: charge(subscription, kind, subscription.quantity, period),
  };
};

/** Until when it is paid. */
export const paidUntil = ({ nextChargeAt, termEndsAt }: Subscription): Instant => nextChargeAt ?? termEndsAt;

/** What seats cost for a part of a period. What costs nothing, as a trial does, is no charge. */
export const charge = (
  subscription: Subscription,
  kind: ChargeKind,
  seats: number,
  period: Period,
): readonly NewCharge[] => {
  const amount = priceOf(subscription, seats, period);
  if (amount.minor === 0) return [];
  return [
    {
      customerId: subscription.customerId,
      providerId: subscription.providerId,
      resellerId: subscription.resellerId,
      subscriptionId: subscription.id,
      kind,
      at: period.from,
      ...period,
      quantity: seats,
      unitPrice: subscription.unitPrice,
      amount,
    },
  ];
};

/** The same days given back: the charge with its sign turned. */
export const credit = (
  subscription: Subscription,
  kind: ChargeKind,
  seats: number,
  period: Period,
): readonly NewCharge[] =>
  charge(subscription, kind, seats, period).map((one) => ({ ...one, amount: negate(one.amount) }));

/** Charges as they are kept, each with its id. */
export const identify = (charges: readonly NewCharge[], ids: Pick<IdSource, 'id'>): readonly Charge[] =>
  charges.map((one) => ({ ...one, id: ids.id<'charge'>() }));

/** The next moment at which time alone changes anything: a charge, or the end of its term or state. */
export const dueAt = ({ nextChargeAt, stateEndsAt }: Subscription): Instant | null =>
  nextChargeAt !== null && (stateEndsAt === null || nextChargeAt < stateEndsAt) ? nextChargeAt : stateEndsAt;

/** What somebody may do with a subscription as it is now, given who they are: the names under which the portal offers it. */
export const SUBSCRIPTION_COMMANDS = [
  'add-seats',
  'remove-seats',
  'set-auto-renew',
  'rename',
  'change-billing',
  'change-term',
  'set-partner-of-record',
  'schedule',
  'upgrade',
  'suspend',
  'resume',
  'cancel',
] as const;
export type SubscriptionCommand = (typeof SUBSCRIPTION_COMMANDS)[number];

/** What a deadline is about: what can be done until then, or what happens then. */
export const DEADLINE_KINDS = ['cancel', 'reduce', 'renewal', 'expiry', 'trial_end', 'disable', 'delete'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
