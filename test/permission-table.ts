import type { Role } from '../src/domain/users.ts';

/** The kinds of organizations, and in them the roles that a route opens for. What is not named is refused with 403. */
export type Allowed = Partial<Record<'operator' | 'provider' | 'reseller' | 'customer', readonly Role[]>>;

/** Things of the organizations that are asked as owner; each name stands for an id or a token in a path. */
export type Thing =
  | 'invitation'
  | 'token'
  | 'partnershipToken'
  | 'customer'
  | 'partner'
  | 'partnership'
  | 'grant'
  | 'person'
  | 'user'
  | 'deletedUser'
  | 'catalogItem'
  | 'subscription'
  | 'order'
  | 'sentRequest'
  | 'receivedRequest'
  | 'plan'
  | 'provider'
  | 'currency'
  | 'serviceRequest'
  | 'setup';

export type Expectation = {
  /** Everybody, signed in or not. */
  readonly public?: true;
  /** Everybody who is signed in. */
  readonly member?: true;
  /** Nobody who signs in: a program that knows a shared secret. */
  readonly signed?: true;
  readonly allowed?: Allowed;
  /** What a person who has not shown a second factor for 13 hours is told; `never` old enough to matter otherwise. */
  readonly secondFactor?: 'session' | 'fresh';
  /** Whether an organization's own program may do it. */
  readonly application?: boolean;
  readonly things?: Readonly<Record<string, Thing>>;
  /** Chosen so that an allowed call changes nothing, or nothing that another case needs. */
  readonly body?: Record<string, unknown>;
  /** What a route asks for in its address. */
  readonly query?: Readonly<Record<string, string>>;
  /**
   * Inside a customer a partner's people need admin roles beside the role at home (domain 3.6). The cast's reseller has
   * the service desk, held by its admin agents; its provider has none. `beyond`: more than a service desk.
   */
  readonly delegated?: 'service desk' | 'beyond';
  /** The refusal for want of a role, where it is not `role_missing` or `forbidden`. */
  readonly refusal?: readonly string[];
};

const GA = 'global-admin';
const AA = 'admin-agent';
const SA = 'sales-agent';
const HA = 'helpdesk-agent';
const BA = 'billing-admin';
const UA = 'user-management-admin';
const EVERY_PARTNER = [GA, AA, SA, HA, BA, UA] as const;
const CUSTOMER_ADMINS = [
  GA,
  BA,
  'user-admin',
  'license-admin',
  'helpdesk-admin',
  'service-support-admin',
  'global-reader',
] as const;

const partners = (...roles: Role[]): Allowed => ({ provider: roles, reseller: roles });
const operators: Allowed = { operator: ['operator-admin', 'operator-auditor'] };

const invites: Expectation = { allowed: partners(GA, AA, SA), secondFactor: 'session', application: true };
const answers: Expectation = {
  allowed: { customer: [GA] },
  secondFactor: 'session',
  application: false,
  things: { token: 'token' },
  refusal: ['admin_required', 'wrong_kind', 'same_organization', 'forbidden', 'person_required'],
};
const manages: Expectation = {
  allowed: { ...partners(GA, UA), customer: [GA, 'user-admin'], operator: ['operator-admin'] },
  secondFactor: 'session',
  application: false,
};

