import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';
import { fill, wordsOf } from './words.ts';

const OLGA = 'olga@meridian.example';
const NORA = 'nora@northlight.example';
const YIJUN = 'yijun@formosa-supply.example';
const INES = 'ines@tallowbakery.example';
const PHONE = { id: 'CFQ7TTC0ZB18:0001', en: 'Phone System', 'zh-TW': '電話系統附加元件' };
const FIELD_SERVICE = { id: 'DG7GMGF0D5S1:0001', en: 'Field Service', 'zh-TW': '外勤服務' };
const WORDS = {
  en: {
    prices: 'Price lists and offers',
    catalog: 'Catalog',
    export: 'Export price list',
    standard: 'Workplace Business Standard',
    search: 'Name, publisher or ID',
    searched: 'Starter',
    found: 'Workplace Starter Pack',
    terms: 'Terms and prices',
    plans: 'Service plans',
    needs: 'Needs Chat',
    import: 'Import',
    paste: 'Or paste the content',
    preview: 'Preview',
    fault: 'This currency is not known.',
    result: 'What changes',
    changed: 'terms and prices',
    apply: 'Import catalog',
    done: (number: number) => `Version ${number} holds now.`,
    versions: 'Versions',
    current: 'In force',
    close: 'Close',
  },
  'zh-TW': {
    prices: '定價與方案',
    catalog: '類別目錄',
    export: '匯出定價',
    standard: '職場商務標準版',
    search: '名稱、發行者或識別碼',
    searched: '入門',
    found: '職場入門組合',
    terms: '期間與價格',
    plans: '服務方案',
    needs: '需搭配聊天',
    import: '匯入',
    paste: '或貼上內容',
    preview: '預覽',
    fault: '無法辨識此幣別。',
    result: '變更內容',
    changed: '期間與價格',
    apply: '匯入類別目錄',
    done: (number: number) => `第 ${number} 版已生效。`,
    versions: '版本',
    current: '生效中',
    close: '關閉',
  },
} as const;

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 120_000);
afterEach(() => portal.closeWindows());
afterAll(() => portal.close());

const menu = (page: Page) => page.getByRole('navigation').first();
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

