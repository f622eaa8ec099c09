import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../web/i18n/en.ts';
import { zhTW } from '../../web/i18n/zh-TW.ts';
import { inviteAndAccept, person } from './acts.ts';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';

const HUGO = 'hugo@harborit.example';
const NORA = 'nora@northlight.example';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const PINE = 'c0ffee00-1234-4abc-9def-0000000000c5';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());
beforeEach(() => portal.reset());

/** Without movement: a record that is still opening would be measured half faded. */
const visit: Portal['open'] = (path, options = {}) =>
  portal.open(path, { ...options, context: { reducedMotion: 'reduce' } });

/** What the page says has the focus, and what the browser measures: the tests' own types know no browser. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? document.activeElement.tagName");
const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe.each(LANGUAGES)('customers, in %s', (language) => {
  const words = language === 'en' ? en : zhTW;
  const fill = (text: string, values: Record<string, string>): string =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const arrow = (page: Page, name: string, open: boolean) =>
    page.getByRole('button', {
      name: fill(open ? words.common.hideDetails : words.common.showDetails, { name }),
      exact: true,
    });
  const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first();
  const h1 = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

  test('a customer won by own marketing is known as such, from the draft to its record and the list (S28)', async () => {
    const page = await visit('/customers/request?domain=cedarclinic.example', { as: HUGO, language });
    const { channel, channels } = words.invitations.ask;
    await page.getByRole('combobox', { name: channel, exact: true }).click();
    await page.getByRole('option', { name: channels.own_marketing, exact: true }).click();
    await page.getByRole('button', { name: words.invitations.foot.done, exact: true }).click();
    await page.waitForURL('**/customers/invitations');

    const { items } = await portal.call<{ items: { channel: string; link: string }[] }>(HUGO, 'GET', '/invitations');
    expect(items[0]?.channel).toBe('own_marketing');
    const token = new URL(items[0]?.link ?? '').pathname.split('/').pop();
    const agreement = { version: '2026-07' };
    await portal.call('carla@cedarclinic.example', 'POST', `/acceptances/${token}/accept`, { agreement });

    await page.goto('/customers');
    await row(page, 'Tallow Bakery').waitFor();
    await page.getByRole('button', { name: words.customers.filters.channel, exact: true }).click();
    await page.getByRole('menuitemradio', { name: channels.own_marketing, exact: true }).click();
    await page.waitForURL('**channel=own_marketing**');
    await row(page, 'Tallow Bakery').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Cedar Clinic', exact: true }).click();
    await page.getByRole('term').filter({ hasText: words.customers.facts.channel }).waitFor();
    await page.getByRole('definition').filter({ hasText: channels.own_marketing }).waitFor();
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test('the menu leads to the list in one click, and the list to the request page (S9, S15)', async () => {
    const page = await visit('/home', { as: HUGO, language });
    await page
      .getByRole('link', { name: language === 'en' ? 'Customers' : '客戶', exact: true })
      .first()
      .click();
    await h1(page, language === 'en' ? 'Customers' : '客戶').waitFor();
    await row(page, 'Tallow Bakery').waitFor();
    await expectAccessible(page);
    await page
      .getByRole('link', {
        name: language === 'en' ? 'Request a reseller relationship' : '要求建立經銷商關係',
        exact: true,
      })
      .click();
    await page.waitForURL('**/customers/request/**');
    await h1(page, words.invitations.request.title).waitFor();
    await portal.closeWindow(page);
  });

  test('the arrow opens the record under its row, by keyboard, and the address keeps it (S26, S43)', async () => {
    const page = await visit('/customers', { as: HUGO, language });
    const closed = arrow(page, 'Tallow Bakery', false);
    const opened = arrow(page, 'Tallow Bakery', true);
    await closed.focus();
    await expect.poll(() => closed.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await opened.waitFor();
    await expect.poll(() => opened.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => focused(page)).toBe(await opened.getAttribute('aria-label'));
    const details = page.locator(`[id="${await opened.getAttribute('aria-controls')}"]`);
    await details.getByRole('link', { name: new RegExp(`^${words.customers.links.account}`) }).waitFor();
    // A jointly acquired customer: the tie names both partners, the facts say how it began (S43).
    const sentence = (await details.getByRole('img').first().getAttribute('aria-label')) ?? '';
    expect(sentence).toContain('Harbor IT');
    expect(sentence).toContain('Northlight Distribution');
    await details.getByText(words.customers.origin.joint).waitFor();
    expect(new URL(page.url()).searchParams.get('open')).toBe(TALLOW);
    await expectAccessible(page);

    await page.keyboard.press('Space');
    await closed.waitFor();
    expect(new URL(page.url()).searchParams.get('open')).toBeNull();
    await page.keyboard.press('ArrowRight');
    await opened.waitFor();
    await page.keyboard.press('ArrowLeft');
    await closed.waitFor();
    await page.keyboard.press('ArrowRight');
    await opened.waitFor();

    await page.reload();
    await opened.waitFor();
    await page.getByRole('link', { name: new RegExp(`^${words.customers.links.account}`) }).click();
    await h1(page, 'Tallow Bakery').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/customers/${TALLOW}`);
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test('Enter on a row opens the whole record', async () => {
    const page = await visit('/customers', { as: HUGO, language });
    await row(page, 'Tallow Bakery').focus();
    await page.keyboard.press('Enter');
    await h1(page, 'Tallow Bakery').waitFor();
    await page.goBack();
    await row(page, 'Tallow Bakery').waitFor();
    await portal.closeWindow(page);
  });

  test('a customer stands in the list as soon as it has accepted, without signing in again (S24)', async () => {
    const page = await visit('/customers', { as: HUGO, language });
    await row(page, 'Tallow Bakery').waitFor();
    await expect.poll(() => page.getByText('Cedar Clinic').count()).toBe(0);
    await inviteAndAccept(portal, {
      by: HUGO,
      acceptedBy: 'carla@cedarclinic.example',
      invitation: { kind: 'reseller_joint', providerId: NORTHLIGHT },
    });
    await page.getByRole('link', { name: words.frame.nav.home, exact: true }).first().click();
    await page.getByRole('link', { name: 'Cedar Clinic', exact: true }).waitFor();
    await page.getByRole('link', { name: words.frame.nav.customers, exact: true }).first().click();
    await row(page, 'Cedar Clinic').waitFor();
    await page.getByText(fill(words.customers.count_other, { number: '2' }), { exact: true }).waitFor();
    await portal.closeWindow(page);
  });

  test('searching finds a part of the name, of the domain, and the id, and says when nothing matches', async () => {
    const page = await visit('/customers', { as: NORA, language });
    const field = page.getByRole('searchbox', { name: words.customers.filters.search });
    await row(page, 'Pine Foundry').waitFor();
    for (const typed of ['foun', 'pinefoundry.ex', PINE]) {
      await field.fill(typed);
      await page.waitForURL((url) => url.searchParams.get('search') === typed);
      await row(page, 'Pine Foundry').waitFor();
      await page.getByText('Tallow Bakery').waitFor({ state: 'hidden' });
    }
    await field.fill('no such customer');
    await page.getByRole('heading', { name: words.common.nothingMatches }).waitFor();
    await page.getByText('no such customer', { exact: false }).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: words.common.clearFilters }).click();
    await row(page, 'Tallow Bakery').waitFor();
    await expect.poll(() => field.inputValue()).toBe('');
    await portal.closeWindow(page);
  });

  test('a filter names its value, keeps the address and can be removed; a provider filters by its resellers', async () => {
    const page = await visit('/customers', { as: NORA, language });
    await row(page, 'Pine Foundry').waitFor();
    await page.getByRole('button', { name: words.customers.filters.reseller, exact: true }).click();
    await page.getByRole('menuitemradio', { name: 'Harbor IT' }).click();
    await page.getByText('Pine Foundry').waitFor({ state: 'hidden' });
    const chip = fill(words.common.activeFilter, { name: words.customers.filters.reseller, value: 'Harbor IT' });
    await page.getByRole('button', { name: chip, exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('reseller')).not.toBeNull();
    await expectAccessible(page);
    await page.getByRole('button', { name: fill(words.common.removeFilter, { filter: chip }), exact: true }).click();
    await row(page, 'Pine Foundry').waitFor();
    expect(new URL(page.url()).searchParams.get('reseller')).toBeNull();
    await portal.closeWindow(page);
  });

  test('the head sorts by name and by date, both ways', async () => {
    const page = await visit('/customers', { as: NORA, language });
    await row(page, 'Pine Foundry').waitFor();
    const names = async (): Promise<string[]> =>
      (await page.getByRole('row').allTextContents()).flatMap(
        (text) => /Pine Foundry|Tallow Bakery/.exec(text)?.slice(0, 1) ?? [],
      );
    await expect.poll(() => names()).toEqual(['Pine Foundry', 'Tallow Bakery']);
    await page.getByRole('button', { name: words.customers.columns.name, exact: true }).click();
    await page.waitForURL('**/customers?sort=-name');
    await expect.poll(names).toEqual(['Tallow Bakery', 'Pine Foundry']);
    const head = page.getByRole('columnheader', { name: words.customers.columns.name });
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    await portal.closeWindow(page);
  });

  test('Next and Previous page by key, in the address, and a count is only said when it is known', async () => {
    const page = await visit('/home', { as: NORA, language });
    // The cast has few customers: one to a page, read by the server's own cursors.
    await page.route(/\/api\/v1\/customers\?.*limit=50/, (route) =>
      route.continue({ url: route.request().url().replace('limit=50', 'limit=1') }),
    );
    await page.goto('/customers');
    await row(page, 'Pine Foundry').waitFor();
    const pages = page.getByRole('navigation', { name: words.common.pages });
    const next = pages.getByRole('button', { name: words.common.next });
    const previous = pages.getByRole('button', { name: words.common.previous });
    await expect.poll(() => previous.getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => page.getByText(fill(words.customers.count_other, { number: '1' })).count()).toBe(0);
    await next.click();
    await row(page, 'Tallow Bakery').waitFor();
    expect(new URL(page.url()).searchParams.get('cursor')).not.toBeNull();
    await expect.poll(() => page.getByText('Pine Foundry').count()).toBe(0);
    await expect.poll(() => next.getAttribute('aria-disabled')).toBe('true');
    await page.reload();
    await row(page, 'Tallow Bakery').waitFor();
    await previous.click();
    await row(page, 'Pine Foundry').waitFor();
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test('a star changes at once, stays, and changes back when it cannot be saved', async () => {
    const page = await visit('/customers', { as: HUGO, language });
    const star = page.getByRole('button', { name: fill(words.customers.star.add, { name: 'Tallow Bakery' }) });
    await star.click();
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true');

    await page.route('**/star', (route) => route.abort());
    await star.click();
    await page.getByRole('alert').first().waitFor();
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true');
    await portal.closeWindow(page);
  });

  test('tags are given to a choice of customers, with a third state for what only some have', async () => {
    const page = await visit(`/customers?open=${TALLOW}`, { as: NORA, language });
    const manage = page.getByRole('button', { name: words.customers.commands.tags, exact: true });
    await arrow(page, 'Tallow Bakery', true).waitFor();
    await manage.click();
    const panel = page.getByRole('region', { name: words.customers.tags.title });
    await panel.getByRole('textbox').fill('Retail');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: words.customers.tags.save }).click();
    await panel.waitFor({ state: 'detached' });
    await row(page, 'Tallow Bakery').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Retail' }).waitFor();

    await manage.click();
    await page.getByRole('checkbox', { name: fill(words.common.select, { name: 'Pine Foundry' }) }).click();
    const box = panel.getByRole('checkbox', { name: 'Retail' });
    await expect.poll(() => panel.locator('input:indeterminate').count()).toBe(1);
    await expectAccessible(page);
    await box.click();
    await panel.getByRole('button', { name: words.customers.tags.save }).click();
    await panel.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: words.customers.filters.tag, exact: true }).click();
    await page.getByRole('menuitemradio', { name: 'Retail' }).click();
    await page.waitForURL('**/customers?tag=Retail');
    await row(page, 'Pine Foundry').waitFor();
    await row(page, 'Tallow Bakery').waitFor();
    await portal.closeWindow(page);
  });

  test('columns can be put away, and a view saved under a name leads back to its search', async () => {
    const page = await visit('/customers?search=pine', { as: NORA, language });
    await row(page, 'Pine Foundry').waitFor();
    const head = page.getByRole('columnheader', { name: words.customers.columns.domain, exact: true });
    await head.waitFor();
    await page.getByRole('button', { name: words.customers.commands.columns, exact: true }).click();
    const columns = page.getByRole('region', { name: words.customers.commands.columns });
    await columns.getByRole('checkbox', { name: words.customers.columns.domain }).uncheck();
    await head.waitFor({ state: 'detached' });
    await expectAccessible(page);

    await page.getByRole('button', { name: words.customers.commands.views, exact: true }).click();
    const views = page.getByRole('region', { name: words.customers.commands.views });
    await views.getByRole('textbox').fill('Foundries');
    await page.keyboard.press('Enter');
    await views.getByRole('link', { name: 'Foundries', exact: true }).waitFor();
    await expectAccessible(page);
    await page.goto('/customers');
    await row(page, 'Tallow Bakery').waitFor();
    await head.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: words.customers.commands.views, exact: true }).click();
    await views.getByRole('link', { name: 'Foundries', exact: true }).click();
    await page.waitForURL('**/customers?search=pine');
    await page.getByText('Tallow Bakery').waitFor({ state: 'hidden' });
    await portal.closeWindow(page);
  });

  test('Export customers saves what the list shows, with its search', async () => {
    const page = await visit('/customers?search=pine', { as: NORA, language });
    await row(page, 'Pine Foundry').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: words.customers.commands.export, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('customers.csv');
    const file = await readFile(await download.path(), 'utf8');
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(file).toContain('Pine Foundry');
    expect(file).not.toContain('Tallow Bakery');
    await portal.closeWindow(page);
  });

  test('authorizing a provider brings none of its customers: not in list, search, file or address (S10, S12)', async () => {
    const page = await visit('/customers', { as: 'quintin@quay.example', language });
    await page.getByRole('heading', { name: words.customers.empty.title }).waitFor();
    await expectAccessible(page);
    await inviteAndAccept(portal, {
      by: NORA,
      acceptedBy: 'quintin@quay.example',
      invitation: { kind: 'partnership' },
    });
    await page.reload();
    await page.getByRole('heading', { name: words.customers.empty.title }).waitFor();
    const quintin = await person(portal, 'quintin@quay.example');
    const providers = await quintin.get<{ items: unknown[] }>('/partnerships?state=active');
    expect(providers.items).toHaveLength(1);
    for (const query of ['', '?search=Tallow', `?search=${PINE}`, `?provider=${NORTHLIGHT}`]) {
      expect((await quintin.get<{ items: unknown[] }>(`/customers${query}`)).items, query).toEqual([]);
    }
    expect(await quintin.text('/customers.csv')).not.toContain('Tallow');
    expect(await quintin.status(`/customers/${TALLOW}`)).toBe(404);
    await quintin.close();
    await page.goto(`/customers/${TALLOW}`);
    await h1(page, words.common.failed.notFound).waitFor();
    await expect.poll(() => page.locator('main').textContent()).not.toContain('Tallow');
    await portal.closeWindow(page);
  });

  test('a customer that is not there and one that may not be seen look the same', async () => {
    const page = await visit(`/customers/${CEDAR}`, { as: HUGO, language });
    await h1(page, words.common.failed.notFound).waitFor();
    const hidden = await page.locator('main').textContent();
    await page.goto('/customers/c0ffee00-1234-4abc-9def-00000000dead');
    await h1(page, words.common.failed.notFound).waitFor();
    await expect.poll(() => page.locator('main').textContent()).toBe(hidden);
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test('without an admin role that reads, the record says what is needed (domain 5.1)', async () => {
    const page = await visit(`/customers/${TALLOW}`, { as: NORA, language });
    await page
      .getByText(
        language === 'en'
          ? 'You need an active admin relationship with a reader role to see this.'
          : words.customers.record.daNeeded,
        { exact: true },
      )
      .waitFor();
    await expect.poll(() => page.getByText('Rua do Forno').count()).toBe(0);
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test('an empty list leads to "Add a new customer", which explains it and offers the joint invitation (S50)', async () => {
    const empty = await visit('/customers', { as: 'quintin@quay.example', language });
    await empty.getByRole('link', { name: words.customers.empty.how, exact: true }).click();
    await h1(empty, words.customers.add.title).waitFor();
    await empty.getByText(words.customers.add.providerLine, { exact: true }).waitFor();
    await portal.closeWindow(empty);

    const page = await visit('/customers/new', { as: HUGO, language });
    const joint = fill(words.customers.add.jointWith, { provider: 'Northlight Distribution' });
    await page.getByRole('link', { name: joint, exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: joint, exact: true }).click();
    await page.waitForURL(`**/providers/${NORTHLIGHT}/invite/**`);
    await portal.closeWindow(page);
  });

  test('on a phone nothing scrolls sideways, and the record opens in its block', async () => {
    const page = await visit('/customers', { as: HUGO, language, phone: true });
    await arrow(page, 'Tallow Bakery', false).click();
    await page.getByRole('link', { name: new RegExp(`^${words.customers.links.account}`) }).waitFor();
    await expect.poll(() => scrollsSideways(page)).toBe(false);
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test.each([
    '/home',
    `/customers?open=${TALLOW}`,
    `/customers/${TALLOW}`,
    '/customers/new',
  ])('nothing scrolls sideways at 360 px: %s', async (path) => {
    const page = await visit(path, { as: HUGO, language, phone: true });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByText('Tallow Bakery').or(page.getByText(words.customers.add.joint)).first().waitFor();
    await expect.poll(() => scrollsSideways(page)).toBe(false);
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test.each([`/customers?open=${TALLOW}`, `/customers/${TALLOW}`, '/home'])('in the dark: %s', async (path) => {
    const page = await visit(path, { as: HUGO, language, dark: true });
    await page.getByText('Tallow Bakery').first().waitFor();
    await page.getByRole('link', { name: 'Northlight Distribution' }).first().waitFor();
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test('on a phone customers are chosen first, then tagged', async () => {
    const page = await visit('/customers', { as: NORA, language, phone: true });
    await page.getByRole('button', { name: words.common.more, exact: true }).click();
    await page.getByRole('menuitem', { name: words.customers.commands.tags }).click();
    await page.getByRole('checkbox', { name: fill(words.common.select, { name: 'Pine Foundry' }) }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: words.customers.tags.open, exact: true }).click();
    const panel = page.getByRole('dialog', { name: words.customers.tags.title });
    await panel.getByRole('textbox').fill('Foundry');
    await panel.getByRole('button', { name: words.customers.tags.addButton, exact: true }).click();
    await expectAccessible(page);
    await panel.getByRole('button', { name: words.customers.tags.save }).click();
    await panel.waitFor({ state: 'detached' });
    await arrow(page, 'Pine Foundry', false).click();
    await page.getByRole('listitem').filter({ hasText: 'Foundry' }).last().waitFor();
    await portal.closeWindow(page);
  });

  test('Home tells a partner what is new, each with the page where to act', async () => {
    const page = await visit('/home', { as: HUGO, language });
    await page.getByRole('heading', { name: words.home.customers, exact: true }).waitFor();
    await page.getByRole('link', { name: 'Tallow Bakery', exact: true }).waitFor();
    await page.getByText(words.home.endingNone, { exact: true }).waitFor();
    await expectAccessible(page);
    await portal.closeWindow(page);
  });
});
