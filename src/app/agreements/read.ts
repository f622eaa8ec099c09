import { findAcceptances } from '../../db/agreements.ts';
import { type AgreementRecord, agreementRecords, CUSTOMER_AGREEMENTS, isAgreed } from '../../domain/agreements.ts';
import type { Failure } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { query } from '../unit-of-work.ts';

/** The customer's agreements: whether there is one that holds, every version, and who accepted it. */
export type OwnAgreements = {
  readonly accepted: boolean;
  readonly items: readonly AgreementRecord[];
  readonly may: readonly 'accept'[];
};

/** The caller's own agreements (domain 5.3, Agreements; matrix row 31). */
export const readAgreements = (ctx: Context): Promise<Result<OwnAgreements, Failure>> =>
  query(ctx, 'agreement.read', async (tx) => {
    const allowed = authorize(ctx, 'agreement.read');
    if (!allowed.ok) return allowed;
    const acceptances = await findAcceptances(tx, allowed.value.organizationId, 'customer');
    const items = agreementRecords(CUSTOMER_AGREEMENTS, acceptances);
    const open = items.some(({ current, acceptance }) => current && acceptance === null);
    return ok({
      accepted: isAgreed(acceptances),
      items,
      may: open && authorize(ctx, 'agreement.accept').ok ? ['accept'] : [],
    });
  });
