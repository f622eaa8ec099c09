import { z } from 'zod';
import type { AgreementAcceptance } from '../../domain/agreements.ts';
import { CHANNELS } from '../../domain/channels.ts';
import {
  ADMIN_FILTERS,
  AGREEMENT_STATES,
  CUSTOMER_SORTS,
  type CustomerItem,
  MAX_TAG,
  MAX_TAGS,
  readCustomerSearch,
} from '../../domain/customers.ts';
import { DELEGATED_ADMIN_MACHINE, type DelegatedAdmin } from '../../domain/delegated-admin.ts';
import { DIRECTORY_ROLES } from '../../domain/directory-roles.ts';
import { ACCESS_REFUSALS, type AccessRefusal } from '../../domain/effective-access.ts';
import type { CompanyProfile, Organization, OrganizationKind } from '../../domain/organizations.ts';
import { type Capacity, RELATIONSHIP_MACHINE, type Relationship } from '../../domain/relationships.ts';
import type { TwoWayPage } from '../../kernel/paging.ts';
import type { Instant } from '../../kernel/time.ts';
import { csvLine } from '../csv.ts';
import { companyProfile, guid, pageOf, pageQuery, partnerRef, readGuid, time, toPartnerRef } from './shapes.ts';

const capacity = z.enum(['reseller', 'indirect_reseller']);
const origin = z.enum(['invitation', 'created_by_provider', 'portal_import', 'transfer']);

/** What may be asked of the list, as a page and as a file. */
const question = {
  search: z
    .string()
    .trim()
    .max(200)
    .optional()
    .meta({
      description:
        'A part of the company name or domain, an id or the beginning of one. One or two letters find company names that begin with them',
      examples: ['bakery'],
    }),
  provider: guid.optional().meta({ description: 'Customers that you share with this indirect provider' }),
  reseller: guid.optional().meta({ description: 'Customers that you share with this indirect reseller' }),
  relationship: capacity.optional().meta({ description: 'What you are to the customer' }),
  delegatedAdmin: z
    .enum(ADMIN_FILTERS)
    .optional()
    .meta({ description: 'Your admin roles there; `ending` within 60 days and not extended by itself' }),
  agreement: z.enum(AGREEMENT_STATES).optional().meta({ description: 'The customer agreement in force' }),
  tag: z
    .string()
    .trim()
    .min(1)
    .max(MAX_TAG)
    .optional()
    .meta({ examples: ['Retail'] }),
  channel: z.enum(CHANNELS).optional().meta({ description: 'How the customer was won' }),
  starred: z.enum(['true', 'false']).optional().meta({ description: 'With or without your own star' }),
  sort: z.enum(CUSTOMER_SORTS).default('name'),
};
export const customersQuery = z.strictObject({ ...pageQuery, ...question });
export const customersFileQuery = z.strictObject(question);

export const readCustomersQuestion = ({
  search,
  provider,
  reseller,
  starred,
  ...rest
}: z.infer<typeof customersFileQuery>) => ({
  ...rest,
  search: search === undefined ? undefined : readCustomerSearch(search),
  provider: provider === undefined ? undefined : readGuid<'organization'>(provider),
  reseller: reseller === undefined ? undefined : readGuid<'organization'>(reseller),
  starred: starred === undefined ? undefined : starred === 'true',
});

const named = z.object({ id: guid, name: z.string() });

const EXAMPLE = {
  id: 'c0ffee00-1234-4abc-9def-0000000000c1',
  companyName: 'Tallow Bakery',
  domain: 'tallowbakery.example',
  country: 'PT',
  relationship: 'indirect_reseller' as const,
  capacity: 'indirect_reseller' as const,
  since: '2026-09-14T10:12:00.000Z',
  origins: ['invitation' as const],
  channel: 'own_marketing' as const,
  providers: [{ id: '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60', name: 'Northlight Distribution' }],
  resellers: [],
  delegatedAdmin: {
    state: 'active' as const,
    endsAt: '2028-09-13T10:12:00.000Z',
    autoExtend: true,
    ending: false,
  },
  agreement: { state: 'accepted' as const },
  starred: true,
  tags: ['Retail'],
};

export const customerItemView = z
  .object({
    id: guid,
    companyName: z.string(),
    domain: z.string(),
    country: z.string(),
    relationship: capacity.meta({ description: 'What you are to the customer' }),
    capacity,
    since: time,
    origins: z.array(origin),
    channel: z.enum(CHANNELS).nullable(),
    providers: z.array(named).meta({ description: 'Your indirect providers that this customer has authorized too' }),
    resellers: z.array(named).meta({ description: 'Your indirect resellers that this customer has authorized too' }),
    delegatedAdmin: z
      .object({ state: z.enum(['active']), endsAt: time, autoExtend: z.boolean(), ending: z.boolean() })
      .nullable()
      .meta({ description: 'Your admin roles that last longest; null if none are active' }),
    agreement: z.object({ state: z.enum(AGREEMENT_STATES) }),
    starred: z.boolean(),
    tags: z.array(z.string()).readonly(),
  })
  .meta({ id: 'Customer', examples: [EXAMPLE] });

export const customersView = pageOf(customerItemView).extend({ previous: z.string().nullable() });

const toNamed = ({ id, name }: CustomerItem['fellows'][number]) => ({ id, name });

