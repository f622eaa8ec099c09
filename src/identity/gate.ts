import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { findFactors, requirePasswordChange } from '../db/credentials.ts';
import { deleteUnprovenSessions, endAccess, showSecondFactor } from '../db/sessions.ts';
import type { Store } from '../db/store.ts';
import { toInstant } from '../kernel/time.ts';
import { type FactorParts, lockedOut, mayAddFactor, readChallenge, shownAtOf } from './factor-endpoints.ts';
import type { AttemptKey } from './lockout.ts';
import { FRESH_FOR_FACTORS } from './options.ts';

/**
 * What a session may do at /api/auth. `open` needs none. `enrol` is for setting up a second factor: a session without
 * one may do it only while the person has no factor at all, so that a stolen password alone never adds one. `password`
 * is for changing the password, `proven` needs a shown factor, `fresh` one shown a moment ago.
 */
type Need = 'open' | 'enrol' | 'password' | 'proven' | 'fresh';

/** The only endpoints of better-auth that exist for callers: everything else answers 404. */
export const ENDPOINTS: Readonly<Record<string, Need>> = {
  '/sign-in/email': 'open',
  '/sign-out': 'open',
  '/get-session': 'open',
  '/request-password-reset': 'open',
  '/reset-password': 'open',
  '/two-factor/verify-totp': 'open',
  '/two-factor/verify-backup-code': 'open',
  '/passkey/generate-authenticate-options': 'open',
  '/passkey/verify-authentication': 'open',
  '/two-factor/enable': 'enrol',
  '/passkey/generate-register-options': 'enrol',
  '/passkey/verify-registration': 'enrol',
  '/change-password': 'password',
  '/list-sessions': 'proven',
  '/revoke-session': 'proven',
  '/revoke-sessions': 'proven',
  '/revoke-other-sessions': 'proven',
  '/passkey/list-user-passkeys': 'proven',
  '/passkey/update-passkey': 'proven',
  '/passkey/delete-passkey': 'fresh',
  '/two-factor/generate-backup-codes': 'fresh',
};

/** Endpoints where a secret can be guessed. */
const GUESSES = new Set([
  '/sign-in/email',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/generate-backup-codes',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/reset-password',
  '/passkey/verify-authentication',
]);
const refuse = (code: string, message: string): never => {
  throw new APIError('FORBIDDEN', { code, message });
};

type Body = Record<string, unknown> | undefined;
const textOf = (body: Body, name: string): string => {
  const value = body?.[name];
  return typeof value === 'string' ? value : '';
};

/** Runs before every endpoint: allowed with this session? locked out? */
export const before = ({ store, lockout }: FactorParts) =>
  createAuthMiddleware(async (ctx) => {
    const need = ENDPOINTS[ctx.path];
    if (need === undefined) throw new APIError('NOT_FOUND', { code: 'NOT_FOUND', message: 'Not found.' });
    const session = await getSessionFromCtx(ctx);
    if (need !== 'open') {
      if (!session) throw new APIError('UNAUTHORIZED', { code: 'SIGN_IN', message: 'Sign in first.' });
      await admit(store, need, ctx.path, session);
    }
    if (ctx.path === '/request-password-reset') {
      // Every letter counts: a mailbox cannot be flooded.
      const seconds = await lockout.begin([`reset:${textOf(ctx.body as Body, 'email').toLowerCase()}`]);
      if (seconds !== undefined) throw lockedOut(seconds);
    }
    if (GUESSES.has(ctx.path)) {
      const seconds = await lockout.begin(await guessKeys(ctx, session?.user));
      if (seconds !== undefined) throw lockedOut(seconds);
    }
    const override = OVERRIDES[ctx.path];
    return override && { context: { body: { ...(ctx.body as object), ...override } } };
  });

/**
 * Parts of better-auth that we do without. No device is trusted: the second factor is asked at every sign-in. A changed
 * password ends the other sessions anyway (see `after`); better-auth would end this one too.
 */
const OVERRIDES: Readonly<Record<string, object>> = {
  '/two-factor/verify-backup-code': { trustDevice: false },
  '/change-password': { revokeOtherSessions: false },
};

