import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf, storedSecret } from '../../src/identity/totp.ts';
import { Authenticator } from './authenticator.ts';
import { BASE, Browser, codeNow, type House, HUGO, openHouse, PASSWORD, QUINTIN, SARA } from './house.ts';

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
  if (!caller.ok) throw new Error(caller.failure);
  return caller.value.actor;
};
const OWN = 'a password of my own';
const codeFrom = (secret: string, steps = 0) => codeOf(storedSecret(secret), Date.now() + steps * 30_000);
const enrol = async (who: Browser, password: string) => {
  const answer = await who.post('/api/auth/two-factor/enable', { password });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json() as { totpURI: string; secret: string; backupCodes: string[] };
};
const registerPasskey = async (who: Browser, key: Authenticator) => {
  const options = await who.get('/api/auth/passkey/generate-register-options');
  if (options.statusCode !== 200) return options;
  return who.post('/api/auth/passkey/verify-registration', { response: key.register(options.json()) });
};
const usePasskey = async (who: Browser, key: Authenticator) => {
  const options = await who.get('/api/auth/passkey/generate-authenticate-options');
  return who.post('/api/auth/passkey/verify-authentication', { response: key.authenticate(options.json()) });
};

test('a new person signs in with the temporary password, chooses one and sets up an authenticator', async () => {
  await house.resetSecondFactor(SARA.id);
  const temporary = await house.setTemporaryPassword(SARA.id);
  expect((await browser.password(SARA.upn)).statusCode).toBe(401);
  const signedIn = await browser.password(SARA.upn, temporary);
  expect(signedIn.statusCode).toBe(200);
  expect(await actor()).toMatchObject({ upn: SARA.upn, secondFactorAt: null, secondFactor: null });
  expect((await browser.get('/api/auth/get-session')).json().user.mustChangePassword).toBe(true);
  // Nothing but setting up is open to this session.
  for (const path of ['/api/auth/list-sessions', '/api/auth/passkey/list-user-passkeys']) {
    expect((await browser.get(path)).statusCode).toBe(403);
  }
  const { secret, totpURI, backupCodes } = await enrol(browser, temporary);
  expect(totpURI).toBe(
    `otpauth://totp/Tandem:sara%40harborit.example?secret=${secret}&issuer=Tandem&digits=6&period=30`,
  );
  expect(backupCodes).toHaveLength(10);
  expect((await browser.code(codeFrom(secret))).statusCode).toBe(200);
  // The password is still the temporary one: the factor counts for nothing yet.
  expect(await actor()).toMatchObject({ secondFactorAt: null });
  expect((await browser.get('/api/auth/list-sessions')).json().code).toBe('PASSWORD_CHANGE_REQUIRED');
  const changed = await browser.post('/api/auth/change-password', {
    currentPassword: temporary,
    newPassword: OWN,
    revokeOtherSessions: true,
  });
  expect(changed.statusCode).toBe(200);
  expect(await actor()).toMatchObject({ upn: SARA.upn, secondFactor: 'totp', secondFactorAt: expect.any(String) });

  const next = new Browser(house.server);
  expect((await next.password(SARA.upn, OWN)).json().twoFactorRedirect).toBe(true);
  expect((await next.code(codeFrom(secret, 1))).statusCode).toBe(200);
  expect(await actor(next)).toMatchObject({ secondFactor: 'totp' });
});

