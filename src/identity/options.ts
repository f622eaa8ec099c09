import type { Store } from '../db/store.ts';
import type { Locale } from '../kernel/locale.ts';

/** What identity needs from the outside. Time in identity is always the real clock, never the sandbox's. */
export type IdentityOptions = {
  readonly store: Store;
  /** The same database as `store`: better-auth keeps a small pool of its own there. */
  readonly databaseUrl: string;
  /** BASE_URL without a slash at the end: the issuer of tokens, the only trusted origin, Secure cookies when https. */
  readonly base: string;
  /** At least 32 characters. Changing it ends every session and makes stored authenticators and keys unreadable. */
  readonly secret: string;
  /** Opens the one-click sign-in and the standing refresh tokens. Never true in production. */
  readonly sandbox: boolean;
  /** Hands a letter over for delivery. Called after the answer was given, so that it says nothing about the account. */
  readonly deliver: (letter: PasswordResetLetter) => Promise<void>;
  /** Where trouble is told. Gets no secrets. */
  readonly log?: (message: string, error?: unknown) => void;
};

export type PasswordResetLetter = {
  readonly kind: 'password_reset';
  readonly upn: string;
  readonly name: string;
  readonly locale: Locale;
  /** The portal's page, with the token that works once and for an hour. */
  readonly url: string;
};

/** Thirty failures of one address, ten of one account, within fifteen minutes: locked for fifteen minutes. */
export const LOCKOUT = { account: 10, address: 30, minutes: 15 } as const;
/** Requests per minute and address: far above what people and programs need, far below a flood. */
export const RATES = { signIn: 120, tokens: 1200 } as const;
/** How long a session lives, in seconds. It is not prolonged: the second factor is asked again before it ends. */
export const SESSION_SECONDS = 3 * 24 * 60 * 60;
/** How long an access token lives, in seconds: one less than an hour, as clients of the original expect. */
export const ACCESS_TOKEN_SECONDS = 3599;
/** How old a second factor may be to add another one or to make new backup codes, in milliseconds. */
export const FRESH_FOR_FACTORS = 15 * 60 * 1000;
