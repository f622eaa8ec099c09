import { useMemo } from 'react';
import { PAGES } from '../../pages/pages.ts';
import { isFor, type PageSearch, type SearchGroup } from '../../pages/registry.ts';
import { useSession } from '../../session.tsx';

/** A group that the person's portal has pages for. */
export type SearchPlace = {
  readonly group: SearchGroup;
  readonly one: PageSearch['one'];
  /** The list that is filtered by what is looked for; undefined where it cannot be. */
  readonly filtered: PageSearch['to'];
  readonly list: string;
};

/** The groups in the order in which they are shown. */
const ORDER: readonly SearchGroup[] = [
  'customers',
  'invitations',
  'partners',
  'subscriptions',
  'providers',
  'catalogItems',
  'people',
];

/** What the person can look for: of each group the first page that it has. */
export const useSearchPlaces = (): readonly SearchPlace[] => {
  const session = useSession();
  return useMemo(
    () =>
      ORDER.flatMap((group): readonly SearchPlace[] => {
        const page = PAGES.find((one) => one.search?.group === group && isFor(one, session));
        return page?.search === undefined
          ? []
          : [{ group, one: page.search.one, filtered: page.search.to, list: page.path }];
      }),
    [session],
  );
};
