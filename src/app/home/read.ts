import { findAcceptances } from '../../db/agreements.ts';
import { countIncidents, countTroubledServices } from '../../db/incidents.ts';
import { findServicesOf } from '../../db/services.ts';
import type { Tx } from '../../db/store.ts';
import {
  countAllFailedOrders,
  countAnsweredOrderRequests,
  countFailedOrders,
  countOrdersInReview,
  countWaitingOrderRequests,
  countWaitingServiceRequests,
} from '../../db/waiting.ts';
import { isMember, type Member } from '../../domain/actor.ts';
import { agreementRecords, CUSTOMER_AGREEMENTS } from '../../domain/agreements.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { type Action, actionsOf } from '../../domain/permissions.ts';
import { NEWS_DAYS, toWaiting, type Waiting } from '../../domain/waiting.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { addDays, type Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { requestsSeenBy } from '../request-record.ts';
import { viewerOf } from '../service-request-record.ts';
import { query } from '../unit-of-work.ts';

/** What waits for the caller, each null where it is not the caller's to look at. */
export type HomeFacts = Readonly<Record<keyof typeof COUNTS, Waiting | null>>;

type Count = {
  /** The right to what the number leads to; null where this kind of organization has no such thing. */
  readonly needs: (member: Member) => Action | null;
  readonly count: (tx: Tx, member: Member, now: Instant) => Promise<number>;
};

const COUNTS = {
  /** Order requests that wait for an answer. */
  orderRequests: {
    needs: () => 'order-request.answer',
    count: (tx, member) => countWaitingOrderRequests(tx, requestsSeenBy(member)),
  },
  /** Orders that wait for the operator's word (decision 0012). */
  orderReviews: {
    needs: ({ organizationKind: kind }) => (kind === 'operator' ? 'order-review.list' : null),
    count: (tx) => countOrdersInReview(tx),
  },
  /** Own order requests that were answered lately. */
  answeredRequests: {
    needs: () => 'order-request.submit',
    count: (tx, member, now) => countAnsweredOrderRequests(tx, requestsSeenBy(member), addDays(now, -NEWS_DAYS)),
  },
  /** Requests for help that wait for an answer. */
  serviceRequests: {
    needs: () => 'service-request.list',
    count: (tx, member) => countWaitingServiceRequests(tx, viewerOf(member)),
  },
  /** Services in trouble: of the platform, of a partner's customers, of a customer. */
  troubledServices: {
    needs: ({ organizationKind: kind }) =>
      kind === 'operator' ? 'service.list' : kind === 'customer' ? 'service.read' : 'service.list-incidents',
    count: async (tx, { organizationKind: kind, organizationId }, now) => {
      if (kind === 'operator') return countTroubledServices(tx, now);
      if (kind !== 'customer') return countIncidents(tx, { side: kind, organizationId }, now);
      const services = await findServicesOf(tx, organizationId, now); // a customer has few
      return services.filter(({ service }) => service.health !== 'healthy').length;
    },
  },
  /** Orders that failed lately: a provider's own, all for the operator, whose log names them. */
  failedOrders: {
    needs: ({ organizationKind: kind }) =>
      kind === 'provider' ? 'order.list' : kind === 'operator' ? 'activity.read' : null,
    count: (tx, { organizationKind: kind, organizationId }, now) => {
      const since = addDays(now, -NEWS_DAYS);
      return kind === 'operator' ? countAllFailedOrders(tx, since) : countFailedOrders(tx, organizationId, since);
    },
  },
  /** Versions of the customer agreement that wait for the customer. */
  agreements: {
    needs: () => 'agreement.accept',
    count: async (tx, { organizationId }) => {
      const acceptances = await findAcceptances(tx, organizationId, 'customer');
      return agreementRecords(CUSTOMER_AGREEMENTS, acceptances).filter((one) => one.current && one.acceptance === null)
        .length;
    },
  },
} as const satisfies Record<string, Count>;

/**
 * What a first page begins with (domain 5.1, Home): how much waits for the caller. Every member may ask, and is told only
 * what its roles open; numbers alone need no second factor, as those of the session.
 */
export const readHome = (ctx: Context): Promise<Result<HomeFacts, Failure>> =>
  query(ctx, 'home.read', async (tx, now) => {
    const { actor } = ctx;
    if (!isMember(actor)) return refuse('unauthenticated');
    const may = new Set(actionsOf(actor));
    const facts: Partial<Record<keyof typeof COUNTS, Waiting | null>> = {};
    for (const [name, { needs, count }] of Object.entries(COUNTS) as [keyof typeof COUNTS, Count][]) {
      const action = needs(actor);
      facts[name] = action !== null && may.has(action) ? toWaiting(await count(tx, actor, now)) : null;
    }
    return ok(facts as HomeFacts);
  });
