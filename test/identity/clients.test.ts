import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node';
import * as client from 'openid-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localCa } from '../../src/main/local-ca.ts';
import { claimsOf, HARBOR, HARBOR_APP, type House, HUGO, openHouse, REDIRECT } from './house.ts';

/** The libraries that partners' tools are made of, against HTTPS on this machine. */
let house: House;
let base: string;
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tandem-clients-'));
  const { cert, key, caPath } = await localCa(dir);
  setDefaultCACertificates([...getCACertificates('bundled'), await readFile(caPath, 'utf8')]);
  base = `https://localhost:${await freePort()}`;
  house = await openHouse({ base, https: { cert, key } });
  await house.identity.registerApplication({
    clientId: 'b0000002-0000-4000-8000-000000000001',
    organizationId: HARBOR.id,
    name: 'Harbor console',
    secret: null,
    redirectUris: ['http://localhost'],
  });
});
afterAll(async () => {
  await house?.close();
  await rm(dir, { recursive: true, force: true });
});

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A browser that is signed in at the portal follows redirects until one leaves the house. */
const follow = async (start: string, cookies: Map<string, string>): Promise<URL> => {
  let url = start;
  for (let hop = 0; hop < 10; hop++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(set)) cookies.delete(name);
      else cookies.set(name, pair.slice(name.length + 1));
    }
    const location = answer.headers.get('location');
    const html = location === null ? await answer.text() : '';
    const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1];
    if (action) {
      const fields = [...html.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']): [string, string] => [name, value],
      );
      return new URL(`${action}?${new URLSearchParams(fields)}`);
    }
    if (location === null)
      throw new Error(`${answer.status} ${url}: ${html.replace(/<style>.*<\/style>/s, '').slice(0, 900)}`);
    const next = new URL(location, url);
    if (next.origin !== base || next.pathname === '/sign-in') return next;
    url = next.href;
  }
  throw new Error('too many redirects');
};
const signedIn = async (personId: string): Promise<Map<string, string>> => {
  const [cookie = ''] = (await house.identity.signInAs(personId, 'sandbox')) ?? [];
  const [pair = ''] = cookie.split('; ');
  return new Map([[pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]]);
};

test('openid-client discovers the organization and gets a token for the application', async () => {
  const config = await client.discovery(new URL(`${base}/${HARBOR.id}/v2.0`), HARBOR_APP, 'sandbox-secret');
  expect(config.serverMetadata().token_endpoint).toBe(`${base}/${HARBOR.id}/oauth2/v2.0/token`);
  const tokens = await client.clientCredentialsGrant(config, { scope: 'https://graph.microsoft.com/.default' });
  expect(claimsOf(tokens.access_token)).toMatchObject({ aud: 'https://graph.microsoft.com', tid: HARBOR.id });
});

