import type { OrganizationId } from '../kernel/ids.ts';
import type { Currency } from '../kernel/money.ts';
import type { FieldFault } from './failures.ts';
import { type CompanyProfile, isCompanyName } from './organizations.ts';

/** Where a customer's bills go (domain 2.1, App. B). The country is the customer's own. */
export type BillingProfile = CompanyProfile & {
  readonly email: string;
  /** The registration or tax number of the company. */
  readonly taxId?: string;
  readonly currency?: Currency;
};

/** Whom to talk to about what. */
export const CONTACT_KINDS = ['primary', 'billing', 'technical'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
export type Contact = { readonly name: string; readonly email: string; readonly phone?: string };
export type Contacts = Readonly<Partial<Record<ContactKind, Contact>>>;

/** What is kept of a customer beside its own profile: billing and contacts. */
export type CustomerAccount = {
  readonly customerId: OrganizationId;
  readonly billingProfile: BillingProfile | null;
  readonly contacts: Contacts;
  readonly version: number;
};
export const emptyAccount = (customerId: OrganizationId): CustomerAccount => ({
  customerId,
  billingProfile: null,
  contacts: {},
  version: 0,
});

/** What is done with it. */
export const ACCOUNT_COMMANDS = ['edit-name', 'edit-billing', 'edit-contacts', 'set-support-contact'] as const;
export type AccountCommand = (typeof ACCOUNT_COMMANDS)[number];

/** Where a bill needs a registration number, and a telephone number to ask back (domain App. B). */
const REGISTERED = 'AM AZ BY BR HU IN IQ KZ KG MD MM PL RU SA ZA SS TJ TH TR UA AE UZ VE VN'.split(' ');
export const needsRegistration = (country: string): boolean => REGISTERED.includes(country);

/** Is the address of this domain, or of one below it? */
const isOf = (email: string, domain: string): boolean => email.endsWith(`@${domain}`) || email.endsWith(`.${domain}`);

/**
 * What is wrong with a billing profile (domain App. B): a name that is none, a missing number where the country asks for
 * it, and an address that is not the customer's but its partner's or the operator's (`foreign`: their domains).
 */
export const faultsOfBilling = (
  profile: BillingProfile,
  { country, foreign }: { readonly country: string; readonly foreign: readonly string[] },
): readonly FieldFault[] => {
  const faults: FieldFault[] = [];
  const fault = (field: keyof BillingProfile, code: string, message: string) =>
    faults.push({ field: `billingProfile.${field}`, code, message });
  if (!isCompanyName(profile.legalName)) fault('legalName', 'company_name', "must be a company's name");
  if (needsRegistration(country)) {
    if (!profile.taxId) fault('taxId', 'required', `is needed in ${country}`);
    if (!profile.phone) fault('phone', 'required', `is needed in ${country}`);
  }
  if (foreign.some((domain) => isOf(profile.email, domain)))
    fault('email', 'foreign_address', "must be the customer's own address");
  return faults;
};

/** What looks odd about a company's name without being wrong (domain App. B): people are asked to look again. */
export const NAME_DOUBTS = ['web_domain', 'repeated_character', 'single_characters'] as const;
export type NameDoubt = (typeof NAME_DOUBTS)[number];

/** What one should look at again before saving a name; undefined if nothing. */
export const doubtOfName = (name: string): NameDoubt | undefined => {
  const text = name.trim();
  if (/^(https?:\/\/|www\.)|^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(text)) return 'web_domain';
  if (/(.)\1{2,}/iu.test(text)) return 'repeated_character';
  return /^(\S\s+)+\S$/u.test(text) ? 'single_characters' : undefined;
};
