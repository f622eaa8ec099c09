import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { findTenant, findTenantOfApplication, type TenantRow } from '../db/applications.ts';
import type { Store } from '../db/store.ts';
import type { Lockout } from './lockout.ts';
import { publishedKeys, type SigningKeys } from './signing-keys.ts';
import { commonDiscovery, toDiscovery, toTokenAnswer, toTokenFault } from './token-answers.ts';
import { answerFault, answerJson, NO_STORE, pageHeaders, rewritten, withoutConsent } from './token-messages.ts';
import { type Exchange, readTarget, toServiceBody, toServiceQuery } from './token-requests.ts';
import { createTokenService } from './token-service.ts';
import { interact, type SignInRequest } from './token-sign-in.ts';

/** The token endpoints of every organization. */
export type Tokens = {
  /** Answers one request below `/{tenant}/`. Gives false when the path is none of ours. */
  handle(request: TokenRequest): Promise<boolean>;
  /** Lets go of the services, which hold the keys: they are made anew with the current ones. */
  reset(): void;
};

export type TokenRequest = SignInRequest & {
  /** The organization's id, its domain, `organizations` or `common`. */
  tenant: string;
  query: string;
  /** The form as it came. */
  body: string;
  /** The caller's network address. */
  address: string;
};

type Parts = {
  store: Store;
  base: string;
  sandbox: boolean;
  cookieKey: string;
  keys: () => SigningKeys;
  lockout: Lockout;
  log?: ((message: string, error?: unknown) => void) | undefined;
};

type Endpoint = {
  route: string;
  kind: 'token' | 'device' | 'authorize' | 'discovery' | 'keys' | 'other';
  version: '1.0' | '2.0';
};
const of = (route: string, kind: Endpoint['kind'], version: Endpoint['version'] = '2.0'): Endpoint => ({
  route,
  kind,
  version,
});
const DISCOVERY = '/.well-known/openid-configuration';
const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  '/oauth2/v2.0/token': of('/oauth2/v2.0/token', 'token'),
  '/oauth2/token': of('/oauth2/v2.0/token', 'token', '1.0'),
  '/oauth2/v2.0/authorize': of('/oauth2/v2.0/authorize', 'authorize'),
  '/oauth2/authorize': of('/oauth2/v2.0/authorize', 'authorize', '1.0'),
  '/oauth2/v2.0/devicecode': of('/oauth2/v2.0/devicecode', 'device'),
  '/oauth2/devicecode': of('/oauth2/v2.0/devicecode', 'device', '1.0'),
  '/v2.0/.well-known/openid-configuration': of(DISCOVERY, 'discovery'),
  '/.well-known/openid-configuration': of(DISCOVERY, 'discovery', '1.0'),
  '/discovery/v2.0/keys': of('/discovery/v2.0/keys', 'keys'),
  '/discovery/keys': of('/discovery/v2.0/keys', 'keys', '1.0'),
  '/openid/userinfo': of('/openid/userinfo', 'other'),
  '/oauth2/deviceauth': of('/oauth2/deviceauth', 'other'),
};
/** Names for whichever organization the application belongs to. */
const COMMON: ReadonlySet<string> = new Set(['organizations', 'common']);
/** Paths that go on with an authorization under way. */
const RESUMING = /^\/oauth2\/(v2\.0\/authorize|deviceauth)\/[\w-]+$/;
const INTERACTION = /^\/oauth2\/interaction\/[\w-]+$/;

