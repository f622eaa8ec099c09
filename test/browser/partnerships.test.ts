import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../web/i18n/en.ts';
import { zhTW } from '../../web/i18n/zh-TW.ts';
import { expectHint, person } from './acts.ts';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';

const HUGO = 'hugo@harborit.example';
const NORA = 'nora@northlight.example';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
type Items<T = { readonly id: string }> = { readonly items: readonly T[] };

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());
beforeEach(() => portal.reset());

const visit: Portal['open'] = (path, options = {}) =>
  portal.open(path, { ...options, context: { reducedMotion: 'reduce' } });

describe.each(LANGUAGES)('partnerships, in %s', (language) => {
  const words = language === 'en' ? en : zhTW;
  const fill = (text: string, values: Record<string, string>): string =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first();
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
  const show = (page: Page, name: string) => button(page, fill(words.common.showDetails, { name }));
  const dialog = (page: Page) => page.getByRole('alertdialog').or(page.getByRole('dialog')).first();

  test('Indirect providers is in the menu and lists the active partnerships (S34)', async () => {
    const page = await visit('/home', { as: HUGO, language });
    await link(page, language === 'en' ? 'Indirect providers' : '間接提供者')
      .first()
      .click();
    await page.waitForURL('**/providers');
    await row(page, 'Northlight Distribution').waitFor();
    await row(page, '5100001').waitFor();
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test('each provider has Invite new customers; the reason is said, and the page names both (S35, S36)', async () => {
    const page = await visit('/providers', { as: HUGO, language });
    await row(page, 'Northlight Distribution').getByRole('link', { name: words.partners.commands.invite }).waitFor();
    await show(page, 'Northlight Distribution').click();
    const why = fill(words.partners.why, { provider: 'Northlight Distribution' });
    await page.getByText(why, { exact: true }).waitFor();
    expect(why).toMatch(language === 'en' ? /new subscription or more licenses/ : /新訂用帳戶或更多授權/);
    await page.getByRole('img', { name: /Harbor IT.*Northlight Distribution/ }).waitFor();
    await expectAccessible(page);
    await page
      .getByRole('group', { name: fill(words.partners.commands.of, { name: 'Northlight Distribution' }) })
      .getByRole('link', { name: words.partners.commands.invite, exact: true })
      .click();
    await page.waitForURL(`**/providers/${NORTHLIGHT}/invite/**`);
    const tie = page.getByRole('img', { name: /Harbor IT.*Northlight Distribution/ }).first();
    await tie.waitFor();
    await portal.closeWindow(page);
  });

  test('View customers leads to those who authorized both (S10)', async () => {
    const page = await visit(`/resellers?open=${HARBOR}`, { as: NORA, language });
    await page
      .getByRole('group', { name: fill(words.partners.commands.of, { name: 'Harbor IT' }) })
      .getByRole('link', { name: words.partners.commands.customers, exact: true })
      .click();
    await page.waitForURL(`**/customers?reseller=${HARBOR}`);
    await row(page, 'Tallow Bakery').waitFor();
    await expect.poll(() => page.getByText('Pine Foundry').count()).toBe(0);
    await page.getByText(fill(words.customers.lineShared, { partner: 'Harbor IT' }), { exact: true }).waitFor();
    await portal.closeWindow(page);
  });

  test('a provider requests a partnership, and the commands of a choice appear with its count', async () => {
    const page = await visit('/resellers', { as: NORA, language });
    await link(page, words.partners.commands.request).waitFor();
    await page.getByRole('checkbox', { name: fill(words.common.select, { name: 'Harbor IT' }) }).click();
    await page
      .getByText(fill(words.common.selected_other, { count: '1' }), { exact: true })
      .first()
      .waitFor();
    await link(page, words.partners.commands.customers).waitFor();
    await button(page, words.partners.commands.remove).waitFor();
    await page.getByText(words.partners.recordCheck.valid, { exact: true }).waitFor();
    await expectAccessible(page);
    await link(page, words.partners.commands.request).click();
    await page.waitForURL('**/resellers/request/**');
    await portal.closeWindow(page);
  });

  test('removing a partnership withdraws open joint invitations, keeps customers and roles, and tells nobody', {
    timeout: 90_000,
  }, async () => {
    const hugo = await person(portal, HUGO);
    const { id } = await hugo.post<{ id: string }>('/invitations', {
      kind: 'reseller_joint',
      providerId: NORTHLIGHT,
    });
    await hugo.post(`/invitations/${id}/done`);
    const customersBefore = (await hugo.get<Items>('/customers')).items.map((one) => one.id);
    const mailBefore = (await hugo.get<Items>('/sandbox/mail')).items.length;

    const page = await visit(`/resellers?open=${HARBOR}`, { as: NORA, language });
    await button(page, words.partners.commands.remove).click();
    await dialog(page)
      .getByText(language === 'en' ? '1 open joint invitation is withdrawn' : '撤回 1 份等候回覆的聯合邀請')
      .waitFor();
    await dialog(page).getByText(words.partners.remove.notice, { exact: true }).waitFor();
    const confirm = dialog(page).getByRole('button', { name: words.partners.commands.remove, exact: true });
    await expect.poll(() => confirm.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page);
    await dialog(page).getByRole('checkbox').check();
    await dialog(page).getByRole('textbox').fill('Harbor IT');
    await confirm.click();
    // The toast stays while somebody reads it; on a busy machine what follows takes longer than its time.
    await page
      .getByText(fill(words.partners.remove.done.provider, { name: 'Harbor IT' }), { exact: true })
      .first()
      .hover();
    await page.getByRole('heading', { name: words.partners.empty.provider }).waitFor();

    expect((await hugo.get<Items>('/customers')).items.map((one) => one.id)).toEqual(customersBefore);
    expect((await hugo.get<{ state: string }>(`/invitations/${id}`)).state).toBe('revoked');
    expect((await hugo.get<Items>('/sandbox/mail')).items.length).toBe(mailBefore);
    expect((await hugo.get<Items>('/notices')).items).toEqual([]);
    await hugo.close();

    await link(page, words.partners.remove.see).click();
    await page.waitForURL('**/resellers?state=removed');
    await show(page, 'Harbor IT').click();
    await page.getByText(words.partners.ended, { exact: true }).waitFor();
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test('what may not be done says why: a sales agent removes no provider, a suspended one is not invited with', async () => {
    const sara = await visit(`/providers?open=${NORTHLIGHT}`, { as: 'sara@harborit.example', language });
    const remove = button(sara, words.partners.commands.remove);
    await expect.poll(() => remove.getAttribute('aria-disabled')).toBe('true');
    await expectHint(remove, words.partners.commands.mayNotRemove.reseller);
    await portal.closeWindow(sara);

    // The operator's own pages come later: the standing that they will set is put into the server's mouth.
    const page = await visit('/home', { as: HUGO, language });
    await page.route('**/api/v1/partnerships**', async (route) => {
      const answer = await route.fetch();
      const { items, next } = (await answer.json()) as Items<object> & { next: null };
      await route.fulfill({
        response: answer,
        json: { items: items.map((item) => ({ ...item, standing: 'suspended', may: ['remove'] })), next },
      });
    });
    await page.goto(`/providers?open=${NORTHLIGHT}`);
    await page.getByText(words.partners.states.suspended, { exact: true }).waitFor();
    const invite = button(page, words.partners.commands.invite).last();
    await expect.poll(() => invite.getAttribute('aria-disabled')).toBe('true');
    await page
      .getByText(fill(words.partners.whySuspended, { name: 'Northlight Distribution' }), { exact: true })
      .waitFor();
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test('searching narrows the list, and says when nothing matches', async () => {
    const page = await visit('/providers', { as: HUGO, language });
    const field = page.getByRole('searchbox', { name: words.partners.filters.search });
    await field.fill('5100');
    await row(page, 'Northlight Distribution').waitFor();
    await field.fill('nobody');
    await page.getByRole('heading', { name: words.common.nothingMatches }).waitFor();
    await button(page, words.common.clearFilters).click();
    await row(page, 'Northlight Distribution').waitFor();
    await portal.closeWindow(page);
  });

  test('on a phone the record opens in its block and nothing scrolls sideways', async () => {
    for (const [path, upn, name] of [
      ['/providers', HUGO, 'Northlight Distribution'],
      ['/resellers', NORA, 'Harbor IT'],
    ] as const) {
      const page = await visit(path, { as: upn, language, phone: true });
      await page.setViewportSize({ width: 360, height: 740 });
      await show(page, name).click();
      await button(page, words.partners.commands.remove).waitFor();
      expect(
        await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth'),
      ).toBe(false);
      await expectAccessible(page);
      await portal.closeWindow(page);
    }
  });
});
