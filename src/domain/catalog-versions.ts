import type { CatalogVersionId, PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { CatalogItem, CatalogItemId } from './catalog.ts';

/** How a version differs from the one it takes over from. */
export type CatalogCounts = {
  readonly items: number;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
};

/** The whole catalogue as it holds from a date on. It is made once and never edited (domain 5.4). */
export type CatalogVersion = {
  readonly id: CatalogVersionId;
  /** Counts up with every import, whatever the date. */
  readonly number: number;
  readonly effectiveAt: Instant;
  readonly createdAt: Instant;
  readonly createdBy: { readonly id: PersonId | null; readonly name: string };
  readonly counts: CatalogCounts;
};

/** What an item is told apart by, member for member. */
const MEMBERS = [
  'name',
  'publisher',
  'kind',
  'minSeats',
  'maxSeats',
  'onePerCustomer',
  'baseItemIds',
  'convertsTo',
  'upgradesTo',
  'servicePlans',
  'offers',
] as const satisfies readonly (keyof CatalogItem)[];
export type CatalogMember = (typeof MEMBERS)[number];

export type CatalogChange = {
  readonly id: CatalogItemId;
  readonly name: CatalogItem['name'];
  readonly change: 'added' | 'changed' | 'withdrawn';
  /** What of a changed item is different; empty for the others. */
  readonly members: readonly CatalogMember[];
};

/**
 * What is new, changed and withdrawn in `after`, in the order of the names' ids. The order in which offers, prices, plans
 * and references are written says nothing, so it changes nothing.
 */
export const compareCatalogs = (
  before: readonly CatalogItem[],
  after: readonly CatalogItem[],
): readonly CatalogChange[] => {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map((item) => item.id));
  const changes = [
    ...after.flatMap((item): CatalogChange[] => {
      const known = earlier.get(item.id);
      if (known === undefined) return [{ id: item.id, name: item.name, change: 'added', members: [] }];
      const members = MEMBERS.filter((member) => written(known[member]) !== written(item[member]));
      return members.length === 0 ? [] : [{ id: item.id, name: item.name, change: 'changed', members }];
    }),
    ...before
      .filter((item) => !later.has(item.id))
      .map((item): CatalogChange => ({ id: item.id, name: item.name, change: 'withdrawn', members: [] })),
  ];
  return changes.sort((one, other) => (one.id < other.id ? -1 : 1));
};

/** How many of each kind of change, beside the number of items. */
export const countChanges = (items: readonly CatalogItem[], changes: readonly CatalogChange[]): CatalogCounts => {
  const count = (change: CatalogChange['change']): number => changes.filter((one) => one.change === change).length;
  return { items: items.length, added: count('added'), changed: count('changed'), withdrawn: count('withdrawn') };
};

/** A value as text that is the same however its members and lists were ordered; members without a value do not count. */
const written = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(written).sort().join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined && !isEmptyList(inner));
  return `{${members
    .map(([key, inner]) => `${JSON.stringify(key)}:${written(inner)}`)
    .sort()
    .join(',')}}`;
};

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