/** Refuses what this session may not do. */
const admit = async (
  store: Store,
  need: Need,
  path: string,
  { user, session }: { user: { id: string }; session: object },
): Promise<void> => {
  const factors = await findFactors(store.single, user.id);
  const shownAt = shownAtOf(session);
  const fresh = shownAt !== undefined && Date.now() - shownAt < FRESH_FOR_FACTORS;
  const first = factors?.must_change_password === true && !factors.totp && factors.passkeys === 0;
  if (factors?.must_change_password && need !== 'password' && need !== 'enrol') {
    refuse('PASSWORD_CHANGE_REQUIRED', 'Choose a password of your own first.');
  }
  const proven =
    need === 'enrol'
      ? await mayAddFactor(store, user.id, session)
      : need === 'fresh'
        ? fresh
        : shownAt !== undefined || (need === 'password' && first);
  if (!proven) refuse('SECOND_FACTOR_REQUIRED', 'Show your second factor first.');
  if (path === '/passkey/delete-passkey' && !factors?.totp && factors?.passkeys === 1) {
    refuse('LAST_FACTOR', 'Set up another second factor before you remove the last one.');
  }
};

/** Runs after every endpoint: takes back what was no failure, writes down what was shown, ends what must end. */
export const after = ({ store, lockout, forget }: FactorParts) =>
  createAuthMiddleware(async (ctx) => {
    const failed = ctx.context.returned instanceof APIError ? ctx.context.returned : undefined;
    const session = ctx.context.session;
    const fresh = ctx.context.newSession;
    if (GUESSES.has(ctx.path) && !(failed && isWrongSecret(failed))) {
      // The challenge of a finished sign-in is used up: the new session says whose it was.
      await lockout.end(await guessKeys(ctx, session?.user ?? fresh?.user), failed ? 'neither' : 'right');
    }
    if (failed) return;
    const now = toInstant(Date.now());
    const old = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, ctx.context.secret);
    // Signing in again, or by passkey in a running session, replaces the session this browser had.
    if (fresh && old && fresh.session.token !== old) await ctx.context.internalAdapter.deleteSession(old);
    if (ctx.path === '/passkey/verify-registration' && session) {
      await showSecondFactor(store.single, session.session.token, 'passkey', now);
      await deleteUnprovenSessions(store.single, session.user.id);
      forget({ personId: session.user.id });
    }
    if (ctx.path === '/two-factor/verify-backup-code' && session && !fresh) {
      await showSecondFactor(store.single, session.session.token, 'backup-code', now);
    }
    if (ctx.path === '/change-password' && session) {
      await requirePasswordChange(store.single, session.user.id, false);
      await endAccess(store.single, session.user.id, session.session.token, now);
      forget({ personId: session.user.id });
    }
    if (ctx.path.startsWith('/revoke-') && session) forget({ personId: session.user.id });
    if (old) forget({ token: old });
  });

type Guess = Parameters<typeof readChallenge>[0] & { path: string; body?: unknown; headers?: Headers | undefined };

/** Whose secret is being guessed, and from where. */
const guessKeys = async (ctx: Guess, user: { id: string; email: string } | undefined): Promise<AttemptKey[]> => {
  const keys: AttemptKey[] = [];
  const address = ctx.headers?.get(ADDRESS_HEADER);
  if (address) keys.push(`address:${address}`);
  if (ctx.path === '/sign-in/email') keys.push(`password:${textOf(ctx.body as Body, 'email').toLowerCase()}`);
  else if (ctx.path.includes('verify-')) {
    const personId = user?.id ?? (await readChallenge(ctx))?.value;
    if (personId) keys.push(`code:${personId}`);
  } else if (user) keys.push(`password:${user.email}`);
  return keys;
};

/** The door writes the caller's address here, over whatever the caller sent. */
export const ADDRESS_HEADER = 'x-tandem-address';

const WRONG_SECRET = new Set([
  'INVALID_EMAIL_OR_PASSWORD',
  'INVALID_PASSWORD',
  'INVALID_CODE',
  'INVALID_BACKUP_CODE',
  'INVALID_TOKEN',
  'AUTHENTICATION_FAILED',
  'PASSKEY_NOT_FOUND',
]);
const isWrongSecret = (error: APIError): boolean => WRONG_SECRET.has(String(error.body?.code));
