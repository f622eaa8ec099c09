import { useFormat } from '../../i18n/use-format.ts';
import type { Choice } from '../../parts/filter-chip.tsx';
import { usePartnerships } from './use-partnerships.ts';

/** The partners one works with, by name: what the filter of the customer list offers (domain 5.1, 5.2). */
export const usePartnerChoices = (): readonly Choice[] => {
  const format = useFormat();
  const partnerships = usePartnerships('active').data ?? [];
  return partnerships
    .map(({ partner }) => ({ value: partner.id, label: partner.name }))
    .sort((a, b) => format.compareNames(a.label, b.label));
};
