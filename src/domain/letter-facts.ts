import { asId, type EventId, type OrganizationId, type PersonId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Instant } from '../kernel/time.ts';
import { textIn } from './event-details.ts';
import type { DomainEvent } from './events.ts';
import type { Organization, OrganizationKind } from './organizations.ts';

/** Somebody who gets letters, and in which language: their own, else their organization's (domain 3.15). */
export type Recipient = {
  readonly id: PersonId;
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly address: string;
  readonly locale: Locale;
};

/** An event as its letters are made of it. */
export type Occasion = { readonly id: EventId; readonly event: DomainEvent; readonly at: Instant };

/** What is known of the organizations that an event is about. */
export type Parties = ReadonlyMap<OrganizationId, Pick<Organization, 'name' | 'kind'>>;

/** What a letter is made of: who reads it, what happened when, and who the parties are. */
export type LetterFacts = {
  readonly to: Pick<Recipient, 'id' | 'organizationId'>;
  readonly event: DomainEvent;
  readonly at: Instant;
  readonly parties: Parties;
};

/** Whether the reader is of the customer that it is about, or of a partner. */
export const sideOf = ({ to, event }: LetterFacts): 'customer' | 'partner' =>
  to.organizationId === event.customer?.id ? 'customer' : 'partner';

export const customerIn = (event: DomainEvent): string => event.customer?.name ?? '';

/** A moment among the facts of an event; otherwise when it happened. */
export const momentIn = ({ event, at }: LetterFacts, key: string): Instant =>
  (textIn(event, key) as Instant | undefined) ?? at;

export const nameOf = (parties: Parties, id: string | undefined): string =>
  parties.get(asId<'organization'>(id ?? ''))?.name ?? '';

/** The first of that kind among those who hear of an event. */
export const nameOfKind = ({ event, parties }: LetterFacts, kind: OrganizationKind): string | undefined =>
  event.audience.map((id) => parties.get(id)).find((party) => party?.kind === kind)?.name;
