import { findService, lockService, type NamedService, saveService } from '../../db/services.ts';
import { type Failure, refuse, refuseFields } from '../../domain/failures.ts';
import { readAdminPage } from '../../domain/services.ts';
import type { Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/**
 * The operator says where a service's admin page is; null: it has none. Fails with `invalid` for an address that is not
 * https or has other places than the customer's, `conflict` when somebody else was faster, `not_found` for no such plan.
 */
export const setAdminPage = (
  ctx: Context,
  planId: string,
  wanted: { readonly url: string | null; readonly version?: number | undefined },
): Promise<Result<NamedService, Failure>> =>
  transact(ctx, 'service.set-admin-page', async (tx, now) => {
    const person = authorizePerson(ctx, 'service.manage');
    if (!person.ok) return person;
    const adminPage = wanted.url === null ? null : readAdminPage(wanted.url);
    if (adminPage === undefined)
      return refuseFields({
        field: 'url',
        code: 'admin_page',
        message: 'must be an https address, with no places but {tenantId} and {domain} after its host',
      });
    await lockService(tx, planId);
    const found = await findService(tx, planId, now);
    if (!found) return refuse('not_found');
    const { service, names } = found;
    if (wanted.version !== undefined && wanted.version !== service.version) return refuse('conflict');
    if (adminPage === service.adminPage) return unrecorded(found);
    const changed = { ...service, adminPage, version: service.version + 1 };
    await saveService(tx, changed);
    return done(
      { service: changed, names },
      {
        type: 'service.admin_page_changed',
        subject: { kind: 'service', id: planId },
        audience: [person.value.organizationId],
        details: { plan: names },
        before: { adminPage: service.adminPage },
        after: { adminPage },
      },
    );
  });
