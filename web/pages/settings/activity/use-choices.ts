import { api } from '../../../api/client.ts';
import { useMay } from '../../../session.tsx';
import type { LogEntry, Named } from './shapes.ts';

type Search = (text: string, signal: AbortSignal) => Promise<readonly Named[]>;
const LIMIT = 20;

const distinct = (all: readonly Named[]): readonly Named[] => [...new Map(all.map((one) => [one.id, one])).values()];
const containing = (all: readonly (Named | null)[], text: string): readonly Named[] =>
  all.filter((one) => one !== null).filter((one) => one.name.toLowerCase().includes(text.toLowerCase()));

/**
 * Whom the log can be asked for: customers and people that the reader may list, and those whom the entries on screen
 * name beside them (an earlier customer, somebody of another organization).
 */
export const useChoices = (entries: readonly LogEntry[]): { readonly customers: Search; readonly people: Search } => {
  const may = useMay();
  return {
    customers: async (text, signal) => {
      const seen = containing(
        entries.map((entry) => entry.affectedCustomer),
        text,
      );
      if (!may('customer.list')) return distinct(seen).slice(0, LIMIT);
      const { items } = await api.get<{ items: { id: string; companyName: string }[] }>('/api/v1/customers', {
        query: { search: text, limit: LIMIT },
        signal,
      });
      return distinct([...items.map(({ id, companyName }) => ({ id, name: companyName })), ...seen]);
    },
    people: async (text, signal) => {
      const seen = containing(
        entries.map((entry) => entry.performedBy.person),
        text,
      );
      if (!may('person.list')) return distinct(seen).slice(0, LIMIT);
      const { items } = await api.get<{ items: Named[] }>('/api/v1/people', {
        query: { search: text, limit: LIMIT },
        signal,
      });
      return distinct([...items.map(({ id, name }) => ({ id, name })), ...seen]);
    },
  };
};
