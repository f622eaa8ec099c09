import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { ChoiceChips, FilterChip, FilterRow } from '../../../parts/filter-chip.tsx';
import { SearchTyping } from '../../../parts/search-typing.tsx';
import { useLicenses } from '../licenses/use-licenses.ts';
import type { ListState } from './list-state.ts';

/** Search, active or deleted, and which license; those who are deleted have none. */
export const ListFilters = ({
  customer,
  state,
  counts,
  onChange,
}: {
  customer: string;
  state: ListState;
  counts: { readonly active: number; readonly deleted: number } | null | undefined;
  onChange: (change: ListState, late?: boolean) => void;
}) => {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const licenses = useLicenses(customer).data?.items ?? [];
  const deleted = state.deleted === true;
  const views = (['active', 'deleted'] as const).map((value) => ({
    value,
    label: t(`users.views.${value}`),
    ...(counts === null || counts === undefined ? {} : { count: counts[value] }),
  }));
  const choices = [
    { value: 'none', label: t('licenses.without') },
    ...licenses.map(({ skuId, names }) => ({ value: skuId, label: names[locale] })),
  ];
  return (
    <FilterRow
      search={
        <SearchTyping
          label={t('users.search')}
          value={state.search ?? ''}
          onChange={(search, late) => onChange({ search }, late)}
        />
      }
    >
      <ChoiceChips
        label={t('users.view')}
        value={deleted ? 'deleted' : 'active'}
        choices={views}
        onChange={(value) => onChange({ deleted: value === 'deleted', licensed: undefined })}
      />
      {!deleted && (
        <FilterChip
          name={t('licenses.filter')}
          choices={choices}
          value={state.licensed === undefined ? [] : [state.licensed]}
          onChange={([licensed]) => onChange({ licensed })}
        />
      )}
    </FilterRow>
  );
};
