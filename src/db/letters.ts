import type { Letter } from '../domain/letters.ts';
import type { EventId, PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

/** One letter: what happened, who is told, and in which words. */
export type LetterKey = {
  readonly eventId: EventId;
  readonly recipientId: PersonId;
  readonly kind: Letter['kind'];
};

/**
 * Claims a letter for this transaction; false if it was sent before. Whoever comes second waits here until the first has
 * committed or rolled back.
 */
export const claimLetter = async (tx: Tx, { eventId, recipientId, kind }: LetterKey, at: Instant): Promise<boolean> =>
  (await tx.run(statement`
    insert into letters_sent (event_id, recipient, kind, at) values (${eventId}, ${recipientId}, ${kind}, ${at})
    on conflict do nothing`)) === 1;
