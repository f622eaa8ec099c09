import { randomUUID } from 'node:crypto';
import { issuerOf } from './access-tokens.ts';
import { type Exchange, PERSON_SCOPE } from './token-requests.ts';

/** What the token service answers, in the shapes that clients of the original read (AUT-01, AUT-02). */
type Body = Record<string, unknown>;

/** A granted token. The older form writes numbers as text and names the resource. */
export const toTokenAnswer = (body: Body, exchange: Exchange, now: number): Body => {
  const expiresIn = Number(body.expires_in);
  const forPerson = body.refresh_token !== undefined || body.id_token !== undefined;
  const answer: Body = {
    token_type: 'Bearer',
    scope: forPerson
      ? [`${exchange.audience}/${PERSON_SCOPE}`, ...exchange.signIn].join(' ')
      : `${exchange.audience}/.default`,
    expires_in: expiresIn,
    ext_expires_in: expiresIn,
    access_token: body.access_token,
    ...(body.refresh_token === undefined ? {} : { refresh_token: body.refresh_token }),
    ...(body.id_token === undefined ? {} : { id_token: body.id_token }),
  };
  if (exchange.version === '2.0') return answer;
  const { scope, ...rest } = answer;
  return {
    ...rest,
    ...(forPerson ? { scope: PERSON_SCOPE } : {}),
    expires_in: String(expiresIn),
    ext_expires_in: String(expiresIn),
    expires_on: String(now + expiresIn),
    not_before: String(now),
    resource: exchange.audience,
  };
};

/** The older document names the older endpoints. */
export const toDiscovery = (
  body: Record<string, unknown>,
  exchange: Exchange,
  base: string,
): Record<string, unknown> => {
  const root = `${base}/${exchange.tenant}`;
  const known = { ...body, tenant_region_scope: null, cloud_instance_name: new URL(base).host };
  if (exchange.version === '2.0') return known;
  return {
    ...known,
    issuer: issuerOf(base, exchange.tenant, '1.0'),
    token_endpoint: `${root}/oauth2/token`,
    authorization_endpoint: `${root}/oauth2/authorize`,
    device_authorization_endpoint: `${root}/oauth2/devicecode`,
    jwks_uri: `${root}/discovery/keys`,
  };
};

/** What `organizations` and `common` say before it is known which organization is meant (AUT-04). */
export const commonDiscovery = (base: string, tenant: string, version: Exchange['version']): Body => {
  const root = `${base}/${tenant}`;
  const at = version === '2.0' ? 'v2.0/' : '';
  return {
    issuer: issuerOf(base, '{tenantid}', version),
    authorization_endpoint: `${root}/oauth2/${at}authorize`,
    token_endpoint: `${root}/oauth2/${at}token`,
    device_authorization_endpoint: `${root}/oauth2/${at}devicecode`,
    jwks_uri: `${root}/discovery/${at}keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    tenant_region_scope: null,
    cloud_instance_name: new URL(base).host,
  };
};

type Face = { code: number; text: string; error?: string; status?: number };

/** By error and, where the service says more in its detail, by that. */
const FACES: Readonly<Record<string, Face>> = {
  'invalid_client/client not found': {
    code: 700016,
    error: 'unauthorized_client',
    status: 400,
    text: 'The application was not found in this organization.',
  },
  'invalid_client/invalid secret provided': { code: 7000215, status: 401, text: 'Invalid client secret provided.' },
  'invalid_client/the provided authentication mechanism does not match the registered client authentication method': {
    code: 7000218,
    status: 401,
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  invalid_client: { code: 7000215, status: 401, text: 'The client could not be authenticated.' },
  'invalid_grant/refresh token is expired': { code: 700082, text: 'The refresh token has expired.' },
  'invalid_grant/refresh token already used': {
    code: 70000,
    text: 'The refresh token was used before; every token of its family is revoked.',
  },
  'invalid_grant/authorization code already consumed': { code: 54005, text: 'The authorization code was used before.' },
  invalid_grant: { code: 70000, text: 'The provided grant is invalid, expired or was revoked.' },
  invalid_scope: { code: 70011, text: 'The provided scope is not valid.' },
  unsupported_grant_type: { code: 70003, text: 'The grant type is not supported.' },
  'invalid_request/no client authentication mechanism provided': {
    code: 900144,
    text: "The request body must contain the following parameter: 'client_id'.",
  },
  invalid_target: { code: 500011, error: 'invalid_resource', text: 'The resource was not found.' },
  unauthorized_client: { code: 700016, text: 'The application was not found in this organization.' },
  authorization_pending: { code: 70016, text: 'The person has not yet finished signing in.' },
  slow_down: { code: 70016, text: 'Ask less often.' },
  expired_token: { code: 70020, text: 'The code has expired.' },
  access_denied: { code: 65004, error: 'authorization_declined', text: 'The person declined.' },
  tenant_not_found: { code: 90002, error: 'invalid_request', status: 400, text: 'The organization was not found.' },
  locked: {
    code: 50053,
    error: 'temporarily_unavailable',
    status: 429,
    text: 'Too many failed attempts from this address. Try again later.',
  },
  server_error: { code: 90033, error: 'server_error', status: 500, text: 'The service failed. Try again later.' },
};

/** A refusal with the number that tools look for, and ids by which support finds it. */
export const toTokenFault = (
  error: string,
  detail: string | undefined,
  now: number,
): { status: number; body: Body } => {
  const face = FACES[`${error}/${detail}`] ??
    FACES[error] ?? { code: 900144, text: detail ?? 'The request is invalid.' };
  const ids = { trace_id: randomUUID(), correlation_id: randomUUID() };
  const timestamp = new Date(now)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  const trace = `Trace ID: ${ids.trace_id} Correlation ID: ${ids.correlation_id} Timestamp: ${timestamp}`;
  return {
    status: face.status ?? 400,
    body: {
      error: face.error ?? error,
      error_description: `AADSTS${face.code}: ${face.text} ${trace}`,
      error_codes: [face.code],
      timestamp,
      ...ids,
    },
  };
};
