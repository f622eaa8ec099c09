import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';
import { fill, wordsOf } from './words.ts';

const HUGO = 'hugo@harborit.example';
const NORA = 'nora@northlight.example';
const INES = 'ines@tallowbakery.example';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const LIST = `/customers/${TALLOW}/subscriptions`;

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());
beforeEach(() => portal.reset());
afterEach(() => portal.closeWindows());

const visit: Portal['open'] = (path, options = {}) =>
  portal.open(path, { ...options, context: { reducedMotion: 'reduce' } });
const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
/** The subscription that Tallow Bakery has from the beginning: 25 seats for a year. */
const planted = async (): Promise<string> => {
  const { items } = await portal.call<{ items: { id: string }[] }>(NORA, 'GET', LIST);
  return items[0]?.id ?? '';
};

describe.each(LANGUAGES)('subscriptions, in %s', (language) => {
  const words = wordsOf(language);
  const { subscriptions, orders, deadlines } = words;
  const standard = language === 'en' ? 'Workplace Business Standard' : '職場商務標準版';
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
  const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const toast = (page: Page, text: string) =>
    page.getByRole('list', { name: words.common.messages }).getByText(text).waitFor();
  const seats = (count: number): string =>
    fill(count === 1 && 'seats_one' in subscriptions ? subscriptions.seats_one : subscriptions.seats_other, {
      number: count,
    });
  const typeSeats = async (page: Page, count: number): Promise<void> => {
    await page.getByRole('spinbutton').fill(String(count));
    await page.getByRole('spinbutton').press('Tab');
  };

  test('the record opens in place and leads to what its reseller serves; a change is asked for (S25, S26, S43)', async () => {
    const page = await visit(`/customers?open=${TALLOW}`, { as: HUGO, language });
    const pages = page.getByRole('navigation', {
      name: fill(words.customers.links.heading, { name: 'Tallow Bakery' }),
    });
    await pages.getByRole('link', { name: new RegExp(`^${orders.history}`) }).waitFor();
    await pages.getByRole('link', { name: new RegExp(`^${subscriptions.title}.*1`) }).click();
    await page.waitForURL(`**${LIST}`);
    await page.getByText(subscriptions.byProvider).waitFor();
    await expect.poll(() => page.getByText('€').count()).toBe(0);
    await expectAccessible(page);
    await link(page, standard).click();
    await page.getByRole('heading', { level: 1, name: standard }).waitFor();
    await expect.poll(() => button(page, subscriptions.seatsCard.change).count()).toBe(0);
    await expectAccessible(page);
    await link(page, subscriptions.commands.change).click();
    await page.getByRole('spinbutton').waitFor();
  });

  test('seats are added after their price was seen (domain 3.9)', async () => {
    const id = await planted();
    const page = await visit(`${LIST}/${id}`, { as: NORA, language });
    await button(page, subscriptions.seatsCard.change).first().click();
    await typeSeats(page, 28);
    await panel(page, subscriptions.panel.preview).getByText(subscriptions.charges.today).waitFor();
    await expectAccessible(page);
    await button(page, fill(subscriptions.panel.quantity.submit, { number: 28 })).click();
    await toast(page, fill(subscriptions.panel.quantity.saved, { name: standard, seats: seats(28) }));
    await page.getByText(subscriptions.charges.kinds.seats_added).first().waitFor();
  });

  test('seats that are too late to give back are planned for renewal, and the plan is dropped (domain 3.9)', async () => {
    const id = await planted();
    await portal.advance('P8D');
    const page = await visit(`${LIST}/${id}`, { as: NORA, language });
    await page.getByText(subscriptions.windowPassed).waitFor();
    await button(page, subscriptions.seatsCard.change).first().click();
    await typeSeats(page, 10);
    await button(page, subscriptions.panel.quantity.plan).click();
    await expectAccessible(page);
    await button(page, subscriptions.panel.schedule.submit).click();
    await toast(page, fill(subscriptions.renewalCard.saved, { name: standard }));
    await page.getByText(fill(subscriptions.renewalCard.changes.quantity, { value: 10 })).waitFor();
    await expectAccessible(page);
    await button(page, subscriptions.renewalCard.drop).click();
    await button(page, subscriptions.renewalCard.plan).waitFor();
  });

  test('it is suspended and resumed, renewal is switched, and it is renamed', async () => {
    const id = await planted();
    const page = await visit(`${LIST}/${id}`, { as: NORA, language });
    const renewal = page.getByRole('switch', { name: subscriptions.renewalCard.auto });
    await renewal.click();
    await toast(page, fill(subscriptions.renewalCard.offDone, { name: standard }));
    await button(page, subscriptions.acts.suspend).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(subscriptions.suspend.billed).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: subscriptions.acts.suspend, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(subscriptions.states.suspended, { exact: true }).waitFor();
    await expectAccessible(page);
    await button(page, subscriptions.acts.resume).click();
    await page.getByText(subscriptions.states.active, { exact: true }).waitFor();
    await expect.poll(() => renewal.isChecked()).toBe(false);
    await button(page, subscriptions.detail.rename).click();
    await page.getByRole('textbox', { name: subscriptions.panel.rename.field }).fill('Bakers');
    await button(page, words.common.save).click();
    await page.getByRole('heading', { level: 1, name: 'Bakers' }).waitFor();
  });

  test('within its days it is cancelled: the credit is told, and the name is typed', async () => {
    const id = await planted();
    const page = await visit(`${LIST}/${id}`, { as: NORA, language });
    await button(page, subscriptions.acts.cancel).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('€').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('textbox').fill(standard);
    await dialog.getByRole('button', { name: subscriptions.acts.cancel, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(subscriptions.states.deleted, { exact: true }).waitFor();
    await page.getByText(subscriptions.renewalCard.deleted).waitFor();
    await page.getByText(subscriptions.charges.kinds.cancelled).first().waitFor();
    await expectAccessible(page);
  });

  test('a longer term begins at once, and costs what was shown', async () => {
    const id = await planted();
    const page = await visit(`${LIST}/${id}`, { as: NORA, language });
    await button(page, subscriptions.termCard.change).click();
    await page.getByRole('radio', { name: words.catalog.terms.P3Y }).check();
    await panel(page, subscriptions.panel.preview).getByText('€').first().waitFor();
    await expectAccessible(page);
    await button(page, subscriptions.panel.term.submit).click();
    await toast(page, fill(subscriptions.panel.term.saved, { name: standard }));
  });

  test('the partner of record is changed, and the subscription is upgraded', async () => {
    const id = await planted();
    const page = await visit(`${LIST}/${id}`, { as: NORA, language });
    await button(page, `${subscriptions.partnerCard.change}: ${subscriptions.partnerCard.title}`).click();
    await page.getByRole('radio', { name: subscriptions.partnerCard.direct }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: subscriptions.partnerCard.change, exact: true }).last().click();
    await page.getByText(fill(subscriptions.partnerCard.none, { name: 'Northlight Distribution' })).waitFor();
    await button(page, subscriptions.acts.upgrade).click();
    await panel(page, subscriptions.panel.preview).getByText('€').first().waitFor();
    await expectAccessible(page);
    await button(page, subscriptions.panel.upgrade.submit).click();
    await page
      .getByRole('heading', { level: 1, name: language === 'en' ? /Premium|Enterprise/ : /進階版|企業版/ })
      .waitFor();
  });

  test('the customer sees its products and deadlines, on a telephone and in the dark', async () => {
    const page = await visit('/home', { as: INES, language, phone: true, dark: true });
    await link(page, deadlines.home.see).click();
    await page.getByText(deadlines.kinds.cancel).first().waitFor();
    await expectAccessible(page);
    await expect.poll(() => scrollsSideways(page)).toBe(false);
    await page.getByRole('link', { name: standard }).first().click();
    await page.getByRole('heading', { level: 1, name: standard }).waitFor();
    await expectAccessible(page);
    await expect.poll(() => scrollsSideways(page)).toBe(false);
    await page.goto('/products');
    await link(page, standard).waitFor();
    await expect.poll(() => scrollsSideways(page)).toBe(false);
  });

  test('the provider searches the list and takes it home, as CSV and as a workbook', async () => {
    const nora = await visit(LIST, { as: NORA, language });
    const [csv] = await Promise.all([
      nora.waitForEvent('download'),
      link(nora, subscriptions.commands.exportCsv).click(),
    ]);
    expect(csv.suggestedFilename()).toBe('subscriptions.csv');
    const [xlsx] = await Promise.all([
      nora.waitForEvent('download'),
      link(nora, subscriptions.commands.exportXlsx).click(),
    ]);
    expect(xlsx.suggestedFilename()).toBe('subscriptions.xlsx');
    await nora.getByRole('searchbox', { name: subscriptions.search }).fill('nothing of the kind');
    await nora.getByText(words.common.nothingMatches).waitFor();
    await expectAccessible(nora);
  });
});
