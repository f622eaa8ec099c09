import { z } from 'zod';
import { FAILURE_CODES, type Failure, type FailureCode, sentence } from '../../domain/failures.ts';
import { MAX_FURTHER_RESELLERS } from '../../domain/further-resellers.ts';
import type { Organization } from '../../domain/organizations.ts';
import { HARBOR } from './examples.ts';
import { partnerRef, toPartnerRef } from './shapes.ts';

/** Resellers that an order names by partner ID, and what is told of one before it does (domain 3.8, 5.2). */

/** The number that a partner is known by. */
const partnerId = z
  .string()
  .trim()
  .regex(/^\d{1,20}$/, 'must be digits')
  .meta({ examples: ['6200002'] });
export const furtherPartnerIds = z
  .array(partnerId)
  .max(MAX_FURTHER_RESELLERS)
  .meta({ description: 'Partner IDs of resellers beside the partner of record, for customers in the EU and EFTA' });

export const verifyPartnerBody = z
  .strictObject({ partnerId, as: z.enum(['partner_of_record', 'further_reseller']) })
  .meta({ examples: [{ partnerId: '6200002', as: 'partner_of_record' }] });

/** What an order would be answered, before it is placed. */
export const refusalView = z.object({
  code: z.enum(FAILURE_CODES as [FailureCode, ...FailureCode[]]),
  title: z.string(),
  params: z.record(z.string(), z.string()).optional(),
});
export const toRefusal = (refusal: Failure): z.infer<typeof refusalView> => ({
  code: refusal.code,
  title: sentence(refusal, 'en'),
  ...(refusal.params ? { params: { ...refusal.params } } : {}),
});

export const verifiedPartnerView = z
  .object({
    partner: partnerRef.nullable().meta({ description: 'The reseller that has this partner ID' }),
    refusal: refusalView.nullable().meta({ description: 'What would be answered if an order named it' }),
  })
  .meta({
    id: 'VerifiedPartner',
    examples: [
      {
        partner: HARBOR,
        refusal: null,
      },
    ],
  });
export const toVerifiedPartner = ({
  partner,
  refusal,
}: {
  readonly partner: Organization | null;
  readonly refusal: Failure | null;
}): z.infer<typeof verifiedPartnerView> => ({
  partner: partner && toPartnerRef(partner),
  refusal: refusal && toRefusal(refusal),
});