test('openid-client: code with PKCE, id token, rotation, and a replay that ends the family', async () => {
  const config = await client.discovery(new URL(`${base}/${HARBOR.id}/v2.0`), HARBOR_APP, 'sandbox-secret');
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: REDIRECT,
    scope: 'openid profile offline_access https://api.partnercenter.microsoft.com/user_impersonation',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    prompt: 'select_account',
  });
  const stranger = await follow(url.href, new Map());
  expect(`${stranger.origin}${stranger.pathname}`).toBe(`${base}/sign-in`);
  expect(stranger.searchParams.get('next')).toMatch(new RegExp(`^/${HARBOR.id}/oauth2/interaction/`));

  const back = await follow(url.href, await signedIn(HUGO.id));
  expect(back.href).toMatch(/^https:\/\/tool\.example\/callback\?/);
  const tokens = await client.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
  });
  expect(tokens.claims()).toMatchObject({ sub: HUGO.id, upn: HUGO.upn, tid: HARBOR.id });
  expect(claimsOf(tokens.access_token)).toMatchObject({
    aud: 'https://api.partnercenter.microsoft.com',
    scp: 'user_impersonation',
    upn: HUGO.upn,
    oid: HUGO.id,
    acr: 'sandbox',
    amr: ['pwd', 'mfa'],
    auth_time: expect.any(Number),
  });
  const first = tokens.refresh_token ?? '';
  const second = await client.refreshTokenGrant(config, first, { scope: 'https://graph.windows.net/.default' });
  expect(second.refresh_token).not.toBe(first);
  expect(claimsOf(second.access_token)).toMatchObject({ aud: 'https://graph.windows.net', acr: 'sandbox' });
  expect(claimsOf(second.access_token).auth_time).toBe(claimsOf(tokens.access_token).auth_time);

  await expect(client.refreshTokenGrant(config, first)).rejects.toMatchObject({ error: 'invalid_grant' });
  await expect(client.refreshTokenGrant(config, second.refresh_token ?? '')).rejects.toMatchObject({
    error: 'invalid_grant',
  });
  await expect(
    client.authorizationCodeGrant(config, back, { pkceCodeVerifier: verifier, expectedState: state }),
  ).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('openid-client: a person signs a device in', async () => {
  const config = await client
    .discovery(
      new URL(`${base}/${HARBOR.domain}/v2.0`),
      'b0000002-0000-4000-8000-000000000001',
      undefined,
      client.None(),
      { execute: [] },
    )
    .catch(async () =>
      // By domain the issuer is still the id: the document says so.
      client.discovery(
        new URL(`${base}/${HARBOR.id}/v2.0`),
        'b0000002-0000-4000-8000-000000000001',
        undefined,
        client.None(),
      ),
    );
  const device = await client.initiateDeviceAuthorization(config, { scope: 'https://graph.microsoft.com/.default' });
  expect(device.verification_uri).toBe(`${base}/${HARBOR.id}/oauth2/deviceauth`);
  const cookies = await signedIn(HUGO.id);
  const send = deviceWindow(device.verification_uri, cookies, 'en-GB,en;q=0.9');
  const input = await (await send(undefined)).text();
  const confirm = await (await send({ xsrf: xsrf(input), user_code: device.user_code })).text();
  expect(confirm).toContain('Harbor console wants to act with your rights');
  const confirmed = await send({ xsrf: xsrf(confirm), user_code: device.user_code, confirm: 'yes' });
  const location = confirmed.headers.get('location') ?? '';
  expect(location).toContain('/oauth2/interaction/');
  await expect(follow(new URL(location, base).href, cookies)).rejects.toThrow('You can close this window');
  const tokens = await client.pollDeviceAuthorizationGrant(config, { ...device, interval: 0 });
  expect(claimsOf(tokens.access_token)).toMatchObject({ upn: HUGO.upn, aud: 'https://graph.microsoft.com' });
});

test('the pages for a device speak both languages, show the code, and a program that is declined hears so (S3)', async () => {
  const config = await client.discovery(
    new URL(`${base}/${HARBOR.id}/v2.0`),
    'b0000002-0000-4000-8000-000000000001',
    undefined,
    client.None(),
  );
  const device = await client.initiateDeviceAuthorization(config, { scope: 'https://graph.microsoft.com/.default' });
  const send = deviceWindow(device.verification_uri, await signedIn(HUGO.id), 'zh-TW,zh;q=0.9,en;q=0.8');
  const opened = await send(undefined);
  const rules = opened.headers.get('content-security-policy') ?? '';
  const input = await opened.text();
  expect(input).toContain('<html lang="zh-Hant-TW">');
  expect(input).toContain('<label for="code">代碼</label>');
  // What the page's own rules forbid would only be an error in the browser's console.
  expect(rules).toMatch(/style-src 'sha256-[^']+'$/);
  expect(input).not.toMatch(/ on\w+="/);
  const wrong = await (await send({ xsrf: xsrf(input), user_code: 'BCDF-GHJK' })).text();
  expect(wrong).toContain('role="alert">代碼不正確、已使用過或已過期。');
  const confirm = await (await send({ xsrf: xsrf(wrong), user_code: device.user_code })).text();
  expect(confirm).toContain(`該程式顯示的代碼應為 ${device.user_code}。`);
  const declined = await (await send({ xsrf: xsrf(confirm), user_code: device.user_code, abort: 'yes' })).text();
  expect(declined).toContain('您已拒絕，可以關閉此視窗。');
  await expect(client.pollDeviceAuthorizationGrant(config, { ...device, interval: 0 })).rejects.toMatchObject({
    error: 'authorization_declined',
  });
});

/** A browser at the page for devices: keeps cookies, sends the page's form. */
const deviceWindow =
  (address: string, cookies: Map<string, string>, language: string) =>
  async (fields: Record<string, string> | undefined): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie, accept: 'text/html', 'accept-language': language },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split('; ');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return answer;
  };
