import { z } from 'zod';
import type { AgreementAcceptance, AgreementRecord } from '../../domain/agreements.ts';
import { localizedText, time } from './shapes.ts';

/** Agreements between a customer and the operator (domain 3.7). */

const text = localizedText.readonly();
export const agreementTextView = z.object({ version: z.string(), text });

const acceptance = z.object({
  at: time,
  by: z.object({ name: z.string() }).meta({ description: 'Who accepted it for the customer' }),
  through: z
    .enum(['invitation', 'agreements'])
    .meta({ description: "With an invitation, or on the customer's own page" }),
});
const EXAMPLE = { at: '2026-11-23T09:00:00.000Z', by: { name: 'Ines Moya' }, through: 'agreements' as const };
const toAcceptanceView = ({ acceptedAt, personName, invitationId }: AgreementAcceptance) => ({
  at: acceptedAt,
  by: { name: personName },
  through: invitationId === null ? ('agreements' as const) : ('invitation' as const),
});

export const agreementsView = z
  .object({
    state: z.enum(['accepted', 'none']).meta({ description: 'An acceptance survives new versions' }),
    items: z.array(
      z.object({
        version: z.string(),
        current: z.boolean(),
        text: text.nullable().meta({ description: 'Null for a version whose text is no longer held' }),
        acceptance: acceptance.nullable(),
      }),
    ),
    next: z.null(),
    may: z.array(z.enum(['accept'])).readonly(),
  })
  .meta({
    id: 'Agreements',
    examples: [
      {
        state: 'accepted',
        items: [
          {
            version: '2026-07',
            current: true,
            text: { en: 'Customer agreement ...', 'zh-TW': '客戶合約……' },
            acceptance: EXAMPLE,
          },
        ],
        next: null,
        may: [],
      },
    ],
  });
export const toAgreementsView = (agreements: {
  readonly accepted: boolean;
  readonly items: readonly AgreementRecord[];
  readonly may: readonly 'accept'[];
}): z.infer<typeof agreementsView> => ({
  state: agreements.accepted ? 'accepted' : 'none',
  items: agreements.items.map((item) => ({
    version: item.version,
    current: item.current,
    text: item.text,
    acceptance: item.acceptance && toAcceptanceView(item.acceptance),
  })),
  next: null,
  may: agreements.may,
});

export const acceptAgreementBody = z
  .strictObject({ version: z.string().max(40).meta({ description: 'The version that was read' }) })
  .meta({ examples: [{ version: '2026-07' }] });
export const acceptedAgreementView = acceptance
  .extend({ version: z.string() })
  .meta({ id: 'AgreementAcceptance', examples: [{ version: '2026-07', ...EXAMPLE }] });
export const toAcceptedAgreementView = (accepted: AgreementAcceptance): z.infer<typeof acceptedAgreementView> => ({
  version: accepted.version,
  ...toAcceptanceView(accepted),
});
