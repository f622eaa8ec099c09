import type { PartnerRef } from '../../api/shapes.ts';
import { useRecord } from '../customers/use-record.ts';
import { isSelling } from '../partner-relationships/shapes.ts';
import { usePartners } from '../partner-relationships/use-partners.ts';
import { usePartnerships } from '../partners/use-partnerships.ts';

/** Resellers that the customer has authorized and that work with the provider who asks: those who can be of record. */
export const useResellersOf = (customer: string): readonly PartnerRef[] => {
  const record = useRecord(customer);
  const partnerships = usePartnerships('active');
  const mine = new Set((partnerships.data ?? []).map(({ partner }) => partner.id));
  return (record.data?.partners ?? [])
    .filter(({ capacity, partner }) => capacity === 'indirect_reseller' && mine.has(partner.id))
    .map(({ partner }) => partner);
};

/** A reseller's providers, and whether each has the relationship with the customer that an order needs (S6, S32). */
export const useProvidersOf = (
  customer: string,
): {
  readonly known: boolean;
  readonly providers: readonly { readonly partner: PartnerRef; readonly related: boolean }[];
} => {
  const record = useRecord(customer);
  const partnerships = usePartnerships('active');
  const related = new Set(
    (record.data?.partners ?? []).filter(({ capacity }) => capacity === 'reseller').map(({ partner }) => partner.id),
  );
  return {
    known: record.data !== undefined && partnerships.data !== undefined,
    providers: (partnerships.data ?? [])
      .map(({ partner }) => ({ partner, related: related.has(partner.id) }))
      .sort((one, other) => Number(other.related) - Number(one.related)),
  };
};

/** Whom a customer can ask: its resellers, or, when it has none, its providers. */
export const useAskable = (enabled: boolean): { readonly known: boolean; readonly partners: readonly PartnerRef[] } => {
  const query = usePartners(enabled);
  const active = (query.data?.items ?? []).filter(isSelling);
  const resellers = active.filter(({ relationship }) => relationship?.capacity === 'indirect_reseller');
  return {
    known: query.data !== undefined,
    partners: (resellers.length > 0 ? resellers : active).map(({ partner }) => partner),
  };
};
