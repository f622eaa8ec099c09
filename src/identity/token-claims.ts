import type { KoaContextWithOIDC } from 'oidc-provider';
import { findPerson } from '../db/sessions.ts';
import type { Store } from '../db/store.ts';
import { type AccessClaims, issuerOf } from './access-tokens.ts';
import { audienceIn, DEFAULT_AUDIENCE, type Exchange, PERSON_SCOPE } from './token-requests.ts';

type ClaimParts = {
  store: Store;
  base: string;
  tenant: string;
  exchangeOf(ctx: KoaContextWithOIDC): Exchange | undefined;
};

/** A token about to be signed: an application's, or a person's through one. */
export type IssuedToken = { accountId?: string; clientId?: string };
export type Times = { iat: number; exp: number; jti: string };

type Source = { acr?: string; amr?: string[]; authTime?: number; scope?: string };

/** The claims that clients of the original read; nothing else goes into a token. */
export const toClaims = async (
  parts: ClaimParts,
  ctx: KoaContextWithOIDC,
  token: IssuedToken,
  times: Times,
): Promise<AccessClaims> => {
  const exchange = parts.exchangeOf(ctx);
  const { AuthorizationCode, DeviceCode, RefreshToken } = ctx.oidc.entities;
  const source = (AuthorizationCode ?? DeviceCode ?? RefreshToken) as Source | undefined;
  if (exchange && !exchange.named) exchange.audience = audienceIn(source?.scope) ?? exchange.audience;
  const version = exchange?.version ?? '2.0';
  const clientId = token.clientId ?? '';
  const common = {
    iss: issuerOf(parts.base, parts.tenant, version),
    aud: exchange?.audience ?? DEFAULT_AUDIENCE,
    iat: times.iat,
    nbf: times.iat,
    exp: times.exp,
    tid: parts.tenant,
    appid: clientId,
    azp: clientId,
    ver: version,
    uti: times.jti,
  };
  if (token.accountId === undefined) return { ...common, oid: clientId, sub: clientId, roles: ['application'] };
  const person = await findPerson(parts.store.single, token.accountId);
  return {
    ...common,
    oid: token.accountId,
    sub: token.accountId,
    upn: person?.upn ?? '',
    name: person?.name ?? '',
    scp: PERSON_SCOPE,
    issued_ms: Date.now(),
    amr: source?.amr ?? ['pwd'],
    ...(source?.acr === undefined ? {} : { acr: source.acr }),
    ...(source?.authTime === undefined ? {} : { auth_time: source.authTime }),
  };
};
