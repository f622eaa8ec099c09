import { z } from 'zod';
import { isOneLine, type Organization } from '../../domain/organizations.ts';
import {
  ENTRY_KINDS,
  type EntryKind,
  SERVICE_REQUEST_COMMANDS,
  SERVICE_REQUEST_MACHINE,
  SEVERITIES,
  type ServiceRequest,
  type ServiceRequestCommand,
} from '../../domain/service-requests.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import { HARBOR_REF as HARBOR, TALLOW } from './examples.ts';
import { planId } from './services.ts';
import {
  guid,
  localizedText,
  organizationRef,
  pageOf,
  pageQuery,
  readGuid,
  supportContact,
  time,
  toOrganizationRef,
} from './shapes.ts';

/** Calls for help, from whoever needs it up to the operator (domain 3.12). */

const state = z.enum(SERVICE_REQUEST_MACHINE.states);
const severity = z.enum(SEVERITIES).meta({ description: 'A first answer is due in 2, 4 or 8 hours' });

export const serviceRequestsQuery = z.strictObject({
  ...pageQuery,
  state: state.optional(),
  severity: z.enum(SEVERITIES).optional(),
  customerId: guid.optional(),
  waiting: z.enum(['true', 'false']).default('false').meta({ description: 'Only those that wait for you' }),
});
export const readServiceRequestFilter = (query: z.infer<typeof serviceRequestsQuery>) => ({
  state: query.state ?? null,
  severity: query.severity ?? null,
  customerId: query.customerId === undefined ? null : readGuid<'organization'>(query.customerId),
  waiting: query.waiting === 'true',
});

const EXAMPLE = {
  id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
  subject: 'Mail to one address comes back',
  severity: 'moderate' as const,
  state: 'open' as const,
  customer: TALLOW,
  raisedBy: { organization: TALLOW, person: { name: 'Ines Moya' } },
  handler: HARBOR,
  waitsFor: HARBOR.id,
  service: { planId: 'MAIL', names: { en: 'Mail and calendar', 'zh-TW': '郵件與行事曆' } },
  raisedAt: '2026-11-23T09:00:00.000Z',
  answerDueAt: '2026-11-23T13:00:00.000Z',
  answeredAt: null,
  stateSince: '2026-11-23T09:00:00.000Z',
  may: ['message', 'close'] as const,
  version: 1,
};

export const serviceRequestView = z
  .object({
    id: guid,
    subject: z.string(),
    severity,
    state,
    customer: organizationRef,
    raisedBy: z.object({
      organization: organizationRef,
      person: z
        .object({ name: z.string() })
        .nullable()
        .meta({ description: "Null: a partner's person, for customers" }),
    }),
    handler: organizationRef.meta({ description: 'Who has it in hand' }),
    waitsFor: guid.nullable().meta({ description: 'The organization that must act next; null when closed' }),
    service: z
      .object({ planId: z.string(), names: localizedText })
      .nullable()
      .meta({ description: 'The service that it is about' }),
    raisedAt: time,
    answerDueAt: time.meta({ description: 'By when the raiser is to have a first answer' }),
    answeredAt: time.nullable(),
    stateSince: time,
    may: z.array(z.enum(SERVICE_REQUEST_COMMANDS)).readonly(),
    version: z.number().int(),
  })
  .meta({ id: 'ServiceRequest', examples: [EXAMPLE] });
export const serviceRequestsView = pageOf(serviceRequestView);

type ServiceRequestRecord = {
  readonly request: ServiceRequest;
  readonly customer: Organization;
  readonly raisedBy: Organization;
  readonly raisedByName: string | null;
  readonly handler: Organization;
  readonly waitsFor: OrganizationId | null;
  readonly may: readonly ServiceRequestCommand[];
};

export const toServiceRequestView = (record: ServiceRequestRecord): z.infer<typeof serviceRequestView> => ({
  id: record.request.id,
  subject: record.request.subject,
  severity: record.request.severity,
  state: record.request.state,
  customer: toOrganizationRef(record.customer),
  raisedBy: {
    organization: toOrganizationRef(record.raisedBy),
    person: record.raisedByName === null ? null : { name: record.raisedByName },
  },
  handler: toOrganizationRef(record.handler),
  waitsFor: record.waitsFor,
  service: record.request.service,
  raisedAt: record.request.raisedAt,
  answerDueAt: record.request.answerDueAt,
  answeredAt: record.request.answeredAt,
  stateSince: record.request.stateSince,
  may: record.may,
  version: record.request.version,
});

