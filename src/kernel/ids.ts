/**
 * Ids are lower-case GUIDs, made by the application (UUIDv7) and branded, so that a customer's id cannot be
 * handed to a function that wants a partner's relationship.
 */
declare const brand: unique symbol;
export type Id<Of extends string> = string & { readonly [brand]: Of };

export type OrganizationId = Id<'organization'>;
export type PersonId = Id<'person'>;
export type InvitationId = Id<'invitation'>;
export type RelationshipId = Id<'reseller relationship'>;
export type PartnershipId = Id<'partnership'>;
export type DelegatedAdminId = Id<'delegated admin relationship'>;
export type AssignmentId = Id<'access assignment'>;
export type EventId = Id<'event'>;
export type CatalogVersionId = Id<'catalog version'>;
export type SubscriptionId = Id<'subscription'>;
export type ChargeId = Id<'charge'>;
export type OrderId = Id<'order'>;
export type OrderLineId = Id<'order line'>;
export type OrderRequestId = Id<'order request'>;
export type ServiceRequestId = Id<'service request'>;

/** The secret part of an invitation's link. Never stored: the database keeps its digest. */
export type Token = string & { readonly [brand]: 'token' };
/** SHA-256 of a secret, base64url. What is stored and compared in its place. */
export type Digest = string & { readonly [brand]: 'digest' };

/** Makes ids and secrets. The real one rolls dice, a test's one counts. */
export type IdSource = {
  /** A new GUID that sorts by the time it was made (UUIDv7). */
  id<Of extends string>(): Id<Of>;
  /** A new secret of at least 128 random bits, safe in a URL. */
  secret(): string;
  /** What is stored in place of a secret. */
  digest(secret: string): Digest;
  /** The token of an invitation's link: derived from its id and the platform's key, so that it can be shown again without being stored. */
  invitationToken(invitation: InvitationId): Token;
};

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads a GUID in any case; undefined if the text is none. */
export const readId = <Of extends string>(text: string): Id<Of> | undefined => {
  const lower = text.trim().toLowerCase();
  return GUID.test(lower) ? (lower as Id<Of>) : undefined;
};

/** Names a text that is known to be a GUID: a row of our database, a constant of the cast. */
export const asId = <Of extends string>(text: string): Id<Of> => text as Id<Of>;
