import { findAcceptances, insertAgreementAcceptance } from '../../db/agreements.ts';
import { lockOrganization } from '../../db/organizations.ts';
import { findRelationshipsOfCustomer } from '../../db/relationships.ts';
import { type AgreementAcceptance, CUSTOMER_AGREEMENT } from '../../domain/agreements.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/**
 * The customer accepts its agreement directly, outside any invitation (domain 3.7; matrix row 30). Its partners read of
 * it: from now on they can order. Accepting twice changes nothing. Fails with `agreement_outdated` for a version that is
 * not the one in force.
 */
export const acceptAgreement = (ctx: Context, version: string): Promise<Result<AgreementAcceptance, Failure>> =>
  transact(ctx, 'agreement.accept', async (tx, now) => {
    const person = authorizePerson(ctx, 'agreement.accept');
    if (!person.ok) return person;
    const { organizationId, personId, name } = person.value;
    if (version !== CUSTOMER_AGREEMENT.version) return refuse('agreement_outdated');
    const customer = await lockOrganization(tx, organizationId);
    if (!customer) return refuse('not_found');
    const earlier = (await findAcceptances(tx, organizationId, 'customer')).find((one) => one.version === version);
    if (earlier) return unrecorded(earlier);
    const acceptance: AgreementAcceptance = { version, personName: name, acceptedAt: now, invitationId: null };
    await insertAgreementAcceptance(tx, { ...acceptance, organizationId, kind: 'customer', personId });
    const partners = (await findRelationshipsOfCustomer(tx, organizationId)).filter(({ state }) => state === 'active');
    return done(acceptance, {
      type: 'agreement.accepted',
      subject: { kind: 'agreement', id: version },
      audience: [organizationId, ...partners.map(({ partnerId }) => partnerId)],
      customer: { id: customer.id, name: customer.name },
      details: { version },
    });
  });
