import { z } from 'zod';
import type { Organization } from '../../domain/organizations.ts';
import { DEADLINE_KINDS, type DeadlineKind, type Subscription } from '../../domain/subscriptions.ts';
import type { Instant } from '../../kernel/time.ts';
import {
  guid,
  localizedText,
  organizationRef,
  pageOf,
  pageQuery,
  sentTime,
  time,
  toOrganizationRef,
} from './shapes.ts';

/** What comes up among subscriptions, soonest first (domain 5.2). */

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
    subscription: z.object({ id: guid, name: z.string(), names: localizedText, quantity: z.number().int() }),
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
