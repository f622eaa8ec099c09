import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore, type Store, statement } from '../../src/db/store.ts';
import { realIds } from '../../src/main/system.ts';
import { plantSubscription } from '../planted-subscription.ts';
import { inviteAndAccept } from './acts.ts';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';
import { fill, wordsOf } from './words.ts';

const HUGO = 'hugo@harborit.example';
const INES = 'ines@tallowbakery.example';
const CARLA = 'carla@cedarclinic.example';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const USERS = `/customers/${TALLOW}/users`;
const STANDARD = 'CFQ7TTC0ZB10:0001';
const BASIC = 'CFQ7TTC0ZB10:0002';
const PHONE = 'CFQ7TTC0ZB18:0001';
const NAMES = {
  en: { [STANDARD]: 'Workplace Business Standard', [BASIC]: 'Workplace Business Basic', [PHONE]: 'Phone System' },
  'zh-TW': { [STANDARD]: '職場商務標準版', [BASIC]: '職場商務基本版', [PHONE]: '電話系統附加元件' },
} as const;

let portal: Portal;
let store: Store;
const ids = realIds('a secret that only this test knows, of forty characters');
const plant = (customerId: string, itemId: string, quantity: number) =>
  plantSubscription(store, { id: ids.id(), customerId, itemId, quantity });
beforeAll(async () => {
  portal = await openPortal();
  store = openStore(portal.databaseUrl ?? '', 1);
}, 180_000);
afterAll(async () => {
  await store.close();
  await portal.close();
});
beforeEach(async () => {
  await portal.reset();
  await store.single.run(statement`delete from subscriptions`);
});
afterEach(() => portal.closeWindows());

const visit: Portal['open'] = (path, options = {}) =>
  portal.open(path, { ...options, context: { reducedMotion: 'reduce', ...options.context } });
const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
const create = (customer: string, domain: string, name: string) =>
  portal.call<{ id: string }>(HUGO, 'POST', `/customers/${customer}/users`, {
    displayName: name,
    userPrincipalName: `${name.toLowerCase().replaceAll(' ', '.')}@${domain}`,
    usageLocation: 'PT',
  });

