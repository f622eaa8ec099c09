import { z } from 'zod';
import {
  DELEGATED_ADMIN_MACHINE,
  type DelegatedAdmin,
  PARTNER_GROUPS,
  type PartnerGroup,
} from '../../domain/delegated-admin.ts';
import { DIRECTORY_ROLES } from '../../domain/directory-roles.ts';
import type { Organization } from '../../domain/organizations.ts';
import { RELATIONSHIP_MACHINE, type Relationship } from '../../domain/relationships.ts';
import { guid, pageOf, pageQuery, partnerRef, time, toPartnerRef } from './shapes.ts';

export const endBody = z
  .strictObject({
    alsoEndDelegatedAdmin: z.boolean().default(false).meta({ description: 'Also take its admin roles back' }),
  })
  .meta({ examples: [{ alsoEndDelegatedAdmin: false }] });

const relationshipView = z.object({
  id: guid,
  capacity: z.enum(['reseller', 'indirect_reseller']),
  state: z.enum(RELATIONSHIP_MACHINE.states),
  since: time,
  endedAt: time.nullable(),
  endedBy: z.enum(['partner', 'customer', 'operator']).nullable(),
  acceptedBy: z.string().nullable().meta({ description: 'Who of the customer accepted it' }),
});

export const partnerView = z
  .object({
    partner: partnerRef,
    relationship: relationshipView.nullable().meta({ description: 'The active one, or the latest that ended' }),
    earlier: z.array(relationshipView),
    delegatedAdmin: z.array(
      z.object({
        id: guid,
        name: z.string(),
        roles: z.array(z.enum(DIRECTORY_ROLES)).readonly(),
        state: z.enum(DELEGATED_ADMIN_MACHINE.states),
        activatedAt: time,
        endsAt: time,
        endedAt: time.nullable(),
        autoExtend: z.boolean(),
        holders: z
          .array(z.object({ group: z.enum(PARTNER_GROUPS), people: z.number().int() }))
          .meta({ description: 'Which groups of the partner hold the roles, and how many people that is' }),
        may: z.array(z.enum(['remove-roles'])).readonly(),
      }),
    ),
    supportContact: z
      .object({ email: z.string().optional(), phone: z.string().optional(), hours: z.string().optional() })
      .nullable(),
    may: z.array(z.enum(['end'])).readonly(),
  })
  .meta({ id: 'Partner', description: 'A partner with every relationship and right that it holds or held.' });
export const partnersQuery = z.strictObject(pageQuery);
export const partnersView = pageOf(partnerView);

type StoredRelationship = Relationship & { readonly acceptedByName: string | null };

export const toPartnerView = (record: {
  partner: Organization;
  relationship: StoredRelationship | null;
  earlier: readonly StoredRelationship[];
  grants: readonly {
    grant: DelegatedAdmin;
    holders: readonly { group: PartnerGroup; people: number }[];
    may: readonly 'remove-roles'[];
  }[];
  may: readonly 'end'[];
}): z.infer<typeof partnerView> => ({
  partner: toPartnerRef(record.partner),
  relationship: record.relationship && toRelationshipView(record.relationship),
  earlier: record.earlier.map(toRelationshipView),
  delegatedAdmin: record.grants.map(({ grant, holders, may }) => ({
    id: grant.id,
    name: grant.name,
    roles: grant.roles,
    state: grant.state,
    activatedAt: grant.activatedAt,
    endsAt: grant.endsAt,
    endedAt: grant.endedAt,
    autoExtend: grant.autoExtend,
    holders: [...holders],
    may,
  })),
  supportContact: record.partner.supportContact,
  may: record.may,
});

const toRelationshipView = (relationship: StoredRelationship): z.infer<typeof relationshipView> => ({
  id: relationship.id,
  capacity: relationship.capacity,
  state: relationship.state,
  since: relationship.since,
  endedAt: relationship.endedAt,
  endedBy: relationship.endedBy,
  acceptedBy: relationship.acceptedByName,
});
