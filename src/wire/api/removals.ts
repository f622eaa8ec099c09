import { z } from 'zod';
import type { DelegatedAdmin } from '../../domain/delegated-admin.ts';
import { DIRECTORY_ROLES } from '../../domain/directory-roles.ts';
import type { Organization } from '../../domain/organizations.ts';
import { ADMIN_ROLES_ON_REMOVAL, type Blocker, type Capacity } from '../../domain/relationships.ts';
import type { Removal, Statement } from '../../domain/removals.ts';
import type { Subscription } from '../../domain/subscriptions.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Instant } from '../../kernel/time.ts';
import { guid, localizedText, organizationRef, partnerRef, time, toOrganizationRef, toPartnerRef } from './shapes.ts';

/** What must be confirmed before something is removed, in the caller's language and in both (S47). */
export const statementView = z
  .object({
    version: z.string(),
    text: z.string(),
    texts: localizedText.readonly(),
  })
  .meta({ id: 'Statement', description: 'The good-faith statement to confirm; send its version back to do so.' });

export const toStatement = (statement: Statement, locale: Locale): z.infer<typeof statementView> => ({
  ...statement,
  text: statement.texts[locale],
});

export const removalBody = z
  .strictObject({
    statementVersion: z
      .string()
      .max(40)
      .optional()
      .meta({ description: 'The version of the statement that was read and accepted; without it nothing is removed' }),
  })
  .meta({ examples: [{ statementVersion: '2026-05' }] });

const keptAdmin = z.object({
  id: guid,
  name: z.string(),
  roles: z.array(z.enum(DIRECTORY_ROLES)).readonly(),
  endsAt: time,
  autoExtend: z.boolean(),
});
const toKeptAdmin = ({ id, name, roles, endsAt, autoExtend }: DelegatedAdmin) => ({
  id,
  name,
  roles,
  endsAt,
  autoExtend,
});

const titled = { id: z.string(), name: z.string(), names: localizedText, friendlyName: z.string().nullable() };
const toTitled = ({ id, name, friendlyName }: Pick<Blocker, 'id' | 'name' | 'friendlyName'>) => ({
  id,
  name: friendlyName ?? name.en,
  names: name,
  friendlyName,
});

export const removalPreviewView = z
  .object({
    leavesList: z.boolean(),
    delegatedAdminKept: z.array(keptAdmin),
    subscriptionsOfRecord: z.array(z.object(titled)),
    blockers: z.array(z.object({ kind: z.enum(['subscription', 'order']), ...titled })),
    notices: z.array(z.object({ to: z.string() })).meta({ description: 'Who would be told: nobody' }),
    statement: statementView,
    customer: organizationRef,
    partners: z.array(
      z.object({ partner: partnerRef, capacity: z.enum(['reseller', 'indirect_reseller']), since: time }),
    ),
    policy: z.enum([ADMIN_ROLES_ON_REMOVAL]).meta({ description: 'What becomes of the admin roles' }),
  })
  .meta({ id: 'RemovalPreview', description: 'What removing the customer would do and leave.' });

export const toRemovalPreview = (preview: {
  kept: readonly DelegatedAdmin[];
  blockers: readonly Blocker[];
  ofRecord: readonly Subscription[];
  statement: Statement;
  locale: Locale;
  customer: Organization;
  partners: readonly { partner: Organization; capacity: Capacity; since: Instant }[];
}): z.infer<typeof removalPreviewView> => ({
  leavesList: true,
  delegatedAdminKept: preview.kept.map(toKeptAdmin),
  subscriptionsOfRecord: preview.ofRecord.map(toTitled),
  blockers: preview.blockers.map((blocker) => ({ kind: blocker.kind, ...toTitled(blocker) })),
  notices: [],
  statement: toStatement(preview.statement, preview.locale),
  customer: toOrganizationRef(preview.customer),
  partners: preview.partners.map(({ partner, capacity, since }) => ({
    partner: toPartnerRef(partner),
    capacity,
    since,
  })),
  policy: ADMIN_ROLES_ON_REMOVAL,
});

/** What a receipt says of every removal: who confirmed which words, and when. */
export const receiptOfRemoval = {
  id: guid,
  statement: z.object({ version: z.string(), hash: z.string() }),
  removedAt: time,
  removedBy: z.object({ id: guid, name: z.string() }),
};
export const toReceiptOfRemoval = (removal: Removal) => ({
  id: removal.id,
  statement: { version: removal.statementVersion, hash: removal.statementHash },
  removedAt: removal.at,
  removedBy: { id: removal.personId, name: removal.personName },
});

export const removalReceiptView = z
  .object({
    ...receiptOfRemoval,
    customer: organizationRef,
    relationshipId: guid,
    delegatedAdminKept: z.array(keptAdmin),
  })
  .meta({
    id: 'RemovalReceipt',
    description:
      'One relationship has ended. `statement.hash` is SHA-256, base64url, of the text in the language of the person.',
  });

export const toRemovalReceipt = (receipt: {
  removal: Removal;
  relationshipId: string;
  customer: Organization;
  kept: readonly DelegatedAdmin[];
}): z.infer<typeof removalReceiptView> => ({
  ...toReceiptOfRemoval(receipt.removal),
  customer: toOrganizationRef(receipt.customer),
  relationshipId: receipt.relationshipId,
  delegatedAdminKept: receipt.kept.map(toKeptAdmin),
});
