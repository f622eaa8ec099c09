import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { type Facts, isFacts, isInstant, textIn } from './read-facts.ts';
import type { LogEntry } from './shapes.ts';
import { useLogWords } from './use-words.ts';

/** `before` is left out where there was nothing to compare with. */
export type Change = { readonly name: string; readonly before: string | undefined; readonly after: string };

/** One level of what stands inside a value: an address is compared line by line. */
const flat = (facts: Facts | null): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(facts ?? {}).flatMap(([name, value]) =>
      isFacts(value) ? Object.entries(value) : [[name, value] as const],
    ),
  );

/** Before and after of an entry, in words, as far as they differ. */
export const useChanges = (): ((entry: LogEntry) => readonly Change[]) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useLogWords();
  const say = (entry: LogEntry, name: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('common.none');
    if (isInstant(value)) return format.dateTime(value);
    const currency = textIn(entry.details, 'currency');
    if (typeof value === 'number' && name.endsWith('Minor') && currency !== undefined) {
      return format.money(value, currency);
    }
    if (Array.isArray(value)) {
      const items = value.map(String);
      if (items.length === 0) return t('common.none');
      return name === 'roles' ? words.roles(entry, items) : format.list(items);
    }
    return typeof value === 'object'
      ? JSON.stringify(value)
      : (words.known(`activity.values.${String(value)}`) ?? String(value));
  };
  return (entry) => {
    const [before, after] = [flat(entry.before), flat(entry.after)];
    const names = [...new Set([...before.keys(), ...after.keys()])];
    return names
      .filter((name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)))
      .filter((name) => after.has(name) || before.get(name) !== null)
      .map((name) => ({
        name: words.field(name),
        before: before.has(name) ? say(entry, name, before.get(name)) : undefined,
        after: say(entry, name, after.get(name)),
      }));
  };
};
