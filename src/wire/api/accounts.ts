import { z } from 'zod';
import {
  ACCOUNT_COMMANDS,
  type AccountCommand,
  type BillingProfile,
  CONTACT_KINDS,
  type Contacts,
  type CustomerAccount,
  doubtOfName,
  NAME_DOUBTS,
  needsRegistration,
} from '../../domain/accounts.ts';
import { ACCESS_REFUSALS, type AccessRefusal } from '../../domain/effective-access.ts';
import { isOneLine, type Organization } from '../../domain/organizations.ts';
import type { Capacity } from '../../domain/relationships.ts';
import { CURRENCY_DIGITS, type Currency } from '../../kernel/money.ts';
import { TALLOW } from './examples.ts';
import {
  companyProfile,
  companyProfileInput,
  guid,
  mailAddress,
  organizationRef,
  partnerRef,
  supportContact,
  supportContactInput,
  toOrganizationRef,
  toPartnerRef,
} from './shapes.ts';

/** What is kept of a customer: bills, contacts, and who supports it (domain 5.1, Customer › Account). */

const currency = z.enum(Object.keys(CURRENCY_DIGITS) as [Currency, ...Currency[]]);
const billingProfile = companyProfile.extend({
  email: z.string(),
  taxId: z.string().optional(),
  currency: currency.optional(),
});
const contact = z.object({ name: z.string(), email: z.string(), phone: z.string().optional() });
const contacts = z.object({ primary: contact.optional(), billing: contact.optional(), technical: contact.optional() });

const EXAMPLE = {
  legalName: 'Tallow Bakery, Lda.',
  addressLine1: 'Rua do Forno 12',
  city: 'Porto',
  postalCode: '4050-253',
  email: 'bills@tallowbakery.example',
  taxId: 'PT509000001',
  currency: 'EUR' as const,
};
const INES = { name: 'Ines Moya', email: 'ines@tallowbakery.example', phone: '+351 22 555 0110' };

export const accountView = z
  .object({
    customer: organizationRef,
    billingProfile: billingProfile.nullable().meta({ description: 'Null: there is none, or you may not see it' }),
    contacts: contacts.nullable().meta({ description: 'Null: you may not see them' }),
    refusal: z.enum(ACCESS_REFUSALS).nullable().meta({ description: 'Why something is not shown' }),
    registrationRequired: z.boolean().meta({ description: 'Its country asks for a tax ID and a telephone number' }),
    nameDoubt: z.enum(NAME_DOUBTS).nullable().meta({ description: 'What looks odd about the name on the bills' }),
    may: z.array(z.enum(ACCOUNT_COMMANDS)).readonly(),
    version: z.number().int(),
  })
  .meta({
    id: 'CustomerAccount',
    examples: [
      {
        customer: TALLOW,
        billingProfile: EXAMPLE,
        contacts: { primary: INES },
        refusal: null,
        registrationRequired: false,
        nameDoubt: null,
        may: ['edit-name', 'edit-billing', 'edit-contacts', 'set-support-contact'],
        version: 2,
      },
    ],
  });

export const toAccountView = (record: {
  readonly customer: Organization;
  readonly account: CustomerAccount;
  readonly seesBilling: boolean;
  readonly seesContacts: boolean;
  readonly refusal: AccessRefusal | null;
  readonly may: readonly AccountCommand[];
}): z.infer<typeof accountView> => ({
  customer: toOrganizationRef(record.customer),
  billingProfile: record.seesBilling ? record.account.billingProfile : null,
  contacts: record.seesContacts ? record.account.contacts : null,
  refusal: record.refusal,
  registrationRequired: needsRegistration(record.customer.country),
  nameDoubt:
    record.seesBilling && record.account.billingProfile
      ? (doubtOfName(record.account.billingProfile.legalName) ?? null)
      : null,
  may: record.may,
  version: record.account.version,
});

const line = (longest: number) => z.string().trim().max(longest).refine(isOneLine, 'must be one line of text');
const contactInput = z.strictObject({ name: line(120).min(1), email: mailAddress, phone: line(40).optional() });

export const accountBody = z
  .strictObject({
    companyName: line(120).min(1).optional().meta({ description: 'As partners list it; for its provider to change' }),
    billingProfile: companyProfileInput
      .extend({ email: mailAddress, taxId: line(40).optional(), currency: currency.optional() })
      .nullable()
      .optional()
      .meta({ description: 'Null takes it away' }),
    contacts: z
      .strictObject({
        primary: contactInput.optional(),
        billing: contactInput.optional(),
        technical: contactInput.optional(),
      })
      .optional()
      .meta({ description: 'All of them; whoever is left out is taken away' }),
    version: z.number().int().optional().meta({ description: 'Refuses the change if there is a later version' }),
  })
  .meta({ examples: [{ billingProfile: EXAMPLE, contacts: { primary: INES }, version: 1 }] });

/** Empty texts are left out: a form sends them for what nobody filled in. */
const filled = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as Fields;

export const fromAccountBody = (body: z.infer<typeof accountBody>) => ({
  companyName: body.companyName,
  billingProfile: body.billingProfile ? filled(body.billingProfile as BillingProfile) : body.billingProfile,
  contacts:
    body.contacts &&
    (Object.fromEntries(
      CONTACT_KINDS.flatMap((kind) => {
        const one = body.contacts?.[kind];
        return one ? [[kind, filled(one)]] : [];
      }),
    ) as Contacts),
});

export const ownSupportContactView = z
  .object({
    contact: supportContact.nullable(),
    named: z.boolean().meta({ description: "Named for this customer; false: your organization's own" }),
    raisesTo: z.array(organizationRef).meta({ description: 'To whom you can turn for this customer' }),
    may: z.array(z.enum(['set', 'raise'])).readonly(),
  })
  .meta({ id: 'OwnSupportContact' });
export const toOwnSupportContactView = (own: {
  readonly contact: Organization['supportContact'];
  readonly named: boolean;
  readonly raisesTo: readonly Organization[];
  readonly may: readonly ('set' | 'raise')[];
}): z.infer<typeof ownSupportContactView> => ({ ...own, raisesTo: own.raisesTo.map(toOrganizationRef) });

export const namedContactView = z.object({ contact: supportContact.nullable(), named: z.boolean() });

export const supportContactBody = supportContactInput
  .refine(({ email, phone }) => Boolean(email) || Boolean(phone), 'needs a mail address or a telephone number')
  .meta({ examples: [{ email: 'tallow@harborit.example', phone: '+351 21 555 0141', hours: '8:00 to 20:00' }] });
export const fromSupportContactBody = (body: z.infer<typeof supportContactBody>) =>
  filled(body) as NonNullable<Organization['supportContact']>;

export const helpersView = z
  .object({
    items: z.array(
      z.object({
        partner: partnerRef,
        capacity: z.enum(['reseller', 'indirect_reseller']),
        contact: supportContact.nullable(),
        designated: z.boolean().meta({ description: 'Your requests go there unless you name somebody else' }),
        takesRequests: z.boolean(),
      }),
    ),
    next: z.null(),
  })
  .meta({ id: 'SupportContacts' });
export const toHelpersView = (
  helpers: readonly {
    readonly partner: Organization;
    readonly capacity: Capacity;
    readonly contact: Organization['supportContact'];
    readonly designated: boolean;
    readonly takesRequests: boolean;
  }[],
): z.infer<typeof helpersView> => ({
  items: helpers.map((helper) => ({ ...helper, partner: toPartnerRef(helper.partner) })),
  next: null,
});

export const ofCustomer = z.object({ id: guid });
