import type { CatalogVersionId, OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { CatalogItem, CatalogItemId } from './catalog.ts';
import type { DomainEvent } from './events.ts';

/** How a version differs from the one it takes over from. */
export type CatalogCounts = {
  readonly items: number;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
};

/** The whole catalog as it holds from a date on. It is made once and never edited (domain 5.4). */
export type CatalogVersion = {
  readonly id: CatalogVersionId;
  /** Counts up with every import, whatever the date. */
  readonly number: number;
  readonly effectiveAt: Instant;
  readonly createdAt: Instant;
  readonly createdBy: { readonly id: PersonId | null; readonly name: string };
  readonly counts: CatalogCounts;
};

/** The version with which a platform begins: made by the platform itself, in force at once. */
export const firstVersion = (id: CatalogVersionId, items: readonly CatalogItem[], now: Instant): CatalogVersion => ({
  id,
  number: 1,
  effectiveAt: now,
  createdAt: now,
  createdBy: { id: null, name: 'Tandem' },
  counts: { items: items.length, added: items.length, changed: 0, withdrawn: 0 },
});

/** What the log says of an import; besides the operator nobody reads it. */
export const importedEvent = (version: CatalogVersion, audience: readonly OrganizationId[]): DomainEvent => ({
  type: 'catalog.imported',
  subject: { kind: 'catalog_version', id: version.id },
  audience,
  details: { number: version.number, effectiveAt: version.effectiveAt, ...version.counts },
});

/** How a version stands to the moment: in force, still to come, or taken over from. */
export type VersionState = 'current' | 'scheduled' | 'past';
export type VersionRecord = { readonly version: CatalogVersion; readonly state: VersionState };
export const versionState = (
  version: CatalogVersion,
  current: Pick<CatalogVersion, 'id'> | undefined,
  now: Instant,
): VersionState => {
  if (version.id === current?.id) return 'current';
  return version.effectiveAt > now ? 'scheduled' : 'past';
};

/** What an item is told apart by, member for member. */
export const CATALOG_MEMBERS = [
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
export type CatalogMember = (typeof CATALOG_MEMBERS)[number];

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
      const members = CATALOG_MEMBERS.filter((member) => written(known[member]) !== written(item[member]));
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
