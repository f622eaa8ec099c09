import { z } from 'zod';
import { type Founding, type Newcomer, PASSWORD_LENGTH } from '../../domain/newcomers.ts';
import { personName, upn } from './people.ts';
import { companyProfileInput, country, guid, locale, organizationRef, toOrganizationRef } from './shapes.ts';

export const createOrganizationBody = z
  .strictObject({
    organization: z.strictObject({
      name: z.string().trim().min(2).max(120),
      domain: z.string().trim().min(4).max(253),
      country,
      locale,
      profile: companyProfileInput,
    }),
    person: z.strictObject({
      name: personName,
      upn,
      password: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max),
    }),
  })
  .meta({
    examples: [
      {
        organization: {
          name: 'Lumen Print',
          domain: 'lumenprint.example',
          country: 'PT',
          locale: 'en',
          profile: { legalName: 'Lumen Print, Lda.', addressLine1: 'Rua da Prata 40', city: 'Lisboa' },
        },
        person: { name: 'Vasco Leal', upn: 'vasco@lumenprint.example', password: 'four words make one' },
      },
    ],
  });
export const fromCreateOrganizationBody = (body: z.infer<typeof createOrganizationBody>): Newcomer => body as Newcomer;

export const foundingView = z
  .object({ organization: organizationRef, person: z.object({ id: guid, name: z.string(), upn: z.string() }) })
  .meta({
    id: 'NewOrganization',
    description: 'The person signs in with the chosen password and sets up a second factor.',
    examples: [
      {
        organization: {
          id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
          name: 'Lumen Print',
          kind: 'customer',
          domain: 'lumenprint.example',
          country: 'PT',
        },
        person: {
          id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e10',
          name: 'Vasco Leal',
          upn: 'vasco@lumenprint.example',
        },
      },
    ],
  });

export const toFoundingView = ({ organization, person }: Founding): z.infer<typeof foundingView> => ({
  organization: toOrganizationRef(organization),
  person: { id: person.id, name: person.name, upn: person.upn },
});

export const reportBody = z
  .strictObject({ reason: z.string().trim().min(1).max(1000) })
  .meta({ examples: [{ reason: 'We do not know this company, and the mail came from another domain.' }] });
export const reportedView = z.object({ received: z.literal(true) });
