import { useState } from 'react';

/** A search with filters and order, under a name. */
export type SavedView = { readonly name: string; readonly query: string };

const keyOf = (organization: string): string => `tandem.customers.views.${organization}`;

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'query' in value &&
  typeof value.query === 'string';

const read = (key: string): readonly SavedView[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return []; // storage is forbidden, or something else wrote there
  }
};

/** The views that this browser keeps for one organization: whoever acts for another one has others. */
export const useSavedViews = (organization: string) => {
  const key = keyOf(organization);
  const [views, setViews] = useState(() => read(key));
  const keep = (next: readonly SavedView[]): void => {
    setViews(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // then they last as long as the page
    }
  };
  return { views, keep };
};
