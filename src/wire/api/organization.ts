import { z } from 'zod';
import type { CompanyProfile, Organization } from '../../domain/organizations.ts';
import { STANDINGS } from '../../domain/standing.ts';
import {
  companyProfile,
  companyProfileInput,
  locale,
  organizationRef,
  supportContact,
  supportContactInput,
  time,
  toOrganizationRef,
} from './shapes.ts';

export const organizationView = organizationRef
  .extend({
    locale,
    partnerId: z.string().nullable().meta({ description: 'The location id on order lines; partners only' }),
    profile: companyProfile.nullable(),
    supportContact: supportContact.nullable(),
    standing: z.enum(STANDINGS),
    programAgreementSignedAt: time.nullable(),
    version: z.number().int(),
  })
  .meta({
    id: 'Organization',
    description: "The caller's own organization.",
    examples: [
      {
        id: '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192',
        name: 'Harbor IT',
        kind: 'reseller',
        domain: 'harborit.example',
        country: 'PT',
        locale: 'en',
        partnerId: '6200002',
        profile: { legalName: 'Harbor IT, Lda.', addressLine1: 'Cais do Sodré 8', city: 'Lisboa' },
        supportContact: { email: 'desk@harborit.example', hours: '9:00 to 18:00' },
        standing: 'good',
        programAgreementSignedAt: '2026-02-03T10:00:00.000Z',
        version: 2,
      },
    ],
  });

export const toOrganizationView = (organization: Organization): z.infer<typeof organizationView> => ({
  ...toOrganizationRef(organization),
  locale: organization.locale,
  partnerId: organization.partnerId,
  profile: organization.profile,
  supportContact: organization.supportContact,
  standing: organization.standing,
  programAgreementSignedAt: organization.programAgreementSignedAt,
  version: organization.version,
});

export const organizationBody = z
  .strictObject({
    profile: companyProfileInput.optional(),
    supportContact: supportContactInput
      .nullable()
      .optional()
      .meta({ description: 'What customers are shown; null takes it away' }),
    locale: locale.optional(),
    version: z.number().int().optional().meta({ description: 'Refuses the change if there is a later version' }),
  })
  .meta({
    examples: [
      {
        profile: {
          legalName: 'Harbor IT, Lda.',
          addressLine1: 'Cais do Sodré 8',
          city: 'Lisboa',
          postalCode: '1200-450',
          phone: '+351 21 555 0140',
        },
        supportContact: { email: 'desk@harborit.example', hours: '9:00 to 18:00' },
        version: 1,
      },
    ],
  });

export const fromOrganizationBody = (body: z.infer<typeof organizationBody>) => ({
  profile: body.profile as CompanyProfile | undefined,
  supportContact: body.supportContact as Organization['supportContact'] | undefined,
  locale: body.locale,
});
