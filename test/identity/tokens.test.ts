import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { saveCredentials } from '../../src/db/credentials.ts';
import { toInstant } from '../../src/kernel/time.ts';
import {
  BASE,
  claimsOf,
  form,
  HARBOR,
  HARBOR_APP,
  type House,
  HUGO,
  openHouse,
  QUAY,
  QUAY_APP,
  QUINTIN,
  REDIRECT,
} from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const SCOPE = 'https://api.partnercenter.microsoft.com/.default';
const ask = (tenant: string, fields: Record<string, string>, path = 'oauth2/v2.0/token') =>
  house.server.inject({ url: `/${tenant}/${path}`, ...form(fields) });
const program = { grant_type: 'client_credentials', client_id: HARBOR_APP, client_secret: 'sandbox-secret' };
const standing = {
  grant_type: 'refresh_token',
  client_id: HARBOR_APP,
  client_secret: 'sandbox-secret',
  refresh_token: `sandbox-refresh:${HUGO.upn}`,
};

describe('an application by itself', () => {
  test('gets a decodable token for its organization', async () => {
    const answer = await ask(HARBOR.id, { ...program, scope: SCOPE });
    expect(answer.statusCode).toBe(200);
    const body = answer.json();
    expect(body).toMatchObject({ token_type: 'Bearer', scope: SCOPE, expires_in: 3599, ext_expires_in: 3599 });
    expect(body).not.toHaveProperty('refresh_token');
    const claims = claimsOf(body.access_token);
    expect(claims).toMatchObject({
      iss: `${BASE}/${HARBOR.id}/v2.0`,
      aud: 'https://api.partnercenter.microsoft.com',
      tid: HARBOR.id,
      appid: HARBOR_APP,
      azp: HARBOR_APP,
      oid: HARBOR_APP,
      ver: '2.0',
      roles: ['application'],
    });
    expect(claims).not.toHaveProperty('scp');
    expect(claims).not.toHaveProperty('upn');
    const caller = await house.identity.identify({ authorization: `Bearer ${body.access_token}` });
    expect(caller).toEqual({
      ok: true,
      value: {
        by: 'token',
        actor: {
          kind: 'application',
          applicationId: HARBOR_APP,
          organizationId: HARBOR.id,
          organizationName: 'Harbor IT',
          organizationKind: 'reseller',
        },
      },
    });
  });

  test.each([
    ['the domain', HARBOR.domain, undefined],
    ['organizations', 'organizations', undefined],
    ['common', 'common', 'https://graph.windows.net/.default'],
    ['an unknown scope', HARBOR.id, 'https://unknown.example/.default'],
    ['our own audience', HARBOR.id, 'api://tandem/.default'],
  ])('is served by %s', async (_name, tenant, scope) => {
    const answer = await ask(tenant, { ...program, ...(scope ? { scope } : {}) });
    expect(answer.statusCode).toBe(200);
    expect(claimsOf(answer.json().access_token).tid).toBe(HARBOR.id);
  });
});

describe('a standing refresh token of the sandbox', () => {
  test('gives a token for the person, again and again', async () => {
    for (let time = 0; time < 2; time++) {
      const answer = await ask(HARBOR.id, {
        ...standing,
        scope: 'https://api.partnercenter.microsoft.com/user_impersonation',
      });
      expect(answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
      expect(answer.json().refresh_token).toBe(standing.refresh_token);
      const claims = claimsOf(answer.json().access_token);
      expect(claims).toMatchObject({ upn: HUGO.upn, oid: HUGO.id, scp: 'user_impersonation', amr: ['pwd', 'mfa'] });
      expect(claims).not.toHaveProperty('roles');
      const caller = await house.identity.identify({ authorization: `Bearer ${answer.json().access_token}` });
      expect(caller).toMatchObject({
        ok: true,
        value: {
          actor: { kind: 'person', upn: HUGO.upn, roles: ['global-admin', 'admin-agent'], secondFactor: 'sandbox' },
        },
      });
    }
  });

  test("belongs to the application of the person's organization", async () => {
    const answer = await ask(QUAY.id, { ...standing, client_id: QUAY_APP });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error).toBe('invalid_grant');
  });
});

