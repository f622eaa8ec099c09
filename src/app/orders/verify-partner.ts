import { findByPartnerIds } from '../../db/organizations.ts';
import type { Tx } from '../../db/store.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { guardFurtherResellers } from '../../domain/further-resellers.ts';
import type { Organization } from '../../domain/organizations.ts';
import { guardParties } from '../../domain/parties.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { enterOrdering, type OrderingAccess } from '../ordering-access.ts';
import { findPartyFacts } from '../party-facts.ts';
import { query } from '../unit-of-work.ts';

/** As what somebody would be named on an order. */
export type NamedAs = 'partner_of_record' | 'further_reseller';

/** Who has a partner ID, and what would be answered if an order named them. */
export type VerifiedPartner = { readonly partner: Organization | null; readonly refusal: Failure | null };

/**
 * Looks a partner ID up before an order names it (domain 5.2: "enter partner ID" and Verify). Stores nothing. Of a reseller
 * its public facts are told, also where it cannot be named. Fails with `not_found` for a stranger's customer, and for the
 * missing right.
 */
export const verifyPartner = (
  ctx: Context,
  customerId: OrganizationId,
  { partnerId, as }: { readonly partnerId: string; readonly as: NamedAs },
): Promise<Result<VerifiedPartner, Failure>> =>
  query(ctx, 'order.verify-partner', async (tx, now) => {
    const entered = await enterOrdering(ctx, tx, now, { customerId, action: 'order.place' });
    if (!entered.ok) return entered;
    const { own: provider, customer } = entered.value;
    const found = (await findByPartnerIds(tx, [partnerId])).get(partnerId) ?? null;
    const guarded =
      as === 'further_reseller'
        ? guardFurtherResellers([{ partnerId, organization: found }], { customer, provider, resellerId: null })
        : await guardOfRecord(tx, entered.value, { partnerId, found });
    return ok({
      partner: found?.kind === 'reseller' ? found : null,
      refusal: guarded.ok ? null : guarded.failure,
    });
  });

const guardOfRecord = async (
  tx: Tx,
  { own: provider, customer }: OrderingAccess,
  { partnerId, found }: { readonly partnerId: string; readonly found: Organization | null },
): Promise<Result<null, Failure>> => {
  if (found === null) return refuse('partner_id_unknown', { partnerId });
  const sale = { customerId: customer.id, providerId: provider.id, resellerId: found.id };
  return guardParties(await findPartyFacts(tx, sale, { hold: false }));
};
