import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { type Customer, type CustomerPage, type CustomerRecord, listKey, recordKey, tagsKey } from './shapes.ts';
import { type TagState, tagsAfter } from './tag-choice.ts';

export type TagSaving = {
  readonly save: (customers: readonly Customer[], wanted: ReadonlyMap<string, TagState>) => Promise<boolean>;
  readonly busy: boolean;
  /** How many were saved before one was refused. */
  readonly stopped: { readonly done: number; readonly failure: unknown } | undefined;
};

/** Saves the tags of each chosen customer, one after the other; what is saved shows at once in list and record. */
export const useSaveTags = (): TagSaving => {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [stopped, setStopped] = useState<TagSaving['stopped']>();
  const show = (id: string, tags: readonly string[]): void => {
    const kept = [...tags];
    queries.setQueriesData<CustomerPage>({ queryKey: listKey }, (page) =>
      page === undefined
        ? page
        : { ...page, items: page.items.map((item) => (item.id === id ? { ...item, tags: kept } : item)) },
    );
    queries.setQueryData<CustomerRecord>(recordKey(id), (record) =>
      record === undefined ? record : { ...record, tags: kept },
    );
  };
  return {
    busy,
    stopped,
    save: async (customers, wanted) => {
      setBusy(true);
      setStopped(undefined);
      let done = 0;
      try {
        for (const { id, tags } of customers) {
          const answer = await api.put<{ tags: readonly string[] }>(`/api/v1/customers/${id}/tags`, {
            tags: tagsAfter(tags, wanted),
          });
          show(id, answer.tags);
          done += 1;
        }
        return true;
      } catch (failure) {
        setStopped({ done, failure });
        return false;
      } finally {
        setBusy(false);
        void queries.invalidateQueries({ queryKey: tagsKey });
        void queries.invalidateQueries({ queryKey: listKey });
      }
    },
  };
};
