import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  Browser,
  claimsOf,
  codeNow,
  form,
  HARBOR,
  HARBOR_APP,
  type House,
  HUGO,
  openHouse,
  PASSWORD,
  SARA,
} from './house.ts';

let house: House;
let browser: Browser;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
beforeEach(async () => {
  browser = new Browser(house.server);
  house.letters.length = 0;
  await house.store.pool.query('delete from identity.attempts');
  await house.store.pool.query('update identity.two_factors set last_step = 0');
});

const who = async (someone: Browser) => {
  const caller = await house.identity.identify({ cookie: someone.cookie });
  return caller.ok && caller.value.actor.kind === 'person' ? caller.value.actor.upn : undefined;
};
const oneClick = async (personId: string): Promise<Browser> => {
  const made = new Browser(house.server);
  made.keep(await house.identity.signInAs(personId, 'sandbox'));
  return made;
};
const letter = async () => {
  for (let wait = 0; wait < 100 && house.letters.length === 0; wait++)
    await new Promise((done) => setTimeout(done, 10));
  return house.letters[0];
};
const OWN = 'a password of my own';

test('sessions are listed and ended by their owner, and by nobody else', async () => {
  const here = await oneClick(HUGO.id);
  const there = await oneClick(HUGO.id);
  const stranger = await oneClick(SARA.id);
  expect(await who(there)).toBe(HUGO.upn);
  const list = (await here.get('/api/auth/list-sessions')).json() as { token: string; userId: string }[];
  expect(list).toHaveLength(2);
  expect(list.every((session) => session.userId === HUGO.id)).toBe(true);
  const token = decodeURIComponent([...there.jar.values()][0] ?? '').split('.')[0];
  await stranger.post('/api/auth/revoke-session', { token });
  expect(await who(there)).toBe(HUGO.upn);
  expect((await here.post('/api/auth/revoke-session', { token })).statusCode).toBe(200);
  expect(await who(there)).toBeUndefined();
  expect(await who(here)).toBe(HUGO.upn);
  const cookie = here.cookie;
  expect((await here.post('/api/auth/sign-out', {})).statusCode).toBe(200);
  expect(await house.identity.identify({ cookie })).toMatchObject({ value: { actor: { kind: 'visitor' } } });
});

test('ending all others leaves this one', async () => {
  const here = await oneClick(HUGO.id);
  const there = await oneClick(HUGO.id);
  expect(await who(there)).toBe(HUGO.upn);
  expect((await here.post('/api/auth/revoke-other-sessions', {})).statusCode).toBe(200);
  expect(await who(there)).toBeUndefined();
  expect(await who(here)).toBe(HUGO.upn);
});

test('a forgotten password: the same answer for everybody, a link that works once, and every session ends', async () => {
  const session = await oneClick(HUGO.id);
  const token = await personToken();
  const known = await browser.post('/api/auth/request-password-reset', { email: HUGO.upn });
  const sent = await letter();
  const unknown = await browser.post('/api/auth/request-password-reset', { email: 'nobody@harborit.example' });
  expect(known.statusCode).toBe(200);
  expect(unknown.json()).toEqual(known.json());
  expect(house.letters).toHaveLength(1);
  expect(sent).toMatchObject({ kind: 'password_reset', upn: HUGO.upn, name: HUGO.name, locale: 'en' });
  const url = new URL(sent?.url ?? '');
  expect(url.pathname).toBe('/reset-password');
  const reset = { newPassword: OWN, token: url.searchParams.get('token') };
  const { rows } = await house.store.pool.query(
    'select string_agg(v::text, $1) as text from identity.verifications v',
    [' '],
  );
  expect(rows[0].text).not.toContain(reset.token);
  expect((await browser.post('/api/auth/reset-password', reset)).statusCode).toBe(200);
  expect((await browser.post('/api/auth/reset-password', reset)).statusCode).toBe(400);
  expect(await who(session)).toBeUndefined();
  expect(await house.identity.identify({ authorization: `Bearer ${token}` })).toEqual({
    ok: false,
    failure: 'token_invalid',
  });
  expect((await browser.password(HUGO.upn, PASSWORD)).statusCode).toBe(401);
  // The second factor is asked as before.
  expect((await browser.password(HUGO.upn, OWN)).json().twoFactorRedirect).toBe(true);
});

const personToken = async (): Promise<string> => {
  const answer = await house.server.inject({
    url: `/${HARBOR.id}/oauth2/v2.0/token`,
    ...form({
      grant_type: 'refresh_token',
      client_id: HARBOR_APP,
      client_secret: 'sandbox-secret',
      refresh_token: `sandbox-refresh:${HUGO.upn}`,
    }),
  });
  expect(claimsOf(answer.json().access_token).upn).toBe(HUGO.upn);
  return answer.json().access_token as string;
};

test('a mailbox is not flooded', async () => {
  for (let time = 0; time < 10; time++) {
    expect((await browser.post('/api/auth/request-password-reset', { email: SARA.upn })).statusCode).toBe(200);
  }
  expect((await browser.post('/api/auth/request-password-reset', { email: SARA.upn })).statusCode).toBe(429);
});

