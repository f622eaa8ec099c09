import { z } from 'zod';
import { PASSWORD_LENGTH } from '../../domain/newcomers.ts';
import type { Established } from '../../domain/setup.ts';
import { personName, upn } from './people.ts';
import { country, guid, locale, organizationRef, toOrganizationRef } from './shapes.ts';

export const setupParams = z.object({ token: z.string().regex(/^[\w-]{20,100}$/) });

export const setupBody = z
  .strictObject({
    organization: z.strictObject({
      name: z.string().trim().min(2).max(120),
      domain: z.string().trim().max(253),
      country,
      locale,
    }),
    countries: z.array(country).max(250).default([]),
    person: z.strictObject({
      name: personName,
      upn,
      password: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max),
    }),
  })
  .meta({
    examples: [
      {
        organization: { name: 'Meridian Cloud', domain: 'meridian.example', country: 'PT', locale: 'en' },
        countries: ['PT', 'ES'],
        person: { name: 'Olga Reis', upn: 'olga@meridian.example', password: 'a long and private sentence' },
      },
    ],
  });

export const setupView = z.object({ open: z.literal(true) });
export const establishedView = z.object({
  organization: organizationRef,
  person: z.object({ id: guid, name: z.string(), upn: z.string() }),
});

export const toEstablished = ({ organization, person }: Established): z.infer<typeof establishedView> => ({
  organization: toOrganizationRef(organization),
  person: { id: person.id, name: person.name, upn: person.upn },
});
