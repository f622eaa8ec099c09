import { z } from 'zod';
import { type CatalogItemId, ITEM_KINDS } from '../../domain/catalog.ts';
import type { Organization } from '../../domain/organizations.ts';
import {
  type ScheduledChange,
  type SeatWindow,
  SUBSCRIPTION_COMMANDS,
  SUBSCRIPTION_MACHINE,
  type Subscription,
  type SubscriptionCommand,
} from '../../domain/subscriptions.ts';
import type { Localized } from '../../kernel/locale.ts';
import type { Money } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Cell } from '../csv.ts';
import { billingCycle, itemId, money, seats, termDuration } from './catalog.ts';
import { NORTHLIGHT, TALLOW } from './examples.ts';
import {
  guid,
  localizedText,
  organizationRef,
  pageOf,
  pageQuery,
  partnerRef,
  time,
  toOrganizationRef,
  toPartnerRef,
} from './shapes.ts';

/** What a customer has bought (own API, "Catalogue, orders, subscriptions"; domain 3.9). */

export const subscriptionsQuery = z.strictObject({
  ...pageQuery,
  search: z
    .string()
    .trim()
    .max(100)
    .default('')
    .meta({ description: 'A part of the name in either language, of the own name, or of the id', examples: ['mail'] }),
  state: z.enum(SUBSCRIPTION_MACHINE.states).optional(),
});
export const subscriptionsFileQuery = subscriptionsQuery.pick({ search: true, state: true });
export const readSubscriptionFilter = ({ search, state }: z.infer<typeof subscriptionsFileQuery>) => ({
  search,
  state: state ?? null,
});

const scheduledView = z.object({
  quantity: seats.optional(),
  termDuration: termDuration.optional(),
  billingCycle: billingCycle.optional(),
  catalogItemId: itemId.optional(),
  termEndsAt: time.optional(),
});

const EXAMPLE = {
  id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e10',
  name: 'Workplace Business Standard',
  names: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' },
  friendlyName: null,
  catalogItemId: 'CFQ7TTC0ZB10:0001',
  kind: 'license' as const,
  quantity: 25,
  state: 'active' as const,
  termDuration: 'P1Y' as const,
  billingCycle: 'monthly' as const,
  nextBillingCycle: null,
  unitPrice: { minor: 1092, currency: 'EUR' as const },
  autoRenew: true,
  startedAt: '2026-09-14T10:12:00.000Z',
  termStartsAt: '2026-09-14T10:12:00.000Z',
  termEndsAt: '2027-09-14T10:12:00.000Z',
  cancelUntil: '2026-09-21T10:12:00.000Z',
  reducible: [{ seats: 24, until: '2026-09-21T10:12:00.000Z' }],
  nextChargeAt: '2026-10-14T10:12:00.000Z',
  scheduled: null,
  stateSince: '2026-09-14T10:12:00.000Z',
  stateEndsAt: '2027-09-14T10:12:00.000Z',
  partnerOfRecordId: null,
  partnerOfRecord: null,
  providerId: '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60',
  provider: NORTHLIGHT,
  may: ['add-seats' as const, 'remove-seats' as const, 'suspend' as const, 'cancel' as const],
  version: 1,
};

export const subscriptionView = z
  .object({
    id: guid,
    name: z.string().meta({ description: 'In English' }),
    names: localizedText,
    friendlyName: z.string().nullable(),
    catalogItemId: itemId,
    kind: z.enum(ITEM_KINDS),
    quantity: z.number().int(),
    state: z.enum(SUBSCRIPTION_MACHINE.states),
    termDuration,
    billingCycle,
    nextBillingCycle: billingCycle
      .nullable()
      .meta({ description: 'How it is billed from `nextChargeAt` on, if that was changed' }),
    unitPrice: money.optional().meta({ description: 'For one seat and one billing cycle; for its provider only' }),
    autoRenew: z.boolean(),
    startedAt: time,
    termStartsAt: time,
    termEndsAt: time.meta({ description: 'The end belongs to the next term' }),
    cancelUntil: time.nullable().meta({ description: 'The last moment at which it can be cancelled' }),
    reducible: z
      .array(z.object({ seats: z.number().int(), until: time }))
      .readonly()
      .meta({ description: 'Seats that can still be given back, soonest deadline first' }),
    nextChargeAt: time.nullable(),
    scheduled: scheduledView.nullable().meta({ description: 'What happens at the end of the term' }),
    stateSince: time,
    stateEndsAt: time.nullable().meta({ description: 'When time alone leads on from this state' }),
    partnerOfRecordId: guid.nullable(),
    partnerOfRecord: partnerRef.nullable(),
    providerId: guid,
    provider: partnerRef,
    may: z.array(z.enum(SUBSCRIPTION_COMMANDS)).readonly(),
    version: z.number().int(),
  })
  .meta({ id: 'Subscription', examples: [EXAMPLE] });
