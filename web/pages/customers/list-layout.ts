import { useSyncExternalStore } from 'react';
import { useMedia, useWidth } from '../../preferences.ts';

/** Columns that can be put away; the company and its star always stand. */
export const OPTIONAL = ['domain', 'relationship', 'fellows', 'admin', 'agreement', 'tags', 'since'] as const;
export type OptionalColumn = (typeof OPTIONAL)[number];
export const PAGE_SIZES = [25, 50, 100] as const;

/** How a person likes the list in this browser. No columns: what the width has room for. */
export type ListLayout = {
  readonly columns: readonly OptionalColumn[] | undefined;
  readonly perPage: (typeof PAGE_SIZES)[number];
};

const KEY = 'tandem.customers.layout';
const FIRST: ListLayout = { columns: undefined, perPage: 50 };

const read = (): ListLayout => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return FIRST;
    const columns = 'columns' in kept && Array.isArray(kept.columns) ? kept.columns : undefined;
    const perPage = 'perPage' in kept ? kept.perPage : undefined;
    return {
      columns: columns === undefined ? undefined : OPTIONAL.filter((column) => columns.includes(column)),
      perPage: PAGE_SIZES.find((size) => size === perPage) ?? FIRST.perPage,
    };
  } catch {
    return FIRST; // storage is forbidden, or something else wrote there
  }
};

let current: ListLayout | undefined;
const listeners = new Set<() => void>();
const layout = (): ListLayout => {
  current ??= read();
  return current;
};

export const setListLayout = (change: Partial<ListLayout>): void => {
  current = { ...layout(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // then the choice lasts as long as the page
  }
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useListLayout = (): ListLayout => useSyncExternalStore(subscribe, layout);

/** The chosen columns, or the first choice: tags stand in the list only where there is plenty of room. */
export const useChosenColumns = (): readonly OptionalColumn[] => {
  const { columns } = useListLayout();
  const roomy = useMedia('(min-width: 1600px)');
  return columns ?? OPTIONAL.filter((column) => column !== 'tags' || roomy);
};

/** What has room; a panel beside the list takes some of it (design guide, section 5). */
export const useRoomFor = (beside: boolean): readonly OptionalColumn[] => {
  const width = useWidth();
  if (width === 'wide' && !beside) return OPTIONAL;
  if (width === 'desk' && !beside) return ['domain', 'fellows', 'admin', 'agreement'];
  return width === 'desk' ? ['domain', 'admin'] : ['domain', 'fellows', 'admin'];
};
