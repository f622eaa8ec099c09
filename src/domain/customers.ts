import { type OrganizationId, readId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import type { Channel } from './channels.ts';
import { EXTENSION_DAYS } from './delegated-admin.ts';
import { type Failure, refuse } from './failures.ts';
import { fold } from './organizations.ts';
import type { Capacity, Origin } from './relationships.ts';

/** Admin roles that end within so many days are about to end (domain 5.1, Home). */
const ENDING_DAYS = 60;
/** Most tags of a customer, and longest tag in characters (domain App. A). */
export const MAX_TAGS = 150;
export const MAX_TAG = 50;

export const ADMIN_FILTERS = ['active', 'ending', 'none'] as const;
export type AdminFilter = (typeof ADMIN_FILTERS)[number];
export const AGREEMENT_STATES = ['accepted', 'none'] as const;
export const CUSTOMER_SORTS = ['name', '-name', 'since', '-since'] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

/** One row of a partner's customer list (domain 5.1, Customers). */
export type CustomerItem = {
  readonly id: OrganizationId;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly capacity: Capacity;
  readonly since: Instant;
  readonly origin: Origin;
  readonly channel: Channel | null;
  /** The partners that serve this customer together with the caller: its providers, or its resellers. */
  readonly fellows: readonly { readonly id: OrganizationId; readonly name: string }[];
  /** The admin roles that last longest; null if none are active. */
  readonly delegatedAdmin: { readonly endsAt: Instant; readonly autoExtend: boolean; readonly ending: boolean } | null;
  readonly agreementAccepted: boolean;
  readonly starred: boolean;
  readonly tags: readonly string[];
};

/** What is asked of the list. What is left out does not narrow it. */
export type CustomerQuestion = {
  readonly search?: CustomerSearch | undefined;
  /** Customers that this partner serves too. */
  readonly sharedWith?: OrganizationId | undefined;
  readonly delegatedAdmin?: AdminFilter | undefined;
  readonly agreement?: (typeof AGREEMENT_STATES)[number] | undefined;
  readonly tag?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly starred?: boolean | undefined;
  readonly sort: CustomerSort;
};

/** How a partner looks for its customers. Text is folded, as names are in the list. */
export type CustomerSearch =
  | { readonly by: 'id'; readonly id: OrganizationId }
  /** Company names that begin with it. */
  | { readonly by: 'beginning'; readonly text: string }
  /** Company names and domains that contain it, and ids that begin with it where it looks like one. */
  | { readonly by: 'part'; readonly text: string; readonly ids: IdRange | null };
export type IdRange = { readonly from: OrganizationId; readonly to: OrganizationId };

const WORD_OF_THREE = /[\p{L}\p{N}]{3}/u;
/** In these scripts one or two characters are a word, and names are not searched by their beginning. */
const DENSE_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}]/u;
/** Four signs at least, one of them a digit, so that words like `cafe` are just words. */
const BEGINNING_OF_ID = /^(?=.*\d)(?:[0-9a-f]{4,8}|[0-9a-f]{8}-[0-9a-f-]{0,27})$/;

/**
 * Reads what was typed: an id, one or two letters (company names that begin with them), or a part of a company name or
 * domain (domain 5.1). Undefined when nothing is left of it.
 */
export const readCustomerSearch = (typed: string): CustomerSearch | undefined => {
  const id = readId<'organization'>(typed);
  if (id !== undefined) return { by: 'id', id };
  const text = fold(typed);
  if (text === '') return undefined;
  if ([...text].length < 3 && !DENSE_SCRIPT.test(text)) return { by: 'beginning', text };
  return { by: 'part', text, ids: readIdRange(text) };
};

/** Whether a part has three letters or digits in a row: what the index of parts is made of. */
export const isIndexed = ({ text }: { readonly text: string }): boolean => WORD_OF_THREE.test(text);

/** All ids that begin so; null if none can. */
const readIdRange = (text: string): IdRange | null => {
  if (!BEGINNING_OF_ID.test(text)) return null;
  const digits = text.length <= 8 ? text.padEnd(8, '?') : text;
  const whole = digits + '????????-????-????-????-????????????'.slice(digits.length);
  const from = readId<'organization'>(whole.replaceAll('?', '0'));
  const to = readId<'organization'>(whole.replaceAll('?', 'f'));
  return from && to ? { from, to } : null;
};

/**
 * Admin roles as they are now, from the longest of them: an end date that has come extends them, or they are gone.
 * `soon` is when those that are about to end will have ended.
 */
export const adminAsOf = (
  endsAt: Instant | null,
  autoExtend: boolean,
  now: Instant,
  soon: Instant,
): CustomerItem['delegatedAdmin'] => {
  if (endsAt === null) return null;
  if (endsAt <= now) return autoExtend ? adminAsOf(addDays(endsAt, EXTENSION_DAYS), autoExtend, now, soon) : null;
  return { endsAt, autoExtend, ending: !autoExtend && endsAt <= soon };
};
/** The end of the days in which admin roles count as about to end. */
export const endingBy = (now: Instant): Instant => addDays(now, ENDING_DAYS);

/** Tags as they are kept: trimmed, each once whatever its case. Fails with `tag_limit` (domain App. A). */
export const readTags = (tags: readonly string[]): Result<readonly string[], Failure> => {
  const kept = new Map<string, string>();
  for (const tag of tags.map((text) => text.trim()).filter((text) => text !== '')) {
    if ([...tag].length > MAX_TAG) return refuse('tag_limit');
    if (!kept.has(fold(tag))) kept.set(fold(tag), tag);
  }
  return kept.size > MAX_TAGS ? refuse('tag_limit') : ok([...kept.values()]);
};
