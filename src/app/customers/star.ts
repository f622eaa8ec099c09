import { deleteStar, insertStar } from '../../db/customer-marks.ts';
import { findActiveRelationship } from '../../db/relationships.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { transact, unrecorded } from '../unit-of-work.ts';

/**
 * Stars a customer, or takes the star away, for the caller alone (domain 5.1; matrix row 3). Doing it twice changes
 * nothing. Fails with `not_found` for whoever is no customer of the caller's organization.
 */
export const starCustomer = (
  ctx: Context,
  customerId: OrganizationId,
  starred: boolean,
): Promise<Result<null, Failure>> =>
  transact(ctx, 'customer.star', async (tx) => {
    const allowed = authorizePerson(ctx, 'customer.star');
    if (!allowed.ok) return allowed;
    const { organizationId: partnerId, personId } = allowed.value;
    if (!(await findActiveRelationship(tx, partnerId, customerId))) return refuse('not_found');
    if (starred) await insertStar(tx, { partnerId, customerId }, personId);
    else await deleteStar(tx, customerId, personId);
    return unrecorded(null);
  });