/** In a customer's directory (domain 4, rows 45-50): the roles of partners, then those of the customer's own people. */
const inDirectory = (
  ofPartner: readonly Role[],
  ofCustomer: readonly Role[],
  more: Partial<Expectation> = {},
): Expectation => ({
  allowed: { ...partners(...ofPartner), ...(ofCustomer.length > 0 ? { customer: ofCustomer } : {}) },
  secondFactor: 'session',
  application: false,
  delegated: 'service desk',
  things: { id: 'customer' },
  ...more,
});
const ofUser = { id: 'customer', userId: 'user' } as const;
const CSV = 'Display name,Email\n';
const seesSubscriptions: Expectation = {
  allowed: { ...partners(GA, AA, SA, HA, BA), customer: [GA, BA, 'license-admin'] },
  secondFactor: 'session',
  application: true,
};
const exportsSubscriptions: Expectation = {
  allowed: partners(GA, AA, SA, BA),
  secondFactor: 'session',
  application: true,
  things: { id: 'customer' },
};
const steers: Expectation = {
  allowed: { provider: [GA, AA, SA] },
  secondFactor: 'session',
  application: true,
  things: { id: 'subscription' },
};
const readsCatalog: Expectation = {
  allowed: { ...partners(GA, AA, SA, HA, BA), customer: [GA, BA], ...operators },
  secondFactor: 'session',
  application: true,
};
const importsCatalog: Expectation = {
  allowed: { operator: ['operator-admin'] },
  secondFactor: 'session',
  application: false,
};

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
/** A line that nobody can have, so that an allowed call orders nothing. */
const NOTHING = [{ catalogItemId: 'NONE:0001', quantity: 1, termDuration: 'P1Y', billingCycle: 'monthly' }];
const orders: Expectation = { allowed: { provider: [GA, AA, SA] }, secondFactor: 'session', application: true };
const seesOrders: Expectation = {
  allowed: { ...partners(GA, AA, SA, HA, BA), customer: [GA, BA, 'license-admin'] },
  secondFactor: 'session',
  application: true,
};
const exportsOrders: Expectation = {
  allowed: partners(GA, AA, SA, BA),
  secondFactor: 'session',
  application: true,
  things: { id: 'customer' },
};
const asksForOrders: Expectation = {
  allowed: { reseller: [GA, AA, SA], customer: [GA, BA] },
  secondFactor: 'session',
  application: true,
};
const seesRequests: Expectation = {
  allowed: { ...partners(GA, AA, SA), customer: [GA, BA] },
  secondFactor: 'session',
  application: true,
};
const answersRequests: Expectation = {
  allowed: partners(GA, AA, SA),
  secondFactor: 'session',
  application: true,
  things: { id: 'receivedRequest' },
};
const ASKS_FOR_HELP = CUSTOMER_ADMINS.filter((role) => role !== 'global-reader');
const seesHelp: Expectation = {
  allowed: { ...partners(GA, AA, HA), customer: CUSTOMER_ADMINS, ...operators },
  secondFactor: 'session',
  application: true,
};
const worksOnRequests: Expectation = {
  allowed: { ...partners(GA, AA, HA), customer: ASKS_FOR_HELP, operator: ['operator-admin'] },
  secondFactor: 'session',
  application: false,
  things: { id: 'serviceRequest' },
};

const namesContact: Expectation = {
  allowed: partners(GA, AA, HA),
  secondFactor: 'session',
  application: false,
  things: { id: 'customer' },
};

/**
 * Who may call what: written down by hand from the permission matrix (domain 4), not taken from the code. A route that is
 * missing here fails the build.
 */
