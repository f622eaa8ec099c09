import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store, statement } from '../../src/db/store.ts';
import { sentence } from '../../src/domain/failures.ts';
import { inviteAndAccept, searchCatalog } from './acts.ts';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';
import { fill, wordsOf } from './words.ts';

const HUGO = 'hugo@harborit.example';
const NORA = 'nora@northlight.example';
const INES = 'ines@tallowbakery.example';
const CARLA = 'carla@cedarclinic.example';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const OF_RECORD = { code: 'further_reseller_of_record', params: { reseller: 'Harbor IT' } } as const;
/** For journeys of several people, when the machine is busy. */
const LONG = 90_000;
const GUARD = { search: 'Endpoint Guard', en: 'Endpoint Guard', 'zh-TW': '端點守護' };

let portal: Portal;
let store: Store;
beforeAll(async () => {
  portal = await openPortal();
  store = openStore(portal.databaseUrl ?? '', 1);
}, 180_000);
afterAll(async () => {
  await store.close();
  await portal.close();
});
beforeEach(() => portal.reset());
afterEach(() => portal.closeWindows());

const visit: Portal['open'] = (path, options = {}) =>
  portal.open(path, { ...options, context: { reducedMotion: 'reduce' } });
const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
/** The subscription that Tallow Bakery has from the beginning. */
const subscriptionOf = async (customer = TALLOW): Promise<string> => {
  const { items } = await portal.call<{ items: { id: string }[] }>(NORA, 'GET', `/customers/${customer}/subscriptions`);
  return items[0]?.id ?? '';
};

const TWO_SEATS = [{ catalogItemId: 'CFQ7TTC0ZB10:0001', quantity: 2, termDuration: 'P1Y', billingCycle: 'monthly' }];
/** An order of which the vendor's system refused the only line, in its own words. */
const plantRefused = async (words: string): Promise<void> => {
  const order = await portal.call<{ id: string }>(NORA, 'POST', `/customers/${TALLOW}/orders`, {
    lines: TWO_SEATS,
  });
  await expect
    .poll(async () => (await portal.call<{ state: string }>(NORA, 'GET', `/orders/${order.id}`)).state)
    .toBe('completed');
  await store.single.run(statement`
    update subscriptions set order_line_id = null
    where order_line_id in (select id from order_lines where order_id = ${order.id})`);
  await store.single.run(statement`
    update order_lines set state = 'error', code = 'provisioning_refused', subscription_id = null,
      refusal = ${JSON.stringify({ code: 'no_stock', sentence: words })}::jsonb
    where order_id = ${order.id}`);
  await store.single.run(statement`update orders set state = 'error' where id = ${order.id}`);
};

