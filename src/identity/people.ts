import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError, isAPIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { requirePasswordChange } from '../db/credentials.ts';
import { endAccess, findPerson } from '../db/sessions.ts';
import { PASSWORD_LENGTH } from '../domain/newcomers.ts';
import { LOCALES } from '../kernel/locale.ts';
import { toInstant } from '../kernel/time.ts';
import { type Forget, verifyTotp } from './factor-endpoints.ts';
import { ADDRESS_HEADER, after, before } from './gate.ts';
import type { Lockout } from './lockout.ts';
import type { IdentityOptions } from './options.ts';
import { ACCOUNT, FACTOR_SCHEMA, PASSKEY_SCHEMA, SESSION, USER, VERIFICATION } from './people-tables.ts';
import { enableTotpEndpoint } from './totp-setup.ts';

/** People's sign-in: better-auth with our rules around it. Something to be opened and closed. */
export type People = {
  /** Answers a request to /api/auth/*. The caller's address must be in the `x-tandem-address` header. */
  handle(request: Request): Promise<Response>;
  close(): Promise<void>;
};

export const createPeople = (options: IdentityOptions, key: string, lockout: Lockout, forget: Forget): People => {
  const { store, base } = options;
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: 4,
    connectionTimeoutMillis: 10_000,
    options: '-c statement_timeout=30000',
  });
  pool.on('error', () => undefined);
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }).withSchema('identity');
  const parts = { store, lockout, forget };
  const factors = twoFactor({
    issuer: 'Tandem',
    twoFactorTable: 'two_factors',
    accountLockout: { maxFailedAttempts: 10, durationSeconds: 900 },
    schema: FACTOR_SCHEMA,
  });
  const auth = betterAuth({
    appName: 'Tandem',
    baseURL: base,
    basePath: '/api/auth',
    secret: key,
    trustedOrigins: [base],
    database: { db: database, type: 'postgres', transaction: true },
    user: USER,
    session: SESSION,
    account: ACCOUNT,
    verification: VERIFICATION,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        background(options, sendReset(options, user.id, `${base}/reset-password?token=${encodeURIComponent(token)}`));
      },
      onPasswordReset: async ({ user }) => {
        await requirePasswordChange(store.single, user.id, false);
        await endAccess(store.single, user.id, null, toInstant(Date.now()));
        await lockout.end([`password:${user.email}`], 'right');
        forget({ personId: user.id });
      },
    },
    plugins: [
      {
        ...factors,
        endpoints: { ...factors.endpoints, enableTwoFactor: enableTotpEndpoint(parts), verifyTOTP: verifyTotp(parts) },
      },
      passkey({
        rpName: 'Tandem',
        rpID: new URL(base).hostname,
        origin: new URL(base).origin,
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        registration: {
          afterVerification: async ({ verification }) => {
            mustBeUserVerified(verification.registrationInfo?.userVerified);
          },
        },
        authentication: {
          afterVerification: async ({ verification }) => {
            mustBeUserVerified(verification.authenticationInfo.userVerified);
          },
        },
        advanced: { webAuthnChallengeCookie: 'tandem.passkey' },
        schema: PASSKEY_SCHEMA,
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session, ctx) => {
            const person = await findPerson(store.single, session.userId);
            if (!person) throw new APIError('UNAUTHORIZED', REFUSED);
            const method = methodOf(ctx?.path);
            return method
              ? { data: { ...session, secondFactorAt: new Date(), secondFactorMethod: method } }
              : undefined;
          },
        },
        delete: {
          after: async (session) => {
            forget({ token: session.token });
          },
        },
      },
    },
    hooks: { before: before(parts), after: after(parts) },
    rateLimit: { enabled: false }, // the lockout counts failures in the database; floods are the door's business
    telemetry: { enabled: false },
    onAPIError: {
      // What is no refusal is for the door to tell: it knows a database that is away, and how to log.
      onError: (error) => {
        if (!isAPIError(error)) throw error;
      },
    },
    logger: {
      // Without a level: with one, every refused sign-in would be printed. Arguments may hold secrets and are dropped.
      log: (level, message) => {
        if (level === 'error') options.log?.(`sign-in: ${message}`);
      },
    },
    advanced: {
      cookiePrefix: 'tandem',
      useSecureCookies: base.startsWith('https://'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => randomUUID() },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
  });
  return {
    handle: async (request) => {
      if (!new URL(request.url).pathname.endsWith('/request-password-reset')) return auth.handler(request);
      // The same time for everybody: writing the token of an account that exists must not show.
      const [answer] = await Promise.all([auth.handler(request), sleep(RESET_MILLISECONDS)]);
      return answer;
    },
    close: () => pool.end(),
  };
};

const RESET_MILLISECONDS = 250;
const REFUSED = { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' };

/** A factor shown by the very request that makes the session; others are written by their own endpoints. */
const methodOf = (path: string | undefined): string | undefined =>
  path === '/passkey/verify-authentication'
    ? 'passkey'
    : path === '/two-factor/verify-backup-code'
      ? 'backup-code'
      : undefined;

/** A passkey counts as two factors only if the authenticator checked a finger, a face or a PIN. */
const mustBeUserVerified = (verified: boolean | undefined): void => {
  if (verified !== true) {
    throw new APIError('UNAUTHORIZED', { code: 'USER_VERIFICATION_REQUIRED', message: 'Unlock the passkey first.' });
  }
};

const sendReset = async (options: IdentityOptions, personId: string, url: string): Promise<void> => {
  const person = await findPerson(options.store.single, personId);
  if (!person) return;
  const locale = LOCALES.find((known) => known === person.locale) ?? 'en';
  await options.deliver({ kind: 'password_reset', upn: person.upn, name: person.name, locale, url });
};

/** Not awaited: how long the answer takes must not tell whether the account exists. */
const background = (options: IdentityOptions, work: Promise<void>): void => {
  work.catch((error: unknown) => options.log?.('a password reset letter could not be handed over', error));
};
