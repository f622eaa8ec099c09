import { type CreditTerms, type CreditUse, type Month, noTerms, UNUSED } from '../domain/credit.ts';
import { asId, type OrderId, type OrganizationId, readId } from '../kernel/ids.ts';
import type { Currency } from '../kernel/money.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import { readCursor, toPage } from './paging.ts';
import { statement, type Tx } from './store.ts';

/** What the operator has said of these providers, by currency. */
export const findCreditTerms = async (
  tx: Tx,
  providerIds: readonly OrganizationId[],
): Promise<readonly CreditTerms[]> => {
  const rows = await tx.all(statement<TermsRow>`
    select provider_id, currency, limit_minor, review_above_minor, version from credit_terms
    where provider_id = any(${[...providerIds]}::uuid[]) order by provider_id, currency`);
  return rows.map(toTerms);
};

/**
 * What the operator has said of one provider, held until the end of the transaction: whoever else wants to charge this
 * provider more waits here, and then sees what was ordered meanwhile. It is the last thing that anybody locks.
 */
export const lockCreditTerms = async (
  tx: Tx,
  providerId: OrganizationId,
  currencies: readonly Currency[],
): Promise<readonly CreditTerms[]> => {
  const rows = await tx.all(statement<TermsRow>`
    select provider_id, currency, limit_minor, review_above_minor, version from credit_terms
    where provider_id = ${providerId} and currency = any(${[...currencies]}::text[])
    order by currency for update`);
  return rows.map(toTerms);
};

/** Makes sure that there are terms to lock: two who set the first ones come one after the other. */
export const claimCreditTerms = async (
  tx: Tx,
  providerId: OrganizationId,
  currency: Currency,
): Promise<CreditTerms> => {
  const none = noTerms(providerId, currency);
  await tx.run(statement`
    insert into credit_terms (provider_id, currency, version) values (${providerId}, ${currency}, ${none.version})
    on conflict do nothing`);
  const [held = none] = await lockCreditTerms(tx, providerId, [currency]);
  return held;
};

/** Writes locked terms. */
export const saveCreditTerms = async (tx: Tx, terms: CreditTerms): Promise<void> => {
  await tx.run(statement`
    update credit_terms set limit_minor = ${terms.limitMinor}, review_above_minor = ${terms.reviewAboveMinor},
      version = ${terms.version}
    where provider_id = ${terms.providerId} and currency = ${terms.currency}`);
};

/** What is used of the credit of each provider, by currency. */
export type CreditUses = ReadonlyMap<OrganizationId, ReadonlyMap<Currency, CreditUse>>;

/**
 * What was charged in a month, and what open orders will charge. One statement sees one moment: a line that is
 * provisioned meanwhile counts as ordered or as charged, never as neither. The month is one range of an index, and orders
 * that are open are few, whatever was charged ever. `apart`: an order that does not stand in its own way.
 */
export const findCreditUses = async (
  tx: Tx,
  providerIds: readonly OrganizationId[],
  { from, until }: Month,
  apart: OrderId | null = null,
): Promise<CreditUses> => {
  const rows = await tx.all(statement<{ provider_id: string; currency: string; charged: number; ordered: number }>`
    select provider_id, currency, sum(charged)::bigint as charged, sum(ordered)::bigint as ordered from (
      select provider_id, currency, amount_minor as charged, 0 as ordered from charges
      where provider_id = any(${[...providerIds]}::uuid[]) and at >= ${from} and at < ${until}
      union all
      select o.provider_id, l.currency, 0, l.due_minor from orders o
      join order_lines l on l.customer_id = o.customer_id and l.order_id = o.id and l.state in ('pending', 'sent')
      where o.provider_id = any(${[...providerIds]}::uuid[]) and o.state in ('pending', 'pending_review')
        and (${apart}::uuid is null or o.id <> ${apart})) used
    group by provider_id, currency order by provider_id, currency`);
  const uses = new Map<OrganizationId, Map<Currency, CreditUse>>();
  for (const row of rows) {
    const providerId = asId<'organization'>(row.provider_id);
    const own = uses.get(providerId) ?? new Map<Currency, CreditUse>();
    uses.set(providerId, own.set(row.currency as Currency, { chargedMinor: row.charged, orderedMinor: row.ordered }));
  }
  return uses;
};

/** What one provider has used in a currency. */
export const usedIn = (uses: CreditUses, providerId: OrganizationId, currency: Currency): CreditUse =>
  uses.get(providerId)?.get(currency) ?? UNUSED;

/** A page of the providers by name. `search` is a folded part of it, or nothing. */
export const listProviders = async (
  tx: Tx,
  { search }: { readonly search: string },
  page: PageRequest,
): Promise<Page<OrganizationId>> => {
  const [name, id] = readCursor<[unknown, unknown]>(page.cursor) ?? [];
  const from = typeof id === 'string' ? readId(id) : undefined;
  const after = typeof name === 'string' && from !== undefined ? ([name, from] as const) : undefined;
  const rows = await tx.all(statement<{ id: string; folded_name: string }>`
    select id, folded_name from organizations
    where kind = 'provider' and (${search} = '' or position(${search} in folded_name) > 0)
      and (${after?.[0] ?? null}::text is null or (folded_name, id) > (${after?.[0] ?? null}, ${after?.[1] ?? null}::uuid))
    order by folded_name, id limit ${page.limit + 1}`);
  return toPage(
    rows,
    page.limit,
    (row) => [row.folded_name, row.id],
    (row) => asId(row.id),
  );
};

type TermsRow = {
  provider_id: string;
  currency: string;
  limit_minor: number | null;
  review_above_minor: number | null;
  version: number;
};

const toTerms = (row: TermsRow): CreditTerms => ({
  providerId: asId(row.provider_id),
  currency: row.currency as Currency,
  limitMinor: row.limit_minor,
  reviewAboveMinor: row.review_above_minor,
  version: row.version,
});
