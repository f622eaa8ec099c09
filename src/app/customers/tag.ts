import { findTags, saveTags } from '../../db/customer-marks.ts';
import { findOrganization } from '../../db/organizations.ts';
import { lockActiveRelationship } from '../../db/relationships.ts';
import { readTags } from '../../domain/customers.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/**
 * Replaces the tags of a customer (domain 5.1, App. A; matrix row 3). They are the partner's own: neither the customer
 * nor any other partner sees them. Fails with `tag_limit`, and with `not_found` for whoever is no customer.
 */
export const tagCustomer = (
  ctx: Context,
  customerId: OrganizationId,
  tags: readonly string[],
): Promise<Result<{ tags: readonly string[] }, Failure>> =>
  transact(ctx, 'customer.tag', async (tx) => {
    const allowed = authorize(ctx, 'customer.mark');
    if (!allowed.ok) return allowed;
    const pair = { partnerId: allowed.value.organizationId, customerId };
    const relationship = await lockActiveRelationship(tx, pair.partnerId, customerId);
    const customer = relationship && (await findOrganization(tx, customerId));
    if (!customer) return refuse('not_found');
    const wanted = readTags(tags);
    if (!wanted.ok) return wanted;
    const before = await findTags(tx, pair);
    if (JSON.stringify(before) === JSON.stringify(wanted.value)) return unrecorded({ tags: before });
    await saveTags(tx, pair, wanted.value);
    return done(
      { tags: wanted.value },
      {
        type: 'customer.tagged',
        subject: { kind: 'customer', id: customerId },
        audience: [pair.partnerId],
        customer: { id: customer.id, name: customer.name },
        before: { tags: before },
        after: { tags: wanted.value },
      },
    );
  });