export const createTokens = (parts: Parts): Tokens => {
  const { store, base, lockout } = parts;
  const services = new LRUCache<string, Provider>({ max: 200 });
  const exchanges = new WeakMap<IncomingMessage, Exchange>();
  const failures = new WeakMap<IncomingMessage, Error & { error_detail?: string }>();

  const serviceOf = (tenant: string): Provider => {
    const known = services.get(tenant);
    if (known) return known;
    const service = createTokenService({
      ...parts,
      tenant,
      keys: parts.keys().private,
      exchangeOf: (ctx) => exchanges.get(ctx.req),
    });
    const remember = (ctx: KoaContextWithOIDC, error: Error): void => {
      failures.set(ctx.req, error);
    };
    service.on('grant.error', remember);
    service.on('device_authorization.error', remember);
    service.on('server_error', (_ctx, error) => parts.log?.('the token service failed', error));
    service.use(async (ctx, next) => {
      await next();
      await shape(ctx as unknown as KoaContextWithOIDC);
    });
    services.set(tenant, service);
    return service;
  };

  /** Turns what the service answered into what the clients read. */
  const shape = async (ctx: KoaContextWithOIDC): Promise<void> => {
    const exchange = exchanges.get(ctx.req);
    const endpoint = endpointOf.get(ctx.req);
    if (typeof ctx.body === 'string' && ctx.response.is('html')) ctx.set(pageHeaders(ctx.body));
    if (!exchange || !endpoint || typeof ctx.body !== 'object' || ctx.body === null) return;
    const body = ctx.body as Record<string, unknown>;
    if (endpoint.kind === 'discovery') ctx.body = toDiscovery(body, exchange, base);
    if (endpoint.kind !== 'token' && endpoint.kind !== 'device') return;
    if (typeof body.error === 'string') {
      const fault = toTokenFault(body.error, failures.get(ctx.req)?.error_detail, Date.now());
      if (body.error === 'invalid_client') await lockout.failed(`tokens:${exchange.address}`);
      ctx.status = fault.status;
      ctx.body = fault.body;
    } else if (endpoint.kind === 'token') {
      ctx.body = toTokenAnswer(body, exchange, Math.floor(Date.now() / 1000));
      ctx.set(NO_STORE);
    } else {
      const uri = String(body.verification_uri);
      const message = `To sign in, open the page ${uri} and enter the code ${String(body.user_code)}.`;
      ctx.body = { ...body, verification_url: uri, message };
    }
  };
  const endpointOf = new WeakMap<IncomingMessage, Endpoint>();

  const tenantOf = async (name: string, clientId: string | null): Promise<TenantRow | undefined> => {
    const folded = name.toLowerCase();
    if (!COMMON.has(folded)) return findTenant(store.single, folded);
    return clientId === null ? undefined : findTenantOfApplication(store.single, clientId.toLowerCase());
  };

  return {
    reset: () => services.clear(),
    handle: async (request) => {
      const endpoint = ENDPOINTS[request.path] ?? (RESUMING.test(request.path) ? of(request.path, 'other') : undefined);
      const interaction = INTERACTION.test(request.path);
      if (!endpoint && !interaction) return false;
      const form = new URLSearchParams(request.body);
      const query = new URLSearchParams(request.query);
      const clientId = form.get('client_id') ?? query.get('client_id') ?? basicClientId(request.raw);
      const common = COMMON.has(request.tenant.toLowerCase());
      if (common && endpoint?.kind === 'discovery') {
        answerJson(request.response, commonDiscovery(base, request.tenant.toLowerCase(), endpoint.version));
        return true;
      }
      if (common && endpoint?.kind === 'keys') {
        answerJson(request.response, publishedKeys(parts.keys()));
        return true;
      }
      const tenant = await tenantOf(request.tenant, clientId);
      if (!tenant) {
        const [error, detail] = common ? ['invalid_client', 'client not found'] : ['tenant_not_found', undefined];
        answerFault(request.response, toTokenFault(error ?? '', detail, Date.now()));
        return true;
      }
      const service = serviceOf(tenant.id);
      if (interaction || !endpoint) {
        await interact(service, request, tenant.id, base);
        return true;
      }
      const locked = endpoint.kind === 'token' && (await lockout.lockedFor(`tokens:${request.address}`));
      if (locked) {
        request.response.setHeader('Retry-After', String(locked));
        answerFault(request.response, toTokenFault('locked', undefined, Date.now()));
        return true;
      }
      const asked = endpoint.kind === 'authorize' && request.raw.method === 'GET' ? query : form;
      const target = readTarget(asked.get('scope') ?? undefined, asked.get('resource') ?? undefined);
      let sent = { query: request.query, body: request.body };
      if (endpoint.kind === 'token' || endpoint.kind === 'device') {
        sent = { ...sent, body: toServiceBody(form, endpoint.kind, target).toString() };
      } else if (endpoint.kind === 'authorize') {
        const params = toServiceQuery(asked, target).toString();
        sent = request.raw.method === 'GET' ? { ...sent, query: params } : { ...sent, body: params };
      }
      const starts = endpoint.kind === 'authorize' || (request.path === '/oauth2/deviceauth' && sent.body === '');
      const shim = rewritten(request.raw, `/${tenant.id}`, endpoint.route, sent, base);
      exchanges.set(shim, {
        version: endpoint.version,
        tenant: tenant.id,
        ...target,
        address: request.address,
        called: `${base}/${request.tenant}${request.path}`,
      });
      endpointOf.set(shim, endpoint);
      if (starts) shim.headers.cookie = withoutConsent(shim.headers.cookie);
      await service.callback()(shim, request.response);
      return true;
    },
  };
};

const basicClientId = (raw: IncomingMessage): string | null => {
  const match = /^Basic +(\S+)$/i.exec(raw.headers.authorization ?? '');
  if (!match?.[1]) return null;
  const [id] = Buffer.from(match[1], 'base64').toString('utf8').split(':');
  return id ?? null;
};
