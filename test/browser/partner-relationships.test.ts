import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectHint, person } from './acts.ts';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';
import { anyOf, fill, wordsOf } from './words.ts';

const HUGO = 'hugo@harborit.example';
const INES = 'ines@tallowbakery.example';
const VERA = 'vera@tallowbakery.example';
const CARLA = 'carla@cedarclinic.example';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const PAGE = '/partner-relationships';
const OPEN = `${PAGE}?partner=${HARBOR}`;

type Items<T> = { readonly items: readonly T[] };
type Partner = {
  readonly partner: { readonly id: string };
  readonly relationship: { readonly state: string; readonly endedBy: string | null } | null;
  readonly delegatedAdmin: readonly unknown[];
};

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());
beforeEach(() => portal.reset());

const visit: Portal['open'] = (path, options = {}) =>
  portal.open(path, { ...options, context: { reducedMotion: 'reduce' } });
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.textContent ?? document.activeElement.tagName');
const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe.each(LANGUAGES)('partner relationships, in %s', (language) => {
  const words = wordsOf(language);
  const own = words.partnerRelationships;
  const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first();
  const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const chip = (page: Page, view: keyof typeof own.views, count: number) =>
    page.getByRole('button', { name: `${own.views[view]} ${count}`, exact: true });
  const end = (page: Page) => panel(page, 'Harbor IT').getByRole('button', { name: own.selling.end, exact: true });
  const remove = (page: Page) =>
    panel(page, 'Harbor IT').getByRole('button', {
      name: fill(own.adminRoles.removeOf, { name: 'Harbor IT service desk' }),
      exact: true,
    });
  const dialog = (page: Page) => page.getByRole('alertdialog');

  test('the menu leads to who may sell and who may act, each right in plain words with its end (domain 5.3)', async () => {
    const page = await visit('/home', { as: INES, language });
    await page.getByRole('link', { name: own.title, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: own.title, exact: true }).waitFor();
    await row(page, 'Northlight Distribution').getByText(own.capacity.reseller, { exact: true }).waitFor();
    await row(page, 'Harbor IT').getByText(own.states.active, { exact: true }).waitFor();
    await chip(page, 'active', 2).waitFor();
    await chip(page, 'ended', 0).waitFor();
    await expectAccessible(page);

    // By keyboard: into the row, open, and back to where one was.
    await row(page, 'Harbor IT').focus();
    await page.keyboard.press('Enter');
    const open = panel(page, 'Harbor IT');
    await open.getByText(fill(own.selling.indirect, { providers: 'Northlight Distribution' })).waitFor();
    await open.getByText(fill(own.selling.acceptedBy, { name: 'Ines Moya' })).waitFor();
    await open.getByText(words.acceptance.roles['user-admin'].does, { exact: true }).waitFor();
    await open.getByText(words.acceptance.roles['user-admin'].name, { exact: true }).waitFor();
    await expect.poll(() => open.getByText(words.acceptance.review.sensitive, { exact: true }).count()).toBe(2);
    await open.getByText(anyOf(own.adminRoles.extendOn)).waitFor();
    await open.getByText(own.adminRoles.groups['admin-agents']).waitFor();
    await open.getByText('desk@harborit.example').waitFor();
    expect(page.url()).toContain(`partner=${HARBOR}`);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await open.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toContain('Harbor IT');
    await portal.closeWindow(page);
  });

  test('after the reseller’s removal its admin roles stay in sight, exactly as they were (S46)', async () => {
    const before = await sideOf(INES);
    await removeTallow();
    const after = await sideOf(INES);
    expect(after?.delegatedAdmin).toEqual(before?.delegatedAdmin);
    expect(after?.relationship).toMatchObject({ state: 'ended', endedBy: 'partner' });

    const page = await visit(OPEN, { as: INES, language });
    const open = panel(page, 'Harbor IT');
    await open.getByText(anyOf(own.selling.ended.partner)).waitFor();
    await open.getByText(own.adminRoles.stay, { exact: true }).waitFor();
    await expect.poll(() => open.getByText(words.acceptance.roles['user-admin'].name, { exact: true }).count()).toBe(1);
    await row(page, 'Harbor IT').getByText(own.states.rolesOnly, { exact: true }).waitFor();
    await expect.poll(() => end(page).count()).toBe(0);
    await expectAccessible(page);

    // What stayed can be taken back from here.
    await remove(page).click();
    await dialog(page).getByRole('button', { name: own.remove.yes, exact: true }).click();
    await row(page, 'Harbor IT').getByText(own.states.endedBy.partner, { exact: true }).waitFor();
    await portal.closeWindow(page);
  });

  test('a partner’s removal is a changed state when one looks, and told nowhere else (S49)', async () => {
    const ines = await person(portal, INES);
    const count = async () => ({
      mail: (await ines.get<Items<unknown>>('/sandbox/mail?limit=500')).items.length,
      notices: (await ines.get<Items<unknown>>('/notices')).items.length,
      log: (await ines.get<Items<unknown>>('/activity?limit=500')).items.length,
    });
    const before = await count();
    await removeTallow();
    await expect.poll(() => count()).toEqual(before);
    await ines.close();

    const page = await visit('/home', { as: INES, language });
    await page.getByRole('button', { name: words.frame.notices, exact: true }).waitFor();
    await expectAccessible(page);
    await page.goto('/activity');
    await page.getByRole('heading', { level: 1, name: words.activity.title, exact: true }).waitFor();
    await page.getByText(words.activity.action.delegated_admin.active, { exact: true }).first().waitFor();
    await expect
      .poll(() => page.getByText(words.activity.action.reseller_relationship.removed, { exact: true }).count())
      .toBe(0);
    await expect
      .poll(() => page.getByText(words.activity.action.reseller_relationship.ended, { exact: true }).count())
      .toBe(0);
    await page.goto(PAGE);
    await row(page, 'Harbor IT').getByText(own.former.indirect_reseller, { exact: true }).waitFor();
    await portal.closeWindow(page);
  });

  test('ending a relationship oneself: roles stay unless ticked, the partner is told (domain 3.5)', async () => {
    const page = await visit(OPEN, { as: INES, language });
    await end(page).click();
    await dialog(page)
      .getByRole('heading', { name: fill(own.end.title, { name: 'Harbor IT' }) })
      .waitFor();
    await dialog(page)
      .getByRole('img', { name: fill(own.end.tie, { name: 'Harbor IT' }) })
      .waitFor();
    await dialog(page).getByText(own.end.rolesStay, { exact: true }).waitFor();
    await dialog(page)
      .getByText(fill(own.end.told, { name: 'Harbor IT' }), { exact: true })
      .waitFor();
    const box = dialog(page).getByRole('checkbox', { name: own.end.alsoRoles });
    await expect.poll(() => box.isChecked()).toBe(false);
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: own.selling.end, exact: true }).click();
    await page
      .getByText(fill(own.end.done, { name: 'Harbor IT' }), { exact: true })
      .first()
      .waitFor();
    await row(page, 'Harbor IT').getByText(own.states.rolesOnly, { exact: true }).waitFor();
    await panel(page, 'Harbor IT').getByText(anyOf(own.selling.ended.customer)).waitFor();
    await expectAccessible(page);
    await portal.closeWindow(page);

    const hugo = await person(portal, HUGO);
    await expect
      .poll(async () => (await hugo.get<Items<{ type: string }>>('/notices')).items.map(({ type }) => type))
      .toContain('reseller_relationship.ended');
    await expect
      .poll(async () => (await hugo.get<Items<{ to: string }>>(`/sandbox/mail?to=${HUGO}`)).items.length)
      .toBeGreaterThan(0);
    await hugo.close();
    expect((await sideOf(INES))?.delegatedAdmin).toMatchObject([{ state: 'active' }]);
  });

  test('with the box ticked the admin roles end in the same step (domain 3.14)', async () => {
    const page = await visit(OPEN, { as: INES, language });
    await end(page).click();
    await dialog(page).getByRole('checkbox', { name: own.end.alsoRoles }).check();
    await dialog(page).getByText(own.end.rolesEnd, { exact: true }).waitFor();
    await dialog(page).getByRole('button', { name: own.selling.end, exact: true }).click();
    await row(page, 'Harbor IT').getByText(own.states.endedBy.customer, { exact: true }).waitFor();
    await row(page, 'Harbor IT').getByText(own.noRoles, { exact: true }).waitFor();
    await chip(page, 'ended', 1).click();
    await row(page, 'Northlight Distribution').waitFor({ state: 'detached' });
    await row(page, 'Harbor IT').waitFor();
    await portal.closeWindow(page);
  });

  test('Remove roles asks yes or no; the reseller relationship stays (domain 3.6)', async () => {
    const page = await visit(OPEN, { as: INES, language });
    await remove(page).click();
    await dialog(page)
      .getByRole('heading', { name: fill(own.remove.title, { name: 'Harbor IT' }) })
      .waitFor();
    await dialog(page)
      .getByText(fill(own.remove.stays, { name: 'Harbor IT' }), { exact: true })
      .waitFor();
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: own.remove.no, exact: true }).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect((await sideOf(INES))?.delegatedAdmin).toMatchObject([{ state: 'active' }]);

    await remove(page).click();
    await dialog(page).getByRole('button', { name: own.remove.yes, exact: true }).click();
    await page
      .getByText(fill(own.remove.done, { name: 'Harbor IT' }), { exact: true })
      .first()
      .waitFor();
    await panel(page, 'Harbor IT').getByText(own.adminRoles.none, { exact: true }).waitFor();
    await row(page, 'Harbor IT').getByText(own.states.active, { exact: true }).waitFor();
    await end(page).waitFor();
    expect((await sideOf(INES))?.relationship).toMatchObject({ state: 'active' });
    await portal.closeWindow(page);
  });

  test('who may only look sees who could act (domain 4, rows 11, 22, 58)', async () => {
    const page = await visit(OPEN, { as: VERA, language });
    await end(page).waitFor();
    for (const command of [end(page), remove(page)]) {
      await expect.poll(() => command.getAttribute('aria-disabled')).toBe('true');
    }
    await expectHint(end(page), fill(own.onlyAdmin, { organization: 'Tallow Bakery' }));
    await portal.closeWindow(page);
  });

  test('without partners the page says how one comes; what is pending is explained; a phone shows all of it', async () => {
    const empty = await visit(PAGE, { as: CARLA, language });
    await empty.getByRole('heading', { name: own.empty }).waitFor();
    await empty.getByRole('img', { name: own.emptyTie }).waitFor();
    await expectAccessible(empty);
    await empty.getByRole('link', { name: own.emptyProfile }).click();
    await empty.waitForURL('**/organization');
    await portal.closeWindow(empty);

    const page = await visit(PAGE, { as: INES, language, phone: true, dark: true });
    await chip(page, 'pending', 0).click();
    await page.getByRole('heading', { name: own.nothingPending }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: own.showAll, exact: true }).click();
    await page.getByRole('link', { name: 'Harbor IT', exact: true }).click();
    await end(page).waitFor();
    await expect.poll(() => scrollsSideways(page)).toBe(false);
    await expectAccessible(page);
    await portal.closeWindow(page);
  });
});

/** Harbor IT removes its customer, as it does in its own journey. */
const removeTallow = async (): Promise<void> => {
  const hugo = await person(portal, HUGO);
  const { statement } = await hugo.get<{ statement: { version: string } }>(`/customers/${TALLOW}/removal`);
  await hugo.post(`/customers/${TALLOW}/removal`, { statementVersion: statement.version });
  await hugo.close();
};

/** What a customer holds of Harbor IT. */
const sideOf = async (upn: string): Promise<Partner | undefined> => {
  const somebody = await person(portal, upn);
  const { items } = await somebody.get<Items<Partner>>('/partners');
  await somebody.close();
  return items.find(({ partner }) => partner.id === HARBOR);
};
