import { z } from 'zod';
import { type CatalogItemId, ITEM_KINDS, readCatalogItemId } from '../../domain/catalog.ts';
import { type Failure, refuseFields } from '../../domain/failures.ts';
import { isOneLine, type Organization } from '../../domain/organizations.ts';
import {
  CHARGE_KINDS,
  type Charge,
  DEADLINE_KINDS,
  type DeadlineKind,
  type NewCharge,
  type ScheduledChange,
  type SeatWindow,
  SUBSCRIPTION_COMMANDS,
  SUBSCRIPTION_MACHINE,
  type Subscription,
  type SubscriptionCommand,
} from '../../domain/subscriptions.ts';
import type { Localized } from '../../kernel/locale.ts';
import type { Money } from '../../kernel/money.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Cell } from '../csv.ts';
import { billingCycle, money, termDuration } from './catalog.ts';
import {
  guid,
  organizationRef,
  pageOf,
  pageQuery,
  partnerRef,
  readGuid,
  sentTime,
  time,
  toMoment,
  toOrganizationRef,
  toPartnerRef,
} from './shapes.ts';

/** What a customer has bought (own API, "Catalogue, orders, subscriptions"; domain 3.9). */

const names = z.object({ en: z.string(), 'zh-TW': z.string() });
const itemId = z.string().meta({ description: '`<product>:<sku>`', examples: ['CFQ7TTC0ZB10:0001'] });
const seats = z.number().int().min(1).max(1_000_000);
const version = z.number().int().optional().meta({ description: 'Refuses the change if there is a later version' });

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
  provider: {
    id: '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60',
    name: 'Northlight Distribution',
    kind: 'provider' as const,
    domain: 'northlight.example',
    country: 'PT',
    partnerId: '5100001',
    verified: true,
  },
  may: ['add-seats' as const, 'remove-seats' as const, 'suspend' as const, 'cancel' as const],
  version: 1,
};

