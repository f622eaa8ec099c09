import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { searchCatalog } from './acts.ts';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';
import { fill, wordsOf } from './words.ts';

const NORA = 'nora@northlight.example';
const OLGA = 'olga@meridian.example';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const STANDARD = { id: 'CFQ7TTC0ZB10:0001', en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' };

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());
beforeEach(() => portal.reset());
afterEach(() => portal.closeWindows());

const visit: Portal['open'] = (path, options = {}) =>
  portal.open(path, { ...options, context: { reducedMotion: 'reduce', ...options.context } });
const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
const ordering = (quantity: number) =>
  portal.call<{ id: string; state: string }>(NORA, 'POST', `/customers/${TALLOW}/orders`, {
    partnerOfRecordId: HARBOR,
    lines: [{ catalogItemId: STANDARD.id, quantity, termDuration: 'P1Y', billingCycle: 'monthly' }],
  });

describe.each(LANGUAGES)('credit and review, in %s', (language) => {
  const words = wordsOf(language);
  const { credit, orders } = words;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
  const toast = (page: Page, text: string) =>
    page.getByRole('list', { name: words.common.messages }).getByText(text).first().waitFor();
  const expand = (page: Page) => page.locator('[data-control=expand]').first().click();

  test('the operator sets a limit and a threshold; the provider’s order waits; approved it runs, rejected it says why', async () => {
    const olga = await visit('/credit', { as: OLGA, language });
    await olga.getByRole('link', { name: 'Northlight Distribution', exact: true }).click();
    await field(olga, credit.form.limit).fill('lots');
    await button(olga, credit.form.save).click();
    await olga.getByText(credit.form.fault).waitFor();
    await expectAccessible(olga);
    await field(olga, credit.form.limit).fill('5,000');
    await field(olga, credit.form.review).fill('100');
    await button(olga, credit.form.save).click();
    await toast(olga, fill(credit.form.saved, { name: 'Northlight Distribution' }));
    await olga.getByText(credit.facts.room, { exact: true }).waitFor();

    const nora = await visit(`/customers/${TALLOW}/orders/new`, { as: NORA, language });
    await searchCatalog(nora, words.catalog.search, STANDARD.en);
    await button(nora, fill(orders.wizard.addName, { name: STANDARD[language] })).click();
    await button(nora, orders.wizard.continue).click();
    const quantity = nora.getByRole('spinbutton', {
      name: fill(orders.wizard.quantityOf, { name: STANDARD[language] }),
    });
    await quantity.fill('20');
    await quantity.press('Tab');
    await button(nora, orders.wizard.continue).click();
    await nora.getByText(orders.wizard.needsApproval).waitFor();
    await expectAccessible(nora);
    await button(nora, orders.wizard.buy).click();
    await nora.getByRole('heading', { name: orders.wizard.inReview }).waitFor();
    await nora.getByText(orders.lineWaits).waitFor();
    await expectAccessible(nora);

    // The first page tells that an order waits, and leads to it.
    await olga.goto('/home');
    await olga.getByRole('link', { name: `1 ${words.home.waiting.orderReviews}`, exact: true }).click();
    await expand(olga);
    await button(olga, credit.reviews.approve).waitFor();
    await expectAccessible(olga);
    await button(olga, credit.reviews.approve).click();
    await toast(olga, fill(credit.reviews.approved, { name: 'Northlight Distribution' }));
    await olga.getByText(credit.reviews.none).waitFor();
    await nora.getByRole('heading', { name: orders.wizard.completed }).waitFor();

    await ordering(30);
    const phone = await visit('/order-reviews', {
      as: OLGA,
      language,
      dark: true,
      context: { viewport: { width: 360, height: 780 } },
    });
    await phone.getByText('Tallow Bakery').waitFor();
    await expectAccessible(phone);
    await expect.poll(() => scrollsSideways(phone)).toBe(false);
    await phone.goto('/credit?provider=0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60');
    await field(phone, credit.form.limit).waitFor();
    await expectAccessible(phone);
    await expect.poll(() => scrollsSideways(phone)).toBe(false);

    await olga.reload();
    await expand(olga);
    await button(olga, credit.reviews.reject).click();
    const dialog = olga.getByRole('alertdialog');
    await dialog.getByRole('button', { name: credit.reviews.reject, exact: true }).click();
    await dialog.getByText(credit.reviews.rejecting.required).waitFor();
    await dialog.getByRole('textbox').fill('Not this month.');
    await expectAccessible(olga);
    await dialog.getByRole('button', { name: credit.reviews.reject, exact: true }).click();
    await toast(olga, fill(credit.reviews.rejected, { name: 'Northlight Distribution' }));

    await nora.goto('/orders?state=rejected');
    await nora.getByText(fill(credit.own.waits, { above: '€100.00' })).waitFor();
    await expand(nora);
    await nora.getByText('Not this month.').waitFor();
    await expectAccessible(nora);
    await ordering(25);
    await nora.goto('/orders?state=pending_review');
    await expand(nora);
    await button(nora, orders.cancel).click();
    await toast(nora, orders.cancelled);
  }, 90_000);
});
