/**
 * What clients of the original send, and what our token service understands. Every audience names the same API, so the
 * service knows one resource; which name the client used only decides the `aud` claim (reference, sections 2.1, 2.2).
 */
export const RESOURCE = 'urn:tandem:api';
export const PERSON_SCOPE = 'user_impersonation';
export const DEFAULT_AUDIENCE = 'https://api.partnercenter.microsoft.com';
const AUDIENCES: ReadonlySet<string> = new Set([
  DEFAULT_AUDIENCE,
  'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd',
  'https://graph.windows.net',
  'https://graph.microsoft.com',
  'https://api.partner.microsoft.com',
  '4990cffe-04e8-4e8b-808a-1175604b879f',
  'api://tandem',
]);
const SIGN_IN_SCOPES: ReadonlySet<string> = new Set(['openid', 'offline_access', 'profile', 'email']);

/** One request at an endpoint of a tenant, as the rest of its handling needs it. */
export type Exchange = {
  /** `1.0` is the older form: `resource` instead of `scope`, numbers as text in the answer. */
  readonly version: '1.0' | '2.0';
  readonly tenant: string;
  /** The `aud` of the token. What the request does not name comes from the grant it redeems. */
  audience: string;
  readonly named: boolean;
  /** Scopes of OpenID Connect that were asked for. */
  readonly signIn: readonly string[];
  /** The caller's network address. */
  readonly address: string;
  /** The URL that was called, by BASE_URL, without its query. */
  readonly called: string;
};

export type Target = Pick<Exchange, 'audience' | 'named' | 'signIn'>;

/** Reads `scope` or `resource`. What is missing or unknown gets the default audience, as in the original's own tools. */
export const readTarget = (scope: string | undefined, resource: string | undefined): Target => {
  const words = (scope ?? '').split(/\s+/).filter((word) => word !== '');
  const signIn = words.filter((word) => SIGN_IN_SCOPES.has(word));
  const named = [resource, ...words.filter((word) => !SIGN_IN_SCOPES.has(word)).map(dropPermission)];
  const audience = named.map((name) => audienceOf(name)).find((known) => known !== undefined);
  return { audience: audience ?? DEFAULT_AUDIENCE, named: audience !== undefined, signIn };
};

/** The audience asked for at the start of a sign-in travels with its code and refresh tokens as a scope. */
const FOR = 'for:';
/** Everything a person can grant an application. */
export const PERSON_SCOPES = [PERSON_SCOPE, ...[...AUDIENCES].map((audience) => `${FOR}${audience}`)].join(' ');
export const audienceIn = (scope: string | undefined): string | undefined =>
  scope
    ?.split(' ')
    .find((word) => word.startsWith(FOR))
    ?.slice(FOR.length);
const startScope = (target: Target): string =>
  [...new Set([...target.signIn, 'offline_access', PERSON_SCOPE, `${FOR}${target.audience}`])].join(' ');

/** `https://host/.default` names the audience `https://host`; a doubled slash is how some clients join the two. */
const dropPermission = (word: string): string => {
  const slash = word.lastIndexOf('/');
  return slash > 0 ? word.slice(0, slash) : word;
};

const audienceOf = (name: string | undefined): string | undefined => {
  const plain = name?.toLowerCase().replace(/\/+$/, '');
  return plain !== undefined && AUDIENCES.has(plain) ? plain : undefined;
};

const GRANTS: Readonly<Record<string, string>> = { device_code: 'urn:ietf:params:oauth:grant-type:device_code' };

/** A request to the token or device endpoint in the service's own words. */
export const toServiceBody = (form: URLSearchParams, endpoint: 'token' | 'device', target: Target): URLSearchParams => {
  const body = new URLSearchParams(form);
  body.delete('scope');
  body.delete('resource');
  const grant = body.get('grant_type');
  if (grant !== null) body.set('grant_type', GRANTS[grant] ?? grant);
  // The older device flow calls the code `code`.
  if (grant === 'device_code' && !body.has('device_code')) body.set('device_code', body.get('code') ?? '');
  body.set('resource', RESOURCE);
  if (endpoint === 'device') body.set('scope', startScope(target));
  return body;
};

/** The query of an authorization request in the service's own words. */
export const toServiceQuery = (query: URLSearchParams, target: Target): URLSearchParams => {
  const asked = new URLSearchParams(query);
  asked.set('scope', startScope(target));
  asked.set('resource', RESOURCE);
  // `select_account` and `admin_consent` mean nothing here: one account per portal session, consent is implied.
  if (!['none', 'login', 'consent'].includes(asked.get('prompt') ?? '')) asked.delete('prompt');
  return asked;
};
