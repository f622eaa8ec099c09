import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';
import { wordsOf } from './words.ts';

const HUGO = 'hugo@harborit.example';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());

describe.each(LANGUAGES)('while the platform does not answer, in %s', (language) => {
  const words = wordsOf(language);

  test('what is on screen stays, a page not yet loaded says so, and both go on when it is back (design guide, section 2)', async () => {
    const page = await portal.open('/customers', { as: HUGO, language });
    const link = (slot: 'customers' | 'people') =>
      page.getByRole('navigation').first().getByRole('link', { name: words.frame.nav[slot], exact: true });
    const row = page.getByRole('row').filter({ hasText: 'Tallow Bakery' }).first();
    await row.waitFor();
    await page.waitForLoadState('networkidle');

    await page.context().setOffline(true);
    await link('people').click();
    await page.getByRole('heading', { level: 1, name: words.common.failed.page }).waitFor();
    await page.getByText(words.frame.lost, { exact: true }).waitFor();
    await page.getByRole('button', { name: /Harbor IT/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: words.common.tryAgain, exact: true }).click();
    await link('customers').click();
    await row.waitFor();

    await link('people').click();
    const again = page.getByRole('button', { name: words.common.tryAgain, exact: true });
    await again.waitFor();
    await page.context().setOffline(false);
    await page.getByText(words.frame.lost, { exact: true }).waitFor({ state: 'detached' });
    await again.click();
    await page.getByRole('row').filter({ hasText: 'Sara Dias' }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/people');
    await portal.closeWindow(page);
  });
});

test('over a slow connection the portal is few files, each of them compressed', async () => {
  const page = await portal.open('/healthz');
  const scripts: { readonly name: string; readonly encoding: string | undefined; readonly size: number }[] = [];
  page.on('response', async (answer) => {
    if (answer.request().resourceType() !== 'script') return;
    const { 'content-encoding': encoding, 'content-length': size } = answer.headers();
    scripts.push({ name: new URL(answer.url()).pathname, encoding, size: Number(size) });
  });
  await page.goto('/welcome');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');

  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.length).toBeLessThan(20);
  const large = scripts.filter(({ size }) => size > 2048);
  expect(large.filter(({ encoding }) => encoding === undefined)).toEqual([]);
  expect(scripts.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(600_000);
  await portal.closeWindow(page);
});
