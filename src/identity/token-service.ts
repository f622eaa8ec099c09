import { type Configuration, interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { findPerson } from '../db/sessions.ts';
import type { Store } from '../db/store.ts';
import { issuerOf } from './access-tokens.ts';
import { devicePages, failedPage } from './device-pages.ts';
import { ACCESS_TOKEN_SECONDS } from './options.ts';
import { digestOf } from './secrets.ts';
import type { SigningJwk } from './signing-keys.ts';
import { isStanding, tokenAdapter } from './token-adapter.ts';
import { type IssuedToken, type Times, toClaims } from './token-claims.ts';
import { DEFAULT_AUDIENCE, type Exchange, PERSON_SCOPES, RESOURCE } from './token-requests.ts';

/** The token service of one organization: oidc-provider, told our paths, our tables and our claims. */
export type ServiceParts = {
  store: Store;
  base: string;
  tenant: string;
  sandbox: boolean;
  cookieKey: string;
  keys: readonly SigningJwk[];
  /** The exchange a request belongs to. */
  exchangeOf(ctx: KoaContextWithOIDC): Exchange | undefined;
};

const DAY = 86_400;
export const SIGN_IN_SCOPES = 'openid offline_access profile email';

export const createTokenService = (parts: ServiceParts): Provider => {
  const provider = new Provider(issuerOf(parts.base, parts.tenant, '2.0'), configuration(parts));
  provider.proxy = true; // the door sets X-Forwarded-* from BASE_URL, over whatever the caller sent
  provider.Client.prototype.compareClientSecret = async function compare(this: { clientSecret?: string }, actual) {
    return this.clientSecret !== undefined && equal(this.clientSecret, digestOf(actual));
  };
  const expected = provider.OIDCContext.prototype.clientJwtAuthExpectedAudience;
  provider.OIDCContext.prototype.clientJwtAuthExpectedAudience = function audience(this: { ctx: KoaContextWithOIDC }) {
    // The client names the address it called, which may say the organization's domain.
    const called = parts.exchangeOf(this.ctx)?.called;
    return new Set([...expected.call(this as never), ...(called === undefined ? [] : [called])]);
  };
  return provider;
};

const configuration = (parts: ServiceParts): Configuration => {
  const { store, base, tenant } = parts;
  const cookie = { httpOnly: true, sameSite: 'lax', secure: base.startsWith('https://'), signed: true } as const;
  return {
    adapter: tokenAdapter(parts),
    jwks: { keys: [...parts.keys] as unknown as NonNullable<Configuration['jwks']>['keys'] },
    routes: {
      token: '/oauth2/v2.0/token',
      authorization: '/oauth2/v2.0/authorize',
      device_authorization: '/oauth2/v2.0/devicecode',
      code_verification: '/oauth2/deviceauth',
      jwks: '/discovery/v2.0/keys',
      userinfo: '/openid/userinfo',
    },
    scopes: SIGN_IN_SCOPES.split(' '),
    claims: {
      openid: ['sub', 'tid', 'oid'],
      profile: ['name', 'preferred_username', 'upn'],
      email: ['email'],
    },
    conformIdTokenClaims: false,
    clientAuthMethods: ['client_secret_post', 'client_secret_basic', 'private_key_jwt', 'none'],
    clientDefaults: { id_token_signed_response_alg: 'RS256' },
    pkce: { required: (_ctx, client) => client.clientAuthMethod === 'none' },
    responseTypes: ['code'],
    cookies: {
      keys: [parts.cookieKey],
      names: { interaction: 'tandem.interaction', resume: 'tandem.resume', session: 'tandem.consent' },
      long: { ...cookie, path: `/${tenant}/` },
      short: cookie,
    },
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      ClientCredentials: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: 60,
      DeviceCode: 900,
      IdToken: ACCESS_TOKEN_SECONDS,
      Interaction: 3600,
      Session: 3600,
      RefreshToken: 90 * DAY,
      Grant: 730 * DAY,
    },
    // A public refresh token of the sandbox stays; every other one works once, and its replay ends the family.
    rotateRefreshToken: (ctx) => !isStanding(ctx.oidc.params?.refresh_token as string | undefined),
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async () => false,
    findAccount: async (_ctx, id) => {
      const person = await findPerson(store.single, id);
      if (!person || person.organization_id !== tenant || person.must_change_password) return undefined;
      const facts = { name: person.name, preferred_username: person.upn, upn: person.upn, email: person.upn };
      return { accountId: id, claims: async () => ({ sub: id, oid: id, tid: tenant, ...facts }) };
    },
    interactions: {
      policy: signInPolicy(),
      url: (_ctx, interaction) => `/${tenant}/oauth2/interaction/${interaction.uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      deviceFlow: { enabled: true, ...devicePages() },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => RESOURCE,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => ({
          scope: PERSON_SCOPES,
          audience: DEFAULT_AUDIENCE,
          accessTokenTTL: ACCESS_TOKEN_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    formats: {
      customizers: {
        jwt: async (ctx, token, jwt) => {
          const claims = await toClaims(parts, ctx, token as IssuedToken, jwt.payload as Times);
          jwt.header = { typ: 'JWT' };
          jwt.payload = claims;
        },
      },
    },
    renderError: async (ctx, out) => {
      ctx.type = 'html';
      ctx.body = failedPage(ctx, String(out.error_description ?? out.error));
    },
  };
};

/** Every authorization passes by the portal's session: what the service itself remembers of an earlier one is nothing. */
const signInPolicy = () => {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy
    .get('login')
    ?.checks.add(
      new Check('portal_session', 'sign in at the portal', (ctx) =>
        ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
};

const equal = (one: string, other: string): boolean => {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let index = 0; index < one.length; index++) difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  return difference === 0;
};
