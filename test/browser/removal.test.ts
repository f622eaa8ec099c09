import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../web/i18n/en.ts';
import { zhTW } from '../../web/i18n/zh-TW.ts';
import { expectHint, person } from './acts.ts';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';

const HUGO = 'hugo@harborit.example';
const NORA = 'nora@northlight.example';
const INES = 'ines@tallowbakery.example';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const PINE = 'c0ffee00-1234-4abc-9def-0000000000c5';
const RECORD = `/customers/${TALLOW}`;

/** What the requirements fix word for word (domain, Appendix B and 7.7). */
const FIXED = {
  en: {
    command: 'Remove customer relationship',
    ofProvider: 'Remove reseller relationship',
    keep: 'Delegated admin privileges stay as they are',
    notice: 'Nobody is notified. If your contract requires notice of termination, you must give it.',
    done: 'Tallow Bakery was removed from your customers.',
    statement:
      'By removing this relationship I confirm for Harbor IT: we decided this in good faith and for a legitimate business reason; it is consistent with our contract with the customer or partner concerned; and should a third party claim otherwise, we will defend Meridian Cloud and keep it free of loss. If our contract calls for a formal termination notice, we will give it ourselves. I understand that this platform informs nobody and that administrator privileges already granted remain as they are.',
    blocked: '2 subscriptions are still active. Cancel them or let them end first.',
  },
  'zh-TW': {
    command: '移除客戶關係',
    ofProvider: '移除經銷商關係',
    keep: '已授與的委派系統管理員權限維持不變',
    notice: '系統不會通知任何一方；若合約要求終止通知，須由您自行送達。',
    done: '已將Tallow Bakery從您的客戶清單移除。',
    statement:
      '移除此關係時，本人代表 Harbor IT 確認：此決定出於善意並具正當商業目的，且符合本公司與該客戶或合作夥伴的合約；若第三方有相反主張，本公司將為 Meridian Cloud 抗辯並使其免受損害。若合約要求終止的法律通知，本公司將自行送達。本人了解本平台不會通知任何一方，已授與的委派系統管理員權限亦維持不變。',
    blocked: '仍有 2 個訂用帳戶使用中，請先取消或待其到期。',
  },
} as const;

type Side = {
  readonly partner: { readonly id: string };
  readonly relationship: { readonly state: string; readonly endedBy: string | null } | null;
  readonly earlier: readonly unknown[];
  readonly delegatedAdmin: readonly unknown[];
};
type Items<T = { readonly id: string }> = { readonly items: readonly T[] };

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());
beforeEach(() => portal.reset());

const visit: Portal['open'] = (path, options = {}) =>
  portal.open(path, { ...options, context: { reducedMotion: 'reduce' } });

/** All that the others can see, and all that could tell them. */
const world = async () => {
  const [ines, nora, hugo] = await Promise.all([INES, NORA, HUGO].map((upn) => person(portal, upn)));
  if (ines === undefined || nora === undefined || hugo === undefined) throw new Error('somebody is missing');
  const partners = await ines.get<Items<Side>>('/partners');
  const seen = {
    /** The customer's own view: what each partner holds. */
    harbor: partners.items.find(({ partner }) => partner.id === HARBOR),
    others: partners.items.filter(({ partner }) => partner.id !== HARBOR),
    providerList: (await nora.get<Items>('/customers')).items,
    resellerList: (await hugo.get<Items>('/customers')).items,
    mail: (await hugo.get<Items>('/sandbox/mail')).items.length,
    notices: await Promise.all([ines, nora].map(async (one) => (await one.get<Items>('/notices')).items.length)),
    logs: await Promise.all(
      [hugo, ines, nora].map(async (one) => (await one.get<Items>('/activity?limit=500')).items.length),
    ),
  };
  await Promise.all([ines, nora, hugo].map((one) => one.close()));
  return seen;
};

