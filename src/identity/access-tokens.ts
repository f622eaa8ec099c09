import { type KeyObject, verify } from 'node:crypto';
import { ok, type Refused, type Result } from '../kernel/result.ts';

/** What an access token of ours says (Partner Center reference, section 2.1). Times are seconds since 1970. */
export type AccessClaims = {
  iss: string;
  aud: string;
  iat: number;
  nbf: number;
  exp: number;
  /** The organization. */
  tid: string;
  /** The application. */
  appid: string;
  azp: string;
  /** The person, or the application when it acts for itself. */
  oid: string;
  sub: string;
  ver: '1.0' | '2.0';
  uti: string;
  /** Only for an application by itself. */
  roles?: string[];
  /** Only for a person. */
  upn?: string;
  name?: string;
  scp?: string;
  amr?: string[];
  /** How and when the person showed the second factor. */
  acr?: string;
  auth_time?: number;
  /** When it was issued, in milliseconds: whether before or after all access was ended may be a matter of one second. */
  issued_ms?: number;
};

export type TokenFailure = 'token_invalid' | 'token_expired';

/** Seconds that clocks may differ. */
const SKEW = 5;

/** Checks signature, issuer and times. Whether the person and the application still may is asked elsewhere. */
export const verifyAccessToken = (
  token: string,
  keys: ReadonlyMap<string, KeyObject>,
  base: string,
  now: number,
): Result<AccessClaims, TokenFailure> => {
  const parts = token.split('.');
  if (parts.length !== 3 || token.length > 8192) return invalid;
  const [head, body, signature] = parts as [string, string, string];
  const header = parse<{ alg?: unknown; kid?: unknown }>(head);
  const key = typeof header?.kid === 'string' ? keys.get(header.kid) : undefined;
  if (header?.alg !== 'RS256' || key === undefined) return invalid;
  if (!verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))) return invalid;
  const claims = parse<AccessClaims>(body);
  // An id token is signed with the same keys but is no key to the API: it names no application in `appid`.
  if (!claims || typeof claims.exp !== 'number' || typeof claims.appid !== 'string') return invalid;
  if (claims.iss !== issuerOf(base, claims.tid, claims.ver)) return invalid;
  if (claims.nbf > now + SKEW) return invalid;
  if (claims.exp <= now) return { ok: false, failure: 'token_expired' };
  return ok(claims);
};

/** Who signs for an organization: the two versions of the endpoints differ, as in the original. */
export const issuerOf = (base: string, tenant: string, version: '1.0' | '2.0'): string =>
  version === '2.0' ? `${base}/${tenant}/v2.0` : `${base}/${tenant}`;

const invalid: Refused<TokenFailure> = { ok: false, failure: 'token_invalid' };

const parse = <Shape>(part: string): Shape | undefined => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Shape;
  } catch {
    return undefined;
  }
};
