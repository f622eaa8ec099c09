import { ok, type Result } from '../kernel/result.ts';
import { type Failure, refuse } from './failures.ts';
import type { Organization } from './organizations.ts';
import type { PartyFacts } from './parties.ts';
import { isInEuOrEfta } from './regions.ts';

/** Resellers beside the partner of record that one order may declare (domain 3.8, App. A). */
export const MAX_FURTHER_RESELLERS = 5;

/** Whom an order declares: by partner ID, with the organization that has it, if there is one. */
export type Declared = { readonly partnerId: string; readonly organization: Organization | null };

/**
 * May an order declare these further resellers (domain 3.8)? Only for a customer in the EU or EFTA; each is a reseller
 * that is known here and in good standing, named once, and neither the seller nor the partner of record.
 */
export const guardFurtherResellers = (
  declared: readonly Declared[],
  parties: Pick<PartyFacts, 'customer' | 'provider' | 'resellerId'>,
): Result<null, Failure> => {
  if (declared.length === 0) return ok(null);
  const { customer } = parties;
  if (!isInEuOrEfta(customer.country)) return refuse('further_resellers_region', { customer: customer.name });
  for (const [index, one] of declared.entries()) {
    const guarded = guardOne(one, declared.slice(0, index), parties);
    if (!guarded.ok) return guarded;
  }
  return ok(null);
};

const guardOne = (
  { partnerId, organization }: Declared,
  earlier: readonly Declared[],
  { provider, resellerId }: Pick<PartyFacts, 'provider' | 'resellerId'>,
): Result<null, Failure> => {
  if (organization?.id === provider.id) return refuse('further_reseller_is_provider');
  if (organization?.kind !== 'reseller') return refuse('partner_id_unknown', { partnerId });
  const { id, name: reseller } = organization;
  if (earlier.some((other) => other.organization?.id === id)) return refuse('further_reseller_twice', { reseller });
  if (id === resellerId) return refuse('further_reseller_of_record', { reseller });
  return organization.standing === 'good' ? ok(null) : refuse('further_reseller_standing', { reseller });
};
