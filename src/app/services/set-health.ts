import { findService, insertHealthChange, lockService, type NamedService, saveService } from '../../db/services.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { healthChanged, type SaidOfHealth, saysSo, withHealth } from '../../domain/services.ts';
import type { Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/**
 * The operator says how a service is: for everybody who has it, from this moment on; what was said before stays in its
 * history. Saying the same again changes nothing. Fails with `invalid` for trouble without a word, `conflict` when
 * somebody else was faster, `not_found` for a plan that the catalog does not have.
 */
export const setHealth = (
  ctx: Context,
  planId: string,
  said: SaidOfHealth & { readonly version?: number | undefined },
): Promise<Result<NamedService, Failure>> =>
  transact(ctx, 'service.set-health', async (tx, now) => {
    const person = authorizePerson(ctx, 'service.manage');
    if (!person.ok) return person;
    await lockService(tx, planId);
    const found = await findService(tx, planId, now);
    if (!found) return refuse('not_found');
    const { service, names } = found;
    if (said.version !== undefined && said.version !== service.version) return refuse('conflict');
    const { health, message } = said;
    if (saysSo(service, said)) return unrecorded(found);
    const changed = withHealth(service, { health, message }, now);
    if (!changed.ok) return changed;
    await saveService(tx, changed.value);
    await insertHealthChange(tx, {
      id: ctx.ids.id<'health change'>(),
      planId,
      at: now,
      health,
      message,
      person: { id: person.value.personId, name: person.value.name },
    });
    return done(
      { service: changed.value, names },
      healthChanged(service, changed.value, names, { id: person.value.organizationId }),
    );
  });
