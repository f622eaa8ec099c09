import { z } from 'zod';
import type { Organization } from '../../domain/organizations.ts';
import { PARTNERSHIP_MACHINE, type Partnership } from '../../domain/partnerships.ts';
import type { Removal, Statement } from '../../domain/removals.ts';
import { STANDINGS } from '../../domain/standing.ts';
import type { Locale } from '../../kernel/locale.ts';
import { receiptOfRemoval, statementView, toReceiptOfRemoval, toStatement } from './removals.ts';
import { guid, pageQuery, partnerRef, time, toPartnerRef } from './shapes.ts';

export const partnershipsQuery = z.strictObject({
  ...pageQuery,
  state: z.enum(PARTNERSHIP_MACHINE.states).optional(),
});

export const partnershipView = z
  .object({
    id: guid,
    partner: partnerRef,
    state: z.enum(PARTNERSHIP_MACHINE.states),
    since: time,
    removedAt: time.nullable(),
    sharedCustomers: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Customers that have authorized both; null once the partnership was removed' }),
    sharedCustomersExact: z.boolean().meta({ description: 'False: there are at least so many' }),
    standing: z.enum(STANDINGS),
    agreementSigned: z.boolean(),
    may: z.array(z.enum(['remove', 'invite'])).readonly(),
    version: z.number().int(),
  })
  .meta({ id: 'Partnership', description: 'A provider and a reseller that work together, seen by one of them.' });

type SeenPartnership = {
  partnership: Partnership;
  partner: Organization;
  shared: { count: number; exact: boolean } | null;
  may: readonly ('remove' | 'invite')[];
};

export const toPartnershipView = ({
  partnership,
  partner,
  shared,
  may,
}: SeenPartnership): z.infer<typeof partnershipView> => ({
  id: partnership.id,
  partner: toPartnerRef(partner),
  state: partnership.state,
  since: partnership.since,
  removedAt: partnership.removedAt,
  sharedCustomers: shared?.count ?? null,
  sharedCustomersExact: shared?.exact ?? true,
  standing: partner.standing,
  agreementSigned: partner.programAgreementSignedAt !== null,
  may,
  version: partnership.version,
});

export const partnershipRemovalPreviewView = z
  .object({
    partnership: partnershipView,
    openInvitations: z.number().int().meta({ description: 'Joint invitations that would be withdrawn' }),
    notices: z.array(z.object({ to: z.string() })).meta({ description: 'Who would be told: nobody' }),
    statement: statementView,
  })
  .meta({ id: 'PartnershipRemovalPreview', description: 'What removing the partnership would do. Customers stay.' });

export const toPartnershipRemovalPreview = (preview: {
  record: SeenPartnership;
  openInvitations: number;
  statement: Statement;
  locale: Locale;
}): z.infer<typeof partnershipRemovalPreviewView> => ({
  partnership: toPartnershipView(preview.record),
  openInvitations: preview.openInvitations,
  notices: [],
  statement: toStatement(preview.statement, preview.locale),
});

export const partnershipRemovalReceiptView = z
  .object({
    ...receiptOfRemoval,
    partnershipId: guid,
    partner: partnerRef,
    withdrawnInvitations: z.number().int(),
  })
  .meta({ id: 'PartnershipRemovalReceipt', description: 'The partnership has ended; customers and admin roles stay.' });

export const toPartnershipRemovalReceipt = (receipt: {
  removal: Removal;
  partnershipId: string;
  partner: Organization;
  withdrawnInvitations: readonly string[];
}): z.infer<typeof partnershipRemovalReceiptView> => ({
  ...toReceiptOfRemoval(receipt.removal),
  partnershipId: receipt.partnershipId,
  partner: toPartnerRef(receipt.partner),
  withdrawnInvitations: receipt.withdrawnInvitations.length,
});
