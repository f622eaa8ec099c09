import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Selection } from '../../../parts/data-table.tsx';
import { useToast } from '../../../parts/toasts.tsx';
import { type User, type UserPage, usersApi } from './shapes.ts';

/** How many users can be chosen at once, and how many are read at a time. */
const MOST = 10_000;
const PAGE = 500;

export type UserSelection = {
  readonly table: Selection;
  readonly users: readonly User[];
  readonly clear: () => void;
  /** Chooses everybody that the filters of the list leave, on all pages. */
  readonly all: () => Promise<void>;
  readonly loading: boolean;
  readonly failure: unknown;
};

/** Which users are chosen. The choice survives paging: somebody out of sight is remembered as last seen. */
export const useSelection = (
  customer: string,
  rows: readonly User[] | undefined,
  asked: Readonly<Record<string, string | undefined>>,
): UserSelection => {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const [chosen, setChosen] = useState<ReadonlyMap<string, User>>(new Map());
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const choose = (users: readonly User[]): void => setChosen(new Map(users.map((user) => [user.id, user])));

  const all = async (): Promise<void> => {
    setLoading(true);
    setFailure(undefined);
    try {
      const found: User[] = [];
      let cursor: string | null = null;
      do {
        const query = { ...asked, limit: PAGE, cursor };
        const page: UserPage = await api.get<UserPage>(usersApi(customer), { query });
        found.push(...page.items);
        cursor = page.next;
      } while (cursor !== null && found.length < MOST);
      choose(found);
      if (cursor !== null) toast(t('licenses.selection.most', { number: format.number(found.length) }));
    } catch (refusal) {
      setFailure(refusal);
    } finally {
      setLoading(false);
    }
  };
  return {
    table: {
      selected: new Set(chosen.keys()),
      onChange: (ids) =>
        setChosen((before) => {
          const next = new Map<string, User>();
          for (const id of ids) {
            const user = rows?.find((row) => row.id === id) ?? before.get(id);
            if (user !== undefined) next.set(id, user);
          }
          return next;
        }),
    },
    // What is on screen now is newer than what was remembered.
    users: [...chosen.values()].map((one) => rows?.find((row) => row.id === one.id) ?? one),
    clear: () => setChosen(new Map()),
    all,
    loading,
    failure,
  };
};
