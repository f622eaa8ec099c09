import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiDocument } from '../../scripts/generate/openapi.ts';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';

const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
/** The pages of the area, and what each is called. */
const PAGES = [
  '/customers',
  '/customers/request',
  '/customers/invitations',
  `/customers/${TALLOW}`,
  '/providers',
  `/providers/${NORTHLIGHT}/invite`,
] as const;
const WORDS = {
  en: { customers: 'Customers', invitations: 'Invitations', providers: 'Indirect providers' },
  'zh-TW': { customers: '客戶', invitations: '邀請', providers: '間接提供者' },
} as const;

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  await addPerson('Gil Alone', 'gil@harborit.example', ['global-admin']);
  await addPerson('Ana Alone', 'ana@harborit.example', ['admin-agent']);
  await addPerson('Dora Default', 'dora@harborit.example', []);
}, 120_000);
afterAll(() => portal.close());

/** Adds a person to Harbor IT as Hugo does, and lets the test sign in as them. */
const temporary = new Map<string, string>();
const addPerson = async (name: string, upn: string, roles: readonly string[]): Promise<void> => {
  const page = await portal.open('/home', { as: 'hugo@harborit.example' });
  const answer = await page.request.post('/api/v1/people', {
    data: { name, upn, roles },
    headers: { origin: portal.base },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  temporary.set(upn, ((await answer.json()) as { temporaryPassword: string }).temporaryPassword);
  await portal.closeWindow(page);
};

const heading = async (page: Page): Promise<string> =>
  (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';

describe.each(LANGUAGES)('who finds the area, in %s', (language) => {
  const words = WORDS[language];

  test('resellers and providers have its pages in their menu, a customer has none of them (S1, S9, S34)', async () => {
    const hugo = await portal.open('/home', { as: 'hugo@harborit.example', language });
    const menu = hugo.getByRole('navigation').first();
    await menu.getByRole('link', { name: words.customers, exact: true }).click();
    await hugo.waitForURL('**/customers');
    await hugo.getByRole('heading', { level: 1, name: words.customers, exact: true }).waitFor();
    await menu.getByRole('link', { name: words.providers, exact: true }).waitFor();
    await portal.closeWindow(hugo);

    const carla = await portal.open('/home', { as: 'carla@cedarclinic.example', language });
    await carla.getByRole('navigation').first().waitFor();
    await expect.poll(() => carla.getByRole('link', { name: words.customers, exact: true }).count()).toBe(0);
    await carla.goto('/customers');
    await carla.getByRole('heading', { level: 1 }).first().waitFor();
    await expect.poll(() => heading(carla)).not.toBe(words.customers);
    expect((await carla.request.get('/api/v1/customers')).status()).toBe(403);
    await expectAccessible(carla);
    await portal.closeWindow(carla);
  });

  test('every page of the area opens without a word of the other language in its heads (S3)', async () => {
    const page = await portal.open('/home', { as: 'hugo@harborit.example', language });
    for (const path of PAGES) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const heads = await page.getByRole('heading').allTextContents();
      const written = heads.join(' ').replace(/Tallow Bakery|Northlight Distribution|Northlight|Harbor IT|Tandem/g, '');
      if (language === 'en') expect(written).not.toMatch(/\p{Script=Han}/u);
      else expect(written.replace(/\(.*?\)/g, '')).not.toMatch(/[A-Za-z]{3,}/);
      await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language === 'en' ? 'en' : 'zh-Hant-TW');
    }
    await portal.closeWindow(page);
  });
});

describe('who may do what', () => {
  const signInFirst = async (upn: string): Promise<Page> => {
    const page = await portal.open('/sign-in');
    const send = (path: string, data: object) =>
      page.request.post(`/api/auth${path}`, { data, headers: { origin: portal.base } });
    const given = temporary.get(upn) as string;
    const own = `${upn} has a password of its own`;
    const entered = await send('/sign-in/email', { email: upn, password: given });
    if (!entered.ok()) await send('/sign-in/email', { email: upn, password: own });
    else {
      const changed = await send('/change-password', { currentPassword: given, newPassword: own });
      expect(changed.ok(), await changed.text()).toBe(true);
    }
    return page;
  };

  test.each([
    ['gil@harborit.example', 'a global admin without any other role'],
    ['ana@harborit.example', 'an admin agent without any other role'],
  ])('%s, %s, runs the whole road from draft to removal preview (S2)', async (upn) => {
    const page = await signInFirst(upn);
    await enrol(page, upn);
    for (const path of PAGES.filter((one) => !one.includes('request') && !one.includes('invite'))) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    }
    const { request } = page;
    const headers = { origin: portal.base };
    const draft = await request.post('/api/v1/invitations', {
      data: { kind: 'reseller_joint', providerId: NORTHLIGHT },
      headers,
    });
    expect(draft.status(), await draft.text()).toBe(201);
    const { id } = (await draft.json()) as { id: string };
    expect((await request.post(`/api/v1/invitations/${id}/done`, { data: {}, headers })).status()).toBe(200);
    expect((await request.get(`/api/v1/customers/${TALLOW}/removal`)).status()).toBe(200);
    await portal.closeWindow(page);
  });

  test('an ordinary user is refused on every page and every call of the area (S2)', async () => {
    const page = await signInFirst('dora@harborit.example');
    await enrol(page, 'dora@harborit.example');
    for (const path of PAGES) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await expect.poll(() => heading(page), { message: path }).not.toBe(WORDS.en.customers);
    }
    await page.goto('/customers');
    await page.getByText('None of your roles has the right to see customers.').waitFor();
    for (const path of [
      '/customers',
      '/invitations',
      '/partnerships',
      `/customers/${TALLOW}`,
      `/customers/${TALLOW}/removal`,
    ]) {
      expect((await page.request.get(`/api/v1${path}`)).status(), path).toBe(403);
    }
    await portal.closeWindow(page);
  });

  test('no call creates a reseller relationship but the acceptance of an invitation (S14)', async () => {
    const { paths } = await apiDocument();
    const writing = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== 'get')
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    // An order request and the customer agreement are accepted too: neither is an invitation, nor makes a relationship.
    const creating = writing.filter(
      (route) => /customers$|relationships?$|\/accept$/.test(route) && !/\/(order-requests|agreements)\//.test(route),
    );
    expect(creating).toEqual(['POST /api/v1/acceptances/{token}/accept']);
  });
});

/** Gives a person a second factor: the code is made here from the secret that the page shows. */
const enrol = async (page: Page, upn: string): Promise<void> => {
  const headers = { origin: portal.base };
  const password = `${upn} has a password of its own`;
  const enabled = await page.request.post('/api/auth/two-factor/enable', { data: { password }, headers });
  expect(enabled.ok(), await enabled.text()).toBe(true);
  const { totpURI } = (await enabled.json()) as { totpURI: string };
  const secret = new URL(totpURI).searchParams.get('secret') as string;
  const { codeOf, storedSecret } = await import('../../src/identity/totp.ts');
  const code = codeOf(storedSecret(secret), Date.now());
  const verified = await page.request.post('/api/auth/two-factor/verify-totp', { data: { code }, headers });
  expect(verified.ok(), await verified.text()).toBe(true);
};
