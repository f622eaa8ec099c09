import { z } from 'zod';
import { MOST_COUNTED, type Waiting } from '../../domain/waiting.ts';

const waiting = z
  .object({
    number: z
      .number()
      .int()
      .meta({ description: `Up to ${MOST_COUNTED}` }),
    more: z.boolean().meta({ description: 'Whether there are more than that' }),
  })
  .nullable();

export const homeView = z
  .object({
    orderRequests: waiting.meta({ description: 'Order requests that wait for your answer' }),
    orderReviews: waiting.meta({ description: 'Orders that wait for the operator’s review' }),
    answeredRequests: waiting.meta({ description: 'Your order requests that were answered in the last 30 days' }),
    serviceRequests: waiting.meta({ description: 'Service requests that wait for you' }),
    troubledServices: waiting.meta({
      description: 'Services in trouble: of your customers as a partner, your own as a customer, all as the operator',
    }),
    failedOrders: waiting.meta({ description: 'Orders that failed in the last 30 days' }),
    agreements: waiting.meta({ description: 'Agreements that wait for your acceptance' }),
  })
  .meta({
    id: 'Home',
    description: 'How much waits for the caller; null where that is not the caller’s to look at.',
    examples: [
      {
        orderRequests: { number: 2, more: false },
        orderReviews: null,
        answeredRequests: { number: 0, more: false },
        serviceRequests: { number: 99, more: true },
        troubledServices: { number: 1, more: false },
        failedOrders: null,
        agreements: null,
      },
    ],
  });

export const toHomeView = (home: Readonly<Record<keyof z.infer<typeof homeView>, Waiting | null>>) => home;
