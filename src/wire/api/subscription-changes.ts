import { z } from 'zod';
import { type Failure, refuseFields } from '../../domain/failures.ts';
import { isOneLine } from '../../domain/organizations.ts';
import type { NewCharge, ScheduledChange, Subscription } from '../../domain/subscriptions.ts';
import type { Money } from '../../kernel/money.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { billingCycle, itemId, money, readItemId, seats, termDuration } from './catalog.ts';
import { guid, readGuid, sentTime, time, toMoment } from './shapes.ts';
import { chargeLine, toChargeLine } from './subscription-charges.ts';

/** What is done with a subscription, now or at its renewal, and what that would cost (domain 3.9). */

const version = z.number().int().optional().meta({ description: 'Refuses the change if there is a later version' });

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