/** Member by member: the list is written as it is made here, without another look at it. */
export const toCustomerItem = (item: CustomerItem): z.infer<typeof customerItemView> => ({
  id: item.id,
  companyName: item.name,
  domain: item.domain,
  country: item.country,
  relationship: item.capacity,
  capacity: item.capacity,
  since: item.since,
  origins: [item.origin],
  channel: item.channel,
  providers: item.capacity === 'indirect_reseller' ? item.fellows.map(toNamed) : [],
  resellers: item.capacity === 'reseller' ? item.fellows.map(toNamed) : [],
  delegatedAdmin: item.delegatedAdmin && {
    state: 'active',
    endsAt: item.delegatedAdmin.endsAt,
    autoExtend: item.delegatedAdmin.autoExtend,
    ending: item.delegatedAdmin.ending,
  },
  agreement: { state: item.agreementAccepted ? 'accepted' : 'none' },
  starred: item.starred,
  tags: item.tags,
});

export const toCustomersView = (page: TwoWayPage<CustomerItem>): z.infer<typeof customersView> => ({
  items: page.items.map(toCustomerItem),
  next: page.next,
  previous: page.previous,
});

const grant = z.object({
  id: guid,
  name: z.string(),
  roles: z.array(z.enum(DIRECTORY_ROLES)).readonly(),
  state: z.enum(DELEGATED_ADMIN_MACHINE.states),
  activatedAt: time,
  endsAt: time,
  autoExtend: z.boolean(),
});

export const customerView = customerItemView
  .omit({ relationship: true })
  .extend({
    relationship: z.object({
      id: guid,
      capacity,
      state: z.enum(RELATIONSHIP_MACHINE.states),
      since: time,
      origin,
      via: partnerRef.nullable().meta({ description: 'The other partner of the joint invitation' }),
    }),
    partners: z
      .array(z.object({ partner: partnerRef, capacity, since: time }))
      .meta({ description: 'Your partners that this customer has authorized too' }),
    agreementAcceptance: z
      .object({ version: z.string(), at: time, by: z.object({ name: z.string() }) })
      .nullable()
      .meta({ description: 'Who accepted the customer agreement last, and when' }),
    delegatedAdmins: z.array(grant).meta({ description: 'Your admin relationships with this customer, active first' }),
    company: companyProfile.nullable(),
    companyRefusal: z.enum(ACCESS_REFUSALS).nullable().meta({
      description: 'Why `company` is not shown: no admin role, none given to a group yet, or none that may read',
    }),
    may: z.array(z.enum(['remove', 'tag', 'star'])).readonly(),
  })
  .meta({ id: 'CustomerRecord' });

type Seen = {
  item: CustomerItem;
  relationship: Pick<Relationship, 'id' | 'capacity' | 'state' | 'since' | 'origin'>;
  via: Organization | null;
  partners: readonly { partner: Organization; capacity: Capacity; since: Instant }[];
  agreement: Pick<AgreementAcceptance, 'version' | 'acceptedAt' | 'personName'> | null;
  delegatedAdmins: readonly DelegatedAdmin[];
  company: CompanyProfile | null;
  companyRefusal: AccessRefusal | null;
  may: readonly ('remove' | 'tag' | 'star')[];
};

export const toCustomerView = (seen: Seen): z.infer<typeof customerView> => {
  const { relationship, via, agreement } = seen;
  return {
    ...toCustomerItem(seen.item),
    relationship: {
      id: relationship.id,
      capacity: relationship.capacity,
      state: relationship.state,
      since: relationship.since,
      origin: relationship.origin,
      via: via && toPartnerRef(via),
    },
    partners: seen.partners.map(({ partner, ...rest }) => ({ partner: toPartnerRef(partner), ...rest })),
    agreementAcceptance: agreement && {
      version: agreement.version,
      at: agreement.acceptedAt,
      by: { name: agreement.personName },
    },
    delegatedAdmins: seen.delegatedAdmins.map(({ id, name, roles, state, activatedAt, endsAt, autoExtend }) => ({
      id,
      name,
      roles,
      state,
      activatedAt,
      endsAt,
      autoExtend,
    })),
    company: seen.company,
    companyRefusal: seen.companyRefusal,
    may: seen.may,
  };
};

export const tagsBody = z
  .strictObject({
    tags: z
      .array(z.string().max(1000))
      .max(1000)
      .meta({ description: `At most ${MAX_TAGS}, of ${MAX_TAG} characters each` }),
  })
  .meta({ examples: [{ tags: ['Retail', 'Quarterly review'] }] });
export const tagsView = z.object({ tags: z.array(z.string()).readonly() });
export const tagsInUseView = z.object({ items: z.array(z.string()).readonly() });

/** The first line of the file; a provider sees its resellers where a reseller sees its providers (domain App. B). */
export const customersFileHead = (kind: OrganizationKind | undefined): string =>
  csvLine([
    'ID',
    'Company name',
    'Primary domain name',
    'Relationship',
    kind === 'provider' ? 'Reseller' : 'Provider',
    'DA until',
    'MCA',
    'Tags',
  ]);

const RELATIONSHIP_WORDS: Readonly<Record<Capacity, string>> = {
  reseller: 'Reseller',
  indirect_reseller: 'Indirect reseller',
};

export const toCustomerLine = (item: CustomerItem): string =>
  csvLine([
    item.id,
    item.name,
    item.domain,
    RELATIONSHIP_WORDS[item.capacity],
    item.fellows.map((fellow) => fellow.name).join('; '),
    item.delegatedAdmin?.endsAt.slice(0, 10),
    item.agreementAccepted ? 'Accepted' : 'None',
    item.tags.join('; '),
  ]);