describe.each(LANGUAGES)('removing a customer, in %s', (language) => {
  const words = language === 'en' ? en : zhTW;
  const fixed = FIXED[language];
  const command = (page: Page) => page.getByRole('button', { name: fixed.command, exact: true }).first();
  const dialog = (page: Page) => page.getByRole('alertdialog').or(page.getByRole('dialog')).first();
  const confirm = (page: Page) => dialog(page).getByRole('button', { name: fixed.command, exact: true });
  const isOff = (page: Page) => confirm(page).getAttribute('aria-disabled');

  test('Account ends with the command; its dialog says what ends, what stays and that nobody is told (S44, S46, S48)', async () => {
    const page = await visit(RECORD, { as: HUGO, language });
    await command(page).click();
    await dialog(page).getByText(fixed.statement, { exact: true }).waitFor();
    await dialog(page).getByText(fixed.notice, { exact: true }).waitFor();
    await dialog(page).getByText(fixed.keep, { exact: true }).waitFor();
    await dialog(page).getByText('Harbor IT service desk').waitFor();
    await dialog(page).getByText(words.customers.remove.leaves, { exact: true }).waitFor();
    // The dialog offers no way to send anything (S48).
    const buttons = await dialog(page).getByRole('button').allTextContents();
    expect(buttons.filter((text) => text !== '')).toEqual([words.common.cancel, fixed.command]);
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test('the button stays off until the statement is ticked and the name is typed; Esc cancels, a click outside does not (S47)', async () => {
    const page = await visit(RECORD, { as: HUGO, language });
    await command(page).click();
    const box = dialog(page).getByRole('checkbox');
    const name = dialog(page).getByRole('textbox');
    // The focus begins at the first field, never at the danger button.
    await expect.poll(() => page.evaluate<string>('document.activeElement.type')).toBe('checkbox');
    await expect.poll(() => isOff(page)).toBe('true');
    await page.keyboard.press('Space');
    await expect.poll(() => box.isChecked()).toBe(true);
    await expect.poll(() => isOff(page)).toBe('true');
    await name.fill('Tallow Bak');
    await expect.poll(() => isOff(page)).toBe('true');
    await page.keyboard.press('Enter');
    await name.fill('Tallow Bakery');
    await expect.poll(() => isOff(page)).not.toBe('true');
    await box.uncheck();
    await expect.poll(() => isOff(page)).toBe('true');
    await page.mouse.click(5, 5);
    await name.waitFor();
    await name.focus();
    await page.keyboard.press('Escape');
    await name.waitFor({ state: 'detached' });
    await command(page).waitFor();
    const hugo = await person(portal, HUGO);
    expect(await hugo.status(RECORD)).toBe(200);
    await hugo.close();
    await portal.closeWindow(page);
  });

  test('afterwards the customer is gone from list, search, file and address; all else is as before, and nobody heard of it (S45, S46, S49)', async () => {
    const before = await world();
    const page = await visit('/customers', { as: HUGO, language });
    await page.getByRole('link', { name: 'Tallow Bakery', exact: true }).click();
    await command(page).click();
    await dialog(page).getByRole('checkbox').check();
    await dialog(page).getByRole('textbox').fill('Tallow Bakery');
    await confirm(page).click();
    await page.waitForURL('**/customers');
    await page.getByText(fixed.done, { exact: true }).first().waitFor();
    await page.getByRole('heading', { name: words.customers.empty.title }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Tallow Bakery' }).count()).toBe(0);
    const again = page.getByRole('link', { name: words.customers.remove.again, exact: true });
    await expect.poll(() => again.getAttribute('href')).toContain('/customers/request?domain=tallowbakery.example');

    const hugo = await person(portal, HUGO);
    for (const query of ['', '?search=Tallow', `?search=${TALLOW}`]) {
      expect((await hugo.get<Items>(`/customers${query}`)).items, query).toEqual([]);
    }
    expect(await hugo.text('/customers.csv')).not.toContain('Tallow');
    await hugo.close();
    await page.goto(RECORD);
    await page.getByRole('heading', { level: 1, name: words.common.failed.notFound }).waitFor();
    await expect.poll(() => page.locator('main').textContent()).not.toContain('Tallow');

    const after = await world();
    expect(after.resellerList).toEqual([]);
    // The provider's list is unchanged, but for who serves the customer with it.
    expect(after.providerList.map(({ id }) => id)).toEqual(before.providerList.map(({ id }) => id));
    expect(after.harbor?.delegatedAdmin).toEqual(before.harbor?.delegatedAdmin);
    expect(after.harbor?.delegatedAdmin).toHaveLength(1);
    expect(after.harbor?.relationship?.state).not.toBe('active');
    expect(after.others).toEqual(before.others);
    expect(after.mail).toBe(before.mail);
    expect(after.notices).toEqual(before.notices);
    const [own = 0, customers = 0, providers = 0] = before.logs;
    expect(after.logs).toEqual([own + 1, customers, providers]);
    await portal.closeWindow(page);
  });

  test('a missing second factor is asked for, and the removal goes on with what was entered', async () => {
    const page = await visit(RECORD, { as: HUGO, language });
    let asked = 0;
    const keys: (string | undefined)[] = [];
    await page.route('**/removal', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      keys.push(route.request().headers()['idempotency-key']);
      asked += 1;
      if (asked > 1) return route.fallback();
      return route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        json: { type: 'about:blank', title: 'Second factor', status: 403, code: 'mfa_required' },
      });
    });
    await command(page).click();
    await dialog(page).getByRole('checkbox').check();
    await dialog(page).getByRole('textbox').fill('Tallow Bakery');
    await confirm(page).click();
    const stepUp = page.getByRole('alertdialog', { name: words.frame.stepUp.title });
    await stepUp.waitFor();
    await expectAccessible(page);
    await stepUp.getByRole('button').filter({ hasText: 'Hugo Alves' }).click();
    await page.waitForURL('**/customers');
    await page.getByText(fixed.done, { exact: true }).first().waitFor();
    expect(asked).toBe(2);
    expect(keys[1]).toBe(keys[0]);
    await portal.closeWindow(page);
  });

  test('a sales agent sees the command and who may use it, and the server refuses as well (S44)', async () => {
    const page = await visit(RECORD, { as: 'sara@harborit.example', language });
    await command(page).waitFor();
    await expect.poll(() => command(page).getAttribute('aria-disabled')).toBe('true');
    await expectHint(command(page), words.customers.remove.only);
    const sara = await person(portal, 'sara@harborit.example');
    expect(await sara.status(`${RECORD}/removal`)).toBe(403);
    await sara.close();
    await portal.closeWindow(page);
  });

  test('a provider removes its own relationship by its own name, and is told what stands in the way', async () => {
    const page = await visit(`/customers/${PINE}`, { as: NORA, language });
    const own = page.getByRole('button', { name: fixed.ofProvider, exact: true });
    await own.click();
    await dialog(page).getByText(words.customers.remove.leavesProvider).waitFor();
    await page.keyboard.press('Escape');

    // What it sold to the bakery still runs.
    await page.goto(page.url().replace(PINE, TALLOW));
    const sold = { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' }[language];
    await page.getByText(sold, { exact: true }).first().waitFor();
    await expect.poll(() => own.getAttribute('aria-disabled')).toBe('true');

    // The sentence for several of them, word for word.
    await page.route('**/removal', async (route) => {
      const answer = await route.fetch();
      const preview = (await answer.json()) as object;
      const blockers = ['Business suite', 'Mail archive'].map((name, index) => ({
        kind: 'subscription',
        id: String(index),
        name,
        names: { en: name, 'zh-TW': name },
        friendlyName: null,
      }));
      await route.fulfill({ response: answer, json: { ...preview, blockers } });
    });
    await page.reload();
    await page.getByText(fixed.blocked).first().waitFor();
    await page.getByText('Mail archive', { exact: true }).waitFor();
    await expect.poll(() => own.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page);
    await portal.closeWindow(page);
  });

  test('on a phone the dialog fills the screen and nothing scrolls sideways', async () => {
    const page = await visit(RECORD, { as: HUGO, language, phone: true, dark: true });
    await command(page).click();
    await dialog(page).getByRole('textbox').waitFor();
    expect(
      await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth'),
    ).toBe(false);
    await expectAccessible(page);
    await portal.closeWindow(page);
  });
});
