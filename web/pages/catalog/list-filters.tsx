import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { Items } from '../../api/shapes.ts';
import { ChoiceChips, FilterChip, FilterRow } from '../../parts/filter-chip.tsx';
import { SearchTyping } from '../../parts/search-typing.tsx';
import type { ListState } from './list-state.ts';
import { catalogKey } from './shapes.ts';

const KINDS = ['license', 'addon', 'trial'] as const;
const isKind = (text: string | undefined): text is (typeof KINDS)[number] => KINDS.some((kind) => kind === text);
export const NO_FILTERS: ListState = { search: undefined, kind: undefined, publisher: undefined };

/** The active filters in words. */
export const useFilterWords = ({ search, kind, publisher }: ListState): readonly string[] => {
  const { t } = useTranslation();
  const word = (name: string, value: string): string => t('common.activeFilter', { name, value });
  return [
    ...(search === undefined ? [] : [t('catalog.searched', { text: search })]),
    ...(isKind(kind) ? [word(t('catalog.filters.kind'), t(`catalog.kinds.${kind}`))] : []),
    ...(publisher === undefined ? [] : [word(t('catalog.filters.publisher'), publisher)]),
  ];
};

/** Markets are the operator's own; those that everybody knows have a name in each language. */
const MARKETS = ['europe', 'taiwan'] as const;
const isMarket = (code: string): code is (typeof MARKETS)[number] => MARKETS.some((market) => market === code);

/** Search, kind, publisher; and for the operator, which market's prices stand in the list. */
export const CatalogFilters = ({
  state,
  market,
  markets,
  count,
  onChange,
}: {
  state: ListState;
  market: string | undefined;
  markets: readonly string[];
  count: string | undefined;
  onChange: (state: ListState, late?: boolean) => void;
}) => {
  const { t } = useTranslation();
  const publishers = useQuery({
    queryKey: [...catalogKey, 'publishers'],
    queryFn: ({ signal }) => api.get<Items<string>>('/api/v1/catalog/publishers', { signal }),
  });
  const marketName = (code: string): string => (isMarket(code) ? t(`catalog.markets.${code}`) : code);
  const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
  return (
    <FilterRow
      search={
        <SearchTyping
          label={t('catalog.search')}
          value={state.search ?? ''}
          onChange={(search, late) => onChange({ search: search === '' ? undefined : search }, late)}
        />
      }
      {...(count === undefined ? {} : { count })}
    >
      <FilterChip
        name={t('catalog.filters.kind')}
        choices={KINDS.map((value) => ({ value, label: t(`catalog.kinds.${value}`) }))}
        value={one(state.kind)}
        onChange={([kind]) => onChange({ kind })}
      />
      <FilterChip
        name={t('catalog.filters.publisher')}
        choices={(publishers.data?.items ?? []).map((value) => ({ value, label: value }))}
        value={one(state.publisher)}
        onChange={([publisher]) => onChange({ publisher })}
      />
      {markets.length > 1 && market !== undefined && (
        <ChoiceChips
          label={t('catalog.filters.market')}
          value={market}
          choices={markets.map((value) => ({ value, label: marketName(value) }))}
          onChange={(value) => onChange({ market: value })}
        />
      )}
    </FilterRow>
  );
};
