/** Details of an entry come as they were written down at the time: each is looked at before it is shown. */
export type Facts = Readonly<Record<string, unknown>>;

export const textIn = (facts: Facts | null | undefined, name: string): string | undefined => {
  const value = facts?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const numberIn = (facts: Facts, name: string): number | undefined => {
  const value = facts[name];
  return typeof value === 'number' ? value : undefined;
};

export const textsIn = (facts: Facts | null | undefined, name: string): readonly string[] => {
  const value = facts?.[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};

export const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listIn = (facts: Facts, name: string): readonly Facts[] => {
  const value = facts[name];
  return Array.isArray(value) ? value.filter(isFacts) : [];
};

/** A name that is given in both languages, in the reader's. */
export const nameIn = (facts: Facts, language: string): string | undefined =>
  isFacts(facts.names) ? textIn(facts.names, language) : undefined;

/** What was ordered or asked for: `5 × Workplace Business Standard`, in the reader's language. */
export const itemsIn = (facts: Facts, language: string, list = 'items'): readonly string[] =>
  listIn(facts, list).map((item) => {
    const name = isFacts(item.name) ? (textIn(item.name, language) ?? textIn(item.name, 'en')) : undefined;
    return `${numberIn(item, 'quantity') ?? 0} × ${name ?? ''}`;
  });

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
export const isInstant = (value: unknown): value is string => typeof value === 'string' && INSTANT.test(value);
