import { useState } from 'react';
import type { Selection } from '../../parts/data-table.tsx';
import { useWidth } from '../../preferences.ts';
import type { Customer } from './shapes.ts';

export type Tagging = {
  /** Manage tags: of the open record if there is one, else of what will be chosen in the list. */
  readonly begin: () => void;
  readonly end: () => void;
  /** The tags of one customer, from its record; undefined for those who may not tag. */
  readonly forOne: (customer: Customer) => (() => void) | undefined;
  /** While tags are managed, customers can be chosen in the list. */
  readonly selection: Selection | undefined;
  readonly panel: { readonly customers: readonly Customer[]; readonly onClose: () => void } | undefined;
  /** Where the panel would cover the list: first choose, then open it. */
  readonly bar: { readonly count: number; readonly onOpen: () => void; readonly onClose: () => void } | undefined;
};

/**
 * Which customers are being tagged. The choice survives paging: a customer is remembered as it was when it was chosen.
 */
export const useTagging = ({
  rows,
  open,
  mayTag,
  onBegin,
}: {
  rows: readonly Customer[] | undefined;
  open: string | undefined;
  mayTag: boolean;
  /** What else stands beside the list makes room. */
  onBegin: () => void;
}): Tagging => {
  const width = useWidth();
  const beside = width === 'desk' || width === 'wide';
  const [chosen, setChosen] = useState<ReadonlyMap<string, Customer>>();
  const [shown, setShown] = useState(false);

  const begin = (customers: readonly Customer[]): void => {
    onBegin();
    setChosen(new Map(customers.map((customer) => [customer.id, customer])));
    setShown(customers.length > 0);
  };
  const end = (): void => {
    setChosen(undefined);
    setShown(false);
  };
  const choose = (ids: ReadonlySet<string>): void =>
    setChosen((before) => {
      const next = new Map<string, Customer>();
      for (const id of ids) {
        const customer = rows?.find((row) => row.id === id) ?? before?.get(id);
        if (customer !== undefined) next.set(id, customer);
      }
      return next;
    });
  // What is on screen now is newer than what was remembered.
  const customers = [...(chosen?.values() ?? [])].map((one) => rows?.find((row) => row.id === one.id) ?? one);
  const choosing = chosen !== undefined;
  return {
    begin: () => begin(rows?.filter((row) => row.id === open) ?? []),
    end,
    forOne: (customer) => (mayTag ? () => begin([customer]) : undefined),
    selection: choosing ? { selected: new Set(chosen.keys()), onChange: choose } : undefined,
    panel: choosing && (beside || shown) ? { customers, onClose: end } : undefined,
    bar: choosing && !beside && !shown ? { count: chosen.size, onOpen: () => setShown(true), onClose: end } : undefined,
  };
};
