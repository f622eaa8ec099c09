import { claimCreditTerms, saveCreditTerms } from '../../db/credit.ts';
import { findOrganization } from '../../db/organizations.ts';
import { type CreditTerms, termsChanged } from '../../domain/credit.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Currency } from '../../kernel/money.ts';
import type { Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { type CreditRecord, toCreditRecord } from '../credit-record.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/**
 * The operator says how much may be charged to a provider in a month, and above which amount it looks at an order first
 * (domain 3.8; 5.4, Policies). It counts from the next order on; what is ordered stays ordered. Saying the same again
 * changes nothing. Fails with `not_found` for whoever is no provider, `conflict` when somebody else was faster.
 */
export const setCreditTerms = (
  ctx: Context,
  at: { readonly providerId: OrganizationId; readonly currency: Currency },
  {
    version,
    ...wanted
  }: Pick<CreditTerms, 'limitMinor' | 'reviewAboveMinor'> & { readonly version?: number | undefined },
): Promise<Result<CreditRecord, Failure>> =>
  transact(ctx, 'credit.set', async (tx, now) => {
    const person = authorizePerson(ctx, 'credit.set');
    if (!person.ok) return person;
    const provider = await findOrganization(tx, at.providerId);
    if (provider?.kind !== 'provider') return refuse('not_found');
    const before = await claimCreditTerms(tx, provider.id, at.currency);
    if (version !== undefined && version !== before.version) return refuse('conflict');
    if (wanted.limitMinor === before.limitMinor && wanted.reviewAboveMinor === before.reviewAboveMinor) {
      return unrecorded(await toCreditRecord(tx, provider, now));
    }
    const after: CreditTerms = { ...before, ...wanted, version: before.version + 1 };
    await saveCreditTerms(tx, after);
    return done(
      await toCreditRecord(tx, provider, now),
      termsChanged(before, after, provider, person.value.organizationId),
    );
  });
