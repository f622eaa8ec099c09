import { findCreditTerms, findCreditUses, usedIn } from '../db/credit.ts';
import type { Tx } from '../db/store.ts';
import { type CreditTerms, type CreditUse, type Month, monthOf, noTerms } from '../domain/credit.ts';
import type { Organization } from '../domain/organizations.ts';
import type { Instant } from '../kernel/time.ts';

/** The credit of a provider in the running month: in each currency what was said of it, and what is used. */
export type CreditRecord = {
  readonly provider: Organization;
  readonly month: Month;
  readonly lines: readonly { readonly terms: CreditTerms; readonly use: CreditUse }[];
};

/** Puts terms and use beside providers: a line for each currency in which there is either. */
export const toCreditRecords = async (
  tx: Tx,
  providers: readonly Organization[],
  now: Instant,
): Promise<readonly CreditRecord[]> => {
  const ids = providers.map(({ id }) => id);
  const month = monthOf(now);
  const [terms, uses] = [await findCreditTerms(tx, ids), await findCreditUses(tx, ids, month)];
  return providers.map((provider) => {
    const said = terms.filter(({ providerId, version }) => providerId === provider.id && version > 0);
    const used = [...(uses.get(provider.id)?.keys() ?? [])];
    const currencies = [...new Set([...said.map(({ currency }) => currency), ...used])].sort();
    const lines = currencies.map((currency) => ({
      terms: said.find((one) => one.currency === currency) ?? noTerms(provider.id, currency),
      use: usedIn(uses, provider.id, currency),
    }));
    return { provider, month, lines };
  });
};

export const toCreditRecord = async (tx: Tx, provider: Organization, now: Instant): Promise<CreditRecord> =>
  (await toCreditRecords(tx, [provider], now))[0] as CreditRecord;
