import { z } from 'zod';
import type { Organization } from '../../domain/organizations.ts';
import { ACTIONS, type Action } from '../../domain/permissions.ts';
import { CUSTOMER_ROLES, OPERATOR_ROLES, PARTNER_ROLES, type Role } from '../../domain/users.ts';
import type { Locale } from '../../kernel/locale.ts';
import { LOCALES } from '../../kernel/locale.ts';
import type { Instant } from '../../kernel/time.ts';
import { HARBOR_REF } from './examples.ts';
import { guid, locale, organizationRef, time, toOrganizationRef } from './shapes.ts';

/** The product's name, until an operator may choose another. */
const PRODUCT = 'Tandem';

/** Every role that a person can hold, whatever the kind of the organization. */
export const role = z.enum([...new Set<Role>([...PARTNER_ROLES, ...CUSTOMER_ROLES, ...OPERATOR_ROLES])]);

export const sessionView = z
  .object({
    person: z
      .object({ id: guid, name: z.string(), upn: z.string(), locale, roles: z.array(role).readonly() })
      .nullable()
      .meta({ description: "Null for an organization's own program" }),
    organization: organizationRef,
    secondFactor: z
      .object({ at: time, method: z.string() })
      .nullable()
      .meta({ description: 'When and how the second factor was last shown in this session' }),
    permissions: z
      .array(z.enum(ACTIONS as [Action, ...Action[]]))
      .readonly()
      .meta({ description: 'What the caller may do; some of it only with a second factor that is fresh enough' }),
    counts: z.object({ openInvitations: z.number().int(), unreadNotices: z.number().int() }),
  })
  .meta({
    id: 'Session',
    description: 'Who is calling, for which organization, and what they may do.',
    examples: [
      {
        person: {
          id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
          name: 'Sara Dias',
          upn: 'sara@harborit.example',
          locale: 'en',
          roles: ['sales-agent'],
        },
        organization: HARBOR_REF,
        secondFactor: { at: '2026-11-23T09:31:00.000Z', method: 'passkey' },
        permissions: ['customer.list', 'customer.read', 'invitation.create'],
        counts: { openInvitations: 4, unreadNotices: 1 },
      },
    ],
  });

export const toSessionView = (session: {
  person: { id: string; name: string; upn: string; locale: Locale; roles: readonly Role[] } | null;
  organization: Organization;
  secondFactor: { at: string; method: string } | null;
  permissions: readonly Action[];
  counts: { openInvitations: number; unreadNotices: number };
}): z.infer<typeof sessionView> => ({ ...session, organization: toOrganizationRef(session.organization) });

export const sessionBody = z
  .strictObject({ locale: locale.meta({ description: 'The language of pages and letters' }) })
  .meta({ examples: [{ locale: 'zh-TW' }] });

export const platformView = z
  .object({
    name: z.string(),
    operator: z.object({ name: z.string() }),
    sandbox: z.boolean(),
    locales: z.array(locale),
    clock: time.meta({ description: "The channel's time; in the sandbox it can be moved" }),
  })
  .meta({
    id: 'Platform',
    examples: [
      {
        name: 'Tandem',
        operator: { name: 'Meridian Cloud' },
        sandbox: true,
        locales: ['en', 'zh-TW'],
        clock: '2026-11-23T09:00:00.000Z',
      },
    ],
  });

export const toPlatformView = (
  platform: { operator: { name: string } | null; clock: Instant },
  sandbox: boolean,
): z.infer<typeof platformView> => ({
  name: PRODUCT,
  operator: { name: platform.operator?.name ?? PRODUCT },
  sandbox,
  locales: [...LOCALES],
  clock: platform.clock,
});