/** Long ways, each as somebody would go them; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 90_000 });

describe.each(LANGUAGES)('licenses, in %s', (language) => {
  const words = wordsOf(language);
  const { users, licenses } = words;
  const name = NAMES[language];
  const button = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true });
  const box = (page: Page, label: string) => page.getByRole('checkbox', { name: label, exact: true });
  const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text }).first();
  const select = (page: Page, person: string) => box(page, fill(words.common.select, { name: person })).click();
  const toast = (page: Page, text: string) =>
    page.getByRole('list', { name: words.common.messages }).getByText(text).waitFor();
  const plural = (text: { other: string }, values: Record<string, string | number>) => fill(text.other, values);

  test('after acceptance an admin agent creates a user and assigns a license; both logs say on whose behalf (S41)', async () => {
    await inviteAndAccept(portal, {
      by: HUGO,
      acceptedBy: CARLA,
      invitation: { kind: 'reseller_joint', providerId: NORTHLIGHT, locale: 'en' },
    });
    await plant(CEDAR, STANDARD, 2);
    const page = await visit(`/customers/${CEDAR}/users`, { as: HUGO, language });
    const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });
    await button(page, users.add).click();
    await field(users.form.displayName).fill('Dora Lima');
    await field(users.form.upn).fill('dora');
    await button(page, users.adding.next).click();
    await button(page, users.adding.next).click();
    await button(page, users.adding.submit).click();
    await page.getByText(words.people.password.once).waitFor();
    await expectAccessible(page);
    await button(page, licenses.assign).click();
    await page.getByText(licenses.panel.hasNot).waitFor();
    await box(page, name[STANDARD]).click();
    await page.getByText(licenses.panel.add, { exact: false }).first().waitFor();
    await expectAccessible(page);
    await button(page, licenses.panel.save).click();
    await toast(page, fill(licenses.panel.saved, { name: 'Dora Lima' }));
    // Back in the record of the user, which says what they have now.
    await page.getByRole('heading', { name: 'Dora Lima' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: name[STANDARD] }).waitFor();
    await button(page, words.common.close).click();
    await row(page, 'Dora Lima').getByText(name[STANDARD]).waitFor();

    for (const upn of [HUGO, CARLA]) {
      const log = await visit('/activity?action=license.assigned', { as: upn, language });
      await log.getByText(words.activity.onBehalf, { exact: true }).first().waitFor();
      await log.getByText(name[STANDARD]).first().waitFor();
      await log.getByText(words.activity.action.license.assigned).first().waitFor();
    }
  });

  test('of several at once: who has it, what is left, what each is told', async () => {
    await plant(TALLOW, STANDARD, 2);
    await plant(TALLOW, BASIC, 5);
    const ana = await create(TALLOW, 'tallowbakery.example', 'Ana Prates');
    await portal.call(HUGO, 'POST', `${USERS}/${ana.id}/licenses`, {
      assign: [{ skuId: BASIC, excludedPlans: ['CHAT'] }],
    });
    const page = await visit(USERS, { as: HUGO, language });
    await row(page, 'Ana Prates').getByText(name[BASIC]).waitFor();
    for (const person of ['Ana Prates', 'Tiago Melo', 'Vera Nunes']) await select(page, person);
    await button(page, licenses.manage).click();
    await page.getByText(plural({ other: licenses.panel.line_other }, { number: 3 })).waitFor();
    await expect.poll(() => box(page, name[BASIC]).and(page.locator(':indeterminate')).count()).toBe(1);

    // All three want one of two: that cannot be saved.
    await box(page, name[STANDARD]).click();
    await page
      .getByText(plural({ other: licenses.panel.tooFew_other }, { name: name[STANDARD], number: 1 }))
      .or(
        page.getByText(
          fill('tooFew_one' in licenses.panel ? licenses.panel.tooFew_one : licenses.panel.tooFew_other, {
            name: name[STANDARD],
            number: 1,
          }),
        ),
      )
      .first()
      .waitFor();
    const save = (count: number) =>
      page.getByRole('button', {
        name: fill(
          count === 1 && 'saveFor_one' in licenses.panel ? licenses.panel.saveFor_one : licenses.panel.saveFor_other,
          { number: count },
        ),
        exact: true,
      });
    await expect.poll(() => save(3).getAttribute('aria-disabled')).toBe('true');
    const more = page.getByRole('link', { name: fill(licenses.buyMoreOf, { name: name[STANDARD] }) }).first();
    await expect
      .poll(() => more.getAttribute('href'))
      .toBe(`/customers/${TALLOW}/order-requests/new?item=${encodeURIComponent(STANDARD)}`);
    await expectAccessible(page);
    await select(page, 'Tiago Melo');
    await page.getByText(plural({ other: licenses.panel.last_other }, { name: name[STANDARD], number: 2 })).waitFor();
    await button(page, fill(licenses.panel.showPlans, { name: name[STANDARD] })).click();
    await expectAccessible(page);
    await save(2).click();

    // Ana has what excludes it: she is told so, Vera has hers.
    await page.getByRole('heading', { name: licenses.run.result }).waitFor();
    const told = page.getByRole('list', { name: licenses.run.reasons }).getByRole('listitem');
    await told.filter({ hasText: 'Ana Prates' }).filter({ hasText: name[STANDARD] }).waitFor();
    await expect.poll(() => told.count()).toBe(1);
    await expectAccessible(page);
    await button(page, words.common.done).click();
    await row(page, 'Vera Nunes').getByText(name[STANDARD]).waitFor();
  });

  test('of more than a thousand: progress, which goes on behind a closed panel, then the result', async () => {
    await plant(TALLOW, STANDARD, 2_000);
    await store.single.run(statement`
      insert into people (id, organization_id, name, upn, created_at, usage_location)
      select gen_random_uuid(), ${TALLOW}, 'Worker ' || n, 'w' || n || '@tallowbakery.example', '2026-01-01', 'PT'
      from generate_series(1, 1197) n`);
    const page = await visit(USERS, { as: HUGO, language });
    let calls = 0;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/licenses/bulk', async (route) => {
      calls += 1;
      if (calls === 2) await released;
      await route.continue();
    });
    await select(page, 'Ines Moya');
    await button(page, fill(licenses.selection.all, { number: '1,200' })).click();
    await page
      .getByText(fill(words.common.selected_other, { count: 1200 }))
      .first()
      .waitFor();
    await button(page, licenses.manage).click();
    await box(page, name[STANDARD]).click();
    await button(page, fill(licenses.panel.saveFor_other, { number: '1,200' })).click();
    await page.getByRole('progressbar', { name: fill(licenses.run.progress, { done: 500, total: '1,200' }) }).waitFor();
    await expectAccessible(page);
    await button(page, words.common.close).last().click();
    await page.getByText(fill(licenses.run.running, { done: 500, total: '1,200' })).waitFor();
    release();
    await page.getByText(licenses.run.finished).waitFor();
    await button(page, licenses.run.show).click();
    await page.getByText(fill(licenses.run.done_other, { number: '1,200' })).waitFor();
    expect(calls).toBe(3);
  });

  test('everybody without one is found, and the totals lead to those with it', async () => {
    await plant(TALLOW, STANDARD, 1);
    const ana = await create(TALLOW, 'tallowbakery.example', 'Ana Prates');
    await portal.call(HUGO, 'POST', `${USERS}/${ana.id}/licenses`, { assign: [{ skuId: STANDARD }] });
    const page = await visit(USERS, { as: HUGO, language });
    await button(page, licenses.filter).click();
    await page.getByRole('menuitemradio', { name: licenses.without }).click();
    await page.getByRole('link', { name: 'Ana Prates' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Tiago Melo' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: licenses.title, exact: true }).click();
    await page.waitForURL(`**/customers/${TALLOW}/licenses`);
    await row(page, name[STANDARD]).getByText('0').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: fill(licenses.usersOf, { name: name[STANDARD] }) }).click();
    await page.getByRole('link', { name: 'Ana Prates' }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Tiago Melo' }).count()).toBe(0);
  });

  test('the customer does the same in its own portal', async () => {
    await plant(TALLOW, STANDARD, 3);
    await plant(TALLOW, PHONE, 3);
    const page = await visit('/home', { as: INES, language });
    await page.getByRole('navigation').getByRole('link', { name: words.frame.nav.usersAndLicenses }).click();
    await page.waitForURL('**/users');
    await page.getByRole('link', { name: 'Tiago Melo' }).click();
    await button(page, licenses.manage).click();
    await box(page, name[PHONE]).click();
    await page.getByText(name[PHONE]).first().waitFor();
    await expectAccessible(page);
    // An add-on alone is refused, with the reason.
    await button(page, licenses.panel.save).click();
    await page.getByRole('list', { name: licenses.run.reasons }).getByText(name[PHONE]).waitFor();
    await button(page, words.common.done).click();
    await button(page, licenses.manage).click();
    await box(page, name[PHONE]).press('Space');
    await box(page, name[STANDARD]).press('Space');
    await button(page, licenses.panel.save).click();
    await toast(page, fill(licenses.panel.saved, { name: 'Tiago Melo' }));
    await page.getByRole('link', { name: licenses.title, exact: true }).click();
    await page.waitForURL('**/licenses');
    await row(page, name[PHONE]).getByText('2', { exact: true }).waitFor();
    await expectAccessible(page);
  });

  test('it works on a telephone and in the dark', async () => {
    await plant(TALLOW, STANDARD, 3);
    const context = { viewport: { width: 360, height: 780 } };
    const page = await visit(USERS, { as: HUGO, language, phone: true, dark: true, context });
    await select(page, 'Tiago Melo');
    await select(page, 'Vera Nunes');
    await expect.poll(() => scrollsSideways(page)).toBe(false);
    await expectAccessible(page);
    await button(page, licenses.manage).click();
    await box(page, name[STANDARD]).click();
    await button(page, fill(licenses.panel.showPlans, { name: name[STANDARD] })).click();
    await expect.poll(() => scrollsSideways(page)).toBe(false);
    await expectAccessible(page);
    const list = await visit(`/customers/${TALLOW}/licenses`, { as: HUGO, language, phone: true, dark: true, context });
    await list.getByText(name[STANDARD]).waitFor();
    await expect.poll(() => scrollsSideways(list)).toBe(false);
    await expectAccessible(list);
  });
});
