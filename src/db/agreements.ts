import type { InvitationId, OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { sqlFor } from './schema.ts';
import type { Tx } from './store.ts';

export type AgreementAcceptance = {
  readonly organizationId: OrganizationId;
  readonly kind: 'customer' | 'program';
  readonly version: string;
  readonly personId: PersonId | null;
  readonly personName: string;
  readonly acceptedAt: Instant;
  readonly invitationId: InvitationId | null;
};

/** Whether an organization has accepted this version of an agreement. */
export const hasAccepted = async (
  tx: Tx,
  organizationId: OrganizationId,
  kind: AgreementAcceptance['kind'],
  version: string,
): Promise<boolean> => {
  const row = await tx.maybe(
    sqlFor
      .selectFrom('agreement_acceptances')
      .select('accepted_at')
      .where('organization_id', '=', organizationId)
      .where('kind', '=', kind)
      .where('version', '=', version),
  );
  return row !== undefined;
};

export const insertAgreementAcceptance = async (tx: Tx, acceptance: AgreementAcceptance): Promise<void> => {
  await tx.run(
    sqlFor.insertInto('agreement_acceptances').values({
      organization_id: acceptance.organizationId,
      kind: acceptance.kind,
      version: acceptance.version,
      person_id: acceptance.personId,
      person_name: acceptance.personName,
      accepted_at: acceptance.acceptedAt,
      invitation_id: acceptance.invitationId,
    }),
  );
};
