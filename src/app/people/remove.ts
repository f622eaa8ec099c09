import { keepLicenses } from '../../db/licenses.ts';
import { countActiveWith, savePerson } from '../../db/people.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { adminRoleOf, guardAdmins, losesAdmin, removedAt } from '../../domain/user-management.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { freedEvents } from '../license-record.ts';
import { lockColleague, personEvent } from '../person-record.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * Removes one of the organization's own people: every session and token ends in the same transaction, the log keeps
 * their name. Fails with `last_admin`, `role_missing` (footnote 2), `not_found`.
 */
export const removePerson = (ctx: Context, id: PersonId): Promise<Result<null, Failure>> =>
  transact(ctx, 'person.remove', async (tx, now) => {
    const manager = authorizePerson(ctx, 'person.manage');
    if (!manager.ok) return manager;
    const locked = await lockColleague(tx, manager.value, id);
    if (!locked.ok) return locked;
    const { organization, person } = locked.value;
    const allowed = guardAdmins(manager.value, person.roles, []);
    if (!allowed.ok) return allowed;
    const removed = removedAt(person, now);
    if (!removed.ok) return removed;
    const admins = adminRoleOf(organization.kind);
    if (
      losesAdmin(organization.kind, person, removed.value) &&
      (await countActiveWith(tx, organization.id, admins)) < 2
    ) {
      return refuse('last_admin');
    }
    await savePerson(tx, removed.value);
    const event = personEvent('person.removed', removed.value, { details: { roles: person.roles } });
    if (organization.kind !== 'customer') return done(null, event);
    // The same act as deleting a user: what they used is free for others, and comes back with them.
    const freed = await keepLicenses(tx, organization.id, person.id);
    const taken = { person: manager.value, customer: organization, user: person, right: null };
    return done(null, event, ...(await freedEvents(tx, taken, freed, now)));
  });
