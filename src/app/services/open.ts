import { findServicesOf } from '../../db/services.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { adminPageOf } from '../../domain/services.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { enterFor } from '../customer-access.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * The way to a service's admin page in the customer's context; that it was asked for stands in the logs of both, with the
 * right that was used (domain 5.1, S41). Fails with `no_admin_page`, for want of an admin role, and with `not_found` for a
 * service that the customer does not have.
 */
export const openAdminPage = (
  ctx: Context,
  customerId: OrganizationId,
  planId: string,
): Promise<Result<{ readonly url: string }, Failure>> =>
  transact(ctx, 'service.open', async (tx, now) => {
    const entered = await enterFor(ctx, tx, now, { customerId, action: 'service.open', task: 'open-admin-page' });
    if (!entered.ok) return entered;
    const { person, customer, right } = entered.value;
    const owned = (await findServicesOf(tx, customerId, now)).find(({ service }) => service.planId === planId);
    if (!owned) return refuse('not_found');
    const { adminPage } = owned.service;
    if (adminPage === null || owned.suspended) return refuse('no_admin_page');
    return done(
      { url: adminPageOf(adminPage, customer) },
      {
        type: 'service.opened',
        subject: { kind: 'service', id: planId },
        audience: [person.organizationId, customer.id],
        customer: { id: customer.id, name: customer.name },
        details: { plan: owned.names },
        ...(right === null ? {} : { right }),
      },
    );
  });