describe('refusals', () => {
  test('a wrong secret', async () => {
    const answer = await ask(HARBOR.id, { ...program, client_secret: 'wrong' });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ error: 'invalid_client', error_codes: [7000215] });
    expect(answer.json().error_description).toMatch(/^AADSTS7000215: /);
    expect(answer.json().timestamp).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/);
  });

  test('an application of another organization', async () => {
    const answer = await ask(QUAY.id, program);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ error: 'unauthorized_client', error_codes: [700016] });
  });

  test.each([
    'nowhere.example',
    '7a6b5c4d-3e2f-4102-8b3c-000000000000',
  ])('an unknown organization %s', async (tenant) => {
    const answer = await ask(tenant, program);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error_codes).toEqual([90002]);
  });

  test('an unknown grant type', async () => {
    const answer = await ask(HARBOR.id, { ...program, grant_type: 'password' });
    expect(answer.json()).toMatchObject({ error: 'unsupported_grant_type', error_codes: [70003] });
  });
});

describe('the older form', () => {
  test('takes a resource and answers numbers as text', async () => {
    const answer = await ask(HARBOR.domain, { ...program, resource: 'https://graph.windows.net' }, 'oauth2/token');
    expect(answer.statusCode).toBe(200);
    const body = answer.json();
    const claims = claimsOf(body.access_token);
    expect(body).toEqual({
      token_type: 'Bearer',
      expires_in: '3599',
      ext_expires_in: '3599',
      expires_on: String(claims.exp),
      not_before: expect.stringMatching(/^\d+$/),
      resource: 'https://graph.windows.net',
      access_token: body.access_token,
    });
    expect(claims).toMatchObject({
      aud: 'https://graph.windows.net',
      ver: '1.0',
      iss: `${BASE}/${HARBOR.id}`,
      appid: HARBOR_APP,
    });
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache, no-store', pragma: 'no-cache', expires: '-1' });
    const caller = await house.identity.identify({ authorization: `bearer ${body.access_token}` });
    expect(caller).toMatchObject({ ok: true, value: { actor: { kind: 'application' } } });
  });

  test('gives a refresh token to a person', async () => {
    const answer = await ask(HARBOR.id, { ...standing, resource: 'https://graph.windows.net' }, 'oauth2/token');
    expect(answer.json()).toMatchObject({ refresh_token: standing.refresh_token, scope: 'user_impersonation' });
  });

  test('knows the id of the API as a resource', async () => {
    const resource = 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd';
    const answer = await ask(HARBOR.id, { ...program, resource }, 'oauth2/token');
    expect(claimsOf(answer.json().access_token).aud).toBe(resource);
  });
});