export const TABLE: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/platform': { public: true },
  'GET /api/v1/agreements/customer': { public: true },
  'GET /api/v1/setup/{token}': { public: true, things: { token: 'setup' } },
  'POST /api/v1/setup/{token}': { public: true, things: { token: 'setup' } },
  'GET /api/v1/acceptances/{token}': { public: true, things: { token: 'token' } },
  'POST /api/v1/acceptances/{token}/report': { public: true, things: { token: 'token' }, body: { reason: 'unknown' } },
  'POST /api/v1/acceptances/{token}/organization': { public: true, things: { token: 'token' } },

  'POST /api/v1/provisioning/{lineId}/result': { signed: true, body: { state: 'completed' } },

  'GET /api/v1/session': { member: true },
  'GET /api/v1/home': { member: true },
  'PATCH /api/v1/session': { member: true, body: { locale: 'en' } },

  'GET /api/v1/acceptances/{token}/review': { member: true, things: { token: 'token' } },
  'POST /api/v1/acceptances/{token}/accept': { ...answers, body: {} },
  'POST /api/v1/acceptances/{token}/decline': { ...answers, body: {} },

  'GET /api/v1/invitations': invites,
  'POST /api/v1/invitations': { ...invites, body: { kind: 'reseller', delegatedAdmin: null } },
  'GET /api/v1/invitations/{id}': { ...invites, things: { id: 'invitation' } },
  'PATCH /api/v1/invitations/{id}': { ...invites, things: { id: 'invitation' }, body: { channel: 'existing' } },
  'DELETE /api/v1/invitations/{id}': { ...invites, things: { id: 'invitation' } },
  'POST /api/v1/invitations/{id}/done': { ...invites, things: { id: 'invitation' } },
  'POST /api/v1/invitations/{id}/exported': { ...invites, things: { id: 'invitation' }, body: { method: 'copy' } },
  'POST /api/v1/invitations/{id}/restore-link': { ...invites, things: { id: 'invitation' } },
  'POST /api/v1/invitations/{id}/revoke': { ...invites, things: { id: 'invitation' } },
  'POST /api/v1/invitations/{id}/send-again': { ...invites, things: { id: 'invitation' } },
  'GET /api/v1/invitations/{id}/draft.eml': { ...invites, things: { id: 'invitation' } },

  'GET /api/v1/customers': { allowed: partners(...EVERY_PARTNER), secondFactor: 'session', application: true },
  'GET /api/v1/customers.csv': { allowed: partners(GA, AA, SA), secondFactor: 'session', application: true },
  'GET /api/v1/tags': { allowed: partners(...EVERY_PARTNER), secondFactor: 'session', application: true },
  'GET /api/v1/customers/{id}': {
    allowed: partners(...EVERY_PARTNER),
    secondFactor: 'session',
    application: true,
    things: { id: 'customer' },
  },
  'PUT /api/v1/customers/{id}/star': {
    allowed: partners(...EVERY_PARTNER),
    secondFactor: 'session',
    application: false,
    things: { id: 'customer' },
  },
  'DELETE /api/v1/customers/{id}/star': {
    allowed: partners(...EVERY_PARTNER),
    secondFactor: 'session',
    application: false,
    things: { id: 'customer' },
  },
  'PUT /api/v1/customers/{id}/tags': {
    allowed: partners(GA, AA),
    secondFactor: 'session',
    application: true,
    things: { id: 'customer' },
    body: { tags: ['Retail'] },
  },
  'GET /api/v1/customers/{id}/removal': {
    allowed: partners(GA, AA),
    secondFactor: 'session',
    application: true,
    things: { id: 'customer' },
  },
  'POST /api/v1/customers/{id}/removal': {
    allowed: partners(GA, AA),
    secondFactor: 'fresh',
    application: false,
    things: { id: 'customer' },
    body: {},
  },

  'GET /api/v1/customers/{id}/access': {
    allowed: { ...partners(...EVERY_PARTNER), customer: [GA, 'user-admin', 'license-admin', 'global-reader'] },
    secondFactor: 'session',
    application: false,
    things: { id: 'customer' },
  },
  'GET /api/v1/customers/{id}/users': inDirectory(
    [GA, AA, SA, HA, UA],
    [GA, 'user-admin', 'license-admin', 'global-reader'],
  ),
  'GET /api/v1/customers/{id}/users.csv': inDirectory(
    [GA, AA, SA, HA, UA],
    [GA, 'user-admin', 'license-admin', 'global-reader'],
  ),
  'GET /api/v1/customers/{id}/users.xlsx': inDirectory(
    [GA, AA, SA, HA, UA],
    [GA, 'user-admin', 'license-admin', 'global-reader'],
  ),
  'GET /api/v1/customers/{id}/users/{userId}': inDirectory(
    [GA, AA, SA, HA, UA],
    [GA, 'user-admin', 'license-admin', 'global-reader'],
    { things: ofUser },
  ),
  'POST /api/v1/customers/{id}/users': inDirectory([GA, AA, HA, UA], [GA, 'user-admin'], {
    body: { displayName: 'New', userPrincipalName: 'new@elsewhere.example', usageLocation: 'PT' },
  }),
  'PATCH /api/v1/customers/{id}/users/{userId}': inDirectory([GA, AA, HA, UA], [GA, 'user-admin'], {
    things: ofUser,
    body: { displayName: 'Renamed' },
  }),
  'DELETE /api/v1/customers/{id}/users/{userId}': inDirectory([GA, AA, HA, UA], [GA, 'user-admin'], { things: ofUser }),
  'POST /api/v1/customers/{id}/users/{userId}/restore': inDirectory([GA, AA, HA, UA], [GA, 'user-admin'], {
    things: { id: 'customer', userId: 'deletedUser' },
  }),
  'POST /api/v1/customers/{id}/users/{userId}/reset-password': inDirectory(
    [GA, AA, HA],
    [GA, 'user-admin', 'helpdesk-admin'],
    { things: ofUser },
  ),
  'PUT /api/v1/customers/{id}/users/{userId}/roles': inDirectory([GA, AA], [GA], {
    things: ofUser,
    body: { roles: [] },
    delegated: 'beyond',
  }),
  'POST /api/v1/customers/{id}/users/upload/check': inDirectory([GA, AA], [GA, 'user-admin'], { body: { csv: CSV } }),
  'POST /api/v1/customers/{id}/users/upload': inDirectory([GA, AA], [GA, 'user-admin'], {
    body: { csv: CSV, usageLocation: 'PT' },
  }),

  'GET /api/v1/customers/{id}/licenses': inDirectory(
    [GA, AA, SA, HA, UA],
    [GA, 'user-admin', 'license-admin', 'global-reader'],
  ),
  'POST /api/v1/customers/{id}/licenses/bulk': inDirectory([GA, AA, SA, HA, UA], [GA, 'license-admin', 'user-admin'], {
    body: { userIds: ['00000000-0000-4000-8000-00000000dead'] },
  }),
  'GET /api/v1/customers/{id}/users/{userId}/licenses': inDirectory(
    [GA, AA, SA, HA, UA],
    [GA, 'user-admin', 'license-admin', 'global-reader'],
    { things: ofUser },
  ),
  'POST /api/v1/customers/{id}/users/{userId}/licenses': inDirectory(
    [GA, AA, SA, HA, UA],
    [GA, 'license-admin', 'user-admin'],
    { things: ofUser, body: { assign: [], remove: [] } },
  ),

  'GET /api/v1/partnerships': { allowed: partners(GA, AA, SA, HA, BA), secondFactor: 'session', application: true },
  'GET /api/v1/partnerships/{id}/removal': {
    allowed: { provider: [GA, AA, SA], reseller: [GA] },
    secondFactor: 'session',
    application: true,
    things: { id: 'partnership' },
  },
  'POST /api/v1/partnerships/{id}/removal': {
    allowed: { provider: [GA, AA, SA], reseller: [GA] },
    secondFactor: 'fresh',
    application: false,
    things: { id: 'partnership' },
    body: {},
  },

  'GET /api/v1/partners': {
    allowed: { customer: [GA, BA, 'global-reader'] },
    secondFactor: 'session',
    application: true,
  },
  'POST /api/v1/partners/{partnerId}/end': {
    allowed: { customer: [GA] },
    secondFactor: 'fresh',
    application: false,
    things: { partnerId: 'partner' },
    body: { alsoEndDelegatedAdmin: false },
  },
  'POST /api/v1/partners/{partnerId}/delegated-admin/{id}/remove-roles': {
    allowed: { customer: [GA] },
    secondFactor: 'fresh',
    application: false,
    things: { partnerId: 'partner', id: 'grant' },
  },

  'GET /api/v1/organization': {
    allowed: { ...partners(...EVERY_PARTNER), customer: CUSTOMER_ADMINS, ...operators },
    secondFactor: 'session',
    application: true,
  },
  'PATCH /api/v1/organization': {
    allowed: { ...partners(GA), customer: [GA, BA], operator: ['operator-admin'] },
    secondFactor: 'session',
    application: false,
    body: { locale: 'en' },
  },

  'GET /api/v1/people': {
    allowed: {
      ...partners(GA, AA, UA),
      customer: [GA, 'user-admin', 'helpdesk-admin', 'global-reader'],
      ...operators,
    },
    secondFactor: 'session',
    application: true,
  },
  'POST /api/v1/people': { ...manages, body: { name: 'New', upn: 'new@elsewhere.example', roles: [] } },
  'PATCH /api/v1/people/{id}': { ...manages, things: { id: 'person' }, body: { name: 'Renamed' } },
  'DELETE /api/v1/people/{id}': { ...manages, things: { id: 'person' } },
  'POST /api/v1/people/{id}/reset-password': { ...manages, things: { id: 'person' } },
  'POST /api/v1/people/{id}/reset-second-factor': { ...manages, things: { id: 'person' } },

  'GET /api/v1/search': {
    allowed: {
      ...partners(...EVERY_PARTNER),
      customer: [GA, BA, 'user-admin', 'license-admin', 'helpdesk-admin', 'global-reader'],
      ...operators,
    },
    secondFactor: 'session',
    application: true,
    query: { q: 'a' },
  },

  'GET /api/v1/activity': {
    allowed: { ...partners(...EVERY_PARTNER), customer: [GA, 'global-reader'], ...operators },
    secondFactor: 'session',
    application: true,
  },
  'GET /api/v1/activity.csv': {
    allowed: { ...partners(...EVERY_PARTNER), customer: [GA, 'global-reader'], ...operators },
    secondFactor: 'session',
    application: true,
  },

  'GET /api/v1/catalog': readsCatalog,
  'GET /api/v1/catalog/publishers': readsCatalog,
  'GET /api/v1/catalog/{id}': { ...readsCatalog, things: { id: 'catalogItem' } },
  'GET /api/v1/catalog.csv': {
    allowed: { provider: [GA, AA, SA, BA], ...operators },
    secondFactor: 'session',
    application: true,
  },
  'GET /api/v1/catalog/versions': { allowed: operators, secondFactor: 'session', application: true },
  'POST /api/v1/catalog/imports/preview': { ...importsCatalog, body: { format: 'json', content: '[]' } },
  'POST /api/v1/catalog/imports': { ...importsCatalog, body: { format: 'json', content: '[]' } },

  'GET /api/v1/customers/{id}/subscriptions': { ...seesSubscriptions, things: { id: 'customer' } },
  'GET /api/v1/customers/{id}/subscriptions.csv': exportsSubscriptions,
  'GET /api/v1/customers/{id}/subscriptions.xlsx': exportsSubscriptions,
  'GET /api/v1/deadlines': seesSubscriptions,
  'GET /api/v1/subscriptions/{id}': { ...seesSubscriptions, things: { id: 'subscription' } },
  'GET /api/v1/subscriptions/{id}/charges': { ...steers, allowed: { provider: [GA, AA, SA, BA] } },
  // A name is the part of a change that a reseller makes too; what each other part takes is told in its own test.
  'PATCH /api/v1/subscriptions/{id}': {
    ...steers,
    allowed: partners(GA, AA, SA, HA),
    body: { friendlyName: 'Front desk' },
  },
  'POST /api/v1/subscriptions/{id}/change-preview': { ...steers, body: { quantity: 26 } },
  'POST /api/v1/subscriptions/{id}/suspend': steers,
  'POST /api/v1/subscriptions/{id}/resume': steers,
  'POST /api/v1/subscriptions/{id}/cancel': steers,
  'POST /api/v1/subscriptions/{id}/upgrade': { ...steers, body: { catalogItemId: 'NONE:0001' } },
  'PUT /api/v1/subscriptions/{id}/scheduled-change': { ...steers, body: { quantity: 30 } },
  'DELETE /api/v1/subscriptions/{id}/scheduled-change': steers,

  'POST /api/v1/customers/{id}/orders': { ...orders, things: { id: 'customer' }, body: { lines: NOTHING } },
  'POST /api/v1/customers/{id}/orders/preview': { ...orders, things: { id: 'customer' }, body: { lines: NOTHING } },
  'POST /api/v1/customers/{id}/orders/verify-partner': {
    ...orders,
    things: { id: 'customer' },
    body: { partnerId: '6200002', as: 'partner_of_record' },
  },
  'POST /api/v1/orders/{id}/retry': { ...orders, things: { id: 'order' } },
  'GET /api/v1/customers/{id}/orders': { ...seesOrders, things: { id: 'customer' } },
  'GET /api/v1/customers/{id}/orders.csv': exportsOrders,
  'GET /api/v1/customers/{id}/orders.xlsx': exportsOrders,
  'GET /api/v1/orders': seesOrders,
  'GET /api/v1/orders/{id}': { ...seesOrders, things: { id: 'order' } },
  'POST /api/v1/customers/{id}/order-requests': {
    ...asksForOrders,
    things: { id: 'customer' },
    body: { providerId: NORTHLIGHT, lines: NOTHING },
  },
  'POST /api/v1/customers/{id}/order-requests/preview': {
    ...asksForOrders,
    things: { id: 'customer' },
    body: { providerId: NORTHLIGHT, lines: NOTHING },
  },
  'POST /api/v1/order-requests/{id}/withdraw': { ...asksForOrders, things: { id: 'sentRequest' } },
  'GET /api/v1/order-requests': seesRequests,
  'GET /api/v1/order-requests/{id}': { ...seesRequests, things: { id: 'receivedRequest' } },
  'POST /api/v1/order-requests/{id}/accept': answersRequests,
  'POST /api/v1/order-requests/{id}/decline': answersRequests,

  'GET /api/v1/order-reviews': { allowed: operators, secondFactor: 'session', application: true },
  'POST /api/v1/orders/{id}/approve': { ...importsCatalog, things: { id: 'order' } },
  'POST /api/v1/orders/{id}/reject': { ...importsCatalog, things: { id: 'order' }, body: { reason: 'Not now.' } },
  'POST /api/v1/orders/{id}/cancel': { ...orders, things: { id: 'order' } },
  'GET /api/v1/credit': { allowed: operators, secondFactor: 'session', application: true },
  'PUT /api/v1/credit/{providerId}/{currency}': {
    ...importsCatalog,
    things: { providerId: 'provider', currency: 'currency' },
    body: { limitMinor: null, reviewAboveMinor: null },
  },
  'GET /api/v1/organization/credit': {
    allowed: { provider: [GA, AA, SA, BA] },
    secondFactor: 'session',
    application: true,
  },

  'GET /api/v1/customers/{id}/services': inDirectory([GA, AA, SA, HA], CUSTOMER_ADMINS),
  'POST /api/v1/customers/{id}/services/{planId}/open': inDirectory([GA, AA, HA], [GA, 'service-support-admin'], {
    things: { id: 'customer', planId: 'plan' },
  }),
  'GET /api/v1/service-incidents': { allowed: partners(GA, AA, SA, HA), secondFactor: 'session', application: true },
  'GET /api/v1/services': { allowed: operators, secondFactor: 'session', application: true },
  'GET /api/v1/services/{planId}/history': {
    allowed: operators,
    secondFactor: 'session',
    application: true,
    things: { planId: 'plan' },
  },
  'PUT /api/v1/services/{planId}/health': {
    ...importsCatalog,
    things: { planId: 'plan' },
    body: { health: 'healthy' },
  },
  'PUT /api/v1/services/{planId}/admin-page': {
    ...importsCatalog,
    things: { planId: 'plan' },
    body: { url: 'https://admin.mail.example/{tenantId}' },
  },

  'GET /api/v1/service-requests': { ...seesHelp, application: true },
  'POST /api/v1/service-requests': inDirectory([GA, AA, HA], ASKS_FOR_HELP, {
    things: {},
    body: {
      customerId: 'c0ffee00-1234-4abc-9def-0000000000c1',
      subject: 'Help',
      text: 'It does not work.',
      severity: 'minimal',
    },
  }),
  'GET /api/v1/service-requests/{id}': { ...seesHelp, things: { id: 'serviceRequest' } },
  'GET /api/v1/service-requests/{id}/messages': { ...seesHelp, things: { id: 'serviceRequest' } },
  'POST /api/v1/service-requests/{id}/messages': { ...worksOnRequests, body: { text: 'Which one?' } },
  'POST /api/v1/service-requests/{id}/escalate': { ...worksOnRequests, allowed: partners(GA, AA, HA) },
  'POST /api/v1/service-requests/{id}/close': worksOnRequests,
  'POST /api/v1/service-requests/{id}/reopen': {
    ...worksOnRequests,
    allowed: { ...partners(GA, AA, HA), customer: ASKS_FOR_HELP },
  },

  'GET /api/v1/agreements': { allowed: { customer: CUSTOMER_ADMINS }, secondFactor: 'session', application: true },
  'POST /api/v1/agreements/customer/accept': {
    allowed: { customer: [GA, BA] },
    secondFactor: 'session',
    application: false,
    body: { version: '2026-07' },
  },

  'GET /api/v1/customers/{id}/account': {
    allowed: { ...partners(GA, AA, SA, HA), customer: CUSTOMER_ADMINS },
    secondFactor: 'session',
    application: false,
    things: { id: 'customer' },
  },
  'PATCH /api/v1/customers/{id}/account': {
    allowed: { provider: [GA, AA, SA, HA], customer: [GA, BA] },
    secondFactor: 'session',
    application: false,
    things: { id: 'customer' },
    body: { billingProfile: null },
  },
  'GET /api/v1/customers/{id}/support-contact': {
    ...namesContact,
    allowed: partners(GA, AA, SA, HA),
  },
  'PUT /api/v1/customers/{id}/support-contact': { ...namesContact, body: { email: 'desk@elsewhere.example' } },
  'DELETE /api/v1/customers/{id}/support-contact': namesContact,
  'GET /api/v1/support-contacts': {
    allowed: { customer: CUSTOMER_ADMINS },
    secondFactor: 'session',
    application: true,
  },

  'GET /api/v1/notices': {
    allowed: { ...partners(...EVERY_PARTNER), customer: CUSTOMER_ADMINS, ...operators },
    application: false,
  },
  'POST /api/v1/notices/read': {
    allowed: { ...partners(...EVERY_PARTNER), customer: CUSTOMER_ADMINS, ...operators },
    application: false,
  },
};
