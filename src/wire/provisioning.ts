import type { VendorRefusal } from '../domain/orders.ts';
import type { ProvisionedParty, ProvisioningAnswer, ProvisioningWish } from '../domain/provisioning.ts';

/**
 * What Tandem asks a vendor's own system, and how it reads the answer (docs/provisioning.md). `type` names what is asked,
 * so that a receiver can tell it from messages that may come later.
 */
export const toVendorRequest = (wish: ProvisioningWish) => ({
  type: 'order_line.provision' as const,
  order: { id: wish.order.id, placedAt: wish.order.placedAt },
  line: { id: wish.line, kind: wish.kind },
  customer: toParty(wish.customer),
  provider: toPartner(wish.provider),
  partnerOfRecord: wish.partnerOfRecord && toPartner(wish.partnerOfRecord),
  ...(wish.furtherResellers.length === 0 ? {} : { furtherResellers: wish.furtherResellers.map(toPartner) }),
  item: { id: wish.item.id, name: wish.item.names.en, kind: wish.item.kind },
  ...(wish.subscriptionId === null ? {} : { subscriptionId: wish.subscriptionId }),
  quantity: wish.quantity,
  ...(wish.quantityBefore === null ? {} : { quantityBefore: wish.quantityBefore }),
  termDuration: wish.termDuration,
  billingCycle: wish.billingCycle,
  ...(wish.alignedTo === null ? {} : { termEndsAt: wish.alignedTo }),
  unitPrice: { minor: wish.unitPrice.minor, currency: wish.unitPrice.currency },
});

const toParty = ({ id, name, domain, country }: ProvisionedParty) => ({ id, name, domain, country });
const toPartner = (party: ProvisionedParty) => ({ ...toParty(party), partnerId: party.partnerId });

/** Refusals that say nothing about the line: a wrong signature, "not now", "still at it", "too many at once". */
const COME_AGAIN: ReadonlySet<number> = new Set([401, 408, 409, 425, 429]);

/**
 * Reads what the vendor's system answered. A refusal needs a problem document: a bare 404 may be a proxy's, and a line is
 * not given up for that.
 */
export const readVendorAnswer = (status: number, body: unknown): ProvisioningAnswer => {
  if (status === 200 || status === 201 || status === 204) return { state: 'done', ...referenceIn(body) };
  if (status === 202) return { state: 'later', ...referenceIn(body) };
  const refusal = status >= 400 && status < 500 && !COME_AGAIN.has(status) ? refusalIn(body) : undefined;
  return refusal ? { state: 'refused', ...refusal } : { state: 'trouble', reason: `it answered ${status}` };
};

const LONGEST_REFERENCE = 200;
const LONGEST_CODE = 100;
const LONGEST_SENTENCE = 500;

const referenceIn = (body: unknown): { reference?: string } => {
  const reference = textIn(body, 'reference', LONGEST_REFERENCE);
  return reference === undefined ? {} : { reference };
};

/** A problem document (RFC 9457), or any object that says `code`, `title` or `detail`. */
const refusalIn = (body: unknown): VendorRefusal | undefined => {
  const title = textIn(body, 'title', LONGEST_SENTENCE);
  const sentence = textIn(body, 'detail', LONGEST_SENTENCE) ?? title;
  const code = textIn(body, 'code', LONGEST_CODE);
  if (sentence === undefined && code === undefined) return undefined;
  return { code: code ?? 'refused', sentence: sentence ?? code ?? '' };
};

/** A text of somebody else's, as far as a database and a line on the screen can take it. */
const textIn = (body: unknown, name: string, longest: number): string | undefined => {
  if (typeof body !== 'object' || body === null) return undefined;
  const value = (body as Readonly<Record<string, unknown>>)[name];
  if (typeof value !== 'string') return undefined;
  const text = value.replaceAll('\0', '').slice(0, longest).toWellFormed().trim();
  return text === '' ? undefined : text;
};