describe('discovery', () => {
  test('both documents name the organization by its id, also when asked by domain', async () => {
    const newer = await house.server.inject(`/${HARBOR.domain}/v2.0/.well-known/openid-configuration`);
    expect(newer.json()).toMatchObject({
      issuer: `${BASE}/${HARBOR.id}/v2.0`,
      token_endpoint: `${BASE}/${HARBOR.id}/oauth2/v2.0/token`,
      authorization_endpoint: `${BASE}/${HARBOR.id}/oauth2/v2.0/authorize`,
      device_authorization_endpoint: `${BASE}/${HARBOR.id}/oauth2/v2.0/devicecode`,
      jwks_uri: `${BASE}/${HARBOR.id}/discovery/v2.0/keys`,
    });
    const older = await house.server.inject(`/${HARBOR.domain}/.well-known/openid-configuration`);
    expect(older.json()).toMatchObject({
      issuer: `${BASE}/${HARBOR.id}`,
      token_endpoint: `${BASE}/${HARBOR.id}/oauth2/token`,
      authorization_endpoint: `${BASE}/${HARBOR.id}/oauth2/authorize`,
    });
    expect(older.json().token_endpoint.split('/')[3]).toBe(HARBOR.id);
  });

  test('no Host header changes what is said', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' };
    const answer = await house.server.inject({ url: `/${HARBOR.id}/v2.0/.well-known/openid-configuration`, headers });
    expect(answer.body).not.toContain('evil.example');
  });

  test.each(['organizations', 'common'])('%s stands for whichever organization is meant', async (name) => {
    const document = (await house.server.inject(`/${name}/v2.0/.well-known/openid-configuration`)).json();
    expect(document).toMatchObject({
      issuer: `${BASE}/{tenantid}/v2.0`,
      token_endpoint: `${BASE}/${name}/oauth2/v2.0/token`,
    });
    const keys = await house.server.inject(String(document.jwks_uri).replace(BASE, ''));
    const own = await house.server.inject(`/${HARBOR.id}/discovery/v2.0/keys`);
    expect(keys.json().keys.map((key: { kid: string }) => key.kid)).toEqual(
      own.json().keys.map((key: { kid: string }) => key.kid),
    );
    expect(keys.body).not.toContain('"d"');
  });

  test('the keys are public parts only', async () => {
    const keys = (await house.server.inject(`/${HARBOR.id}/discovery/v2.0/keys`)).json().keys as Record<
      string,
      string
    >[];
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });
});

describe('what is no token of ours', () => {
  const identify = (token: string) => house.identity.identify({ authorization: `Bearer ${token}` });
  const invalid = { ok: false, failure: 'token_invalid' };
  const good = async () => (await ask(HARBOR.id, program)).json().access_token as string;
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test('changed, unsigned, signed with the public key as a secret, or not a token at all', async () => {
    const token = await good();
    const [head = '', body = '', signature = ''] = token.split('.');
    const claims = claimsOf(token);
    expect(await identify(`${head}.${part({ ...claims, tid: QUAY.id })}.${signature}`)).toEqual(invalid);
    expect(await identify(`${part({ alg: 'none', typ: 'JWT' })}.${body}.`)).toEqual(invalid);
    const { keys } = (await house.server.inject(`/${HARBOR.id}/discovery/v2.0/keys`)).json();
    const hmacHead = part({ alg: 'HS256', kid: keys[0].kid });
    const mac = createHmac('sha256', JSON.stringify(keys[0])).update(`${hmacHead}.${body}`).digest('base64url');
    expect(await identify(`${hmacHead}.${body}.${mac}`)).toEqual(invalid);
    for (const text of ['', 'a', 'a.b.c', 'x'.repeat(9000)]) expect(await identify(text)).toEqual(invalid);
    expect(await house.identity.identify({ authorization: 'Basic abc' })).toEqual(invalid);
    expect(await house.identity.identify({})).toEqual({
      ok: true,
      value: { actor: { kind: 'visitor' }, by: 'nothing' },
    });
  });

  test('expired, remembered or not', async () => {
    const token = await good();
    expect(await identify(token)).toMatchObject({ ok: true });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3600_000 });
    try {
      expect(await identify(token)).toEqual({ ok: false, failure: 'token_expired' });
    } finally {
      vi.useRealTimers();
    }
  });
});

test('two refreshes with one token at once: one wins, the other is refused', async () => {
  const issued = await refreshToken();
  const both = await Promise.all([
    ask(HARBOR.id, { ...standing, refresh_token: issued }),
    ask(HARBOR.id, { ...standing, refresh_token: issued }),
  ]);
  expect(both.map((answer) => answer.statusCode).sort()).toEqual([200, 400]);
});

test('refresh tokens are nowhere stored as they are', async () => {
  const issued = await refreshToken();
  const { rows } = await house.store.pool.query('select r::text as text from identity.token_records r');
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.text).not.toContain(issued);
  const [digest] = (await house.store.pool.query(`select id from identity.token_records where kind = 'RefreshToken'`))
    .rows;
  for (const text of [digest.id, `digest:${digest.id}`]) {
    expect((await ask(HARBOR.id, { ...standing, refresh_token: text })).statusCode).toBe(400);
  }
});

