import { deleteRetiredKeys, purgeExpired } from '../db/token-records.ts';
import { addDays, toInstant } from '../kernel/time.ts';
import { type Callers, createCallers } from './callers.ts';
import { sessionCookie } from './cookies.ts';
import { type CredentialsDesk, createCredentialsDesk } from './credentials.ts';
import { createLockout } from './lockout.ts';
import { type IdentityOptions, RATES } from './options.ts';
import { createPeople, type People } from './people.ts';
import { deriveSecrets } from './secrets.ts';
import { loadSigningKeys, rotateSigningKeys } from './signing-keys.ts';
import { createTokens, type Tokens } from './tokens.ts';

/**
 * People's sign-in and second factor, and the tokens of programs. Decides nothing about the channel.
 *
 * ```ts
 * const identity = await createIdentity({ store, databaseUrl, base, secret, sandbox, deliver, log });
 * await server.register(identityRoutes, { identity });           // src/http/identity.ts: /api/auth/*, /{tenant}/oauth2/*
 *
 * const caller = await identity.identify(request.headers);       // Result<Caller, 'token_invalid' | 'token_expired'>
 * if (!caller.ok) answer 401;
 * caller.value.actor                                             // visitor | person | application (domain/actor.ts)
 * if (caller.value.by === 'session' && it changes state && !identity.isTrustedOrigin(request.headers)) answer 403;
 *
 * identity.forget({ personId })     // after roles, name or state of a person changed: the next request sees it
 * identity.registerApplication({ clientId, organizationId, name, secret, redirectUris })
 *
 * // Only in the sandbox (they throw otherwise):
 * identity.plantCredentials({ people, password, totpSecret, applications })
 * identity.signInAs(personId, 'sandbox')                          // Set-Cookie values, or undefined
 * ```
 *
 * A person's actor has `secondFactorAt: null` until a second factor was shown in the session, and while a temporary
 * password waits to be changed. Standing refresh tokens `sandbox-refresh:<upn>` exist whenever `sandbox` is true: they
 * belong to the first application of the person's organization and are nowhere stored.
 */
export type Identity = Pick<Callers, 'identify' | 'forget'> &
  CredentialsDesk & {
    readonly people: Pick<People, 'handle'>;
    readonly tokens: Pick<Tokens, 'handle'>;
    /** Requests per minute that the door lets one address make. */
    readonly rates: { readonly signIn: number; readonly tokens: number };
    /** Whether a request that carries a session cookie comes from our own pages. */
    isTrustedOrigin(headers: OriginHeaders): boolean;
    /** A new key signs from now on; call it on one process and restart or reload the others. */
    rotateKeys(): Promise<void>;
    /** Drops what has expired. Run it daily. */
    purge(): Promise<void>;
    close(): Promise<void>;
  };

export type OriginHeaders = { origin?: string | undefined; 'sec-fetch-site'?: string | string[] | undefined };

/** Opens identity on a migrated database. Fails when the signing keys there were sealed with another secret. */
export const createIdentity = async (options: IdentityOptions): Promise<Identity> => {
  const { store, base } = options;
  const secrets = deriveSecrets(options.secret);
  const origin = new URL(base).origin;
  let keys = await loadSigningKeys(store, secrets.seal);
  const cookie = sessionCookie(base, secrets.people);
  const lockout = createLockout(store, options.sandbox);
  const callers = createCallers({ store, cookie, keys: () => keys.public, base });
  const people = createPeople(options, secrets.people, lockout, callers.forget);
  const tokens = createTokens({
    store,
    base,
    sandbox: options.sandbox,
    cookieKey: secrets.cookies,
    keys: () => keys,
    lockout,
    log: options.log,
  });
  return {
    identify: callers.identify,
    forget: callers.forget,
    ...createCredentialsDesk(options, secrets.people, cookie, callers.forget),
    people,
    tokens,
    // In the sandbox everybody calls from one machine.
    rates: options.sandbox ? { signIn: RATES.signIn * 100, tokens: RATES.tokens * 100 } : RATES,
    isTrustedOrigin: (headers) =>
      headers.origin === undefined ? headers['sec-fetch-site'] === 'same-origin' : headers.origin === origin,
    rotateKeys: async () => {
      await rotateSigningKeys(store, secrets.seal);
      keys = await loadSigningKeys(store, secrets.seal);
      tokens.reset();
    },
    purge: async () => {
      const now = toInstant(Date.now());
      await purgeExpired(store.single, now);
      await deleteRetiredKeys(store.single, addDays(now, -1));
      await lockout.purge();
    },
    close: () => people.close(),
  };
};
