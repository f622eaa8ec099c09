import type { Localized } from '../kernel/locale.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { DomainEvent } from './events.ts';
import { type Failure, refuseFields } from './failures.ts';
import { isOneLine, type Organization } from './organizations.ts';

/** How a service is (domain 5.1, Service management). Only the operator says so. */
export const HEALTHS = ['healthy', 'degraded', 'outage', 'maintenance'] as const;
export type Health = (typeof HEALTHS)[number];

/** A service: a service plan of the catalog, the same for everybody who has it. */
export type Service = {
  readonly planId: string;
  readonly health: Health;
  /** What the operator says of it; null when there is nothing to say. */
  readonly message: Localized | null;
  /** Since when its health is what it is; null for one that was never anything but healthy. */
  readonly since: Instant | null;
  /** Where its admin page is, with places for the customer's facts; null when it has none. */
  readonly adminPage: string | null;
  readonly version: number;
};

/** A service of which nothing was ever said. */
export const unheardOf = (planId: string): Service => ({
  planId,
  health: 'healthy',
  message: null,
  since: null,
  adminPage: null,
  version: 0,
});

/** One entry of a service's history. */
export type HealthChange = {
  readonly id: string;
  readonly planId: string;
  readonly at: Instant;
  readonly health: Health;
  readonly message: Localized | null;
  readonly person: { readonly id: string | null; readonly name: string };
};

/** What the operator says of a service. Whatever is not healthy needs a sentence: a colour alone helps nobody. */
export type SaidOfHealth = { readonly health: Health; readonly message: Localized | null };

/**
 * The service with what the operator says of it now. A new sentence about the same health does not begin anew. Fails with
 * `invalid` when something is wrong and nothing says what.
 */
export const withHealth = (service: Service, said: SaidOfHealth, now: Instant): Result<Service, Failure> => {
  if (said.health !== 'healthy' && said.message === null)
    return refuseFields({ field: 'message', code: 'required', message: 'say in both languages what users notice' });
  return ok({
    ...service,
    ...said,
    since: said.health === service.health ? service.since : now,
    version: service.version + 1,
  });
};

/** Is that what is said of the service already? */
export const saysSo = (service: Service, { health, message }: SaidOfHealth): boolean =>
  service.health === health && service.message?.en === message?.en && service.message?.['zh-TW'] === message?.['zh-TW'];

/** What an admin page's address can be filled with: facts of the customer. */
export const ADMIN_PAGE_PLACES = ['tenantId', 'domain'] as const;

/** Host and, if need be, port; no places in it: which server is asked does not depend on the customer. */
const ADMIN_PAGE = /^https:\/\/[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?(?:[/?#]|$)/i;
const PLACE = /\{([^{}]*)\}/g;

/** Reads the address of an admin page: https, one line, no other places than ours. Undefined for anything else. */
export const readAdminPage = (text: string): string | undefined => {
  const template = text.trim();
  const places = [...template.matchAll(PLACE)].map(([, place]) => place ?? '');
  const rest = template.replace(PLACE, '');
  const known = places.every((place) => (ADMIN_PAGE_PLACES as readonly string[]).includes(place));
  return known && ADMIN_PAGE.test(rest) && ADMIN_PAGE.test(template) && isOneLine(template) && !/[\s{}\\<>"]/.test(rest)
    ? template
    : undefined;
};

/** The admin page in the customer's context. What is filled in is made of letters, digits, dots and hyphens alone. */
export const adminPageOf = (template: string, customer: Pick<Organization, 'id' | 'domain'>): string =>
  template.replaceAll('{tenantId}', customer.id).replaceAll('{domain}', customer.domain);

/** A service that a customer has, and through which of its products. */
export type CustomerService = {
  readonly service: Service;
  readonly names: Localized;
  readonly products: readonly Localized[];
  /** None of its products can be used at the moment. */
  readonly suspended: boolean;
};

/** The operator said something of a service: in its own log. */
export const healthChanged = (
  before: Service,
  after: Service,
  names: Localized,
  operator: Pick<Organization, 'id'>,
): DomainEvent => ({
  type: 'service.health_changed',
  subject: { kind: 'service', id: after.planId },
  audience: [operator.id],
  details: { plan: names, health: after.health },
  before: { health: before.health, message: before.message },
  after: { health: after.health, message: after.message },
});
