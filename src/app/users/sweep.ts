import { forgetKeptLicenses } from '../../db/licenses.ts';
import { lockOrganizations } from '../../db/organizations.ts';
import { findUsersToPurge, purgePeople } from '../../db/people.ts';
import { purgedBefore } from '../../domain/customer-users.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/** How many users one transaction purges. */
const PORTION = 100;

/**
 * Purges the users of customers who were deleted 30 days ago: nothing of them is left but the log (domain 3.10). For the
 * clock's jobs only; fails with `forbidden` for anybody else.
 */
export const sweepUsers = async (ctx: Context): Promise<Result<number, Failure>> => {
  for (let total = 0; ; ) {
    const purged = await purgePortion(ctx);
    if (!purged.ok) return purged;
    total += purged.value;
    if (purged.value < PORTION) return ok(total);
  }
};

const purgePortion = (ctx: Context): Promise<Result<number, Failure>> =>
  transact(ctx, 'user.purge', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const until = purgedBefore(now);
    const due = await findUsersToPurge(tx, until, PORTION);
    const customers = await lockOrganizations(tx, [...new Set(due.map((user) => user.organizationId))]);
    const purged = await purgePeople(
      tx,
      due.map((user) => user.id),
      until,
    );
    await forgetKeptLicenses(
      tx,
      purged.map((user) => user.id),
    );
    const [first, ...others] = purged.map(
      (user): DomainEvent => ({
        type: 'user.purged',
        subject: { kind: 'person', id: user.id },
        audience: [user.organizationId],
        customer: { id: user.organizationId, name: customers.get(user.organizationId)?.name ?? '' },
        details: { name: user.name, upn: user.upn, deletedAt: user.deletedAt },
      }),
    );
    return first ? done(purged.length, first, ...others) : unrecorded(0);
  });
