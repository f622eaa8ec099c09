import { EVENTS } from '../domain/events.ts';
import type { Occasion } from '../domain/letter-facts.ts';
import { readId } from '../kernel/ids.ts';
import { readInstant } from '../kernel/time.ts';

/**
 * Reads what the outbox handed to a job: an event, its id and when it happened. Undefined for anything else, such as an
 * event that this version no longer knows.
 */
export const readEffect = (payload: unknown): Occasion | undefined => {
  if (typeof payload !== 'object' || payload === null || !('id' in payload && 'event' in payload && 'at' in payload)) {
    return undefined;
  }
  const { id, event, at } = payload;
  const known = typeof event === 'object' && event !== null && 'type' in event && String(event.type) in EVENTS;
  if (typeof id !== 'string' || typeof at !== 'string' || !known) return undefined;
  const eventId = readId<'event'>(id);
  const instant = readInstant(at);
  return eventId === undefined || instant === undefined
    ? undefined
    : { id: eventId, event: event as Occasion['event'], at: instant };
};