test('a password alone never adds a second factor beside one that exists', async () => {
  const key = new Authenticator(BASE);
  await house.resetSecondFactor(QUINTIN.id);
  const thief = new Browser(house.server);
  await thief.password(QUINTIN.upn);
  const offered = await enrol(thief, PASSWORD);
  // The owner comes first and registers a passkey: sessions that showed nothing end.
  await browser.password(QUINTIN.upn);
  expect((await registerPasskey(browser, key)).statusCode).toBe(200);
  expect(await actor()).toMatchObject({ secondFactor: 'passkey' });
  expect((await thief.code(codeFrom(offered.secret))).statusCode).toBe(401);
  expect(await actor(thief)).toEqual({ kind: 'visitor' });
  // With the password again: a session without factor, which may neither enrol nor confirm what was offered.
  await thief.password(QUINTIN.upn);
  expect(await actor(thief)).toMatchObject({ kind: 'person', secondFactorAt: null });
  expect((await thief.code(codeFrom(offered.secret))).statusCode).toBe(401);
  expect((await thief.post('/api/auth/two-factor/enable', { password: PASSWORD })).statusCode).toBe(403);
  expect((await registerPasskey(thief, new Authenticator(BASE))).statusCode).toBe(403);
  expect(
    (await thief.post('/api/auth/change-password', { currentPassword: PASSWORD, newPassword: OWN })).statusCode,
  ).toBe(403);
  // The owner shows the passkey: in a running session it proves, without one it signs in.
  expect((await usePasskey(thief, key)).statusCode).toBe(200);
  const fresh = new Browser(house.server);
  expect((await usePasskey(fresh, key)).statusCode).toBe(200);
  expect(await actor(fresh)).toMatchObject({ upn: QUINTIN.upn, secondFactor: 'passkey' });
  const [passkey] = (await fresh.get('/api/auth/passkey/list-user-passkeys')).json() as { id: string }[];
  const last = await fresh.post('/api/auth/passkey/delete-passkey', { id: passkey?.id });
  expect(last.json().code).toBe('LAST_FACTOR');
});

test('a passkey that did not check its user is only one factor, and refused', async () => {
  await house.resetSecondFactor(QUINTIN.id);
  await browser.password(QUINTIN.upn);
  const careless = await registerPasskey(browser, new Authenticator(BASE, false));
  expect(careless.statusCode).toBeGreaterThanOrEqual(400);
  expect(await actor()).toMatchObject({ secondFactorAt: null });
  const elsewhere = await registerPasskey(browser, new Authenticator('https://evil.example'));
  expect(elsewhere.statusCode).toBeGreaterThanOrEqual(400);
});

test('showing the code again in a running session renews the moment', async () => {
  browser.keep(await house.identity.signInAs(HUGO.id, 'sandbox'));
  await house.store.pool.query(
    `update identity.sessions set second_factor_at = '2026-01-01' where user_id = '${HUGO.id}'`,
  );
  house.identity.forget();
  expect(await actor()).toMatchObject({ secondFactorAt: '2026-01-01T00:00:00.000Z' });
  const stale = await browser.post('/api/auth/two-factor/generate-backup-codes', { password: PASSWORD });
  expect(stale.json().code).toBe('SECOND_FACTOR_REQUIRED');
  expect((await browser.code(codeNow())).statusCode).toBe(200);
  const now = await actor();
  expect(now).toMatchObject({ secondFactor: 'totp' });
  expect(Date.now() - Date.parse((now as { secondFactorAt: string }).secondFactorAt)).toBeLessThan(10_000);
  expect((await browser.post('/api/auth/two-factor/generate-backup-codes', { password: PASSWORD })).statusCode).toBe(
    200,
  );
});

test('a lost phone: a backup code signs in once, and a new authenticator takes over with its first code', async () => {
  browser.keep(await house.identity.signInAs(HUGO.id, 'sandbox'));
  const made = await browser.post('/api/auth/two-factor/generate-backup-codes', { password: PASSWORD });
  const [code = ''] = made.json().backupCodes as string[];
  const phone = new Browser(house.server);
  await phone.password(HUGO.upn);
  expect((await phone.post('/api/auth/two-factor/verify-backup-code', { code })).statusCode).toBe(200);
  expect(await actor(phone)).toMatchObject({ secondFactor: 'backup-code' });
  const again = new Browser(house.server);
  await again.password(HUGO.upn);
  expect((await again.post('/api/auth/two-factor/verify-backup-code', { code })).statusCode).toBe(401);

  const { secret } = await enrol(phone, PASSWORD);
  // The old one still works until the new one has shown a code.
  expect((await again.code(codeNow())).statusCode).toBe(200);
  expect((await phone.code(codeFrom(secret))).statusCode).toBe(200);
  const later = new Browser(house.server);
  await later.password(HUGO.upn);
  expect((await later.code(codeNow(1))).statusCode).toBe(401);
  expect((await later.code(codeFrom(secret, 1))).statusCode).toBe(200);
});
