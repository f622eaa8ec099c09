import { findActiveRelationship } from '../../db/relationships.ts';
import { insertEntry, insertServiceRequest } from '../../db/service-requests.ts';
import { findServicesOf } from '../../db/services.ts';
import type { Tx } from '../../db/store.ts';
import { allowTask, type Right } from '../../domain/effective-access.ts';
import { type Failure, refuse, refuseFields } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import { raise, type ServiceRequest, type ServiceRequestEntry, type Severity } from '../../domain/service-requests.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { type CustomerAccess, enterDirectory } from '../customer-access.ts';
import { requestEvent, type ServiceRequestRecord, toRequestRecord } from '../service-request-record.ts';
import { findHelpers, findNextTier } from '../support-chain.ts';
import { done, transact } from '../unit-of-work.ts';

export type WantedRequest = {
  /** A customer may leave it out: it asks for itself. */
  readonly customerId?: OrganizationId | undefined;
  readonly subject: string;
  readonly text: string;
  readonly severity: Severity;
  /** The service that it is about. */
  readonly planId?: string | undefined;
  /** One of several who could help; left out: the designated one. */
  readonly toId?: OrganizationId | undefined;
};

/**
 * A customer asks its designated support contact for help, or a partner asks the next tier for its customer (domain 3.12;
 * matrix row 52). A partner needs a relationship and a service support role, and the customer reads what was done on its
 * behalf. Fails with `no_support_contact` or `nobody_above` when there is nobody to ask.
 */
export const raiseServiceRequest = (
  ctx: Context,
  wanted: WantedRequest,
): Promise<Result<ServiceRequestRecord, Failure>> =>
  transact(ctx, 'service-request.raise', async (tx, now) => {
    const allowed = authorizePerson(ctx, 'service-request.raise');
    if (!allowed.ok) return allowed;
    const own = allowed.value.organizationKind === 'customer' ? allowed.value.organizationId : undefined;
    const customerId = wanted.customerId ?? own;
    if (customerId === undefined) return refuseFields({ field: 'customerId', code: 'required' });
    const entered = await enterDirectory(ctx, tx, now, { customerId, action: 'service-request.raise' });
    if (!entered.ok) return entered;
    const { person, customer } = entered.value;
    const right = await rightToRaise(tx, entered.value);
    if (!right.ok) return right;
    const helper = await chooseHelper(tx, entered.value, wanted.toId);
    if (!helper.ok) return helper;
    const service = await chooseService(tx, customer, wanted.planId, now);
    if (!service.ok) return service;
    const request = raise(
      {
        id: ctx.ids.id<'service request'>(),
        customerId,
        handlerId: helper.value.id,
        subject: wanted.subject,
        severity: wanted.severity,
        service: service.value,
        raiser: person,
      },
      now,
    );
    const entry: ServiceRequestEntry = {
      id: ctx.ids.id<'service request entry'>(),
      at: now,
      kind: 'message',
      organization: { id: person.organizationId, name: person.organizationName },
      person: { id: person.personId, name: person.name },
      text: wanted.text,
      toName: null,
    };
    await insertServiceRequest(tx, request);
    await insertEntry(tx, request.id, entry);
    const event = requestEvent(
      'service_request.raised',
      { person, request, customer },
      { right: right.value, details: { to: helper.value.name } },
    );
    return done(await toRequestRecord(ctx, tx, person, request), event);
  });

/** The customer's own people need no delegated right; a partner's need one, and a relationship to be seen under. */
const rightToRaise = async (tx: Tx, entered: CustomerAccess): Promise<Result<Right | null, Failure>> => {
  const { person, customer, access } = entered;
  if (person.organizationKind === 'customer') return ok(null);
  const right = allowTask(access, 'service-support');
  if (!right.ok) return right;
  return (await findActiveRelationship(tx, person.organizationId, customer.id)) ? right : refuse('no_relationship');
};

const chooseHelper = async (
  tx: Tx,
  { person, customer }: CustomerAccess,
  toId: OrganizationId | undefined,
): Promise<Result<Organization, Failure>> => {
  const ofCustomer = person.organizationKind === 'customer';
  const partner = { id: person.organizationId, kind: person.organizationKind };
  const helpers = ofCustomer ? await findHelpers(tx, customer.id) : await findNextTier(tx, partner, customer.id);
  const helper = toId === undefined ? helpers[0] : helpers.find(({ id }) => id === toId);
  if (helper) return ok(helper);
  if (helpers.length > 0) return refuseFields({ field: 'toId', code: 'unknown', message: 'must be one who can help' });
  return ofCustomer ? refuse('no_support_contact', { organization: customer.name }) : refuse('nobody_above');
};

const chooseService = async (
  tx: Tx,
  customer: Organization,
  planId: string | undefined,
  now: Instant,
): Promise<Result<ServiceRequest['service'], Failure>> => {
  if (planId === undefined) return ok(null);
  const owned = (await findServicesOf(tx, customer.id, now)).find(({ service }) => service.planId === planId);
  return owned
    ? ok({ planId, names: owned.names })
    : refuseFields({ field: 'planId', code: 'unknown', message: 'must be a service that the customer has' });
};