test('a changed password ends the other sessions and keeps this one with its second factor', async () => {
  const here = await oneClick(SARA.id);
  const there = await oneClick(SARA.id);
  const changed = await here.post('/api/auth/change-password', { currentPassword: PASSWORD, newPassword: OWN });
  expect(changed.statusCode).toBe(200);
  expect(await who(there)).toBeUndefined();
  const caller = await house.identity.identify({ cookie: here.cookie });
  expect(caller).toMatchObject({ value: { actor: { upn: SARA.upn, secondFactor: 'sandbox' } } });
});

test('ending every session ends this one too, at once', async () => {
  const here = await oneClick(HUGO.id);
  const there = await oneClick(HUGO.id);
  expect([await who(here), await who(there)]).toEqual([HUGO.upn, HUGO.upn]);
  const cookies = [here.cookie, there.cookie];
  expect((await here.post('/api/auth/revoke-sessions', {})).statusCode).toBe(200);
  for (const cookie of cookies) {
    expect(await house.identity.identify({ cookie })).toMatchObject({ value: { actor: { kind: 'visitor' } } });
  }
});

test('a token issued right after all access was ended is good; the ones before are not', async () => {
  const before = await personToken();
  await house.endAllSessions(HUGO.id);
  const after = await personToken();
  expect(await house.identity.identify({ authorization: `Bearer ${before}` })).toMatchObject({ ok: false });
  expect(await house.identity.identify({ authorization: `Bearer ${after}` })).toMatchObject({ ok: true });
});

test('what an administrator ends is over at once', async () => {
  const session = await oneClick(SARA.id);
  expect(await who(session)).toBe(SARA.upn);
  await house.endAllSessions(SARA.id);
  expect(await who(session)).toBeUndefined();
});

test('a changed role and a removal count from the next request on', async () => {
  const session = await oneClick(SARA.id);
  expect(await who(session)).toBe(SARA.upn);
  await house.store.pool.query(
    `update people set roles = '{helpdesk-agent}', name = 'Sara D.' where id = '${SARA.id}'`,
  );
  house.identity.forget({ personId: SARA.id });
  expect(await house.identity.identify({ cookie: session.cookie })).toMatchObject({
    value: { actor: { roles: ['helpdesk-agent'], name: 'Sara D.' } },
  });
  expect((await session.get('/api/auth/get-session')).json().user.name).toBe('Sara D.');
});

test('a request of another site is refused, with a cookie and at sign-in', async () => {
  const session = await oneClick(HUGO.id);
  const elsewhere = { origin: 'https://evil.example' };
  expect((await session.post('/api/auth/sign-out', {}, elsewhere)).statusCode).toBe(403);
  expect(
    (await browser.post('/api/auth/sign-in/email', { email: HUGO.upn, password: PASSWORD }, elsewhere)).statusCode,
  ).toBe(403);
  expect(await who(session)).toBe(HUGO.upn);
  const { identity } = house;
  expect(identity.isTrustedOrigin({ origin: 'http://localhost:4000' })).toBe(true);
  expect(identity.isTrustedOrigin({ origin: 'http://localhost:4001' })).toBe(false);
  expect(identity.isTrustedOrigin({ origin: 'null' })).toBe(false);
  expect(identity.isTrustedOrigin({})).toBe(false);
  expect(identity.isTrustedOrigin({ 'sec-fetch-site': 'same-origin' })).toBe(true);
});

test('strangers cannot sign up, and nobody changes name, address or factor past our rules', async () => {
  const session = await oneClick(HUGO.id);
  for (const [path, body] of [
    ['sign-up/email', { email: 'new@evil.example', password: OWN, name: 'New' }],
    ['update-user', { name: 'Other' }],
    ['change-email', { newEmail: 'other@harborit.example' }],
    ['delete-user', {}],
    ['two-factor/disable', { password: PASSWORD }],
    ['two-factor/get-totp-uri', { password: PASSWORD }],
    ['two-factor/send-otp', {}],
    ['sign-in/social', { provider: 'github' }],
    ['update-session', { secondFactorAt: new Date() }],
    ['set-password', { newPassword: OWN }],
    ['verify-password', { password: OWN }],
  ] as const) {
    expect((await session.post(`/api/auth/${path}`, body)).statusCode, path).toBe(404);
  }
  expect((await session.get('/api/auth/list-accounts')).statusCode).toBe(404);
});

test('trusting a device does not spare the second factor', async () => {
  await browser.password(SARA.upn, OWN);
  await browser.post('/api/auth/two-factor/verify-totp', { code: codeNow(), trustDevice: true });
  expect(await who(browser)).toBe(SARA.upn);
  await browser.post('/api/auth/sign-out', {});
  expect((await browser.password(SARA.upn, OWN)).json()).toMatchObject({ twoFactorRedirect: true });
});
