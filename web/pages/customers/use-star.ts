import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { type Customer, type CustomerPage, type CustomerRecord, listKey, recordKey } from './shapes.ts';

export type StarFailure = { readonly customer: Customer; readonly failure: unknown };
export type Stars = {
  readonly toggle: (customer: Customer) => void;
  /** The last star that could not be changed; it is shown as it was. */
  readonly failed: StarFailure | undefined;
};

/** A star changes at once; when the server refuses, it changes back and the page says so. */
export const useStars = (): Stars => {
  const queries = useQueryClient();
  const [failed, setFailed] = useState<StarFailure>();

  const show = (id: string, starred: boolean): void => {
    queries.setQueriesData<CustomerPage>({ queryKey: listKey }, (page) =>
      page === undefined
        ? page
        : { ...page, items: page.items.map((item) => (item.id === id ? { ...item, starred } : item)) },
    );
    queries.setQueryData<CustomerRecord>(recordKey(id), (record) =>
      record === undefined ? record : { ...record, starred },
    );
  };
  const change = async (customer: Customer): Promise<void> => {
    const { id, starred } = customer;
    setFailed(undefined);
    // An answer that is under way would bring the old star back.
    await queries.cancelQueries({ queryKey: listKey });
    show(id, !starred);
    const path = `/api/v1/customers/${id}/star`;
    try {
      await (starred ? api.delete(path) : api.put<void>(path));
    } catch (failure) {
      show(id, starred);
      setFailed({ customer, failure });
    }
  };
  return { toggle: (customer) => void change(customer), failed };
};
