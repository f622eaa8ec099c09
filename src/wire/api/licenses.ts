import { z } from 'zod';
import { type CatalogItemId, ITEM_KINDS } from '../../domain/catalog.ts';
import { type Failure, sentence } from '../../domain/failures.ts';
import {
  availableOf,
  type License,
  type LicenseChange,
  type LicensedItem,
  type LicensePool,
  MAX_USERS_AT_ONCE,
} from '../../domain/licenses.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Localized } from '../../kernel/locale.ts';
import { guid, localizedText, pageOf, readGuid, readSkuId, skuId, time } from './shapes.ts';

/** What a customer's users have licenses of (own API, "Users and licenses"). A SKU is an item of the catalog. */

const planRef = z.object({ id: z.string(), names: localizedText });
const STANDARD = {
  skuId: 'CFQ7TTC0ZB10:0001',
  names: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' },
} as const;

export const licenseView = z
  .object({
    skuId,
    name: z.string().meta({ description: 'In English' }),
    names: localizedText,
    kind: z.enum(ITEM_KINDS),
    total: z.number().int().meta({ description: 'Seats owned, over all subscriptions that users can work with' }),
    assigned: z.number().int().meta({ description: 'Seats in use; more than owned when a subscription has shrunk' }),
    available: z.number().int().meta({ description: 'Seats that can still be assigned' }),
    suspended: z
      .number()
      .int()
      .meta({ description: 'Seats of suspended and disabled subscriptions, beside the total' }),
    servicePlans: z.array(
      z.object({
        id: z.string(),
        names: localizedText,
        requires: z.array(planRef).meta({ description: 'Plans that the same user must have' }),
        excludes: z.array(planRef).meta({ description: 'Plans that the same user must not have' }),
      }),
    ),
  })
  .meta({
    id: 'License',
    examples: [
      {
        ...STANDARD,
        name: STANDARD.names.en,
        kind: 'license',
        total: 25,
        assigned: 22,
        available: 3,
        suspended: 0,
        servicePlans: [
          { id: 'MAIL', names: { en: 'Mail and calendar', 'zh-TW': '郵件與行事曆' }, requires: [], excludes: [] },
        ],
      },
    ],
  });
export const licensesView = pageOf(licenseView);

type LicenseList = {
  readonly items: readonly {
    readonly pool: LicensePool & { readonly suspended: number };
    readonly item: LicensedItem;
  }[];
  readonly planNames: ReadonlyMap<string, Localized>;
};

export const toLicensesView = ({ items, planNames }: LicenseList): z.infer<typeof licensesView> => {
  const namePlan = (id: string) => ({ id, names: planNames.get(id) ?? { en: id, 'zh-TW': id } });
  return {
    items: items.map(({ pool, item }) => ({
      skuId: pool.itemId,
      name: item.name.en,
      names: item.name,
      kind: item.kind,
      total: pool.total,
      assigned: pool.assigned,
      available: availableOf(pool),
      suspended: pool.suspended,
      servicePlans: item.servicePlans.map(({ id, name, requires = [], excludes = [] }) => ({
        id,
        names: name,
        requires: requires.map(namePlan),
        excludes: excludes.map(namePlan),
      })),
    })),
    next: null,
  };
};

export const userLicenseView = z
  .object({
    skuId,
    name: z.string().meta({ description: 'In English' }),
    names: localizedText,
    assignedAt: time,
    excludedPlans: z.array(z.string()).readonly().meta({ description: 'Service plans that are switched off' }),
  })
  .meta({
    id: 'UserLicense',
    examples: [
      {
        ...STANDARD,
        name: STANDARD.names.en,
        assignedAt: '2026-11-23T09:00:00.000Z',
        excludedPlans: ['FORMS'],
      },
    ],
  });
export const userLicensesView = pageOf(userLicenseView);

type UserLicenses = {
  readonly licenses: readonly License[];
  readonly items: ReadonlyMap<CatalogItemId, LicensedItem>;
};

export const toUserLicensesView = ({ licenses, items }: UserLicenses): z.infer<typeof userLicensesView> => ({
  items: licenses.map(({ itemId, assignedAt, excludedPlans }) => {
    const known = items.get(itemId)?.name ?? { en: itemId, 'zh-TW': itemId };
    return { skuId: itemId, name: known.en, names: known, assignedAt, excludedPlans };
  }),
  next: null,
});

/** More than any customer has; a bound for what is read. */
const MOST = 100;
const change = {
  assign: z
    .array(
      z.strictObject({
        skuId,
        excludedPlans: z
          .array(z.string().max(80))
          .max(MOST)
          .optional()
          .meta({ description: 'Service plans to switch off; when left out, those of a license already there stay' }),
      }),
    )
    .max(MOST)
    .default([]),
  remove: z.array(skuId).max(MOST).default([]),
};

export const changeLicensesBody = z.strictObject(change).meta({
  examples: [{ assign: [{ skuId: 'CFQ7TTC0ZB10:0001', excludedPlans: ['FORMS'] }], remove: [] }],
});
export const bulkLicensesBody = z
  .strictObject({
    userIds: z.array(guid).min(1).max(MAX_USERS_AT_ONCE).meta({ description: 'Seats go to them in this order' }),
    ...change,
  })
  .meta({
    examples: [
      {
        userIds: ['01936c4e-7b1d-7000-8000-0a0b0c0d0e0f'],
        assign: [{ skuId: 'CFQ7TTC0ZB10:0001' }],
        remove: ['CFQ7TTC0ZB10:0002'],
      },
    ],
  });

export const readChange = ({ assign, remove }: z.infer<typeof changeLicensesBody>): LicenseChange => ({
  assign: assign.map(({ skuId: id, excludedPlans }) => ({ itemId: readSkuId(id), excludedPlans })),
  remove: remove.map(readSkuId),
});
export const readBulk = (body: z.infer<typeof bulkLicensesBody>) => ({
  ...readChange(body),
  userIds: body.userIds.map((id) => readGuid<'person'>(id)),
});

export const bulkLicensesView = z
  .object({
    items: z.array(
      z.object({
        userId: guid,
        done: z.boolean(),
        code: z.string().optional().meta({ description: 'Why nothing was changed for this user' }),
        title: z.string().optional(),
        params: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .meta({
    id: 'BulkLicenses',
    examples: [
      {
        items: [
          { userId: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f', done: true },
          {
            userId: '01936c4e-7b1d-7000-8000-0a0b0c0d0e10',
            done: false,
            code: 'seat_limit',
            title: 'No license of Workplace Business Standard is left. Take one back from somebody, or buy more.',
          },
        ],
      },
    ],
  });

type BulkOutcome = readonly { readonly userId: PersonId; readonly failure: Failure | null }[];

export const toBulkView = (outcome: BulkOutcome): z.infer<typeof bulkLicensesView> => ({
  items: outcome.map(({ userId, failure }) =>
    failure === null
      ? { userId, done: true }
      : {
          userId,
          done: false,
          code: failure.code,
          title: sentence(failure, 'en'),
          ...(failure.params ? { params: { ...failure.params } } : {}),
        },
  ),
});
