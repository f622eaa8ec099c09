import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { person } from './acts.ts';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';
import { fill, wordsOf } from './words.ts';

const HUGO = 'hugo@harborit.example';
const NORA = 'nora@northlight.example';
const INES = 'ines@tallowbakery.example';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const USERS = `/customers/${TALLOW}/users`;

/** Long ways, each as somebody would go them; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 90_000 });

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

describe.each(LANGUAGES)('users of a customer, in %s', (language) => {
  const words = wordsOf(language);
  const { users } = words;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
  const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first();
  const toast = (page: Page, text: string) =>
    page.getByRole('list', { name: words.common.messages }).getByText(text).waitFor();
  const fact = (count: number): string =>
    fill('fact_one' in users && count === 1 ? users.fact_one : users.fact_other, { number: count });

  test('Hugo creates one on behalf of Tallow Bakery, step by step (S26, S41)', async () => {
    const page = await visit(`/customers?open=${TALLOW}`, { as: HUGO, language });
    const link = page.getByRole('link', { name: new RegExp(`^${users.title}`) }).filter({ hasText: fact(3) });
    await link.click();
    await page.waitForURL(`**${USERS}`);
    await page.getByRole('region', { name: fill(words.common.actingFor, { name: 'Tallow Bakery' }) }).waitFor();
    await row(page, 'Tiago Melo').waitFor();
    await expectAccessible(page);

    await button(page, users.add).click();
    await button(page, users.adding.next).click();
    await page.getByText(users.form.required).first().waitFor();
    await field(page, users.form.firstName).fill('Ana');
    await field(page, users.form.lastName).fill('Prates');
    await expect.poll(() => field(page, users.form.displayName).inputValue()).toBe('Ana Prates');
    await field(page, users.form.upn).fill('tiago');
    await expectAccessible(page);
    await button(page, users.adding.next).click();
    await page.getByText(users.needs.roles).waitFor();
    await button(page, users.adding.next).click();
    await page.getByText('tiago@tallowbakery.example').last().waitFor();
    // A taken name leads back to where it was given.
    await button(page, users.adding.submit).click();
    await field(page, users.form.upn).fill('ana');
    await button(page, users.adding.next).click();
    await button(page, users.adding.next).click();
    await expectAccessible(page);
    await button(page, users.adding.submit).click();
    await page.getByRole('heading', { name: fill(users.adding.doneTitle, { name: 'Ana Prates' }) }).waitFor();
    await page.getByText(words.people.password.once).waitFor();
    await expectAccessible(page);
    await button(page, words.common.done).click();
    await row(page, 'Ana Prates').waitFor();
    await expect.poll(() => page.getByText(words.people.password.once).count()).toBe(0);
  });

  test('the customer has the same people, and its log says on whose behalf one was created (S41)', async () => {
    await portal.call(HUGO, 'POST', `${USERS}`, {
      displayName: 'Ana Prates',
      userPrincipalName: 'ana@tallowbakery.example',
      usageLocation: 'PT',
    });
    const ines = await person(portal, INES);
    const { items } = await ines.get<{ items: { upn: string }[] }>('/people');
    expect(items.map((one) => one.upn)).toContain('ana@tallowbakery.example');
    await ines.close();
    const log = await visit('/activity?action=user.created', { as: INES, language });
    await log.getByText(words.activity.onBehalf, { exact: true }).first().waitFor();
    await log.getByText(words.activity.action.user.created).first().waitFor();
  });

  test('one is changed, and deleted with a way back', async () => {
    const page = await visit(USERS, { as: HUGO, language });
    await page.getByRole('link', { name: 'Tiago Melo' }).click();
    await field(page, users.form.displayName).fill('Tiago de Melo');
    await button(page, users.form.save).click();
    await toast(page, fill(users.form.saved, { name: 'Tiago de Melo' }));
    await expectAccessible(page);
    await button(page, users.panel.delete).click();
    await toast(page, fill(users.deleted, { name: 'Tiago de Melo' }));
    await button(page, words.common.undo).click();
    await toast(page, fill(users.restored, { name: 'Tiago de Melo' }));
  });

  test('a deleted one stands among the deleted, is restored, and given a password', async () => {
    const page = await visit(USERS, { as: HUGO, language });
    await page.getByRole('link', { name: 'Tiago Melo' }).click();
    await button(page, users.panel.delete).click();
    await button(page, `${users.views.deleted} 1`).click();
    await row(page, 'Tiago Melo').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Tiago Melo' }).click();
    await button(page, users.panel.restore).click();
    await page.getByText(users.noneDeleted).waitFor();
    await button(page, users.showActive).click();
    await page.getByRole('link', { name: 'Tiago Melo' }).click();
    await button(page, users.panel.resetPassword).click();
    const dialog = page.getByRole('alertdialog');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: users.panel.resetPassword, exact: true }).click();
    await page.getByText(words.people.password.once).waitFor();
    await button(page, words.common.done).click();
    await page.getByRole('searchbox', { name: users.search }).fill('vera@');
    await row(page, 'Vera Nunes').waitFor();
    await page.getByRole('link', { name: 'Tiago Melo' }).waitFor({ state: 'detached' });
  });

  test('a file of users is checked line by line, then created as a whole', async () => {
    const page = await visit(`${USERS}?user=upload`, { as: HUGO, language });
    const file = (lines: string) => ({
      name: 'users.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`First name,Last name,Display name,Email,Status\n${lines}`),
    });
    const input = page.locator('input[type=file]');
    await input.setInputFiles(file(',,Bento,bento@tallowbakery.example,\n,,Vera,vera@tallowbakery.example,\n'));
    await page.getByText(users.uploading.faults.taken).waitFor();
    await expectAccessible(page);
    await input.setInputFiles(file(',,Bento,bento@tallowbakery.example,\n,,Clara,clara@tallowbakery.example,\n'));
    const two = (text: { other: string }) => fill(text.other, { count: 2 });
    await page.getByText(two({ other: users.uploading.ready_other })).waitFor();
    await button(page, users.uploading.submit).click();
    await page.getByRole('heading', { name: two({ other: users.uploading.doneTitle_other }) }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, users.uploading.passwords).click(),
    ]);
    expect(download.suggestedFilename()).toBe('passwords.csv');
    await expectAccessible(page);
    await button(page, words.common.done).click();
    await row(page, 'Clara').waitFor();
  });

  test('without admin roles the page says what is missing; it works on a telephone and in the dark', async () => {
    const closed = await visit(USERS, { as: NORA, language });
    await closed.getByText(users.refused.da_needed).waitFor();
    await expectAccessible(closed);
    const phone = await visit(USERS, { as: HUGO, language, phone: true, dark: true });
    await phone.getByRole('link', { name: 'Tiago Melo' }).waitFor();
    await expect.poll(() => scrollsSideways(phone)).toBe(false);
    await expectAccessible(phone);
  });
});
