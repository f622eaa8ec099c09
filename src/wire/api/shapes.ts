import { z } from 'zod';
import { asCatalogItemId, type CatalogItemId } from '../../domain/catalog.ts';
import { DIRECTORY_ROLES, TEMPLATE_IDS } from '../../domain/directory-roles.ts';
import { isOneLine, isPartner, ORGANIZATION_KINDS, type Organization } from '../../domain/organizations.ts';
import { asId, type Id } from '../../kernel/ids.ts';
import { LOCALES } from '../../kernel/locale.ts';
import { type Cursor, DEFAULT_LIMIT, MAX_LIMIT, type PageRequest } from '../../kernel/paging.ts';
import { type Instant, readInstant } from '../../kernel/time.ts';

/** The words that all resources of our own API share (own API, first paragraph). */

/** A GUID in any case; read in lower case. */
export const guid = z
  .string()
  .regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, 'must be a GUID')
  .meta({ format: 'uuid', examples: ['c0ffee00-1234-4abc-9def-0000000000c1'] });
export const readGuid = <Of extends string>(text: string): Id<Of> => asId<Of>(text.toLowerCase());

/** An item of the catalog as licenses name it, in any case: `<product>:<sku>`. */
export const skuId = z
  .string()
  .regex(/^[A-Za-z0-9]{1,40}:[A-Za-z0-9]{1,20}$/, 'must be `<product>:<sku>`')
  .meta({ examples: ['CFQ7TTC0ZB10:0001'] });
export const readSkuId = (text: string): CatalogItemId => asCatalogItemId(text.toUpperCase());

/** A time in an answer: RFC 3339, UTC. */
export const time = z.string().meta({ format: 'date-time', examples: ['2026-09-14T10:12:00.000Z'] });
/** A time that is sent in, of whatever offset. Not translated here: a shape that translates loses its examples. */
export const sentTime = z
  .string()
  .refine((text) => readInstant(text) !== undefined, 'must be a time in RFC 3339')
  .meta({ format: 'date-time' });
/** The moment that a `sentTime` names; undefined for none. */
export const toMoment = (text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : readInstant(text);
export const locale = z.enum(LOCALES);
/** A text in both languages. */
export const localizedText = z.object({ en: z.string(), 'zh-TW': z.string() });
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be a country code of two letters')
  .meta({ examples: ['PT'] });

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT).meta({ description: 'How many at most' }),
  cursor: z
    .string()
    .max(2000)
    .regex(/^[\w-]+$/, 'must be a cursor of an earlier answer')
    .optional()
    .meta({ description: 'The `next` of the answer before' }),
};
export const readPage = (query: { limit: number; cursor?: string | undefined }): PageRequest => ({
  limit: query.limit,
  cursor: query.cursor as Cursor | undefined,
});
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export const organizationRef = z.object({
  id: guid,
  name: z.string(),
  kind: z.enum(ORGANIZATION_KINDS),
  domain: z.string(),
  country: z.string(),
});
export const toOrganizationRef = ({ id, name, kind, domain, country }: Organization) => ({
  id,
  name,
  kind,
  domain,
  country,
});

/** A provider or reseller as others see it. Verified means that the operator has authorized its account. */
export const partnerRef = organizationRef.extend({ partnerId: z.string().nullable(), verified: z.boolean() });
export const toPartnerRef = (partner: Organization) => ({
  ...toOrganizationRef(partner),
  partnerId: partner.partnerId,
  verified: isPartner(partner.kind) && partner.standing === 'good' && partner.programAgreementSignedAt !== null,
});

export const delegatedAdminRequest = z.object({
  name: z.string(),
  template: z.enum(TEMPLATE_IDS as [string, ...string[]]).nullable(),
  roles: z.array(z.enum(DIRECTORY_ROLES)).readonly(),
  durationDays: z.number().int(),
  autoExtend: z.boolean(),
});

export const companyProfile = z.object({
  legalName: z.string(),
  addressLine1: z.string(),
  addressLine2: z.string().optional(),
  city: z.string(),
  region: z.string().optional(),
  postalCode: z.string().optional(),
  phone: z.string().optional(),
});
const line = (longest: number) => z.string().trim().max(longest).refine(isOneLine, 'must be one line of text');
/** A company profile as it is sent in. */
export const companyProfileInput = z.strictObject({
  legalName: line(120).min(2),
  addressLine1: line(120).min(1),
  addressLine2: line(120).optional(),
  city: line(120).min(1),
  region: line(120).optional(),
  postalCode: line(20).optional(),
  phone: line(40).optional(),
});

/** Whom one turns to for help. */
export const supportContact = z.object({
  email: z.string().optional(),
  phone: z.string().optional(),
  hours: z.string().optional(),
});
/** A mail address as it is sent in. */
export const mailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^\S+@\S+\.\S+$/, 'must be a mail address');
export const supportContactInput = z.strictObject({
  email: mailAddress.optional(),
  phone: z.string().trim().max(40).optional(),
  hours: z.string().trim().max(120).optional(),
});
