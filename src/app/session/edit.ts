import { saveOwnLocale } from '../../db/people.ts';
import { isMember } from '../../domain/actor.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { gatherSession, type SessionFacts } from '../session-facts.ts';
import { transact, unrecorded } from '../unit-of-work.ts';

/**
 * Chooses the language in which pages and letters speak to the caller (domain 5: remembered; 3.15). Concerns nobody
 * else, so it stands in no log. A program has no language: `person_required`.
 */
export const editSession = (ctx: Context, input: { readonly locale: Locale }): Promise<Result<SessionFacts, Failure>> =>
  transact(ctx, 'session.edit', async (tx, now) => {
    const { actor } = ctx;
    if (!isMember(actor)) return refuse('unauthenticated');
    if (actor.kind !== 'person') return refuse('person_required');
    await saveOwnLocale(tx, actor.personId, input.locale);
    const session = await gatherSession(ctx, tx, now);
    return session.ok ? unrecorded(session.value) : session;
  });