export const subscriptionView = z
  .object({
    id: guid,
    name: z.string().meta({ description: 'In English' }),
    names,
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
  names,
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
        customer: {
          id: 'c0ffee00-1234-4abc-9def-0000000000c1',
          name: 'Tallow Bakery',
          kind: 'customer' as const,
          domain: 'tallowbakery.example',
          country: 'PT',
        },
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

const change = {
  quantity: seats.optional(),
  autoRenew: z.boolean().optional(),
  friendlyName: z
    .string()
    .trim()
    .max(120)
    .refine(isOneLine, 'must be one line of text')
    .nullable()
    .optional()
    .meta({ description: 'What the customer calls it; null: nothing of its own' }),
  billingCycle: billingCycle.optional().meta({ description: 'From the next billing cycle on' }),
  termDuration: termDuration.optional().meta({ description: 'At once, and only a longer one' }),
  partnerOfRecordId: guid.nullable().optional().meta({ description: 'Null: the provider serves it itself' }),
};
const upgrade = { catalogItemId: itemId, quantity: seats.optional().meta({ description: 'Left out: all seats' }) };

export const changeBody = z
  .strictObject({ ...change, version })
  .meta({ examples: [{ quantity: 30 }, { autoRenew: false, version: 3 }] });
export const upgradeBody = z
  .strictObject({ ...upgrade, version })
  .meta({ examples: [{ catalogItemId: 'CFQ7TTC0ZB11:0001' }] });
export const previewBody = z
  .strictObject({ ...change, cancel: z.literal(true).optional(), upgrade: z.strictObject(upgrade).optional() })
  .meta({ examples: [{ quantity: 30 }, { cancel: true }] });
export const steerBody = z.strictObject({ version }).optional();
export const scheduleBody = z
  .strictObject({
    quantity: seats.optional(),
    termDuration: termDuration.optional(),
    billingCycle: billingCycle.optional(),
    catalogItemId: itemId.optional(),
    termEndsAt: sentTime
      .optional()
      .meta({ format: 'date-time', description: 'One of the alignments of the subscription' }),
    version,
  })
  .meta({ examples: [{ quantity: 20 }] });

/** An item's name that no catalogue has, for a text that is none. */
const readItemId = (text: string): CatalogItemId => readCatalogItemId(text) ?? ('' as CatalogItemId);

export const readChange = ({ partnerOfRecordId, ...rest }: z.infer<typeof changeBody>) => ({
  ...rest,
  ...(partnerOfRecordId === undefined
    ? {}
    : { resellerId: partnerOfRecordId === null ? null : readGuid<'organization'>(partnerOfRecordId) }),
});
export const readUpgrade = ({ catalogItemId, quantity }: Omit<z.infer<typeof upgradeBody>, 'version'>) => ({
  itemId: readItemId(catalogItemId),
  quantity,
});
export const readSchedule = ({
  catalogItemId,
  termEndsAt,
  version: _,
  ...rest
}: z.infer<typeof scheduleBody>): ScheduledChange => ({
  ...rest,
  termEndsAt: toMoment(termEndsAt),
  itemId: catalogItemId === undefined ? undefined : readItemId(catalogItemId),
});

/** What is supposed, and whether it is one thing: a cancellation and an upgrade go with nothing else. */
export const readSupposed = ({
  cancel,
  upgrade: wanted,
  ...rest
}: z.infer<typeof previewBody>): Result<
  { change: ReturnType<typeof readChange> } | { cancel: true } | { upgrade: ReturnType<typeof readUpgrade> },
  Failure
> => {
  const asked = [cancel, wanted, ...Object.values(rest)].filter((one) => one !== undefined).length;
  if ((cancel || wanted) && asked > 1) return refuseFields({ field: cancel ? 'cancel' : 'upgrade', code: 'not_alone' });
  if (cancel) return ok({ cancel });
  return ok(wanted ? { upgrade: readUpgrade(wanted) } : { change: readChange(rest) });
};

const chargeLine = z.object({
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

const toChargeLine = ({ kind, at, from, until, quantity, unitPrice, amount }: NewCharge) => ({
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

export const changePreviewView = z
  .object({
    charges: z.array(chargeLine),
    total: money,
    cancelUntil: time.nullable(),
    termEndsAt: time,
  })
  .meta({ id: 'ChangePreview', description: 'What a change would cost, and what could be done afterwards.' });

export const toChangePreview = (preview: {
  readonly charges: readonly NewCharge[];
  readonly total: Money;
  readonly subscription: Subscription;
}): z.infer<typeof changePreviewView> => ({
  charges: preview.charges.map(toChargeLine),
  total: preview.total,
  cancelUntil: preview.subscription.cancelUntil,
  termEndsAt: preview.subscription.termEndsAt,
});

const moment = sentTime.optional();
export const deadlinesQuery = z.strictObject({
  ...pageQuery,
  from: moment.meta({ format: 'date-time', description: 'Left out: now' }),
  to: moment.meta({
    format: 'date-time',
    description: 'A moment up to which, but not including it; left out: whatever comes',
  }),
  customerId: guid.optional(),
});
export const deadlineView = z
  .object({
    at: time,
    kind: z.enum(DEADLINE_KINDS),
    subscription: z.object({ id: guid, name: z.string(), names, quantity: z.number().int() }),
    seats: z.number().int().optional().meta({ description: 'How many can be given back until then' }),
    customer: organizationRef,
  })
  .meta({ id: 'Deadline' });
export const deadlinesView = pageOf(deadlineView);

export const toDeadlinesView = (page: {
  items: readonly {
    at: Instant;
    kind: DeadlineKind;
    subscription: Pick<Subscription, 'id' | 'name' | 'friendlyName' | 'quantity'>;
    seats: number | null;
    customer: Organization;
  }[];
  next: string | null;
}): z.infer<typeof deadlinesView> => ({
  ...page,
  items: page.items.map(({ at, kind, subscription, seats: reducible, customer }) => ({
    at,
    kind,
    subscription: {
      id: subscription.id,
      name: subscription.friendlyName ?? subscription.name.en,
      names: subscription.name,
      quantity: subscription.quantity,
    },
    ...(reducible === null ? {} : { seats: reducible }),
    customer: toOrganizationRef(customer),
  })),
});
