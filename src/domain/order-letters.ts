import type { Localized } from '../kernel/locale.ts';
import { idIn, textIn } from './event-details.ts';
import type { DomainEvent } from './events.ts';
import { customerIn, type LetterFacts, nameOf, sideOf } from './letter-facts.ts';

/** So many seats of something, named in the reader's language. */
export type WantedItem = { readonly name: Localized; readonly quantity: number };

/** What letters about orders, and requests for them, have to tell. Never an amount: only the provider sees what it pays. */
export type OrderLetter =
  | {
      readonly kind: 'order_requested';
      readonly from: string;
      readonly customer: string;
      readonly items: readonly WantedItem[];
      readonly note: string | null;
    }
  | {
      readonly kind: 'order_request_answered';
      readonly how: 'accepted' | 'declined' | 'failed';
      /** Whether who asked is the customer itself. */
      readonly side: 'partner' | 'customer';
      readonly by: string;
      readonly customer: string;
      readonly items: readonly WantedItem[];
      /** What was ordered, where that is not what was asked for. */
      readonly ordered: readonly WantedItem[];
      readonly reason: string | null;
    }
  | { readonly kind: 'order_failed'; readonly customer: string; readonly items: readonly WantedItem[] };

export const requested = ({ event, parties }: LetterFacts): OrderLetter => ({
  kind: 'order_requested',
  from: nameOf(parties, idIn(event, 'fromId')),
  customer: customerIn(event),
  items: itemsIn(event, 'items'),
  note: textIn(event, 'note') ?? null,
});

export const requestAnswered =
  (how: 'accepted' | 'declined' | 'failed') =>
  (facts: LetterFacts): OrderLetter => ({
    kind: 'order_request_answered',
    how,
    side: sideOf(facts),
    by: nameOf(facts.parties, idIn(facts.event, 'toId')),
    customer: customerIn(facts.event),
    items: itemsIn(facts.event, 'items'),
    ordered: itemsIn(facts.event, 'ordered'),
    reason: textIn(facts.event, 'reason') ?? null,
  });

export const orderFailed = ({ event }: LetterFacts): OrderLetter => ({
  kind: 'order_failed',
  customer: customerIn(event),
  items: itemsIn(event, 'failed'),
});

/** What an order, or a request for one, is about, as its event tells it. */
const itemsIn = (event: DomainEvent, key: 'items' | 'ordered' | 'failed'): readonly WantedItem[] => {
  const items = event.details?.[key];
  return Array.isArray(items) ? (items as readonly WantedItem[]) : [];
};
