import { lockDelegatedAdmin, saveDelegatedAdmin } from '../../db/delegated-admins.ts';
import { findOrganization, lockOrganization } from '../../db/organizations.ts';
import { terminateRoles } from '../../domain/delegated-admin.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { DelegatedAdminId, OrganizationId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { findPartnerRecord, type PartnerRecord, rolesRemoved } from '../partner-record.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * A customer takes a partner's admin roles back: access is gone at once, the reseller relationship stays, both sides
 * are told (domain 3.6, matrix row 22). The customer is locked first, so that its rights change one after the other.
 * Fails with `not_found`, `already_ended`, or the missing right.
 */
export const removeRoles = (
  ctx: Context,
  { partnerId, id }: { readonly partnerId: OrganizationId; readonly id: DelegatedAdminId },
): Promise<Result<PartnerRecord, Failure>> =>
  transact(ctx, 'delegated-admin.remove-roles', async (tx, now) => {
    const allowed = authorizePerson(ctx, 'delegated-admin.remove-roles');
    if (!allowed.ok) return allowed;
    const person = allowed.value;
    const customerId = person.organizationId;
    const customer = await lockOrganization(tx, customerId);
    const grant = await lockDelegatedAdmin(tx, partnerId, customerId, id);
    const partner = grant && (await findOrganization(tx, partnerId));
    if (!customer || !partner) return refuse('not_found');
    const ended = terminateRoles(grant, 'customer', now);
    if (!ended.ok) return ended;
    await saveDelegatedAdmin(tx, ended.value);
    const record = await findPartnerRecord(ctx, tx, { customerId, partnerId }, now);
    return record ? done(record, rolesRemoved(ended.value, { customer, partner, person })) : refuse('not_found');
  });