const xsrf = (html: string): string => /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';

test('MSAL gets a token for the application, and keeps it in its cache', async () => {
  const app = new ConfidentialClientApplication({
    auth: {
      clientId: HARBOR_APP,
      authority: `${base}/${HARBOR.id}`,
      clientSecret: 'sandbox-secret',
      knownAuthorities: [new URL(base).host],
    },
  });
  const scopes = ['https://api.partnercenter.microsoft.com/.default'];
  const token = await app.acquireTokenByClientCredential({ scopes });
  expect(claimsOf(token?.accessToken ?? '')).toMatchObject({ tid: HARBOR.id, appid: HARBOR_APP });
  const again = await app.acquireTokenByClientCredential({ scopes });
  expect(again?.fromCache).toBe(true);
});

test('MSAL proves itself with a certificate, at the address by domain too', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const clientId = 'b0000003-0000-4000-8000-000000000001';
  const application = { clientId, organizationId: HARBOR.id, name: 'Harbor job', secret: null, redirectUris: [] };
  const certificate = publicKey.export({ type: 'spki', format: 'pem' }) as string;
  await house.identity.registerApplication({ ...application, certificates: [certificate] });
  const ask = async (key: KeyObject, tenant: string) => {
    const app = new ConfidentialClientApplication({
      auth: {
        clientId,
        authority: `${base}/${tenant}`,
        knownAuthorities: [new URL(base).host],
        clientCertificate: {
          thumbprintSha256: 'ab'.repeat(32),
          privateKey: key.export({ type: 'pkcs8', format: 'pem' }) as string,
        },
      },
    });
    return app.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });
  };
  for (const tenant of [HARBOR.id, HARBOR.domain]) {
    expect(claimsOf((await ask(privateKey, tenant))?.accessToken ?? '')).toMatchObject({
      appid: clientId,
      tid: HARBOR.id,
    });
  }
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  await expect(ask(other, HARBOR.id)).rejects.toThrow('invalid_client');
});

test('MSAL exchanges a code, and a refresh token', async () => {
  const app = new ConfidentialClientApplication({
    auth: {
      clientId: HARBOR_APP,
      authority: `${base}/${HARBOR.id}`,
      clientSecret: 'sandbox-secret',
      knownAuthorities: [new URL(base).host],
    },
  });
  const scopes = ['https://api.partnercenter.microsoft.com/user_impersonation'];
  const url = await app.getAuthCodeUrl({ scopes, redirectUri: REDIRECT });
  const back = await follow(url, await signedIn(HUGO.id));
  const token = await app.acquireTokenByCode({
    scopes,
    redirectUri: REDIRECT,
    code: back.searchParams.get('code') ?? '',
  });
  expect(claimsOf(token.accessToken)).toMatchObject({ upn: HUGO.upn });
  const refreshed = await app.acquireTokenByRefreshToken({ scopes, refreshToken: `sandbox-refresh:${HUGO.upn}` });
  expect(claimsOf(refreshed?.accessToken ?? '')).toMatchObject({ upn: HUGO.upn, amr: ['pwd', 'mfa'] });
});

test.each([
  HARBOR.id,
  'organizations',
])('MSAL as a public application at %s: code with PKCE on a port of its own', async (tenant) => {
  const app = new PublicClientApplication({
    auth: {
      clientId: 'b0000002-0000-4000-8000-000000000001',
      authority: `${base}/${tenant}`,
      knownAuthorities: [new URL(base).host],
    },
  });
  const cookies = await signedIn(HUGO.id);
  const scopes = ['https://graph.microsoft.com/.default'];
  const token = await app.acquireTokenInteractive({
    scopes,
    openBrowser: async (url) => {
      const back = await follow(url, cookies);
      const answer = await fetch(back.origin, { method: 'POST', body: back.searchParams, redirect: 'manual' });
      await answer.text();
    },
    successTemplate: 'ok',
  });
  expect(claimsOf(token.accessToken)).toMatchObject({ upn: HUGO.upn, aud: 'https://graph.microsoft.com' });
});
