import { findAcceptances } from '../../db/agreements.ts';
import { listCustomers } from '../../db/customer-list.ts';
import { findOrganizations } from '../../db/organizations.ts';
import { findActiveRelationship, type StoredRelationship } from '../../db/relationships.ts';
import { findFellowPartners } from '../../db/shared-customers.ts';
import type { AgreementAcceptance } from '../../domain/agreements.ts';
import type { CustomerItem } from '../../domain/customers.ts';
import type { DelegatedAdmin } from '../../domain/delegated-admin.ts';
import { type AccessRefusal, allowTask } from '../../domain/effective-access.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { CompanyProfile, Organization } from '../../domain/organizations.ts';
import { type Action, actionsOf } from '../../domain/permissions.ts';
import type { Capacity } from '../../domain/relationships.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { findDelegation } from '../customer-access.ts';
import { listOf } from '../customer-scope.ts';
import { query } from '../unit-of-work.ts';

/** What can be done with a customer, as a program or page names it. */
const COMMANDS = {
  remove: 'relationship.remove',
  tag: 'customer.mark',
  star: 'customer.star',
} as const satisfies Record<string, Action>;
export type CustomerCommand = keyof typeof COMMANDS;

/** A customer as one of its partners sees it (domain 5.1, Expanded record, Customer › Account). */
export type CustomerRecord = {
  readonly item: CustomerItem;
  readonly relationship: StoredRelationship;
  /** The partner with which it was won: the other one of the joint invitation. */
  readonly via: Organization | null;
  readonly partners: readonly {
    readonly partner: Organization;
    readonly capacity: Capacity;
    readonly since: Instant;
  }[];
  /** Who accepted the customer agreement last, and when (domain 3.7); null: nobody yet. */
  readonly agreement: AgreementAcceptance | null;
  readonly delegatedAdmins: readonly DelegatedAdmin[];
  readonly company: CompanyProfile | null;
  /** Why `company` is not shown (matrix row 25); null if it is. */
  readonly companyRefusal: AccessRefusal | null;
  readonly may: readonly CustomerCommand[];
};

/**
 * One of the caller's customers (matrix rows 1, 24, 25). Without an active relationship there is no record, whether the
 * organization exists or not: `not_found`. Company details need an admin role that is in force and includes reading,
 * held by a group that the person is in.
 */
export const readCustomer = (ctx: Context, id: OrganizationId): Promise<Result<CustomerRecord, Failure>> =>
  query(ctx, 'customer.read', async (tx, now) => {
    const allowed = authorize(ctx, 'customer.read');
    if (!allowed.ok) return allowed;
    const scope = listOf(allowed.value);
    const { partnerId } = scope;
    const relationship = await findActiveRelationship(tx, partnerId, id);
    const question = { search: { by: 'id', id }, sort: 'name' } as const;
    const item = relationship && (await listCustomers(tx, scope, question, { limit: 1 }, now))?.items[0];
    if (!item) return refuse('not_found');
    const fellows = await findFellowPartners(tx, partnerId, id);
    const named = await findOrganizations(tx, [id, relationship.viaId, ...fellows.map((fellow) => fellow.partnerId)]);
    const { grants, access } = await findDelegation(tx, allowed.value, id, now);
    const reading = allowTask(access, 'read-company');
    const actions = actionsOf(ctx.actor);
    return ok({
      item,
      relationship,
      via: relationship.viaId === null ? null : (named.get(relationship.viaId) ?? null),
      partners: fellows.flatMap(({ partnerId: fellowId, capacity, since }) => {
        const partner = named.get(fellowId);
        return partner ? [{ partner, capacity, since }] : [];
      }),
      agreement: (await findAcceptances(tx, id, 'customer'))[0] ?? null,
      delegatedAdmins: grants,
      company: reading.ok ? (named.get(id)?.profile ?? null) : null,
      companyRefusal: reading.ok ? null : reading.failure.code,
      may: (Object.keys(COMMANDS) as CustomerCommand[]).filter((command) => actions.includes(COMMANDS[command])),
    });
  });
