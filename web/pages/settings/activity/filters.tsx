import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilterChip, FilterRow } from '../../../parts/filter-chip.tsx';
import { ToggleChip } from '../../../parts/toggle-chip.tsx';
import { useSession } from '../../../session.tsx';
import { actionsFor, isLogAction, LOG_ACTIONS } from './actions.ts';
import { PartyChip } from './party-chip.tsx';
import { PeriodChip } from './period-chip.tsx';
import type { LogEntry, Named } from './shapes.ts';
import { useChoices } from './use-choices.ts';
import type { useLogState } from './use-log-state.ts';

type Address = ReturnType<typeof useLogState>;

/** The name of somebody whom only an id in the address names: from an entry, or as it was when chosen. */
const useNames = (entries: readonly LogEntry[]) => {
  const queries = useQueryClient();
  const key = (id: string) => ['activity-name', id] as const;
  return {
    remember: ({ id, name }: Named): void => {
      queries.setQueryData(key(id), name);
    },
    nameOf: (id: string): string | undefined => {
      const seen = entries.flatMap((entry) => [entry.affectedCustomer, entry.performedBy.person]);
      return seen.find((one) => one?.id === id)?.name ?? queries.getQueryData<string>(key(id));
    },
  };
};

export const useFilterWords = ({ state }: Address, entries: readonly LogEntry[]) => {
  const { t } = useTranslation();
  const { nameOf } = useNames(entries);
  const named = (id: string | undefined, unknown: string): string | undefined =>
    id === undefined ? undefined : (nameOf(id) ?? unknown);
  const customer = named(state.customer, t('activity.filters.chosenCustomer'));
  const person = named(state.person, t('activity.filters.chosenPerson'));
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [t('activity.filters.customer'), customer],
    [
      t('activity.filters.action'),
      state.actions.map((action) => t(`activity.action.${action}`)).join(', ') || undefined,
    ],
    [t('activity.filters.person'), person],
    [
      t('activity.filters.outcome'),
      state.outcome === undefined ? undefined : t(`activity.filters.outcomes.${state.outcome}`),
    ],
  ];
  return {
    customer,
    person,
    all: [
      ...pairs.flatMap(([name, value]) => (value === undefined ? [] : [t('common.activeFilter', { name, value })])),
      ...(state.onBehalf ? [t('activity.filters.onBehalf')] : []),
    ],
  };
};

/** Period, affected customer, action, performed by, on behalf only, outcome (domain 5.1). */
export const Filters = ({ address, entries, now }: { address: Address; entries: readonly LogEntry[]; now: Date }) => {
  const { t } = useTranslation();
  const { organization } = useSession();
  const { state, change } = address;
  const choices = useChoices(entries);
  const names = useNames(entries);
  const words = useFilterWords(address, entries);
  const ask = (part: Parameters<Address['change']>[0]): void => change({ ...part, open: undefined });
  const choose = (field: 'customer' | 'person') => (chosen: Named | undefined) => {
    if (chosen !== undefined) names.remember(chosen);
    ask({ [field]: chosen?.id });
  };
  return (
    <FilterRow>
      <PeriodChip
        period={{
          ...(state.from === undefined ? {} : { from: state.from }),
          ...(state.to === undefined ? {} : { to: state.to }),
        }}
        now={now}
        onChange={(period) => ask({ from: period.from, to: period.to })}
      />
      {organization.kind !== 'customer' && (
        <PartyChip
          name={t('activity.filters.customer')}
          hint={t('activity.filters.findCustomer')}
          value={words.customer}
          searchKey="customers"
          search={choices.customers}
          onChange={choose('customer')}
        />
      )}
      <FilterChip
        several
        name={t('activity.filters.action')}
        choices={actionsFor(organization.kind).map((action) => ({
          value: action,
          label: t(`activity.action.${action}`),
          group: t(`activity.groups.${LOG_ACTIONS[action].group}`),
        }))}
        value={state.actions}
        onChange={(value) => ask({ actions: value.filter(isLogAction) })}
      />
      <PartyChip
        name={t('activity.filters.person')}
        hint={t('activity.filters.findPerson')}
        value={words.person}
        searchKey="people"
        search={choices.people}
        onChange={choose('person')}
      />
      <ToggleChip
        label={t('activity.filters.onBehalf')}
        on={state.onBehalf}
        onChange={(onBehalf) => ask({ onBehalf })}
      />
      <FilterChip
        name={t('activity.filters.outcome')}
        choices={(['done', 'denied'] as const).map((value) => ({
          value,
          label: t(`activity.filters.outcomes.${value}`),
        }))}
        value={state.outcome === undefined ? [] : [state.outcome]}
        onChange={([value]) => ask({ outcome: value === 'done' || value === 'denied' ? value : undefined })}
      />
    </FilterRow>
  );
};
