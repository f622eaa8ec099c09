import { ok, type Result } from '../kernel/result.ts';
import { type Failure, refuse } from './failures.ts';
import type { Organization } from './organizations.ts';

/** Who takes part in a sale, and what is known of them. */
export type SaleFacts = {
  readonly customer: Organization;
  readonly provider: Organization;
  /** The partner of record; null: the provider serves the customer itself. */
  readonly reseller: Organization | null;
  readonly providerRelated: boolean;
  readonly resellerRelated: boolean;
  readonly partnered: boolean;
  /** The customer agreement in force. */
  readonly agreementAccepted: boolean;
};

/** Whoever sold it may steer it as long as the customer authorizes it (matrix rows 37-42). Fails with `no_relationship`. */
export const guardSeller = ({ customer, providerRelated }: SaleFacts): Result<null, Failure> =>
  providerRelated ? ok(null) : refuse('no_relationship', { case: 'subscription', customer: customer.name });

/**
 * May this reseller be partner of record here? The customer has authorized it, it works with the provider, its account is
 * in good standing, and it has signed the program agreement (domain 3.8). Fails with `por_is_provider` or `por_invalid`.
 */
export const guardPartnerOfRecord = (facts: SaleFacts): Result<null, Failure> => {
  const { reseller, provider } = facts;
  if (reseller === null) return ok(null);
  if (reseller.id === provider.id) return refuse('por_is_provider');
  const valid =
    reseller.kind === 'reseller' &&
    facts.resellerRelated &&
    facts.partnered &&
    reseller.standing === 'good' &&
    reseller.programAgreementSignedAt !== null;
  return valid ? ok(null) : refuse('por_invalid', { case: 'subscription', reseller: reseller.name });
};

/**
 * The guards of every change of seats, term or billing of what was sold (domain 3.8): the provider's relationship, the
 * partner of record, the customer agreement; and of whatever is sold anew, the provider's own account. Fails with
 * `no_relationship`, `por_invalid`, `agreement_required`, `standing` or `mpa_unsigned`.
 */
export const guardSale = (facts: SaleFacts, { more }: { readonly more: boolean }): Result<null, Failure> => {
  const { provider, customer } = facts;
  for (const guard of [guardSeller, guardPartnerOfRecord]) {
    const guarded = guard(facts);
    if (!guarded.ok) return guarded;
  }
  if (!facts.agreementAccepted) return refuse('agreement_required', { case: 'order', customer: customer.name });
  if (more && provider.standing !== 'good') return refuse('standing', { case: 'order', partner: provider.name });
  return more && provider.programAgreementSignedAt === null
    ? refuse('mpa_unsigned', { case: 'order', partner: provider.name })
    : ok(null);
};