describe.each(LANGUAGES)('the catalog, in %s', (language) => {
  const words = WORDS[language];

  test('a provider sees prices of its market, terms and service plans, and takes the list home (domain 5.2)', async () => {
    const page = await portal.open('/home', { as: language === 'en' ? NORA : YIJUN, language });
    await menu(page).getByRole('link', { name: words.prices, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: words.prices }).waitFor();
    const year = language === 'en' ? '€10.92' : 'NT$378';
    await page.getByRole('searchbox', { name: words.search }).fill('CFQ7TTC0ZB10:0001');
    await row(page, words.standard).getByText(year, { exact: true }).waitFor();
    await expect.poll(() => page.getByText(language === 'en' ? 'NT$' : '€').count()).toBe(0);
    await expectAccessible(page);

    await row(page, words.standard).getByRole('link').click();
    await page.getByRole('heading', { name: words.terms }).waitFor();
    const terms = page.getByRole('table', { name: words.terms });
    await expect.poll(() => terms.getByRole('row').count()).toBe(7);
    await terms.getByText(year, { exact: true }).first().waitFor();
    await page.getByRole('heading', { name: words.plans }).waitFor();
    await page.getByText(words.needs).first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await page.getByRole('searchbox', { name: words.search }).fill(words.searched);
    await row(page, words.found).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: words.export }).click();
    expect((await download).suggestedFilename()).toBe('price-list.csv');
  });

  test('a reseller has no price list and is shown no price (domain 2.1)', async () => {
    const page = await portal.open('/home', { as: 'hugo@harborit.example', language });
    await menu(page).getByRole('link').first().waitFor();
    await expect.poll(() => menu(page).getByRole('link', { name: words.prices }).count()).toBe(0);
    const answer = await page.request.get('/api/v1/catalog?limit=500');
    expect(answer.status()).toBe(200);
    expect(await answer.text()).not.toMatch(/price|minor/i);
    await page.goto('/prices');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await expect.poll(() => page.getByText('€').count()).toBe(0);
  });

  test('a customer finds what it can have, asks for it with term and billing, and has it when it is ordered (domain 5.3)', async () => {
    const { catalog, orders, subscriptions } = wordsOf(language);
    const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
    const page = await portal.open('/products', { as: INES, language });
    await link(page, catalog.title.customer).click();
    const search = page.getByRole('searchbox', { name: words.search });
    await search.fill(FIELD_SERVICE.id);
    await row(page, FIELD_SERVICE[language]).getByRole('link').click();
    await page.getByText(catalog.own.unavailable.base_missing, { exact: true }).nth(1).waitFor();
    await search.fill(PHONE.id);
    await row(page, PHONE[language]).getByRole('link').click();
    await page.getByRole('heading', { name: words.plans }).waitFor();
    await page.getByText(catalog.own.noPrices, { exact: true }).waitFor();
    await expect.poll(() => page.getByText('€').count()).toBe(0);
    await expectAccessible(page);

    await page
      .locator('section')
      .filter({ hasText: words.plans })
      .getByRole('link', { name: subscriptions.commands.ask })
      .click();
    await page.getByRole('spinbutton', { name: fill(orders.wizard.quantityOf, { name: PHONE[language] }) }).fill('3');
    const choose = (label: string, value: string) =>
      page.getByRole('combobox', { name: fill(label, { name: PHONE[language] }) }).selectOption(value);
    await choose(orders.wizard.termOf, 'P1Y');
    await choose(orders.wizard.billingOf, 'upfront');
    await expectAccessible(page);
    await page.getByRole('button', { name: orders.requests.form.submit, exact: true }).click();
    await page.getByText(orders.requests.states.submitted, { exact: true }).waitFor();

    const asked = `/order-requests?box=received&state=submitted`;
    for (const partner of ['hugo@harborit.example', NORA]) {
      const { items } = await portal.call<{ items: { id: string }[] }>(partner, 'GET', asked);
      await portal.call(partner, 'POST', `/order-requests/${items[0]?.id}/accept`, {});
    }
    const seats = language === 'en' ? 3 : 6; // the journey of the other language has left three
    await expect
      .poll(async () => (await portal.call<{ ownSeats: number }>(INES, 'GET', `/catalog/${PHONE.id}`)).ownSeats, {
        timeout: 10_000,
      })
      .toBe(seats);
    await page.goto(`/products/catalog?search=${PHONE.id}`);
    await row(page, PHONE[language])
      .getByText(fill(catalog.own.seats_other, { number: seats }), { exact: true })
      .waitFor();
  });

  test('the operator sees what an import is at fault for and what it changes before it holds (domain 5.4)', async () => {
    const page = await portal.open('/home', { as: OLGA, language });
    await menu(page).getByRole('link', { name: words.catalog, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: words.catalog }).waitFor();
    await page.getByRole('row').nth(5).waitFor();
    await expectAccessible(page);
    const file = await (await page.request.get('/api/v1/catalog.csv')).text();
    const price = /^(CFQ7TTC0ZB10:0001.*,P1M,monthly,europe,EUR),\d+\.\d\d/m;
    await page.getByRole('link', { name: words.import, exact: true }).click();

    const content = page.getByLabel(words.paste);
    await content.fill(file.replace('europe,EUR', 'europe,XTS'));
    await page.getByRole('button', { name: words.preview }).click();
    await page.getByText(words.fault).first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: words.apply }).count()).toBe(0);
    await expectAccessible(page);

    await content.fill(file.replace(price, `$1,${language === 'en' ? '13.00' : '13.20'}`));
    await page.getByRole('button', { name: words.preview }).click();
    const result = page.getByRole('region', { name: words.result });
    await result.getByText(words.changed, { exact: true }).waitFor();
    await result.getByText(words.standard, { exact: true }).waitFor();
    await expectAccessible(page);
    const number = language === 'en' ? 2 : 3;
    await result.getByRole('button', { name: words.apply }).click();
    await page.getByText(words.done(number)).waitFor();
    await page.getByRole('link', { name: words.versions }).click();
    await page.getByText(words.current, { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(number + 1);
    await expectAccessible(page);
  }, 60_000);
});

test('an item that is opened before the search arrives stays open, and the search is asked all the same', async () => {
  const page = await portal.open('/prices', { as: NORA });
  const { standard } = WORDS.en;
  await row(page, standard).waitFor();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByRole('searchbox', { name: WORDS.en.search }).fill('workplace');
  await row(page, standard).getByRole('link').click();
  await page.clock.resume();
  await page.waitForURL(/search=workplace/);
  await page.getByRole('heading', { name: WORDS.en.terms }).waitFor();
  expect(page.url()).toMatch(/item=/);
});
