import { type Adapter, type AdapterPayload, errors, Provider } from 'oidc-provider';
import { type ApplicationRow, findApplication, findFirstApplication, findPersonByUpn } from '../db/applications.ts';
import type { Store } from '../db/store.ts';
import {
  consumeTokenRecord,
  deleteTokenRecord,
  deleteTokenRecordsOfGrant,
  findTokenRecord,
  findTokenRecordByUid,
  findTokenRecordByUserCode,
  saveTokenRecord,
  type TokenRecord,
} from '../db/token-records.ts';
import { addMilliseconds, toInstant } from '../kernel/time.ts';
import { digestOf } from './secrets.ts';
import { PERSON_SCOPE, RESOURCE } from './token-requests.ts';

/** Where the token service of one organization keeps things: our tables, with secrets as digests. */
export type AdapterParts = { store: Store; tenant: string; sandbox: boolean };

/** Kinds whose id is the secret itself. */
const SECRET_IDS: ReadonlySet<string> = new Set(['RefreshToken', 'AuthorizationCode', 'DeviceCode', 'AccessToken']);
/** Stands for an id we only know as a digest. It is good for going on with a device's sign-in, never for a token. */
const DIGEST = 'digest:';
const STANDING = 'sandbox-refresh:';
const STANDING_GRANT = 'sandbox-grant:';

/** The public refresh token of each person of the sandbox's cast. It keeps working however often it is exchanged. */
export const isStanding = (refreshToken: string | undefined): boolean => refreshToken?.startsWith(STANDING) === true;

export const tokenAdapter =
  (parts: AdapterParts) =>
  (kind: string): Adapter =>
    kind === 'Client' ? clientAdapter(parts) : recordAdapter(parts, kind);

const recordAdapter = ({ store, tenant, sandbox }: AdapterParts, kind: string): Adapter => {
  const secret = SECRET_IDS.has(kind);
  const keyOf = (id: string): string => (id.startsWith(DIGEST) ? id.slice(DIGEST.length) : secret ? digestOf(id) : id);
  const open = (row: TokenRecord | undefined, id?: string): AdapterPayload | undefined =>
    row && {
      ...row.payload,
      jti: id ?? (secret ? `${DIGEST}${row.id}` : row.id),
      ...(row.consumed_at === null ? {} : { consumed: Math.floor(Date.parse(row.consumed_at) / 1000) }),
    };
  return {
    upsert: async (id, { jti, ...payload }, expiresIn) => {
      await saveTokenRecord(store.single, {
        kind,
        id: keyOf(id),
        payload,
        grantId: payload.grantId ?? null,
        userCode: payload.userCode ?? null,
        uid: payload.uid ?? null,
        personId: payload.accountId ?? null,
        expiresAt: expiresIn ? addMilliseconds(toInstant(Date.now()), expiresIn * 1000) : null,
      });
    },
    find: async (id) => {
      if (id.startsWith(DIGEST) && Provider.ctx?.oidc.route !== 'device_resume') return undefined;
      if (sandbox && kind === 'RefreshToken' && isStanding(id)) return findStanding(store, tenant, id);
      if (sandbox && kind === 'Grant' && id.startsWith(STANDING_GRANT)) return standingGrant(id);
      return open(await findTokenRecord(store.single, kind, keyOf(id)), id);
    },
    findByUid: async (uid) => open(await findTokenRecordByUid(store.single, kind, uid)),
    findByUserCode: async (code) => open(await findTokenRecordByUserCode(store.single, kind, code)),
    consume: async (id) => {
      const first = await consumeTokenRecord(store.single, kind, keyOf(id), toInstant(Date.now()));
      // Two requests with one token at the same moment: the second is refused like any other replay.
      if (!first) throw new errors.InvalidGrant('refresh token already used');
    },
    destroy: async (id) => {
      await deleteTokenRecord(store.single, kind, keyOf(id));
    },
    revokeByGrantId: async (grantId) => {
      await deleteTokenRecordsOfGrant(store.single, kind, grantId);
    },
  };
};

const clientAdapter = ({ store, tenant }: AdapterParts): Adapter => {
  const nothing = async (): Promise<undefined> => undefined;
  return {
    upsert: nothing,
    find: async (id) => {
      const application = await findApplication(store.single, id.toLowerCase());
      return application?.organization_id === tenant ? toClient(application) : undefined;
    },
    findByUid: nothing,
    findByUserCode: nothing,
    consume: nothing,
    destroy: nothing,
    revokeByGrantId: nothing,
  };
};

const DEVICE = 'urn:ietf:params:oauth:grant-type:device_code';

const toClient = (application: ApplicationRow): AdapterPayload => {
  const byKey = application.public_keys.length > 0 && usesAssertion(application);
  const bySecret = !byKey && application.secret_digest !== null;
  const redirects = application.redirect_uris.length > 0;
  const local = application.redirect_uris.every((uri) => /^(http:\/\/(localhost|127\.|\[::1\])|[^h])/.test(uri));
  return {
    client_id: application.client_id,
    client_name: application.name,
    // The stored digest; `compareClientSecret` digests what is presented.
    ...(bySecret ? { client_secret: application.secret_digest ?? '' } : {}),
    ...(byKey ? { jwks: { keys: application.public_keys } } : {}),
    token_endpoint_auth_method: byKey ? 'private_key_jwt' : bySecret ? 'client_secret_post' : 'none',
    application_type: redirects && local ? 'native' : 'web',
    redirect_uris: application.redirect_uris,
    response_types: redirects ? ['code'] : [],
    grant_types: [
      ...(application.kind === 'confidential' ? ['client_credentials'] : []),
      ...(redirects ? ['authorization_code'] : []),
      'refresh_token',
      DEVICE,
    ],
  };
};

/** An application that has both a secret and keys may use either; the service knows one way per client. */
const usesAssertion = (application: ApplicationRow): boolean =>
  application.secret_digest === null || Provider.ctx?.oidc.params?.client_assertion !== undefined;

/** A refresh token that is nowhere stored: it exists as long as its person and the organization's application do. */
const findStanding = async (store: Store, tenant: string, id: string): Promise<AdapterPayload | undefined> => {
  const person = await findPersonByUpn(store.single, id.slice(STANDING.length).toLowerCase());
  if (person?.organization_id !== tenant) return undefined;
  const application = await findFirstApplication(store.single, tenant);
  const now = Math.floor(Date.now() / 1000);
  return (
    application && {
      kind: 'RefreshToken',
      jti: id,
      accountId: person.id,
      clientId: application.client_id,
      grantId: `${STANDING_GRANT}${person.id}:${application.client_id}`,
      gty: 'refresh_token',
      scope: `offline_access ${PERSON_SCOPE}`,
      resource: RESOURCE,
      authTime: now,
      acr: 'sandbox',
      amr: ['pwd', 'mfa'],
      iat: now,
      exp: now + 86_400,
    }
  );
};

const standingGrant = (id: string): AdapterPayload => {
  const [accountId, clientId] = id.slice(STANDING_GRANT.length).split(':') as [string, string];
  const now = Math.floor(Date.now() / 1000);
  return {
    kind: 'Grant',
    jti: id,
    accountId,
    clientId,
    iat: now,
    exp: now + 86_400,
    openid: { scope: 'openid offline_access profile email' },
    resources: { [RESOURCE]: PERSON_SCOPE },
  };
};
