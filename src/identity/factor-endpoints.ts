import { APIError, createAuthEndpoint, getSessionFromCtx } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { symmetricDecrypt } from 'better-auth/crypto';
import { z } from 'zod';
import { enableTotp, findFactors, findTotp, promoteTotp, takeTotpStep } from '../db/credentials.ts';
import { deleteUnprovenSessions, showSecondFactor } from '../db/sessions.ts';
import type { Store } from '../db/store.ts';
import { toInstant } from '../kernel/time.ts';
import type { Lockout } from './lockout.ts';
import { FRESH_FOR_FACTORS } from './options.ts';
import { stepOf } from './totp.ts';

/** Lets go of what is remembered of a session, so that its next request sees what was just written. */
export type Forget = (whom?: { token?: string; personId?: string }) => void;
export type FactorParts = { store: Store; lockout: Lockout; forget: Forget };

const WRONG = { code: 'INVALID_CODE', message: 'The code is wrong or was used before.' };

/**
 * Replaces better-auth's verify-totp, which takes a code any number of times while it is valid. Failures are counted
 * around it (`gate.ts`). One endpoint, three uses: finishing a sign-in (the challenge cookie says whose), confirming
 * a new authenticator, and showing the factor again in a running session.
 */
export const verifyTotp = ({ store, forget }: FactorParts) =>
  createAuthEndpoint(
    '/two-factor/verify-totp',
    { method: 'POST', body: z.object({ code: z.string().max(10), trustDevice: z.boolean().optional() }) },
    async (ctx) => {
      const session = await getSessionFromCtx(ctx);
      const challenge = session ? undefined : await readChallenge(ctx);
      const personId = session?.user.id ?? challenge?.value;
      if (personId === undefined) {
        throw new APIError('UNAUTHORIZED', { code: 'SIGN_IN_AGAIN', message: 'Sign in with your password again.' });
      }
      const totp = await findTotp(store.single, personId);
      if (!totp || (challenge && !totp.verified)) {
        throw new APIError('BAD_REQUEST', { code: 'TOTP_NOT_ENABLED', message: 'No authenticator is set up.' });
      }
      const now = Date.now();
      const { code } = ctx.body;
      const read = async (sealed: string): Promise<number | undefined> =>
        stepOf(await symmetricDecrypt({ key: ctx.context.secretConfig, data: sealed }), code, now);
      const mayEnrol = session !== null && (await mayAddFactor(store, personId, session.session));
      const known = totp.verified || mayEnrol ? await read(totp.secret) : undefined;
      const offered = mayEnrol && totp.pending_secret !== null ? await read(totp.pending_secret) : undefined;
      const taken =
        known !== undefined
          ? await takeTotpStep(store.single, totp.id, known)
          : offered !== undefined && (await promoteTotp(store.single, totp.id, totp.pending_secret ?? '', offered));
      if (!taken) throw new APIError('UNAUTHORIZED', WRONG);
      if (!totp.verified) await enableTotp(store.single, personId);
      if (session) {
        await showSecondFactor(store.single, session.session.token, 'totp', toInstant(now));
        await deleteUnprovenSessions(store.single, personId);
        forget({ personId });
        return ctx.json({ status: true, secondFactorAt: toInstant(now) });
      }
      const user = await ctx.context.internalAdapter.findUserById(personId);
      const used = await ctx.context.internalAdapter.consumeVerificationValue(challenge?.identifier ?? '');
      if (!user || used?.value !== personId) {
        throw new APIError('UNAUTHORIZED', { code: 'SIGN_IN_AGAIN', message: 'Sign in with your password again.' });
      }
      const created = await ctx.context.internalAdapter.createSession(personId, false, {
        secondFactorAt: new Date(now),
        secondFactorMethod: 'totp',
      });
      await setSessionCookie(ctx, { session: created, user });
      const cookie = ctx.context.createAuthCookie('two_factor');
      ctx.setCookie(cookie.name, '', { ...cookie.attributes, maxAge: 0 });
      return ctx.json({ status: true, secondFactorAt: toInstant(now) });
    },
  );

/**
 * Whether this session may add a second factor: one that showed its own a moment ago, or any while the person has none.
 * A stolen password alone never adds a factor beside those that are there.
 */
export const mayAddFactor = async (store: Store, personId: string, session: object): Promise<boolean> => {
  const shownAt = shownAtOf(session);
  if (shownAt !== undefined && Date.now() - shownAt < FRESH_FOR_FACTORS) return true;
  const factors = await findFactors(store.single, personId);
  return factors !== undefined && !factors.totp && factors.passkeys === 0;
};

/** When the second factor was shown in a session of better-auth, in milliseconds. */
export const shownAtOf = (session: object): number | undefined => {
  const value = (session as { secondFactorAt?: unknown }).secondFactorAt;
  const time = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
};

type ChallengeContext = {
  getSignedCookie(name: string, secret: string): Promise<string | null | undefined | false>;
  context: {
    secret: string;
    createAuthCookie(name: string): { name: string };
    internalAdapter: {
      findVerificationValue(identifier: string): Promise<{ value: string; expiresAt: Date } | null>;
    };
  };
};

/** Who proved the password a moment ago and still owes the second factor. */
export const readChallenge = async (
  ctx: ChallengeContext,
): Promise<{ identifier: string; value: string } | undefined> => {
  const cookie = ctx.context.createAuthCookie('two_factor');
  const identifier = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  if (!identifier) return undefined;
  const found = await ctx.context.internalAdapter.findVerificationValue(identifier);
  return found && found.expiresAt.getTime() > Date.now() ? { identifier, value: found.value } : undefined;
};

/** What somebody hears who guessed too often. The same for accounts that exist and those that do not. */
export const lockedOut = (seconds: number): APIError =>
  new APIError(
    'TOO_MANY_REQUESTS',
    {
      code: 'LOCKED',
      message: `Too many wrong attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`,
      retryAfter: seconds,
    },
    { 'retry-after': String(seconds) },
  );
