import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Choice, FilterChip, FilterRow } from '../../parts/filter-chip.tsx';
import { SearchTyping } from '../../parts/search-typing.tsx';
import type { PartnerListAddress, PartnerListState } from './list-state.ts';
import type { Partnership } from './shapes.ts';

/** What of the partnerships the filters leave, by name. */
export const useFiltered = (all: readonly Partnership[] | undefined, state: PartnerListState) => {
  const format = useFormat();
  const wanted = state.search?.toLocaleLowerCase() ?? '';
  const direction = state.sort === '-name' ? -1 : 1;
  return all
    ?.filter(
      ({ partner, agreementSigned }) =>
        (wanted === '' ||
          partner.name.toLocaleLowerCase().includes(wanted) ||
          partner.partnerId.includes(wanted) ||
          partner.id === wanted) &&
        (state.country === undefined || partner.country === state.country) &&
        (state.agreement === undefined || agreementSigned === (state.agreement === 'signed')),
    )
    .sort((a, b) => direction * format.compareNames(a.partner.name, b.partner.name));
};

const FILTERS = ['search', 'state', 'country', 'agreement'] as const;
export const isFiltered = (state: PartnerListState): boolean => FILTERS.some((name) => state[name] !== undefined);
export const NO_FILTERS = Object.fromEntries(FILTERS.map((name) => [name, undefined]));

/** The active filters in words. */
export const usePartnerFilterWords = (state: PartnerListState): readonly string[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const word = (name: string, value: string): string => t('common.activeFilter', { name, value });
  return [
    ...(state.search === undefined ? [] : [t('partners.filters.searched', { text: state.search })]),
    ...(state.state === 'removed' ? [word(t('partners.filters.state'), t('partners.states.removed'))] : []),
    ...(state.country === undefined ? [] : [word(t('partners.filters.country'), format.country(state.country))]),
    ...(state.agreement === undefined
      ? []
      : [
          word(
            t('partners.filters.agreement'),
            t(state.agreement === 'signed' ? 'partners.agreement.signed' : 'partners.agreement.missing'),
          ),
        ]),
  ];
};

export const PartnerFilters = ({
  address,
  all,
  count,
}: {
  address: PartnerListAddress;
  all: readonly Partnership[];
  count: string | undefined;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, change } = address;
  const countries: readonly Choice[] = [...new Set(all.map(({ partner }) => partner.country))]
    .map((value) => ({ value, label: format.country(value) }))
    .sort((a, b) => format.compareNames(a.label, b.label));
  const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
  return (
    <FilterRow
      search={
        <SearchTyping
          label={t('partners.filters.search')}
          value={state.search ?? ''}
          wait={100}
          onChange={(search, late) => change(late ? { search } : { search, open: undefined }, { replace: true })}
        />
      }
      {...(count === undefined ? {} : { count })}
    >
      <FilterChip
        name={t('partners.filters.state')}
        choices={(['active', 'removed'] as const).map((value) => ({ value, label: t(`partners.states.${value}`) }))}
        value={one(state.state === 'removed' ? 'removed' : undefined)}
        onChange={([value]) => change({ state: value === 'removed' ? value : undefined, open: undefined })}
      />
      {(countries.length > 1 || state.country !== undefined) && (
        <FilterChip
          name={t('partners.filters.country')}
          choices={countries}
          value={one(state.country)}
          onChange={([country]) => change({ country, open: undefined })}
        />
      )}
      <FilterChip
        name={t('partners.filters.agreement')}
        choices={[
          { value: 'signed', label: t('partners.agreement.signed') },
          { value: 'missing', label: t('partners.agreement.missing') },
        ]}
        value={one(state.agreement)}
        onChange={([agreement]) => change({ agreement, open: undefined })}
      />
    </FilterRow>
  );
};
