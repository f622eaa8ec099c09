import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { type Choice, FilterChip, FilterRow } from '../../parts/filter-chip.tsx';
import { SearchTyping } from '../../parts/search-typing.tsx';
import { useMay, useSession } from '../../session.tsx';
import { CHANNELS } from '../invitations/shapes.ts';
import { usePartnerChoices } from '../partners/use-partner-choices.ts';
import { activeFilters, type FilterName, type ListState } from './list-question.ts';
import { tagsKey } from './shapes.ts';
import type { ListAddress } from './use-list-state.ts';

export const useTagsInUse = () => {
  const may = useMay();
  return useQuery({
    queryKey: tagsKey,
    queryFn: ({ signal }) => api.get<{ items: string[] }>('/api/v1/tags', { signal }),
    enabled: may('customer.list'),
    staleTime: 30_000,
  });
};

/** What each filter offers, in the words of the page. A chosen value that is not offered any more is still named. */
export const useFilterChoices = (
  state: ListState,
): Readonly<Record<Exclude<FilterName, 'search'>, readonly Choice[]>> => {
  const { t } = useTranslation();
  const isProvider = useSession().organization.kind === 'provider';
  const partners = usePartnerChoices();
  const tags = useTagsInUse().data?.items ?? [];
  const withChosen = (choices: readonly Choice[], chosen: string | undefined, label: string): readonly Choice[] =>
    chosen === undefined || choices.some((choice) => choice.value === chosen)
      ? choices
      : [...choices, { value: chosen, label }];
  const capacity = isProvider ? 'reseller' : 'indirect_reseller';
  return {
    relationship: withChosen(
      [{ value: capacity, label: t(`customers.capacity.${capacity}`) }],
      state.relationship,
      state.relationship === undefined ? '' : t(`customers.capacity.${state.relationship}`),
    ),
    provider: withChosen(isProvider ? [] : partners, state.provider, t('customers.filters.unknown')),
    reseller: withChosen(isProvider ? partners : [], state.reseller, t('customers.filters.unknown')),
    delegatedAdmin: (['active', 'ending', 'none'] as const).map((value) => ({
      value,
      label: t(`customers.admin.${value}`),
    })),
    agreement: (['accepted', 'none'] as const).map((value) => ({ value, label: t(`customers.agreement.${value}`) })),
    tag: withChosen(
      tags.map((tag) => ({ value: tag, label: tag })),
      state.tag,
      state.tag ?? '',
    ),
    channel: CHANNELS.map((value) => ({ value, label: t(`invitations.ask.channels.${value}`) })),
    starred: [
      { value: 'true', label: t('customers.star.with') },
      { value: 'false', label: t('customers.star.without') },
    ],
  };
};

const NAMES = {
  relationship: 'customers.filters.relationship',
  provider: 'customers.filters.provider',
  reseller: 'customers.filters.reseller',
  delegatedAdmin: 'customers.filters.admin',
  agreement: 'customers.filters.agreement',
  tag: 'customers.filters.tag',
  channel: 'customers.filters.channel',
  starred: 'customers.filters.starred',
} as const;

/** The active filters in words, for the list that they leave empty. */
export const useFilterWords = (state: ListState): readonly string[] => {
  const { t } = useTranslation();
  const choices = useFilterChoices(state);
  return activeFilters(state).map((name) => {
    if (name === 'search') return t('customers.filters.searched', { text: state.search ?? '' });
    const value = choices[name].find((choice) => choice.value === state[name])?.label ?? '';
    return t('common.activeFilter', { name: t(NAMES[name]), value });
  });
};

/** Search field and chips (domain 5.1). The provider filter is the reseller filter on a provider's side (domain 5.2). */
export const ListFilters = ({ address, count }: { address: ListAddress; count: string | undefined }) => {
  const { t } = useTranslation();
  const isProvider = useSession().organization.kind === 'provider';
  const { state, change } = address;
  const choices = useFilterChoices(state);
  const chip = (name: Exclude<FilterName, 'search'>) =>
    choices[name].length === 0 ? null : (
      <FilterChip
        key={name}
        name={t(NAMES[name])}
        choices={choices[name]}
        value={state[name] === undefined ? [] : [state[name]]}
        onChange={([value]) => change({ [name]: value })}
      />
    );
  return (
    <FilterRow
      search={
        <SearchTyping
          label={t('customers.filters.search')}
          value={state.search ?? ''}
          onChange={(search) => change({ search: search === '' ? undefined : search }, { replace: true })}
        />
      }
      {...(count === undefined ? {} : { count })}
    >
      {chip('relationship')}
      {chip(isProvider ? 'reseller' : 'provider')}
      {chip('delegatedAdmin')}
      {chip('agreement')}
      {chip('tag')}
      {chip('channel')}
      {chip('starred')}
    </FilterRow>
  );
};
