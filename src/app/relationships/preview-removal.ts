import { findOrganizations } from '../../db/organizations.ts';
import { findActiveRelationship } from '../../db/relationships.ts';
import { findFellowPartners } from '../../db/shared-customers.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import type { Capacity } from '../../domain/relationships.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/locale.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { gatherRemoval, type RemovalFacts } from '../customer-removal.ts';
import { query } from '../unit-of-work.ts';

export type RemovalPreview = RemovalFacts & {
  /** Partners of ours that serve the customer too; their relationships stay. */
  readonly partners: readonly {
    readonly partner: Organization;
    readonly capacity: Capacity;
    readonly since: Instant;
  }[];
  /** The language in which the caller reads the statement. */
  readonly locale: Locale;
};

/**
 * What removing a customer would do, and the statement to confirm (S44, S46-S49, domain 5.1 Remove dialog). Changes
 * nothing. Fails with `not_found` for whoever is no customer of the caller.
 */
export const previewRemoval = (ctx: Context, customerId: OrganizationId): Promise<Result<RemovalPreview, Failure>> =>
  query(ctx, 'relationship.preview-removal', async (tx, now) => {
    const allowed = authorize(ctx, 'relationship.preview-removal');
    if (!allowed.ok) return allowed;
    const member = allowed.value;
    const relationship = await findActiveRelationship(tx, member.organizationId, customerId);
    const facts = relationship && (await gatherRemoval(tx, relationship, now));
    if (!facts) return refuse('not_found');
    const fellows = await findFellowPartners(tx, member.organizationId, customerId);
    const named = await findOrganizations(
      tx,
      fellows.map((fellow) => fellow.partnerId),
    );
    return ok({
      ...facts,
      partners: fellows.flatMap(({ partnerId, capacity, since }) => {
        const partner = named.get(partnerId);
        return partner ? [{ partner, capacity, since }] : [];
      }),
      locale: member.kind === 'person' ? member.locale : facts.partner.locale,
    });
  });
