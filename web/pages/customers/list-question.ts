import type { Question } from './shapes.ts';

const CHOICES = {
  relationship: ['indirect_reseller', 'reseller'],
  delegatedAdmin: ['active', 'ending', 'none'],
  agreement: ['accepted', 'none'],
  channel: ['own_marketing', 'vendor_referral', 'indirect_provider', 'existing', 'other'],
  starred: ['true', 'false'],
  sort: ['name', '-name', 'since', '-since'],
} as const;
const FREE = ['search', 'provider', 'reseller', 'tag', 'cursor', 'open'] as const;

type Chosen = { readonly [K in keyof typeof CHOICES]?: (typeof CHOICES)[K][number] };
/** All that the address says of the list: what is asked, where in it one is, and which record is open. */
export type ListState = Chosen & { readonly [K in (typeof FREE)[number]]?: string };
export type FilterName = Exclude<keyof ListState, 'sort' | 'cursor' | 'open'>;

const ORDER = [
  'search',
  'relationship',
  'provider',
  'reseller',
  'delegatedAdmin',
  'agreement',
  'tag',
  'channel',
  'starred',
  'sort',
  'cursor',
  'open',
] as const satisfies readonly (keyof ListState)[];

/** Reads the address. What it cannot mean is left out, so that an old link still shows the list. */
export const readListState = (query: string): ListState => {
  const given = new URLSearchParams(query);
  const state: Record<string, string> = {};
  for (const name of ORDER) {
    const value = given.get(name)?.trim();
    if (value === undefined || value === '') continue;
    const choices: readonly string[] | undefined = name in CHOICES ? CHOICES[name as keyof typeof CHOICES] : undefined;
    if (choices === undefined || choices.includes(value)) state[name] = value;
  }
  return state;
};

/** The address of a state, always in the same order, so that equal lists have equal addresses. */
export const writeListState = (state: ListState): string => {
  const query = new URLSearchParams();
  for (const name of ORDER) {
    const value = state[name];
    if (value !== undefined && value !== '' && !(name === 'sort' && value === 'name')) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};

/** A change of what is asked begins at the first page, with no record open. */
export const changeState = (
  state: ListState,
  change: { readonly [K in keyof ListState]?: ListState[K] | undefined },
): ListState => {
  const asks = Object.keys(change).some((name) => name !== 'open' && name !== 'cursor');
  const { cursor, open, ...rest } = state;
  const place = {
    ...(cursor === undefined ? {} : { cursor }),
    ...(open === undefined || 'cursor' in change ? {} : { open }),
  };
  const merged = { ...rest, ...(asks ? {} : place), ...change };
  return readListState(writeListState(merged as ListState));
};

/** What narrows the list, in the order of the chips. */
export const activeFilters = (state: ListState): readonly FilterName[] =>
  ORDER.filter(
    (name): name is FilterName => name !== 'sort' && name !== 'cursor' && name !== 'open' && state[name] !== undefined,
  );

/** What the API is asked for. */
export const questionOf = ({ open: _, ...asked }: ListState): Question => asked;

/** The same list as a file, with the present search and filters. */
export const fileAddress = (state: ListState): string => {
  const { cursor: _, open: __, ...asked } = state;
  return `/api/v1/customers.csv${writeListState(asked)}`;
};
