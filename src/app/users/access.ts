import { findDirectorySize } from '../../db/people-list.ts';
import { findActiveRelationship } from '../../db/relationships.ts';
import { isMember } from '../../domain/actor.ts';
import {
  ACTION_OF,
  DIRECTORY_COMMANDS,
  type DirectoryCommand,
  TASK_OF_DIRECTORY,
} from '../../domain/customer-users.ts';
import type { DirectoryRole } from '../../domain/directory-roles.ts';
import { type AccessRefusal, allowTask } from '../../domain/effective-access.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import { can } from '../../domain/permissions.ts';
import type { DelegatedAdminId, OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { enterDirectory } from '../customer-access.ts';
import { query } from '../unit-of-work.ts';

/**
 * On what ground somebody stands in a customer, for the band that says so and the commands beside it. The customer's own
 * people stand there by their roles: no relationship, no grants.
 */
export type DirectoryAccess = {
  readonly customer: Organization;
  /** Whether a reseller relationship is active; admin roles may be in force without one (S46). */
  readonly related: boolean;
  /** The admin relationships in force whose roles this person holds. */
  readonly grants: readonly {
    readonly id: DelegatedAdminId;
    readonly name: string;
    readonly roles: readonly DirectoryRole[];
    readonly endsAt: Instant;
    readonly autoExtend: boolean;
  }[];
  /** How many users there are; null for those who may not see them. */
  readonly users: { readonly active: number; readonly deleted: number } | null;
  /** Why the directory is closed; null if it is open. */
  readonly refusal: AccessRefusal | null;
  readonly may: readonly DirectoryCommand[];
};

/** What the caller may do in a customer's directory, and why (domain 3.6). Fails with `not_found` for a stranger. */
export const readAccess = (ctx: Context, customerId: OrganizationId): Promise<Result<DirectoryAccess, Failure>> =>
  query(ctx, 'customer.read-access', async (tx, now) => {
    const own = isMember(ctx.actor) && ctx.actor.organizationKind === 'customer';
    const entered = await enterDirectory(ctx, tx, now, { customerId, action: own ? 'user.list' : 'customer.read' });
    if (!entered.ok) return entered;
    const { person, customer, grants, access } = entered.value;
    const reading = allowTask(access, TASK_OF_DIRECTORY.list);
    const wall = ctx.wall.now();
    const may = DIRECTORY_COMMANDS.filter(
      (command) => can(person, ACTION_OF[command], wall).ok && allowTask(access, TASK_OF_DIRECTORY[command]).ok,
    );
    const { active, removed } = await findDirectorySize(tx, customer.id);
    return ok({
      customer,
      related: (await findActiveRelationship(tx, person.organizationId, customer.id)) !== undefined,
      grants: grants.flatMap(({ id, name, endsAt, autoExtend }) => {
        const roles = [...new Set(access.held.filter(({ right }) => right?.id === id).map(({ role }) => role))];
        return roles.length === 0 ? [] : [{ id, name, roles, endsAt, autoExtend }];
      }),
      users: may.includes('list') ? { active, deleted: removed } : null,
      refusal: reading.ok ? null : reading.failure.code,
      may,
    });
  });