describe.each(LANGUAGES)('orders, in %s', (language) => {
  const words = wordsOf(language);
  const { orders, subscriptions } = words;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
  const toast = (page: Page, text: string) =>
    page.getByRole('list', { name: words.common.messages }).getByText(text).waitFor();
  const addToCart = async (page: Page, item: { search: string; en: string; 'zh-TW': string }): Promise<void> => {
    const name = fill(orders.wizard.addName, { name: item[language] });
    await searchCatalog(page, words.catalog.search, item.search);
    await button(page, name).click();
  };
  const quantityOf = (page: Page, name: string) =>
    page.getByRole('spinbutton', { name: fill(orders.wizard.quantityOf, { name }) });
  const type = async (page: Page, name: string, quantity: string): Promise<void> => {
    await quantityOf(page, name).fill(quantity);
    await quantityOf(page, name).press('Tab');
  };

  test(
    'Hugo asks, Nora changes it and buys; both see what was asked and ordered (S25, S36, S42)',
    async () => {
      const page = await visit(`/customers/${TALLOW}/subscriptions`, { as: HUGO, language });
      await page.getByText(subscriptions.byProvider).waitFor();
      await link(page, subscriptions.commands.request).click();
      await addToCart(page, GUARD);
      await expect.poll(() => page.getByText('€').count()).toBe(0);
      await expectAccessible(page);
      await button(page, orders.wizard.continue).click();
      await type(page, GUARD[language], '20');
      const ends = page.getByRole('combobox', { name: fill(orders.wizard.endsOf, { name: GUARD[language] }) });
      await ends.selectOption({ index: 2 }); // an end of a month or of what is there, whatever the day
      const end = await ends.inputValue();
      await page.getByRole('textbox', { name: orders.requests.form.note }).fill('December');
      await expectAccessible(page);
      await button(page, orders.requests.form.submit).click();
      await toast(page, fill(orders.requests.form.sent, { name: 'Northlight Distribution' }));

      const nora = await visit('/order-requests', { as: NORA, language });
      await nora.locator('[data-control=expand]').first().click();
      await nora.getByText('December').waitFor();
      await expectAccessible(nora);
      await link(nora, orders.requests.acceptOpen).click();
      await nora
        .getByRole('heading', { level: 1, name: fill(orders.wizard.title, { name: 'Tallow Bakery' }) })
        .waitFor();
      await nora.getByRole('list', { name: orders.requests.asked }).getByText(GUARD[language]).waitFor();
      const asked = nora.getByRole('combobox', { name: fill(orders.wizard.endsOf, { name: GUARD[language] }) });
      await expect.poll(() => asked.inputValue()).toBe(end);
      await type(nora, GUARD[language], '22');
      await expectAccessible(nora);
      await button(nora, orders.wizard.continue).click();
      await nora.getByText(orders.wizard.checks.lines).waitFor();
      await nora.getByText('Harbor IT').first().waitFor();
      await expectAccessible(nora);
      await button(nora, orders.wizard.buy).click();
      await nora.getByRole('heading', { name: orders.wizard.completed }).waitFor();
      await expectAccessible(nora);
      await link(nora, orders.wizard.toSubscriptions).click();
      await link(nora, GUARD[language]).waitFor();

      await page.goto(`/order-requests?box=sent`);
      await page.getByText(orders.requests.states.ordered).waitFor();
      await page.locator('[data-control=expand]').first().click();
      const seats = (number: string) => fill(words.subscriptions.seats_other, { number });
      await page.getByRole('list', { name: orders.requests.asked }).getByText(seats('20')).waitFor();
      await page.getByRole('list', { name: orders.requests.ordered }).getByText(seats('22')).waitFor();
      await expectAccessible(page);
    },
    LONG,
  );

  test(
    'Nora adds seats and buys something new that ends with what is there, with Harbor IT of record (S32, S36)',
    async () => {
      const subscription = await subscriptionOf();
      const page = await visit(`/customers/${TALLOW}/orders/new?subscription=${subscription}`, { as: NORA, language });
      const standard = language === 'en' ? 'Workplace Business Standard' : '職場商務標準版';
      await type(page, standard, '25');
      await page.getByText(orders.wizard.below).waitFor();
      await type(page, standard, '28');
      await button(page, orders.wizard.backToCatalog).click();
      await button(page, orders.wizard.catalog).click();
      await addToCart(page, GUARD);
      await button(page, orders.wizard.continue).click();
      // It ends with the subscription that the customer has: the first choice after a whole term.
      await page
        .getByRole('combobox', { name: fill(orders.wizard.endsOf, { name: GUARD[language] }) })
        .selectOption({ index: 1 });
      const partnerId = page.getByRole('textbox', { name: orders.wizard.byId.label });
      await partnerId.fill('5100001');
      await button(page, orders.wizard.byId.verify).click();
      await page.getByText(sentence({ code: 'por_is_provider' }, language)).waitFor();
      await partnerId.fill('6200002');
      await button(page, orders.wizard.byId.verify).click();
      await page.getByRole('radio', { name: 'Harbor IT', checked: true }).waitFor();
      await button(page, orders.wizard.further.open).click();
      const further = page.getByRole('region', { name: orders.wizard.further.title });
      const furtherId = further.getByRole('textbox', { name: orders.wizard.byId.label });
      await furtherId.fill('6200002');
      await furtherId.press('Enter');
      await further.getByText(sentence(OF_RECORD, language)).waitFor();
      await furtherId.fill('6200004');
      await furtherId.press('Enter');
      await button(page, fill(orders.wizard.remove, { name: 'Quay Consulting' })).waitFor();
      await expectAccessible(page);
      await button(page, orders.wizard.continue).click();
      await page.getByText(orders.wizard.checks.lines).waitFor();
      await page.getByText(orders.wizard.money.total).waitFor();
      await page.getByText(orders.wizard.checks.further).waitFor();
      await page.getByText(new RegExp(fill(orders.endsOn, { date: '.*2027' }))).waitFor();
      await expectAccessible(page);
      await button(page, orders.wizard.buy).click();
      await page.getByRole('heading', { name: orders.wizard.completed }).waitFor();
      await expect
        .poll(() => page.getByRole('link', { name: new RegExp(`^${orders.seeSubscription}: `) }).count())
        .toBe(2);
      await page.goto('/orders');
      await page.locator('[data-control=expand]').first().click();
      await page.getByText(orders.lineStates.completed).first().waitFor();
      await page.getByText('Quay Consulting').waitFor();
      await expectAccessible(page);
    },
    LONG,
  );

  test('a line that failed says why and is tried again; a request that nobody has answered is withdrawn', async () => {
    await plantRefused('No seats are left this month.');
    const nora = await visit('/orders', { as: NORA, language });
    await nora.locator('[data-control=expand]').first().click();
    await nora.getByText(sentence({ code: 'provisioning_refused' }, language)).waitFor();
    await nora.getByText('No seats are left this month.').waitFor();
    await expectAccessible(nora);
    await button(nora, orders.retry).click();
    await toast(nora, orders.retried);
    await nora.getByText(orders.lineStates.completed).first().waitFor();
    await expect.poll(() => button(nora, orders.retry).count()).toBe(0);

    await portal.call(HUGO, 'POST', `/customers/${TALLOW}/order-requests`, {
      providerId: NORTHLIGHT,
      lines: TWO_SEATS,
    });
    const hugo = await visit('/order-requests?box=sent', { as: HUGO, language });
    await hugo.locator('[data-control=expand]').first().click();
    await button(hugo, orders.requests.withdraw).click();
    await toast(hugo, orders.requests.withdrawn);
    await hugo.getByText(orders.requests.states.withdrawn, { exact: true }).first().waitFor();
    await expect.poll(() => button(hugo, orders.requests.withdraw).count()).toBe(0);
  });

  test('without a relationship neither subscriptions nor requests are to be found (S5, S31)', async () => {
    const stranger = await visit(`/customers/${CEDAR}/subscriptions`, { as: HUGO, language });
    await stranger.getByRole('heading', { level: 1, name: words.common.failed.notFound }).waitFor();
    await stranger.goto(`/customers/${CEDAR}/order-requests/new`);
    await stranger.getByRole('heading', { level: 1, name: words.common.failed.notFound }).waitFor();
  });

  test('the provider needs a relationship of its own; the way to it is the joint invitation (S5, S6, S32)', async () => {
    await inviteAndAccept(portal, { by: HUGO, acceptedBy: CARLA, invitation: { kind: 'reseller', locale: language } });
    const page = await visit(`/customers/${CEDAR}/order-requests/new`, { as: HUGO, language });
    const refusal = { code: 'provider_not_related', params: { provider: 'Northlight Distribution' } } as const;
    await page.getByText(sentence(refusal, language)).waitFor();
    await expectAccessible(page);
    const provider = await visit(`/customers/${CEDAR}/orders/new`, { as: NORA, language });
    await provider.getByRole('heading', { level: 1, name: words.common.failed.notFound }).waitFor();
    await link(page, orders.requests.form.invite).click();
    await page.waitForURL(`**/providers/${NORTHLIGHT}/invite/**`);

    await inviteAndAccept(portal, {
      by: HUGO,
      acceptedBy: CARLA,
      invitation: { kind: 'reseller_joint', providerId: NORTHLIGHT, locale: language },
    });
    await provider.reload();
    await addToCart(provider, GUARD);
    await button(provider, orders.wizard.continue).click();
    await button(provider, orders.wizard.continue).click();
    await provider.getByText(orders.wizard.checks.lines).waitFor();
    await button(provider, orders.wizard.buy).click();
    await provider.getByRole('heading', { name: orders.wizard.completed }).waitFor();
  });

  test(
    'a customer asks its reseller, who passes it on; the provider declines and says why (S36)',
    async () => {
      const subscription = await subscriptionOf();
      const ines = await visit(`/products/${subscription}`, { as: INES, language });
      await link(ines, subscriptions.commands.ask).click();
      await button(ines, orders.requests.form.submit).click();
      await toast(ines, fill(orders.requests.form.sent, { name: 'Harbor IT' }));
      await ines.getByText(orders.requests.states.submitted).waitFor();
      await expectAccessible(ines);

      const hugo = await visit('/order-requests', { as: HUGO, language });
      await hugo.locator('[data-control=expand]').first().click();
      await button(hugo, orders.requests.passOn).click();
      const dialog = hugo.getByRole('alertdialog');
      await dialog.getByRole('radio', { name: 'Northlight Distribution' }).waitFor();
      await expectAccessible(hugo);
      await dialog.getByRole('button', { name: orders.requests.passOn, exact: true }).click();
      await toast(hugo, fill(orders.requests.passedOn, { name: 'Northlight Distribution' }));

      const nora = await visit('/order-requests', { as: NORA, language });
      await nora.locator('[data-control=expand]').first().click();
      await button(nora, orders.requests.decline).click();
      const decline = nora.getByRole('alertdialog');
      await decline.getByRole('button', { name: orders.requests.decline, exact: true }).click();
      await decline.getByText(orders.requests.declining.required).waitFor();
      await decline.getByRole('textbox').fill('Too many');
      await expectAccessible(nora);
      await decline.getByRole('button', { name: orders.requests.decline, exact: true }).click();
      await toast(nora, orders.requests.declined);
      await hugo.goto('/order-requests?box=sent');
      await hugo.locator('[data-control=expand]').first().click();
      await hugo.getByText('Too many').waitFor();
    },
    LONG,
  );

  test('what is sold directly is confirmed as such; on a telephone and in the dark nothing is lost', async () => {
    const page = await visit(`/customers/${TALLOW}/orders/new`, { as: NORA, language, phone: true, dark: true });
    await addToCart(page, GUARD);
    await expectAccessible(page);
    await expect.poll(() => scrollsSideways(page)).toBe(false);
    await button(page, orders.wizard.continue).click();
    await page.getByRole('radio', { name: orders.wizard.partnerNone }).check();
    await button(page, orders.wizard.continue).click();
    await page.getByText(orders.wizard.directNeeded).waitFor();
    await expectAccessible(page);
    await expect.poll(() => scrollsSideways(page)).toBe(false);
    await page.getByRole('checkbox', { name: orders.wizard.directConfirm }).check();
    await button(page, orders.wizard.continue).click();
    await page.getByText(fill(subscriptions.partnerCard.none, { name: 'Northlight Distribution' })).waitFor();
    await page.getByText(orders.wizard.checks.lines).waitFor();
    await expectAccessible(page);
    await expect.poll(() => scrollsSideways(page)).toBe(false);
  });

  test('a reseller sees what it can ask for, without a price (domain 2.1)', async () => {
    const page = await visit('/order-requests', { as: HUGO, language });
    await link(page, orders.requests.offers).click();
    await page.getByRole('heading', { level: 1, name: words.catalog.title.reseller }).waitFor();
    await searchCatalog(page, words.catalog.search, GUARD.search);
    await page.waitForURL(/search=/);
    await page.getByRole('link', { name: GUARD[language], exact: true }).click();
    await page.getByText(words.catalog.panel.noPrices, { exact: true }).waitFor();
    await expect.poll(() => page.getByText('€').count()).toBe(0);
    await expectAccessible(page);
  });
});
