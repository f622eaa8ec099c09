import { createHash } from 'node:crypto';
import type { World } from '../app/platform/import-world.ts';
import { asCatalogItemId, type BillingCycle, type TermDuration } from '../domain/catalog.ts';
import { MAX_DURATION_DAYS, readAdminRequest } from '../domain/delegated-admin.ts';
import type { CompanyProfile, Organization, OrganizationKind } from '../domain/organizations.ts';
import { NO_PROFILE, type Person, type Role } from '../domain/users.ts';
import { asId, type OrganizationId, type PersonId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import { sandboxCatalog } from './catalog.ts';
import { sandboxServices } from './services.ts';
import world from './world.json' with { type: 'json' };

/** What everybody in the sandbox signs in with. Public by intent; works nowhere else. */
export const CAST_PASSWORD = world.password;
export const CAST_TOTP_SECRET = world.totpSecret;
/** Each organization's own program, with its public secret. */
export const CAST_APPLICATIONS = world.applications.list.map((application) => ({
  clientId: application.clientId,
  clientSecret: application.clientSecret,
  domain: application.organization,
}));

type Entry = {
  id: string;
  name: string;
  domain: string;
  country: string;
  locale?: string;
  partnerId?: string;
  people: { id?: string; name: string; upn: string; roles: string[] }[];
};

const ENTRIES: readonly (Entry & { kind: OrganizationKind })[] = [
  { ...world.operator, kind: 'operator' as const },
  ...world.providers.map((entry) => ({ ...entry, kind: 'provider' as const })),
  ...world.resellers.map((entry) => ({ ...entry, kind: 'reseller' as const })),
  ...world.customers.map((entry) => ({ ...entry, kind: 'customer' as const })),
];

/** Invented addresses, so that every customer of the cast can accept at once (domain 5.3: company profile). */
const PROFILES: Readonly<Record<string, CompanyProfile>> = {
  'tallowbakery.example': {
    legalName: 'Tallow Bakery, Lda.',
    addressLine1: 'Rua do Forno 12',
    city: 'Porto',
    postalCode: '4050-253',
  },
  'cedarclinic.example': {
    legalName: 'Cedar Clinic S.L.',
    addressLine1: 'Calle Serrano 41',
    city: 'Madrid',
    postalCode: '28001',
  },
  'mapletea.example': {
    legalName: '楓茶行有限公司',
    addressLine1: '迪化街一段 88 號',
    city: '臺北市',
    postalCode: '103',
  },
  'ostrich.example': {
    legalName: 'Ostrich Logistics S.A.',
    addressLine1: 'Moll de Ponent 7',
    city: 'Barcelona',
    postalCode: '08039',
  },
  'pinefoundry.example': {
    legalName: 'Pine Foundry, S.A.',
    addressLine1: 'Estrada da Marinha 3',
    city: 'Leiria',
    postalCode: '2430-034',
  },
};
const SUPPORT: Readonly<Record<string, Organization['supportContact']>> = {
  'harborit.example': { email: 'desk@harborit.example', phone: '+351 21 555 0140', hours: '9:00 to 18:00' },
  'lantern.example': { email: 'desk@lantern.example', phone: '+886 2 5550 0199', hours: '9:00–18:00' },
};

/** The cast as a world to import; everything the file names by domain is resolved to ids. */
export const castWorld = (now: Instant): World => {
  const idOf = (domain: string): OrganizationId => asId(find(domain).id);
  return {
    regions: Object.entries(world.regions).map(([code, countries]) => ({ code, countries })),
    organizations: ENTRIES.map((entry) => toOrganization(entry, now)),
    people: ENTRIES.flatMap((entry) => entry.people.map((person) => toPerson(entry, person))),
    partnerships: world.partnerships.map(({ provider, reseller }) => ({
      providerId: idOf(provider),
      resellerId: idOf(reseller),
    })),
    relationships: world.resellerRelationships.map(({ partner, customer, via }) => ({
      partnerId: idOf(partner),
      customerId: idOf(customer),
      viaId: via === undefined ? null : idOf(via),
      ...(BOUGHT_DAYS_AGO[customer] === undefined ? {} : { since: addDays(now, -RELATED_DAYS_AGO) }),
    })),
    delegatedAdmin: world.delegatedAdmin.map(({ partner, customer, name, template, durationDays, autoExtend }) => {
      const request = readAdminRequest(
        { template, durationDays: Math.min(durationDays, MAX_DURATION_DAYS), autoExtend },
        name,
      );
      if (!request.ok) throw new Error(`the cast asks for admin roles that do not exist: ${template}`);
      return { partnerId: idOf(partner), customerId: idOf(customer), request: { ...request.value, name } };
    }),
    catalog: sandboxCatalog(),
    subscriptions: world.subscriptions.map((sold) => ({
      customerId: idOf(sold.customer),
      providerId: idOf(sold.provider),
      resellerId: idOf(sold.partnerOfRecord),
      itemId: asCatalogItemId(sold.item),
      quantity: sold.quantity,
      termDuration: sold.term as TermDuration,
      billingCycle: sold.billing as BillingCycle,
      at: addDays(now, -(BOUGHT_DAYS_AGO[sold.customer] ?? 0)),
    })),
    services: sandboxServices(),
  };
};

/** Whoever has bought something authorized its partners before, in days. */
const RELATED_DAYS_AGO = 21;
/**
 * When the cast's subscriptions were bought, before the sandbox began: of one the 7 days in which it can be cancelled are
 * still running, of the other they are over. Neither has reached its second billing period.
 */
const BOUGHT_DAYS_AGO: Readonly<Record<string, number>> = { 'tallowbakery.example': 3, 'mapletea.example': 12 };

/** The cast as the welcome page shows it. */
export const castByOrganization = () =>
  ENTRIES.map(({ id, name, kind, country, domain, people }) => ({
    organization: { id, name, kind, country, domain },
    people: people.map((person) => ({ name: person.name, upn: person.upn, roles: person.roles })),
  }));

/** A person's id: the one the file gives, or one made from the sign-in name, the same on every machine. */
export const personIdOf = (upn: string): PersonId => {
  const given = ENTRIES.flatMap((entry) => entry.people).find((person) => person.upn === upn)?.id;
  if (given !== undefined) return asId(given);
  const hash = createHash('sha256').update(`tandem sandbox ${upn}`).digest('hex');
  return asId(
    [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join(
      '-',
    ),
  );
};

const find = (domain: string): Entry => {
  const entry = ENTRIES.find((one) => one.domain === domain);
  if (!entry) throw new Error(`nobody in the cast has the domain ${domain}`);
  return entry;
};

const toOrganization = (entry: Entry & { kind: OrganizationKind }, now: Instant): Organization => ({
  id: asId(entry.id),
  kind: entry.kind,
  name: entry.name,
  domain: entry.domain,
  country: entry.country,
  locale: (entry.locale ?? 'en') as Locale,
  partnerId: entry.partnerId ?? null,
  standing: 'good',
  programAgreementSignedAt: entry.partnerId === undefined ? null : now,
  profile: PROFILES[entry.domain] ?? null,
  supportContact: SUPPORT[entry.domain] ?? null,
  version: 1,
});

const toPerson = (entry: Entry & { kind: OrganizationKind }, person: Entry['people'][number]): Person => ({
  id: personIdOf(person.upn),
  organizationId: asId(entry.id),
  name: person.name,
  upn: person.upn,
  locale: null,
  roles: person.roles as Role[],
  state: 'active',
  version: 1,
  ...NO_PROFILE,
  usageLocation: entry.kind === 'customer' ? entry.country : null,
});
