import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Browser, codeNow, type House, HUGO, openHouse, PASSWORD, QUINTIN, SARA } from './house.ts';

let house: House;
let browser: Browser;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
beforeEach(async () => {
  browser = new Browser(house.server);
  await house.store.pool.query('delete from identity.attempts');
  await house.store.pool.query('update identity.two_factors set last_step = 0');
});

const actor = async (who = browser) => {
  const caller = await house.identity.identify({ cookie: who.cookie });
  return caller.ok ? caller.value.actor : caller.failure;
};

test('password and code sign a person in, and the session says when and how the factor was shown', async () => {
  const first = await browser.password(HUGO.upn);
  expect(first.json()).toEqual({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
  expect(await actor()).toEqual({ kind: 'visitor' });
  const second = await browser.code(codeNow());
  expect(second.statusCode).toBe(200);
  expect(await actor()).toMatchObject({
    kind: 'person',
    upn: HUGO.upn,
    secondFactor: 'totp',
    organizationName: 'Harbor IT',
  });
  expect(Date.now() - Date.parse(((await actor()) as { secondFactorAt: string }).secondFactorAt)).toBeLessThan(10_000);
});

test('a code works once only, in another sign-in too', async () => {
  const code = codeNow();
  await browser.password(HUGO.upn);
  expect((await browser.code(code)).statusCode).toBe(200);
  const other = new Browser(house.server);
  await other.password(HUGO.upn);
  const replay = await other.code(code);
  expect(replay.statusCode).toBe(401);
  expect(replay.json().code).toBe('INVALID_CODE');
  expect((await other.code(codeNow(1))).statusCode).toBe(200);
});

test('one click signs in a person of the cast', async () => {
  const cookies = await house.identity.signInAs(SARA.id, 'sandbox');
  browser.keep(cookies);
  expect(cookies?.[0]).toMatch(/^tandem\.session_token=.*; Max-Age=259200; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await actor()).toMatchObject({ upn: SARA.upn, secondFactor: 'sandbox', roles: ['sales-agent'] });
  const session = await browser.get('/api/auth/get-session');
  expect(session.json().user.email).toBe(SARA.upn);
});

// Passwords are digested slowly by intent.
test('wrong passwords lock the account, with the same words for one that does not exist', {
  timeout: 120_000,
}, async () => {
  for (const upn of [QUINTIN.upn, 'nobody@quay.example']) {
    for (let time = 0; time < 10; time++) {
      const answer = await browser.password(upn, 'wrong');
      expect(answer.statusCode).toBe(401);
      expect(answer.json().code).toBe('INVALID_EMAIL_OR_PASSWORD');
    }
    const locked = await browser.password(upn, PASSWORD);
    expect(locked.statusCode).toBe(429);
    expect(locked.json()).toMatchObject({ code: 'LOCKED', message: expect.stringContaining('15 minutes') });
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800);
  }
  expect((await browser.password(HUGO.upn)).statusCode).toBe(200);
});

test('guessing codes locks them, also the right one, also inside a session', async () => {
  await browser.password(HUGO.upn);
  expect((await browser.code(codeNow())).statusCode).toBe(200);
  for (let time = 0; time < 10; time++) expect((await browser.code('000000')).statusCode).toBe(401);
  expect((await browser.code(codeNow(1))).statusCode).toBe(429);
  const other = new Browser(house.server);
  await other.password(HUGO.upn);
  expect((await other.code(codeNow(1))).statusCode).toBe(429);
});

test('a removed person loses access with the very next request', async () => {
  browser.keep(await house.identity.signInAs(QUINTIN.id, 'sandbox'));
  expect(await actor()).toMatchObject({ kind: 'person' });
  await house.store.pool.query(`update people set state = 'removed' where id = '${QUINTIN.id}'`);
  house.identity.forget({ personId: QUINTIN.id });
  expect(await actor()).toEqual({ kind: 'visitor' });
  expect((await browser.password(QUINTIN.upn)).statusCode).toBe(401);
  expect(await house.identity.signInAs(QUINTIN.id, 'sandbox')).toBeUndefined();
});

test('a hundred guesses at once get no further than ten one by one', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => browser.password(SARA.upn, 'wrong')));
  const codes = answers.map((answer) => answer.statusCode);
  expect(codes.filter((code) => code === 401)).toHaveLength(10);
  expect(codes.filter((code) => code === 429)).toHaveLength(30);
});

test('a right password starts the count anew, and a refusal for another reason does not count', async () => {
  for (let time = 0; time < 9; time++) await browser.password(SARA.upn, 'wrong');
  expect((await browser.password(SARA.upn)).statusCode).toBe(200);
  for (let time = 0; time < 9; time++) expect((await browser.code('')).statusCode).toBe(401);
  for (let time = 0; time < 12; time++) {
    expect((await browser.post('/api/auth/two-factor/verify-totp', { code: 5 })).statusCode).toBe(400);
  }
  expect((await browser.code(codeNow())).statusCode).toBe(200);
});

test('signing out needs no body', async () => {
  browser.keep(await house.identity.signInAs(SARA.id, 'sandbox'));
  const cookie = browser.cookie;
  const answer = await house.server.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    headers: { cookie, origin: 'http://localhost:4000', 'content-type': 'application/json' },
  });
  expect(answer.statusCode).toBe(200);
  expect(await house.identity.identify({ cookie })).toMatchObject({ value: { actor: { kind: 'visitor' } } });
});
