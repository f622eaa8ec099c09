import type { Member, PersonActor } from '../domain/actor.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import { type Action, can } from '../domain/permissions.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Context } from './context.ts';

/**
 * The first step of every use case: may this actor do this at all? What it may do it *with* is settled by looking
 * things up among those of its own organization only, so that a stranger's answer is the same as for a missing thing.
 */
export const authorize = (ctx: Context, action: Action): Result<Member, Failure> =>
  can(ctx.actor, action, ctx.wall.now());

/** The same for what only a person can do: an application's refusal says so. */
export const authorizePerson = (ctx: Context, action: Action): Result<PersonActor, Failure> => {
  const allowed = authorize(ctx, action);
  if (!allowed.ok) return allowed;
  return allowed.value.kind === 'person' ? ok(allowed.value) : refuse('person_required');
};

/** The first of several permissions that this actor has; otherwise the refusal of the last. */
export const authorizeAny = (
  ctx: Context,
  ...actions: readonly [Action, ...Action[]]
): Result<{ member: Member; by: Action }, Failure> => {
  let refusal: Result<Member, Failure> = refuse('forbidden');
  for (const action of actions) {
    const allowed = authorize(ctx, action);
    if (allowed.ok) return ok({ member: allowed.value, by: action });
    refusal = allowed;
  }
  return refusal.ok ? refuse('forbidden') : refusal;
};
