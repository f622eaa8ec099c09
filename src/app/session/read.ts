import type { Failure } from '../../domain/failures.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { gatherSession, type SessionFacts } from '../session-facts.ts';
import { query } from '../unit-of-work.ts';

/** Who am I, for whom, what may I do? Every member may ask; a visitor is told `unauthenticated`. */
export const readSession = (ctx: Context): Promise<Result<SessionFacts, Failure>> =>
  query(ctx, 'session.read', (tx, now) => gatherSession(ctx, tx, now));
