import { z } from 'zod';
import { CHANNELS } from '../../domain/channels.ts';
import type { WantedAdmin } from '../../domain/delegated-admin.ts';
import { MAX_DURATION_DAYS, MAX_NAME } from '../../domain/delegated-admin.ts';
import { DIRECTORY_ROLES, TEMPLATE_IDS } from '../../domain/directory-roles.ts';
import { showLink } from '../../domain/drafts.ts';
import {
  EXPORT_METHODS,
  INVITATION_KINDS,
  INVITATION_MACHINE,
  type Invitation,
  type InvitationState,
  type Restriction,
} from '../../domain/invitations.ts';
import type { Organization } from '../../domain/organizations.ts';
import {
  delegatedAdminRequest,
  guid,
  locale,
  organizationRef,
  pageQuery,
  partnerRef,
  readGuid,
  time,
  toOrganizationRef,
  toPartnerRef,
} from './shapes.ts';

const days = z.number().int().min(1).max(MAX_DURATION_DAYS);
const wantedAdmin = z.union([
  z.strictObject({
    template: z.enum(TEMPLATE_IDS as [string, ...string[]]),
    durationDays: days.optional(),
    autoExtend: z.boolean().optional(),
  }),
  z.strictObject({
    name: z.string().trim().min(1).max(MAX_NAME),
    roles: z.array(z.enum(DIRECTORY_ROLES)).min(1).max(DIRECTORY_ROLES.length),
    durationDays: days,
    autoExtend: z.boolean(),
  }),
]);
const restriction = z.union([
  z.strictObject({ organizationId: guid }),
  z.strictObject({ domain: z.string().trim().min(4).max(253) }),
]);

export const draftBody = z
  .strictObject({
    kind: z.enum(INVITATION_KINDS),
    providerId: guid.optional(),
    delegatedAdmin: wantedAdmin.nullable().optional(),
    restrictTo: restriction.optional(),
    channel: z.enum(CHANNELS).optional(),
    leadId: guid.optional(),
    locale: locale.default('en'),
  })
  .meta({
    examples: [
      {
        kind: 'reseller_joint',
        providerId: '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60',
        channel: 'own_marketing',
        locale: 'en',
      },
    ],
  });
export const fromDraftBody = (body: z.infer<typeof draftBody>) => ({
  kind: body.kind,
  providerId: body.providerId === undefined ? undefined : readGuid<'organization'>(body.providerId),
  delegatedAdmin: body.delegatedAdmin as WantedAdmin | null | undefined,
  restrictTo: body.restrictTo && readRestrictTo(body.restrictTo),
  channel: body.channel,
  locale: body.locale,
});

export const editBody = z
  .strictObject({
    subject: z.string().max(1000).optional(),
    body: z.string().max(100_000).optional(),
    locale: locale.optional(),
    delegatedAdmin: wantedAdmin.nullable().optional(),
    restrictTo: restriction.nullable().optional(),
    channel: z.enum(CHANNELS).nullable().optional(),
    redraft: z.boolean().optional(),
    version: z.number().int().optional(),
  })
  .meta({ examples: [{ delegatedAdmin: { template: 'service-desk', durationDays: 365 }, redraft: true }] });
export const fromEditBody = (body: z.infer<typeof editBody>) => ({
  ...body,
  delegatedAdmin: body.delegatedAdmin as WantedAdmin | null | undefined,
  restrictTo: body.restrictTo && readRestrictTo(body.restrictTo),
});

const readRestrictTo = (wanted: z.infer<typeof restriction>): Restriction =>
  'domain' in wanted ? wanted : { organizationId: readGuid<'organization'>(wanted.organizationId) };

export const exportBody = z.strictObject({ method: z.enum(EXPORT_METHODS) }).meta({ examples: [{ method: 'copy' }] });
export const restoreBody = z
  .strictObject({ body: z.string().max(100_000).optional() })
  .meta({ examples: [{ body: 'Hello Carla,\n\nthis is what we talked about.\n\nHugo' }] });

export const invitationsQuery = z.strictObject({
  ...pageQuery,
  search: z
    .string()
    .trim()
    .max(200)
    .optional()
    .meta({
      description:
        'A part of the subject, of the domain it is kept for, or of the name or domain of who accepted; or the link code, or half of it. What has no three letters in a row is looked for among the newest 20,000',
      examples: ['bakery'],
    }),
  state: z
    .string()
    .regex(/^[a-z,]*$/)
    .optional()
    .meta({ description: 'One or several states, separated by commas', examples: ['draft,issued,opened'] }),
});
/** The states asked for; undefined if one of them is none. */
export const readStates = (text: string | undefined): InvitationState[] | undefined => {
  const wanted = text === undefined ? [] : text.split(',').filter((word) => word !== '');
  const known = INVITATION_MACHINE.states.filter((state) => wanted.includes(state));
  return known.length === new Set(wanted).size ? known : undefined;
};

export const invitationView = z
  .object({
    id: guid,
    kind: z.enum(INVITATION_KINDS),
    state: z.enum(INVITATION_MACHINE.states),
    link: z.string(),
    locale,
    subject: z.string(),
    body: z.string(),
    edited: z.boolean(),
    channel: z.enum(CHANNELS).nullable(),
    delegatedAdmin: delegatedAdminRequest.nullable(),
    provider: partnerRef.nullable(),
    restrictTo: z.object({ organizationId: guid.optional(), domain: z.string().optional() }).nullable(),
    createdBy: z.object({ id: guid.nullable(), name: z.string() }),
    createdAt: time,
    issuedAt: time.nullable(),
    exportedAt: time.nullable(),
    exportMethod: z.enum(EXPORT_METHODS).nullable(),
    openedAt: time.nullable(),
    openedCount: z.number().int(),
    endedAt: time.nullable(),
    expiresAt: time,
    acceptedBy: z.object({ organization: organizationRef, person: z.object({ name: z.string() }) }).nullable(),
    declineReason: z.string().nullable(),
    may: z.array(z.string()).readonly(),
    version: z.number().int(),
  })
  .meta({ id: 'Invitation' });

export const toInvitationView = (
  record: {
    invitation: Invitation;
    provider: Organization | null;
    customer: Organization | null;
    may: readonly string[];
  },
  link: string,
): z.infer<typeof invitationView> => {
  const { invitation, provider, customer, may } = record;
  return {
    id: invitation.id,
    kind: invitation.kind,
    state: invitation.state,
    link,
    locale: invitation.locale,
    subject: invitation.subject,
    body: showLink(invitation.body, link),
    edited: invitation.edited,
    channel: invitation.channel,
    delegatedAdmin: invitation.delegatedAdmin,
    provider: provider && toPartnerRef(provider),
    restrictTo: invitation.restrictTo,
    createdBy: { id: invitation.createdById, name: invitation.createdByName },
    createdAt: invitation.createdAt,
    issuedAt: invitation.issuedAt,
    exportedAt: invitation.exportedAt,
    exportMethod: invitation.exportMethod,
    openedAt: invitation.openedAt,
    openedCount: invitation.openedCount,
    endedAt: invitation.endedAt,
    expiresAt: invitation.expiresAt,
    acceptedBy: customer && {
      organization: toOrganizationRef(customer),
      person: { name: invitation.answeredByName ?? '' },
    },
    declineReason: invitation.declineReason,
    may,
    version: invitation.version,
  };
};
