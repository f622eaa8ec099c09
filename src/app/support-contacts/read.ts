import { findOrganization, findOrganizations } from '../../db/organizations.ts';
import { findActiveRelationship, findRelationshipsOfCustomer } from '../../db/relationships.ts';
import { findSupportContacts } from '../../db/support-contacts.ts';
import { allowTask } from '../../domain/effective-access.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import { can } from '../../domain/permissions.ts';
import type { Capacity } from '../../domain/relationships.ts';
import { contactOf, helpersInOrder } from '../../domain/service-requests.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { enterDirectory } from '../customer-access.ts';
import { findNextTier } from '../support-chain.ts';
import { query } from '../unit-of-work.ts';

/** Whom a partner has named to one of its customers, and to whom it can turn for it. */
export type OwnSupportContact = {
  readonly contact: Organization['supportContact'];
  /** Named for this customer; false: the organization's own. */
  readonly named: boolean;
  readonly raisesTo: readonly Organization[];
  readonly may: readonly ('set' | 'raise')[];
};

/** What the partner's customer is shown (domain 5.1, Customer › Account; matrix row 41). Fails with `not_found`. */
export const readSupportContact = (
  ctx: Context,
  customerId: OrganizationId,
): Promise<Result<OwnSupportContact, Failure>> =>
  query(ctx, 'support-contact.read', async (tx, now) => {
    const entered = await enterDirectory(ctx, tx, now, { customerId, action: 'support-contact.read' });
    if (!entered.ok) return entered;
    const { person, access } = entered.value;
    const own = person.organizationId;
    const partner = await findOrganization(tx, own);
    if (!partner) return refuse('not_found');
    const related = (await findActiveRelationship(tx, own, customerId)) !== undefined;
    const named = (await findSupportContacts(tx, customerId, [own])).get(own);
    const wall = ctx.wall.now();
    const raises = can(person, 'service-request.raise', wall).ok && allowTask(access, 'service-support').ok;
    return ok({
      contact: contactOf(partner, named),
      named: named !== undefined,
      raisesTo: await findNextTier(tx, partner, customerId),
      may: [
        ...(related && can(person, 'account.set-support-contact', wall).ok ? (['set'] as const) : []),
        ...(related && raises ? (['raise'] as const) : []),
      ],
    });
  });

/** A partner that the customer can turn to. */
export type CustomerHelper = {
  readonly partner: Organization;
  readonly capacity: Capacity;
  readonly contact: Organization['supportContact'];
  /** Whom a request goes to unless somebody else is named. */
  readonly designated: boolean;
  /** Whether a request can go to it. */
  readonly takesRequests: boolean;
};

/** Everybody who supports the caller's organization, the designated one first (domain 5.3, Support). */
export const listHelpers = (ctx: Context): Promise<Result<readonly CustomerHelper[], Failure>> =>
  query(ctx, 'support-contact.list', async (tx) => {
    const allowed = authorize(ctx, 'support-contact.list');
    if (!allowed.ok) return allowed;
    const customerId = allowed.value.organizationId;
    const active = (await findRelationshipsOfCustomer(tx, customerId)).filter(({ state }) => state === 'active');
    const helpers = helpersInOrder(active);
    const inOrder = [...helpers, ...active.filter((one) => !helpers.includes(one))];
    const ids = inOrder.map(({ partnerId }) => partnerId);
    const partners = await findOrganizations(tx, ids);
    const named = await findSupportContacts(tx, customerId, ids);
    return ok(
      inOrder.flatMap(({ partnerId, capacity }, index) => {
        const partner = partners.get(partnerId);
        if (!partner) return [];
        const contact = contactOf(partner, named.get(partnerId));
        return [{ partner, capacity, contact, designated: index === 0, takesRequests: index < helpers.length }];
      }),
    );
  });