export const serviceRequestDetailsView = serviceRequestView
  .extend({
    escalatesTo: z.array(organizationRef).meta({ description: 'To whom you can pass it up' }),
    contact: supportContact.nullable().meta({ description: 'How the handler is reached otherwise' }),
  })
  .meta({
    id: 'ServiceRequestDetails',
    examples: [{ ...EXAMPLE, escalatesTo: [], contact: { email: 'desk@harborit.example', hours: '9:00 to 18:00' } }],
  });
export const toServiceRequestDetailsView = (
  details: ServiceRequestRecord & {
    readonly escalatesTo: readonly Organization[];
    readonly contact: Organization['supportContact'];
  },
): z.infer<typeof serviceRequestDetailsView> => ({
  ...toServiceRequestView(details),
  escalatesTo: details.escalatesTo.map(toOrganizationRef),
  contact: details.contact,
});

/** Text of several lines, without what a terminal or a screen would take as a command. */
const text = z
  .string()
  .trim()
  .max(10_000)
  .refine((said) => said.split(/\r\n|\n|\t/).every(isOneLine), 'must be plain text');

export const raiseBody = z
  .strictObject({
    customerId: guid.optional().meta({ description: 'For whom; a customer may leave it out' }),
    subject: z.string().trim().min(1).max(120).refine(isOneLine, 'must be one line of text'),
    text: text.min(1),
    severity,
    planId: planId.optional().meta({ description: 'The service that it is about' }),
    toId: guid.optional().meta({ description: 'One of several who could help; left out: the designated one' }),
  })
  .meta({
    examples: [
      {
        subject: EXAMPLE.subject,
        text: 'Since this morning, mail to orders@millrace.example comes back.',
        severity: 'moderate',
        planId: 'MAIL',
      },
    ],
  });
export const fromRaiseBody = (body: z.infer<typeof raiseBody>) => ({
  ...body,
  customerId: body.customerId === undefined ? undefined : readGuid<'organization'>(body.customerId),
  toId: body.toId === undefined ? undefined : readGuid<'organization'>(body.toId),
});

export const messageBody = z
  .strictObject({
    text: text.min(1),
    internal: z.boolean().default(false).meta({ description: 'A note between partners; the customer never sees it' }),
    asks: z
      .boolean()
      .default(false)
      .meta({ description: 'You need something of the raiser: the request then waits for them' }),
  })
  .meta({ examples: [{ text: 'Which address did it go to?', asks: true }] });

const lastWords = text.optional().meta({ description: 'What to say of it in the thread' });
export const endBody = z.strictObject({ text: lastWords }).meta({ examples: [{ text: 'The address was misspelt.' }] });
export const escalateBody = z
  .strictObject({ text: lastWords, toId: guid.optional().meta({ description: 'One of several above' }) })
  .meta({ examples: [{ text: 'Looks like the mail server of the region.' }] });
export const fromEscalateBody = (body: z.infer<typeof escalateBody>) => ({
  text: body.text || undefined,
  toId: body.toId === undefined ? undefined : readGuid<'organization'>(body.toId),
});
export const fromEndBody = (body: z.infer<typeof endBody>) => ({ text: body.text || undefined });

export const entryView = z
  .object({
    id: guid,
    at: time,
    kind: z.enum(ENTRY_KINDS).meta({ description: 'A `note` is between partners' }),
    by: z.object({
      organization: z.object({ id: guid, name: z.string() }),
      person: z.object({ name: z.string() }).nullable(),
    }),
    text: z.string().nullable(),
    to: z.object({ name: z.string() }).nullable().meta({ description: 'For an escalation: to whom' }),
  })
  .meta({
    id: 'ServiceRequestEntry',
    examples: [
      {
        id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e10',
        at: '2026-11-23T09:20:00.000Z',
        kind: 'message',
        by: { organization: { id: HARBOR.id, name: HARBOR.name }, person: null },
        text: 'Which address did it go to?',
        to: null,
      },
    ],
  });
export const entriesView = pageOf(entryView);
export const entriesQuery = z.strictObject(pageQuery);

export const toEntryView = (entry: {
  readonly id: string;
  readonly at: Instant;
  readonly kind: EntryKind;
  readonly organization: { readonly id: string; readonly name: string };
  readonly personName: string | null;
  readonly text: string | null;
  readonly toName: string | null;
}): z.infer<typeof entryView> => ({
  id: entry.id,
  at: entry.at,
  kind: entry.kind,
  by: {
    organization: entry.organization,
    person: entry.personName === null ? null : { name: entry.personName },
  },
  text: entry.text,
  to: entry.toName === null ? null : { name: entry.toName },
});
