import { type Actor, isMember } from '../domain/actor.ts';
import type { DomainEvent } from '../domain/events.ts';
import { asId, type EventId, type IdSource, type OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

/** The operator's log holds every entry; it stands under the id of nobody. */
export const ALL_ORGANIZATIONS: OrganizationId = asId('00000000-0000-0000-0000-000000000000');

export type RecordedEvent = { readonly id: EventId; readonly event: DomainEvent };
export type Circumstances = {
  readonly ctx: { readonly actor: Actor; readonly ids: IdSource; readonly door: string; readonly requestId: string };
  readonly now: Instant;
  readonly outcome: 'done' | 'denied';
  readonly code?: string;
};

/**
 * Writes one entry per event and party that may read it, plus the operator's (domain 3, first paragraph): one statement,
 * however many there are.
 */
export const insertAuditEntries = async (
  tx: Tx,
  recorded: readonly RecordedEvent[],
  { ctx, now, outcome, code }: Circumstances,
): Promise<void> => {
  const actor = describeActor(ctx.actor);
  const events = recorded.map(({ id, event }) => {
    const audience = [...new Set(event.audience)];
    return {
      event_id: id,
      action: event.type,
      subject_kind: event.subject.kind,
      subject_id: event.subject.id,
      customer_id: event.customer?.id ?? null,
      customer_name: event.customer?.name ?? null,
      on_behalf: event.right !== undefined,
      right_used: event.right ?? null,
      details: event.details ?? {},
      before: event.before ?? null,
      after: event.after ?? null,
      seen_by: audience,
      entries: [...audience, ALL_ORGANIZATIONS].map((organizationId) => ({
        organization_id: organizationId,
        id: ctx.ids.id<'audit entry'>(),
      })),
    };
  });
  await tx.run(statement`
    insert into audit_entries (organization_id, id, at, event_id, action, subject_kind, subject_id, customer_id,
      customer_name, actor_kind, actor_organization_id, actor_organization_name, actor_person_id, actor_person_name,
      on_behalf, right_used, second_factor, door, request_id, outcome, code, details, before, after, seen_by)
    select entry.organization_id, entry.id, ${now}, e.event_id, e.action, e.subject_kind, e.subject_id, e.customer_id,
      e.customer_name, ${actor.kind}, ${actor.organizationId}::uuid, ${actor.organizationName},
      ${actor.personId}::uuid, ${actor.personName}, e.on_behalf, e.right_used, ${actor.secondFactor}::jsonb,
      ${ctx.door}, ${ctx.requestId}, ${outcome}, ${code ?? null}, e.details, e.before, e.after, e.seen_by
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e(event_id uuid, action text, subject_kind text,
      subject_id text, customer_id uuid, customer_name text, on_behalf boolean, right_used jsonb, details jsonb,
      before jsonb, after jsonb, seen_by uuid[], entries jsonb)
    cross join lateral jsonb_to_recordset(e.entries) as entry(organization_id uuid, id uuid)`);
};

const describeActor = (actor: Actor) => ({
  kind: actor.kind,
  organizationId: isMember(actor) ? actor.organizationId : null,
  organizationName: isMember(actor) ? actor.organizationName : null,
  personId: actor.kind === 'person' ? actor.personId : null,
  personName: actor.kind === 'person' ? actor.name : null,
  secondFactor:
    actor.kind === 'person' && actor.secondFactorAt
      ? JSON.stringify({ at: actor.secondFactorAt, method: actor.secondFactor ?? 'unknown' })
      : null,
});
