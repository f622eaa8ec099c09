import { type AgreementAcceptance, isAgreed } from '../domain/agreements.ts';
import { asId, type OrganizationId, type PersonId } from '../kernel/ids.ts';
import { sqlFor } from './schema.ts';
import type { Tx } from './store.ts';

export type StoredAcceptance = AgreementAcceptance & {
  readonly organizationId: OrganizationId;
  readonly kind: 'customer' | 'program';
  readonly personId: PersonId | null;
};

/** Whether an organization has accepted this version of an agreement. */
export const hasAccepted = async (
  tx: Tx,
  organizationId: OrganizationId,
  kind: StoredAcceptance['kind'],
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

/**
 * Whether an agreement of this kind holds, in whichever version: what was accepted directly survives a new one (domain
 * 3.7). This is what orders ask; `hasAccepted` asks who has still to read the present version.
 */
export const hasAgreement = async (
  tx: Tx,
  organizationId: OrganizationId,
  kind: StoredAcceptance['kind'],
): Promise<boolean> => isAgreed(await findAcceptances(tx, organizationId, kind));

/** Everything that an organization has accepted of a kind, the latest first. */
export const findAcceptances = async (
  tx: Tx,
  organizationId: OrganizationId,
  kind: StoredAcceptance['kind'],
): Promise<readonly AgreementAcceptance[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('agreement_acceptances')
      .select(['version', 'person_name', 'accepted_at', 'invitation_id'])
      .where('organization_id', '=', organizationId)
      .where('kind', '=', kind)
      .orderBy('accepted_at', 'desc')
      .orderBy('version', 'desc'),
  );
  return rows.map((row) => ({
    version: row.version,
    personName: row.person_name,
    acceptedAt: row.accepted_at,
    invitationId: row.invitation_id === null ? null : asId(row.invitation_id),
  }));
};

export const insertAgreementAcceptance = async (tx: Tx, acceptance: StoredAcceptance): Promise<void> => {
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
