import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES, openPortal, type Portal } from './portal.ts';
import { wordsOf } from './words.ts';

const HUGO = 'hugo@harborit.example';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());
beforeEach(() => portal.closeWindows());

const hasFocus = async (thing: Locator): Promise<boolean> =>
  (await thing.and(thing.page().locator(':focus')).count()) === 1;
/** Width and style of the ring around what has the focus. (Said as text: the tests' own types know no page.) */
const ring = (page: Page): Promise<string> =>
  page.evaluate(
    "(({ outlineWidth, outlineStyle }) => [outlineWidth, outlineStyle].join(' '))(getComputedStyle(document.activeElement))",
  );

describe.each(LANGUAGES)('by keyboard, in %s', (language) => {
  const words = wordsOf(language);

  test('Escape closes what is on top, and the focus goes back to what opened it (design guide, section 6)', async () => {
    const page = await portal.open(`/customers/${TALLOW}`, { as: HUGO, language });
    const opens = async (opener: Locator): Promise<void> => {
      // What it opens may still be on its way: until then the button can have the focus and do nothing.
      await expect.poll(() => opener.getAttribute('aria-disabled'), { timeout: 10_000 }).not.toBe('true');
      await opener.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog')).first();
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => hasFocus(opener)).toBe(true);
    };
    await opens(page.getByRole('button', { name: words.customers.remove.label.reseller, exact: true }));
    await page.goto('/security');
    await opens(page.getByRole('button', { name: words.security.addPasskey, exact: true }));

    const invitation = { kind: 'reseller', locale: language };
    const { link } = await portal.call<{ link: string }>(HUGO, 'POST', '/invitations', invitation);
    await portal.signIn(page.context(), 'carla@cedarclinic.example');
    await page.goto(new URL(link).pathname);
    const decline = page.getByRole('button', { name: words.acceptance.answer.decline, exact: true });
    await opens(decline);
  });

  test('the way leads in first of all past the navigation, and a link shows the same ring as a button', async () => {
    const page = await portal.open('/customers', { as: HUGO, language });
    const name = page.getByRole('link', { name: 'Tallow Bakery', exact: true });
    await name.waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => hasFocus(page.getByRole('link', { name: words.frame.skip, exact: true }))).toBe(true);
    await page.keyboard.press('Enter');
    for (let steps = 0; steps < 40 && !(await hasFocus(name)); steps += 1) await page.keyboard.press('Tab');
    await expect.poll(() => hasFocus(name)).toBe(true);
    await expect.poll(() => ring(page)).toBe('2px solid');
  });
});
