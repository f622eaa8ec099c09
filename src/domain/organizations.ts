import type { OrganizationId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Instant } from '../kernel/time.ts';
import type { Standing } from './standing.ts';

/** What an organization is in the channel (domain 2.1). The operator runs the platform; the others trade on it. */
export const ORGANIZATION_KINDS = ['operator', 'provider', 'reseller', 'customer'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** Where bills and notices go. Country, city and first line are what every market asks for (domain App. B). */
export type CompanyProfile = {
  readonly legalName: string;
  readonly addressLine1: string;
  readonly addressLine2?: string;
  readonly city: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly phone?: string;
};

/** A tenant: an isolated directory of people and, by its kind, a party of the channel. */
export type Organization = {
  readonly id: OrganizationId;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly locale: Locale;
  /** Location id that stands on order lines; partners only (domain 2.1). */
  readonly partnerId: string | null;
  readonly standing: Standing;
  /** When the partner signed the program agreement; null means it may not invite (mpa_unsigned). */
  readonly programAgreementSignedAt: Instant | null;
  readonly profile: CompanyProfile | null;
  readonly supportContact: { readonly email?: string; readonly phone?: string; readonly hours?: string } | null;
  readonly version: number;
};

/** Providers and resellers: the kinds that have customers. */
export const isPartner = (kind: OrganizationKind): boolean => kind === 'provider' || kind === 'reseller';

/** A customer may accept only when its company profile is complete (domain 5.3, the last but one guard). */
export const isProfileComplete = (profile: CompanyProfile | null): boolean =>
  profile !== null && [profile.legalName, profile.addressLine1, profile.city].every((text) => text.trim() !== '');

const BARE_SUFFIX = /^(inc|ltd|llc|gmbh|lda|s\.?a|s\.?l|co|corp|pty|bv|nv|ag|kg)\.?$/i;

/** Control characters, line ends, and those that turn the direction of what follows: no name on one line has them. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Text that stands on one line as it was typed: names are shown large where somebody gives consent. */
export const isOneLine = (text: string): boolean => !UNSEEN.test(text);

/**
 * A company's name must be a name: more than one character, on one line, a letter or digit in it, and not only a legal
 * suffix (domain App. B).
 */
export const isCompanyName = (name: string): boolean => {
  const text = name.trim();
  const length = [...text].length;
  return length > 1 && length <= 120 && isOneLine(text) && /[\p{L}\p{N}]/u.test(text) && !BARE_SUFFIX.test(text);
};

const DOMAIN = /^(?=.{4,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Reads a domain name in any case; undefined if the text is none. */
export const readDomain = (text: string): string | undefined => {
  const domain = text.trim().toLowerCase();
  return DOMAIN.test(domain) ? domain : undefined;
};

/**
 * Text as it is compared and sorted: without case, width and accents. `Café Ñandú` and `cafe nandu` are the same.
 */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
