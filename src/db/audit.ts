import { type Actor, isMember } from '../domain/actor.ts';
import type { DomainEvent } from '../domain/events.ts';
import { asId, type EventId, type IdSource, type OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { sqlFor } from './schema.ts';
import type { Tx } from './store.ts';

/** The operator's log holds every entry; it stands under the id of nobody. */
export const ALL_ORGANIZATIONS: OrganizationId = asId('00000000-0000-0000-0000-000000000000');

export type RecordedEvent = { readonly id: EventId; readonly event: DomainEvent };
export type Circumstances = {
  readonly ctx: { readonly actor: Actor; readonly ids: IdSource; readonly door: string; readonly requestId: string };
  readonly now: Instant;
  readonly outcome: 'done' | 'denied';
  readonly code?: string;
};

/** Writes one entry per event and party that may read it, plus the operator's (domain 3, first paragraph). */
export const insertAuditEntries = async (
  tx: Tx,
  recorded: readonly RecordedEvent[],
  { ctx, now, outcome, code }: Circumstances,
): Promise<void> => {
  const actor = describeActor(ctx.actor);
  const rows = recorded.flatMap(({ id, event }) => {
    const audience = [...new Set(event.audience)];
    return [...audience, ALL_ORGANIZATIONS].map((organizationId) => ({
      organization_id: organizationId,
      id: ctx.ids.id<'audit entry'>(),
      at: now,
      event_id: id,
      action: event.type,
      subject_kind: event.subject.kind,
      subject_id: event.subject.id,
      customer_id: event.customer?.id ?? null,
      customer_name: event.customer?.name ?? null,
      ...actor,
      on_behalf: event.right !== undefined,
      right_used: event.right === undefined ? null : JSON.stringify(event.right),
      door: ctx.door,
      request_id: ctx.requestId,
      outcome,
      code: code ?? null,
      details: JSON.stringify(event.details ?? {}),
      before: event.before ? JSON.stringify(event.before) : null,
      after: event.after ? JSON.stringify(event.after) : null,
      seen_by: audience,
    }));
  });
  await tx.run(sqlFor.insertInto('audit_entries').values(rows));
};

const describeActor = (actor: Actor) => ({
  actor_kind: actor.kind,
  actor_organization_id: isMember(actor) ? actor.organizationId : null,
  actor_organization_name: isMember(actor) ? actor.organizationName : null,
  actor_person_id: actor.kind === 'person' ? actor.personId : null,
  actor_person_name: actor.kind === 'person' ? actor.name : null,
  second_factor:
    actor.kind === 'person' && actor.secondFactorAt
      ? JSON.stringify({ at: actor.secondFactorAt, method: actor.secondFactor ?? 'unknown' })
      : null,
});