export const subscriptionsView = pageOf(subscriptionView);

type SeenSubscription = {
  readonly subscription: Subscription;
  readonly provider: Organization;
  readonly partnerOfRecord: Organization | null;
  /** Only its provider sees what it pays. */
  readonly prices: boolean;
  readonly reducible: readonly SeatWindow[];
  readonly may: readonly SubscriptionCommand[];
};

export const toSubscriptionView = (seen: SeenSubscription): z.infer<typeof subscriptionView> => {
  const { subscription, provider, partnerOfRecord, prices, reducible, may } = seen;
  const { name, itemId: catalogItemId, unitPrice, atNextCharge, scheduled, resellerId } = subscription;
  return {
    ...subscription,
    name: name.en,
    names: name,
    catalogItemId,
    nextBillingCycle: atNextCharge?.billingCycle ?? null,
    unitPrice: prices ? unitPrice : undefined,
    reducible,
    scheduled: scheduled && toScheduledView(scheduled),
    partnerOfRecordId: resellerId,
    partnerOfRecord: partnerOfRecord && toPartnerRef(partnerOfRecord),
    provider: toPartnerRef(provider),
    may,
  };
};

const toScheduledView = ({ itemId: catalogItemId, ...rest }: ScheduledChange): z.infer<typeof scheduledView> => ({
  ...rest,
  catalogItemId,
});

export const toSubscriptionsView = (page: {
  items: readonly SeenSubscription[];
  next: string | null;
}): z.infer<typeof subscriptionsView> => ({ ...page, items: page.items.map(toSubscriptionView) });

/** A customer's subscriptions as a table: the columns of domain App. B, then what a reader wants to sort by. */
export const SUBSCRIPTIONS_FILE = {
  name: 'subscriptions',
  title: 'Subscriptions',
  head: [
    'Subscription ID',
    'Subscription',
    'Quantity',
    'Status',
    'Reseller',
    'Own name',
    'Product',
    'Term',
    'Billing',
    'Auto-renew',
    'Started',
    'Term ends',
    'Provider',
  ],
} as const;
export const toSubscriptionCells = ({ subscription, provider, partnerOfRecord }: SeenSubscription): readonly Cell[] => [
  subscription.id,
  subscription.name.en,
  subscription.quantity,
  subscription.state,
  partnerOfRecord?.name,
  subscription.friendlyName,
  subscription.itemId,
  subscription.termDuration,
  subscription.billingCycle,
  subscription.autoRenew ? 'on' : 'off',
  subscription.startedAt,
  subscription.termEndsAt,
  provider.name,
];

const upgradeView = z.object({
  catalogItemId: itemId,
  names: localizedText,
  termDuration,
  billingCycle,
  unitPrice: money,
});
export const alignmentView = z.object({
  termEndsAt: time,
  kind: z.enum(['month_end', 'subscription']).meta({ description: 'The end of a month, or of another subscription' }),
});

export const subscriptionDetailsView = subscriptionView
  .extend({
    customer: organizationRef,
    upgrades: z
      .array(upgradeView)
      .readonly()
      .meta({ description: 'What it can be upgraded to now, or, for a trial, what it becomes' }),
    alignments: z
      .array(alignmentView)
      .readonly()
      .meta({ description: 'When a renewed term can be made to end, for a scheduled change' }),
    supportContact: z
      .object({ email: z.string().optional(), phone: z.string().optional(), hours: z.string().optional() })
      .nullable()
      .meta({ description: 'Of the partner of record, or of the provider where there is none' }),
  })
  .meta({
    id: 'SubscriptionDetails',
    examples: [
      {
        ...EXAMPLE,
        customer: TALLOW,
        upgrades: [],
        alignments: [{ termEndsAt: '2027-10-01T00:00:00.000Z', kind: 'month_end' as const }],
        supportContact: null,
      },
    ],
  });

type SubscriptionDetails = SeenSubscription & {
  readonly customer: Organization;
  readonly upgrades: readonly {
    readonly itemId: CatalogItemId;
    readonly name: Localized;
    readonly termDuration: Subscription['termDuration'];
    readonly billingCycle: Subscription['billingCycle'];
    readonly unitPrice: Money;
  }[];
  readonly alignments: readonly { readonly termEndsAt: Instant; readonly kind: 'month_end' | 'subscription' }[];
  readonly supportContact: Organization['supportContact'];
};

export const toSubscriptionDetails = (details: SubscriptionDetails): z.infer<typeof subscriptionDetailsView> => ({
  ...toSubscriptionView(details),
  customer: toOrganizationRef(details.customer),
  upgrades: details.upgrades.map(({ itemId: catalogItemId, name, ...rest }) => ({
    ...rest,
    catalogItemId,
    names: name,
  })),
  alignments: details.alignments,
  supportContact: details.supportContact,
});