/** A refresh token that works once: what a code would have given. */
const refreshToken = async (): Promise<string> => {
  const cookies = new Map<string, string>();
  const keep = (set: string | string[] | undefined) => {
    for (const cookie of [set ?? []].flat()) {
      const [pair = ''] = cookie.split('; ');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
  };
  keep(await house.identity.signInAs(HUGO.id, 'sandbox'));
  const query = new URLSearchParams({
    client_id: HARBOR_APP,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid offline_access',
    state: 'x',
  });
  let url = `/${HARBOR.id}/oauth2/v2.0/authorize?${query}`;
  while (!url.startsWith(REDIRECT)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await house.server.inject({ url, headers: { cookie } });
    keep(answer.headers['set-cookie']);
    url = String(answer.headers.location).replace(BASE, '');
    if (answer.statusCode !== 303) throw new Error(answer.body);
  }
  const code = new URL(url).searchParams.get('code') ?? '';
  const exchange = { ...program, grant_type: 'authorization_code', code, redirect_uri: REDIRECT };
  return (await ask(HARBOR.id, exchange)).json().refresh_token as string;
};

test('a new signing key signs; tokens of the old one stay good', async () => {
  const before = (await ask(HARBOR.id, program)).json().access_token as string;
  await house.identity.rotateKeys();
  const after = (await ask(HARBOR.id, program)).json().access_token as string;
  const kid = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid as string;
  expect(kid(after)).not.toBe(kid(before));
  house.identity.forget();
  for (const token of [before, after]) {
    expect(await house.identity.identify({ authorization: `Bearer ${token}` })).toMatchObject({ ok: true });
  }
});

test('a removed person has no token any more, and gets none', async () => {
  const theirs = { ...standing, client_id: QUAY_APP, refresh_token: `sandbox-refresh:${QUINTIN.upn}` };
  const token = (await ask(QUAY.id, theirs)).json().access_token as string;
  expect(await house.identity.identify({ authorization: `Bearer ${token}` })).toMatchObject({ ok: true });
  await house.store.pool.query(`update people set state = 'removed' where id = '${QUINTIN.id}'`);
  house.identity.forget({ personId: QUINTIN.id });
  expect(await house.identity.identify({ authorization: `Bearer ${token}` })).toEqual({
    ok: false,
    failure: 'token_invalid',
  });
  expect((await ask(QUAY.id, theirs)).json().error).toBe('invalid_grant');
});

test('outside the sandbox there are no standing tokens and no one-click sign-in; guessing secrets locks the address', async () => {
  const plain = await openHouse({ sandbox: false });
  try {
    await expect(plain.identity.signInAs(HUGO.id, 'sandbox')).rejects.toThrow('only in the sandbox');
    await plain.identity.registerApplication({
      clientId: HARBOR_APP,
      organizationId: HARBOR.id,
      name: 'Harbor tool',
      secret: 'sandbox-secret',
      redirectUris: [],
    });
    const { id: personId, name, upn } = HUGO;
    await saveCredentials(plain.store.single, {
      personId,
      name,
      upn,
      passwordHash: null,
      now: toInstant(Date.now()),
    });
    const post = (fields: Record<string, string>) =>
      plain.server.inject({ url: `/${HARBOR.id}/oauth2/v2.0/token`, ...form(fields) });
    expect((await post(standing)).json().error).toBe('invalid_grant');
    expect((await post(program)).statusCode).toBe(200);
    for (let time = 0; time < 30; time++) expect((await post({ ...program, client_secret: 'x' })).statusCode).toBe(401);
    const locked = await post(program);
    expect(locked.statusCode).toBe(429);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800);
    for (let time = 0; time < 120; time++) await plain.server.inject('/api/auth/get-session');
    const flood = await plain.server.inject('/api/auth/get-session');
    expect(flood.statusCode).toBe(429);
    expect(flood.json().code).toBe('RATE_LIMITED');
    expect(Number(flood.headers['retry-after'])).toBeGreaterThan(0);
  } finally {
    await plain.close();
  }
});
