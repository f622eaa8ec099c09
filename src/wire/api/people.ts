import { z } from 'zod';
import { isOneLine } from '../../domain/organizations.ts';
import { MAX_PERSON_NAME, PERSON_COMMANDS, type PersonCommand } from '../../domain/user-management.ts';
import type { Person } from '../../domain/users.ts';
import { role } from './session.ts';
import { guid, locale, pageQuery, time } from './shapes.ts';

export const personName = z.string().trim().min(1).max(MAX_PERSON_NAME).refine(isOneLine, 'must be one line of text');
export const upn = z.string().trim().max(320).meta({ description: "Under the organization's own domain" });
const roles = z
  .array(role)
  .max(20)
  .meta({ description: 'Roles of the kind of the organization; none is an ordinary user' });

export const peopleQuery = z.strictObject({
  ...pageQuery,
  search: z
    .string()
    .max(100)
    .default('')
    .meta({
      description: 'Any part of the name or the sign-in name; of the latter, one or two letters only in its first two',
      examples: ['hugo'],
    }),
  state: z.enum(['active', 'removed']).default('active'),
});

const HELENA = {
  id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
  name: 'Helena Reis',
  upn: 'helena@harborit.example',
  locale: 'en',
  roles: ['helpdesk-agent'],
  state: 'active',
  secondFactor: null,
  lastSignInAt: null,
  may: ['edit', 'remove', 'reset-second-factor', 'reset-password'],
  version: 1,
} as const;

export const personView = z
  .object({
    id: guid,
    name: z.string(),
    upn: z.string(),
    locale: locale.nullable().meta({ description: "Null follows the organization's" }),
    roles: z.array(role).readonly(),
    state: z.enum(['active', 'removed']),
    secondFactor: z.enum(['totp', 'passkey']).nullable(),
    lastSignInAt: time.nullable(),
    may: z.array(z.enum(PERSON_COMMANDS)).readonly(),
    version: z.number().int(),
  })
  .meta({ id: 'Person', examples: [HELENA] });

type PersonRecord = {
  person: Person;
  secondFactor: 'totp' | 'passkey' | null;
  lastSignInAt: string | null;
  may: readonly PersonCommand[];
};

export const toPersonView = ({ person, ...record }: PersonRecord): z.infer<typeof personView> => ({
  id: person.id,
  name: person.name,
  upn: person.upn,
  locale: person.locale,
  roles: person.roles,
  state: person.state,
  secondFactor: record.secondFactor,
  lastSignInAt: record.lastSignInAt,
  may: record.may,
  version: person.version,
});

const temporaryPassword = z
  .string()
  .nullable()
  .meta({ description: 'Shown this once, and null when the answer is repeated; to be changed at the next sign-in' });

export const personWithPasswordView = personView
  .extend({ temporaryPassword })
  .meta({ id: 'PersonWithTemporaryPassword', examples: [{ ...HELENA, temporaryPassword: 'hKf7mPq2XwR9tBvZ' }] });

export const toPersonWithPassword = ({
  record,
  temporaryPassword: password,
}: {
  record: PersonRecord;
  temporaryPassword: string | null;
}): z.infer<typeof personWithPasswordView> => ({ ...toPersonView(record), temporaryPassword: password });

export const addPersonBody = z
  .strictObject({ name: personName, upn, roles: roles.default([]), locale: locale.optional() })
  .meta({
    examples: [{ name: 'Helena Reis', upn: 'helena@harborit.example', roles: ['helpdesk-agent'], locale: 'en' }],
  });

export const editPersonBody = z
  .strictObject({
    name: personName.optional(),
    roles: roles.optional(),
    locale: locale.nullable().optional(),
    version: z.number().int().optional().meta({ description: 'Refuses the change if there is a later version' }),
  })
  .meta({ examples: [{ roles: ['helpdesk-agent', 'sales-agent'], version: 1 }] });
