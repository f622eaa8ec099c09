import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';
import { wordsOf } from './words.ts';

const HUGO = 'hugo@harborit.example';
const INES = 'ines@tallowbakery.example';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());
beforeEach(() => portal.reset());
afterEach(() => portal.closeWindows());

/** Rows of tiles that do not begin and end where their grid does. */
const unevenRows = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('[data-part=tiles]')].flatMap((grid) => {
    const rows = new Map();
    for (const tile of grid.children) {
      const { left, right, top } = tile.getBoundingClientRect();
      const row = rows.get(Math.round(top)) ?? { left, right };
      rows.set(Math.round(top), { left: Math.min(left, row.left), right: Math.max(right, row.right) });
    }
    const whole = grid.getBoundingClientRect();
    const isEven = ({ left, right }) => Math.abs(left - whole.left) < 1 && Math.abs(right - whole.right) < 1;
    return [...rows.values()].filter((row) => !isEven(row)).map((row) => grid.textContent + JSON.stringify(row));
  })`);

describe.each(LANGUAGES)('the first page, in %s', (language) => {
  const words = wordsOf(language);
  const { waiting } = words.home;
  const tile = (page: Page, what: string, number: number) =>
    page.getByRole('region', { name: waiting.title }).getByRole('link', { name: `${number} ${what}`, exact: true });

  test('tells what waits, leads to it, and tells no longer what is answered (domain 5.1, Home)', async () => {
    const lines = [{ catalogItemId: 'CFQ7TTC0ZB10:0001', quantity: 2, termDuration: 'P1Y', billingCycle: 'monthly' }];
    await portal.call(INES, 'POST', `/customers/${TALLOW}/order-requests`, { lines });
    const page = await portal.open('/home', { as: HUGO, language });
    const inMenu = page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name: words.orders.requests.title, exact: true });
    await inMenu.getByText('1', { exact: true }).waitFor();
    await tile(page, waiting.troubledServices, 1).waitFor();
    await expectAccessible(page);
    await expect.poll(() => page.locator('[data-part=tiles]').count()).toBe(3);
    for (const width of [360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => unevenRows(page), { timeout: 10_000 }).toEqual([]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });

    await tile(page, waiting.troubledServices, 1).click();
    await page.getByRole('heading', { level: 1, name: words.services.incidents.title }).waitFor();
    await page.getByRole('link', { name: 'Tallow Bakery' }).waitFor();
    await expectAccessible(page);
    await page.goBack();

    await tile(page, waiting.openInvitations, 0).click();
    await page.getByRole('heading', { level: 1, name: words.invitations.list.title }).waitFor();
    await page.goBack();

    await tile(page, waiting.orderRequests, 1).click();
    await page.locator('[data-control=expand]').first().click();
    await page.getByRole('button', { name: words.orders.requests.decline, exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('textbox').fill('Later');
    await dialog.getByRole('button', { name: words.orders.requests.decline, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('navigation').first().getByRole('link', { name: words.frame.nav.home, exact: true }).click();
    await tile(page, waiting.orderRequests, 0).waitFor();
    await expect.poll(() => inMenu.getByText('1', { exact: true }).count()).toBe(0);

    const ines = await portal.open('/home', { as: INES, language });
    await tile(ines, waiting.answeredRequests, 1).click();
    await ines.getByText(words.orders.requests.states.declined, { exact: true }).waitFor();
    const olga = await portal.open('/home', { as: 'olga@meridian.example', language });
    await tile(olga, waiting.troubledServices, 2).click();
    await olga.waitForURL(/troubled=true/);
  }, 60_000);
});
