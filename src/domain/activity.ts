import type { OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { Actor } from './actor.ts';
import type { EventType } from './events.ts';
import type { OrganizationKind } from './organizations.ts';

/** Whom a log entry names: by id, and by the name they had at the time. */
export type Named = { readonly id: string; readonly name: string };

/** One entry of an activity log (domain 3, first paragraph; 8, row 23). */
export type LogEntry = {
  readonly id: string;
  readonly at: Instant;
  readonly action: EventType;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly customer: Named | null;
  readonly performedBy: {
    readonly kind: Actor['kind'];
    readonly organization: Named | null;
    readonly person: Named | null;
  };
  readonly onBehalf: boolean;
  readonly right: Readonly<Record<string, unknown>> | null;
  readonly secondFactor: { readonly at: string; readonly method: string } | null;
  readonly door: string;
  readonly requestId: string;
  readonly outcome: 'done' | 'denied';
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly seenBy: readonly OrganizationId[];
};

/** What may be asked of a log. Empty and null mean: everything. */
export type LogFilter = {
  readonly from: Instant;
  /** Up to, but not including, this moment. */
  readonly to: Instant | null;
  readonly actions: readonly EventType[];
  readonly customerId: OrganizationId | null;
  /** The thing it happened to, of whatever kind. */
  readonly subjectId: string | null;
  readonly personId: string | null;
  readonly onBehalf: boolean | null;
  readonly outcome: LogEntry['outcome'] | null;
};

/** Ids of people that an event carries for those who write letters and notices; no reader of a log needs them. */
const ROUTING: ReadonlySet<string> = new Set([
  'createdById',
  'acceptedById',
  'inviterId',
  'submittedById',
  'placedById',
  'nextId',
  'raiserId',
]);

/** The details that readers are shown. */
export const openDetails = (details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(details).filter(([key, value]) => !ROUTING.has(key) && value !== undefined));

/** May this reader see which person of another organization did something? A customer sees the organization (domain 8, row 18). */
export const namesStrangers = (kind: OrganizationKind): boolean => kind !== 'customer';

/** An entry as one organization may read it. */
export const entryFor = (
  reader: { readonly organizationId: OrganizationId; readonly organizationKind: OrganizationKind },
  entry: LogEntry,
): LogEntry => {
  const { performedBy } = entry;
  const known = performedBy.organization?.id === reader.organizationId || namesStrangers(reader.organizationKind);
  return {
    ...entry,
    details: openDetails(entry.details),
    performedBy: known ? performedBy : { ...performedBy, person: null },
    seenBy: entry.seenBy.filter((id) => id !== reader.organizationId),
  };
};
