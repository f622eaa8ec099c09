import { findPeopleToTell, insertNotices } from '../../db/notices.ts';
import { findOrganizations } from '../../db/organizations.ts';
import type { EffectPayload } from '../../db/outbox.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { namedIn, noticeDetails, partiesToTell, ruleOf } from '../../domain/notices.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { transact, unrecorded } from '../unit-of-work.ts';

/**
 * Puts an event under the bells of those it concerns (domain 3.15): the job behind the effect `notices`. Repeating it
 * adds nothing, because a person has an event once. Gives how many people were told. Only the platform does it.
 */
export const deliverNotices = (ctx: Context, { id, event, at }: EffectPayload): Promise<Result<number, Failure>> =>
  transact(ctx, 'notice.deliver', async (tx) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const rule = ruleOf(event.type);
    if (!rule) return unrecorded(0);
    const people = await findPeopleToTell(tx, partiesToTell(event, rule), rule, namedIn(event, rule.named));
    const names = await findOrganizations(tx, event.audience);
    const told = people.map(({ personId, organizationId }) => ({
      personId,
      noticeId: ctx.ids.id<'notice'>(),
      details: noticeDetails(event, organizationId, names),
    }));
    return unrecorded(await insertNotices(tx, { id, at, type: event.type }, told));
  });
