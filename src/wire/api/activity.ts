import { z } from 'zod';
import type { LogEntry, LogFilter, Named } from '../../domain/activity.ts';
import { EVENT_TYPES, type EventType } from '../../domain/events.ts';
import { type Failure, refuseFields } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { addDays, type Instant, readInstant } from '../../kernel/time.ts';
import { csvLine } from '../csv.ts';
import { guid, pageQuery, readGuid, time } from './shapes.ts';

const moment = z
  .string()
  .max(40)
  .optional()
  .meta({ examples: ['2026-10-23', '2026-10-23T08:00:00Z'] });

/** What may be asked of the log, as a page and as a file. */
const question = {
  from: moment.meta({ description: 'A day (UTC) or a moment; left out: one month before `to`' }),
  to: moment.meta({ description: 'The last day (UTC), or a moment up to which, but not including it' }),
  action: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: 'One or several event types, separated by commas', examples: ['invitation.accepted'] }),
  customer: guid.optional().meta({ description: 'The affected customer' }),
  subject: guid.optional().meta({ description: 'The thing it happened to: a subscription, an order, a user' }),
  person: guid.optional().meta({ description: 'Who did it' }),
  onBehalf: z.enum(['true', 'false']).optional().meta({ description: 'Done on behalf of a customer, or not' }),
  outcome: z.enum(['done', 'denied']).optional(),
};
export const activityQuery = z.strictObject({ ...pageQuery, ...question });
export const activityFileQuery = z.strictObject(question);
type Query = z.infer<typeof activityFileQuery>;
type Question = Omit<LogFilter, 'from'> & { readonly from: Instant | null };

/** The question as the log understands it. Fails naming the parameter that says nothing. */
export const readQuestion = (query: Query): Result<Question, Failure> => {
  const actions = (query.action ?? '').split(',').filter((word) => word !== '');
  const known = EVENT_TYPES.filter((type) => actions.includes(type));
  const from = readMoment(query.from, 0);
  const to = readMoment(query.to, 1);
  if (from === undefined) return unreadable('from');
  if (to === undefined) return unreadable('to');
  if (known.length !== new Set(actions).size) return unreadable('action');
  return ok({
    from,
    to,
    actions: known,
    customerId: query.customer === undefined ? null : readGuid<'organization'>(query.customer),
    subjectId: query.subject === undefined ? null : query.subject.toLowerCase(),
    personId: query.person === undefined ? null : query.person.toLowerCase(),
    onBehalf: query.onBehalf === undefined ? null : query.onBehalf === 'true',
    outcome: query.outcome ?? null,
  });
};

const unreadable = (field: string) => refuseFields({ field, code: 'unknown' });

/** A day stands for its beginning, or with `days` for the beginning of a later one. Undefined: no time at all. */
const readMoment = (text: string | undefined, days: number): Instant | null | undefined => {
  if (text === undefined) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return readInstant(text);
  const midnight = readInstant(`${text}T00:00:00Z`);
  return midnight?.startsWith(text) ? readInstant(addDays(midnight, days)) : undefined;
};

const named = z.object({ id: guid, name: z.string() });
const facts = z.record(z.string(), z.unknown());

export const logEntryView = z
  .object({
    id: guid,
    at: time,
    action: z.enum(EVENT_TYPES as [EventType, ...EventType[]]),
    subject: z.object({ kind: z.string(), id: z.string() }),
    details: facts,
    before: facts.nullable(),
    after: facts.nullable(),
    affectedCustomer: named.nullable(),
    performedBy: z
      .object({
        kind: z.enum(['person', 'application', 'visitor', 'system']),
        organization: named.nullable(),
        person: named.nullable(),
      })
      .meta({ description: 'Customers are told which partner did something, not which of its people' }),
    onBehalf: z.boolean(),
    right: facts.nullable().meta({ description: 'The delegated right that was used' }),
    secondFactor: z.object({ at: time, method: z.string() }).nullable(),
    door: z.string().meta({ description: 'api, partner-center, graph, job, sandbox, command' }),
    requestId: z.string(),
    seenBy: z.array(named).meta({ description: 'Who else can read this entry' }),
    outcome: z.enum(['done', 'denied']),
    code: z.string().optional().meta({ description: 'Why it was denied' }),
  })
  .meta({
    id: 'LogEntry',
    examples: [
      {
        id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
        at: '2026-11-22T17:46:00.000Z',
        action: 'reseller_relationship.removed',
        subject: { kind: 'reseller_relationship', id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e10' },
        details: { partner: 'Harbor IT', statement: '2026-05' },
        before: null,
        after: null,
        affectedCustomer: { id: 'c0ffee00-1234-4abc-9def-0000000000c1', name: 'Tallow Bakery' },
        performedBy: {
          kind: 'person',
          organization: { id: '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192', name: 'Harbor IT' },
          person: { id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e11', name: 'Hugo Alves' },
        },
        onBehalf: false,
        right: null,
        secondFactor: { at: '2026-11-22T17:31:00.000Z', method: 'passkey' },
        door: 'api',
        requestId: '01936c4e-7b1d-7000-8000-0a0b0c0d0e12',
        seenBy: [{ id: '00000000-0000-4000-8000-0000000000aa', name: 'Meridian Cloud' }],
        outcome: 'done',
      },
    ],
  });

export const toLogEntryView = ({
  entry,
  seenBy,
}: {
  entry: LogEntry;
  seenBy: readonly Named[];
}): z.infer<typeof logEntryView> => ({
  id: entry.id,
  at: entry.at,
  action: entry.action,
  subject: entry.subject,
  details: { ...entry.details },
  before: entry.before && { ...entry.before },
  after: entry.after && { ...entry.after },
  affectedCustomer: entry.customer,
  performedBy: entry.performedBy,
  onBehalf: entry.onBehalf,
  right: entry.right && { ...entry.right },
  secondFactor: entry.secondFactor,
  door: entry.door,
  requestId: entry.requestId,
  seenBy: [...seenBy],
  outcome: entry.outcome,
  ...(entry.code === null ? {} : { code: entry.code }),
});

/** Columns of the exported log (domain App. B). */
export const LOG_FILE_HEAD = csvLine(['Date-time', 'Affected customer', 'Action', 'Performed by', 'Details']);

export const toLogLine = (entry: LogEntry): string => {
  const { organization, person, kind } = entry.performedBy;
  const who = [person?.name, organization?.name].filter((name) => name !== undefined && name !== '');
  return csvLine([
    entry.at,
    entry.customer?.name,
    entry.outcome === 'denied' ? `${entry.action} (${entry.code ?? 'denied'})` : entry.action,
    who.length > 0 ? who.join(', ') : kind,
    Object.entries(entry.details)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `${key}: ${inWords(value)}`)
      .join('; '),
  ]);
};

const inWords = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
