import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';
import { fill, wordsOf } from './words.ts';

const HUGO = 'hugo@harborit.example';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());
beforeEach(() => portal.closeWindows());

const addressOf = (page: Page): string => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};

describe.each(LANGUAGES)('the search of the top bar, in %s', (language) => {
  const words = wordsOf(language);
  const { search, searchFor } = words.frame;

  /** It says how much it found as soon as that is for all of the text, and not for its beginning. */
  const settled = (page: Page): Promise<void> =>
    page.getByRole('search').getByRole('status').filter({ hasText: /\S/ }).waitFor({ state: 'attached' });
  /** `/`, a text, and the way down to what is looked for. */
  const lookFor = async (page: Page, text: string, hit: string): Promise<void> => {
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await settled(page);
    const option = page.getByRole('option', { name: hit }).first();
    await option.waitFor();
    for (let steps = 0; steps < 12 && (await option.getAttribute('aria-selected')) !== 'true'; steps += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await expect.poll(() => option.getAttribute('aria-selected')).toBe('true');
  };
  const goTo = async (page: Page, text: string, hit: string, address: string): Promise<void> => {
    await lookFor(page, text, hit);
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page)).toBe(address);
  };
  /** A panel takes the focus when it has opened: a key that is pressed before goes to it and not to the search. */
  const panelOf = async (page: Page, name: string): Promise<void> => {
    const heading = page.getByRole('heading', { name, exact: true });
    await page.locator('section:focus-within').filter({ has: heading }).waitFor();
  };
  /** The link code of a new invitation that is kept for a domain. */
  const invite = async (domain: string): Promise<{ id: string; code: string }> => {
    const draft = { kind: 'reseller', delegatedAdmin: null, restrictTo: { domain }, locale: language };
    const { id, link } = await portal.call<{ id: string; link: string }>(HUGO, 'POST', '/invitations', draft);
    const token = link.split('/').at(-1);
    const { linkCode } = await portal.call<{ linkCode: string }>(HUGO, 'GET', `/acceptances/${token}`);
    return { id, code: linkCode };
  };

  test('a partner finds customers, invitations and people by keyboard alone', async () => {
    const { id, code } = await invite(`tallowmill-${language.toLowerCase()}.example`);
    const page = await portal.open('/home', { as: HUGO, language });
    const field = page.getByRole('combobox', {
      name: fill(searchFor, {
        what: [search.what.customers, search.what.invitations, search.what.people].join(
          language === 'en' ? ', ' : '、',
        ),
      }),
    });
    await field.waitFor();
    await lookFor(page, 'tallow', 'Tallow Bakery');
    for (const group of [search.groups.customers, search.groups.invitations]) {
      await page.getByRole('group', { name: group, exact: true }).waitFor();
    }
    await expect.poll(() => page.getByRole('group', { name: search.groups.people, exact: true }).count()).toBe(0);
    const active = await field.getAttribute('aria-activedescendant');
    await expect.poll(() => page.getByRole('option', { selected: true }).getAttribute('id')).toBe(active);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page)).toBe(`/customers/${TALLOW}`);
    await expect.poll(() => page.locator('main:focus').count()).toBe(1);

    await goTo(page, 'tallow', fill(search.all.customers, { text: 'tallow' }), '/customers?search=tallow');
    await goTo(page, code, code, `/customers/invitations?search=${code}&open=${id}`);
    await page.getByRole('searchbox', { name: words.invitations.list.search }).waitFor();
    await page.getByText(words.invitations.list.facts.subject, { exact: true }).waitFor();

    // With nothing chosen Enter leads to the first list that found something.
    await page.keyboard.press('/');
    await page.keyboard.type('sara@');
    await settled(page);
    await page.getByRole('option', { name: 'Sara Dias' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page)).toBe('/people?search=sara%40');

    await page.keyboard.press('/');
    await page.keyboard.type('nowhere');
    await page
      .getByText(fill(search.nothing, { text: 'nowhere' }))
      .first()
      .waitFor();
    await expect.poll(() => field.getAttribute('aria-expanded')).toBe('false');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page
      .getByText(fill(search.nothing, { text: 'nowhere' }))
      .first()
      .waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await expect.poll(() => field.inputValue()).toBe('');

    // Enter ends a word of an input method, and nothing else.
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'tal', selectionStart: 3, selectionEnd: 3 });
    await page.keyboard.press('Enter');
    await input.send('Input.insertText', { text: 'tallow' });
    await page.getByRole('option', { name: 'Tallow Bakery' }).waitFor();
    expect(addressOf(page)).toBe('/people?search=sara%40');
  });

  test('a customer finds its users, partners and products, the operator providers and items', async () => {
    const ines = await portal.open('/home', { as: 'ines@tallowbakery.example', language });
    await ines.getByRole('combobox').waitFor();
    await goTo(ines, 'harbor', 'Harbor IT', `/partner-relationships?partner=${HARBOR}`);
    await panelOf(ines, 'Harbor IT');
    await lookFor(ines, 'tiago', 'Tiago Melo');
    await ines.keyboard.press('Enter');
    await expect.poll(() => addressOf(ines)).toMatch(/^\/users\?search=tiago&user=/);
    await panelOf(ines, 'Tiago Melo');
    await goTo(ines, 'workplace', fill(search.all.subscriptions, { text: 'workplace' }), '/products?search=workplace');
    await portal.closeWindow(ines);

    const olga = await portal.open('/home', { as: 'olga@meridian.example', language });
    await olga.getByRole('combobox').waitFor();
    await goTo(olga, 'northlight', 'Northlight', `/credit?search=northlight&provider=${NORTHLIGHT}`);
    await panelOf(olga, 'Northlight Distribution');
    await goTo(olga, 'CFQ7', fill(search.all.catalogItems, { text: 'CFQ7' }), '/catalog?search=CFQ7');
  });

  test('on a phone the search has a page of its own', async () => {
    const page = await portal.open('/home', { as: HUGO, language, phone: true });
    await page.getByRole('banner').getByRole('button', { name: search.what.customers }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('tallow');
    const option = dialog.getByRole('option', { name: 'Tallow Bakery' });
    await option.waitFor();
    await expectAccessible(page);
    await option.click();
    await expect.poll(() => addressOf(page)).toBe(`/customers/${TALLOW}`);
    await dialog.waitFor({ state: 'detached' });
  });
});
