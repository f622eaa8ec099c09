import type { Digest, Id, OrganizationId, PartnershipId, PersonId, RelationshipId } from '../kernel/ids.ts';
import type { Locale, Localized } from '../kernel/locale.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { fillStatement, GOOD_FAITH_STATEMENT } from './agreements.ts';
import { type Failure, refuse } from './failures.ts';

/** What a partner must confirm before it removes a relationship or a partnership, with the names in it (S47, domain 7.7). */
export type Statement = { readonly version: string; readonly texts: Localized };

/** The statement in force, for one partner and the operator that it speaks of. */
export const statementFor = (names: { readonly inviter: string; readonly vendor: string }): Statement => ({
  version: GOOD_FAITH_STATEMENT.version,
  texts: {
    en: fillStatement(GOOD_FAITH_STATEMENT.text.en, names),
    'zh-TW': fillStatement(GOOD_FAITH_STATEMENT.text['zh-TW'], names),
  },
});

/** Was the statement in force accepted? Fails with `statement_required` or `statement_outdated` (S47). */
export const guardStatement = (offered: string | undefined): Result<string, Failure> => {
  if (offered === undefined || offered.trim() === '') return refuse('statement_required');
  return offered === GOOD_FAITH_STATEMENT.version ? ok(offered) : refuse('statement_outdated');
};

/** What is kept of a removal: who confirmed which words, and when. */
export type Removal = {
  readonly id: Id<'removal'>;
  readonly partnerId: OrganizationId;
  readonly relationshipId: RelationshipId | null;
  readonly partnershipId: PartnershipId | null;
  readonly statementVersion: string;
  /** Digest of the text that the person read, in `locale`. */
  readonly statementHash: Digest;
  readonly locale: Locale;
  readonly personId: PersonId;
  readonly personName: string;
  readonly door: string;
  readonly at: Instant;
};
