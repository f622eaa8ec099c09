import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectAccessible, LANGUAGES, openPortal, type Portal } from './portal.ts';
import { fill, wordsOf } from './words.ts';

const HUGO = 'hugo@harborit.example';
const NORA = 'nora@northlight.example';
const INES = 'ines@tallowbakery.example';
const VERA = 'vera@tallowbakery.example';
const CARLA = 'carla@cedarclinic.example';
const OLGA = 'olga@meridian.example';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const RECORD = `/customers/${TALLOW}`;
const REQUESTS = '/service-requests';

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
const raise = (upn = INES, body: object = {}) =>
  portal.call<{ id: string }>(upn, 'POST', REQUESTS, {
    subject: 'Mail comes back',
    text: 'Since this morning.',
    severity: 'critical',
    ...body,
  });

describe.each(LANGUAGES)('services and support, in %s', (language) => {
  const words = wordsOf(language);
  const { services, serviceRequests: requests, agreements, accounts } = words;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
  const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first();
  const toast = (page: Page, text: string) =>
    page.getByRole('list', { name: words.common.messages }).getByText(text).first().waitFor();
  const mail = language === 'en' ? 'Mail and calendar' : '郵件與行事曆';
  const files = language === 'en' ? 'Shared files' : '共用檔案';

  test('the open row leads to Service management, and from there to an admin page in the context of the customer (S25)', async () => {
    const page = await visit(`/customers?open=${TALLOW}`, { as: HUGO, language });
    await page.context().route('https://admin.mail.example/**', (route) => route.fulfill({ body: 'the admin page' }));
    const link = page.getByRole('link', { name: new RegExp(`^${services.title}`) });
    await link.filter({ hasText: /1/ }).click();
    await page.waitForURL(`**${RECORD}/services`);
    await page.getByRole('region', { name: fill(words.common.actingFor, { name: 'Tallow Bakery' }) }).waitFor();
    await row(page, mail).getByText(services.health.healthy).waitFor();
    await page.getByText(`${files} · ${services.health.degraded}`).waitFor();
    await page.getByText(services.requestsNone).waitFor();
    await expectAccessible(page);
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      button(page, fill(services.adminPageOf, { name: mail })).click(),
    ]);
    await tab.waitForURL(`https://admin.mail.example/${TALLOW}`);
    expect(await tab.evaluate<boolean>('window.opener === null')).toBe(true);
    await toast(page, fill(services.opened, { name: mail }));
    const log = await visit('/activity?action=service.opened', { as: INES, language });
    await log.getByText(words.activity.action.service.opened).first().waitFor();
    await log.getByText(words.activity.onBehalf, { exact: true }).first().waitFor();
  }, 60_000);

  test('without admin roles it says what is missing', async () => {
    const page = await visit(`${RECORD}/services`, { as: NORA, language });
    await page.getByRole('heading', { name: fill(services.refused.title, { name: 'Tallow Bakery' }) }).waitFor();
    await page.getByText(services.refused.da_needed).waitFor();
    await expectAccessible(page);
  });

  test('the operator says how a service is, and the customer reads it at once, on a telephone and in the dark', async () => {
    const page = await visit('/service-health', { as: OLGA, language });
    await row(page, files).waitFor();
    await page.getByRole('searchbox', { name: services.all.search }).fill('MAIL');
    // The list is asked while one types: the panel is opened from what was found.
    await row(page, files).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: mail, exact: true }).click();
    await page.getByRole('combobox', { name: services.all.healthForm }).selectOption('outage');
    await button(page, services.all.save).click();
    await page.getByText(services.all.required).first().waitFor();
    await expectAccessible(page);
    await field(page, `${services.all.message} · ${services.all.en}`).fill('No mail arrives.');
    await field(page, `${services.all.message} · ${services.all['zh-TW']}`).fill('收不到郵件。');
    await button(page, services.all.save).click();
    await toast(page, fill(services.all.saved, { name: mail, health: services.health.outage }));
    await page
      .getByText(language === 'en' ? 'No mail arrives.' : '收不到郵件。')
      .last()
      .waitFor();
    await field(page, services.all.adminPage).fill('http://nothing.example');
    await button(page, services.all.savePage).click();
    await page.getByText(services.all.adminPageFault).waitFor();
    await expectAccessible(page);
    const phone = await visit('/services', {
      as: INES,
      language,
      dark: true,
      context: { viewport: { width: 360, height: 780 } },
    });
    await phone.getByText(`${mail} · ${services.health.outage}`).waitFor();
    await phone.getByText(language === 'en' ? 'No mail arrives.' : '收不到郵件。').waitFor();
    await expectAccessible(phone);
    await expect.poll(() => scrollsSideways(phone)).toBe(false);
  }, 60_000);

  test('a customer asks for help; the reseller asks back, notes, passes it up; the customer sees all but the note', async () => {
    const ines = await visit('/support', { as: INES, language });
    await ines.getByText('desk@harborit.example').waitFor();
    await ines.getByText(requests.noneLine.customer).waitFor();
    await expectAccessible(ines);
    await button(ines, requests.raise).click();
    await button(ines, requests.form.submit).click();
    await ines.getByText(requests.form.required).first().waitFor();
    await field(ines, requests.form.subject).fill('Mail comes back');
    await field(ines, requests.form.text).fill('Since this morning.');
    await ines.getByRole('combobox', { name: requests.form.service }).selectOption('MAIL');
    await ines.getByRole('radio', { name: requests.severity.critical }).check();
    await expectAccessible(ines);
    await button(ines, requests.form.submit).click();
    await ines.waitForURL(`**${REQUESTS}/*`);
    await ines.getByText(fill(requests.waitsFor, { name: 'Harbor IT' })).waitFor();
    await expectAccessible(ines);

    const hugo = await visit(`${REQUESTS}?waiting=true`, { as: HUGO, language });
    await row(hugo, 'Mail comes back').getByText(requests.waitsForYou).waitFor();
    await expectAccessible(hugo);
    await hugo.getByRole('link', { name: 'Mail comes back' }).click();
    await button(hugo, requests.one.kinds.note).click();
    await field(hugo, requests.one.note).fill('They forget to pay.');
    await button(hugo, requests.one.send).click();
    await hugo.getByText(requests.one.noteBadge).waitFor();
    await button(hugo, requests.one.kinds.message).click();
    await field(hugo, requests.one.writeTo).fill('Which address?');
    await hugo.getByRole('checkbox').check();
    await expectAccessible(hugo);
    await button(hugo, requests.one.send).click();
    await hugo
      .getByText(fill(requests.waitsFor, { name: 'Tallow Bakery' }))
      .first()
      .waitFor();
    await button(hugo, fill(requests.one.escalate, { name: 'Northlight Distribution' })).click();
    await hugo
      .getByText(fill(requests.waitsFor, { name: 'Northlight Distribution' }))
      .first()
      .waitFor();

    await ines.reload();
    await ines.getByText('Which address?').waitFor();
    await expect.poll(() => ines.getByText('They forget to pay.').count()).toBe(0);
    await button(ines, requests.one.close).click();
    await ines.getByText(requests.one.closedRaiser).waitFor();
    await expectAccessible(ines);
    await button(ines, requests.one.reopen).click();
    await toast(ines, requests.one.reopened);
    const nora = await visit(REQUESTS, { as: NORA, language });
    await row(nora, 'Mail comes back').getByText(requests.waitsForYou).waitFor();
    await nora.getByRole('button', { name: fill(words.frame.unreadNotices_other, { count: 3 }) }).waitFor();
  }, 150_000);

  test('a partner asks for its customer, and the thread works on a telephone', async () => {
    const page = await visit(`${RECORD}/services`, { as: HUGO, language });
    await button(page, requests.raise).click();
    await page.getByText(fill(requests.form.line, { name: 'Northlight Distribution' })).waitFor();
    await field(page, requests.form.subject).fill('Meetings drop');
    await field(page, requests.form.text).fill('All of them.');
    await expectAccessible(page);
    await button(page, requests.form.submit).click();
    await page.waitForURL(`**${REQUESTS}/*`);
    const { id } = await raise();
    const phone = await visit(`${REQUESTS}/${id}`, {
      as: HUGO,
      language,
      context: { viewport: { width: 360, height: 780 } },
    });
    await phone.getByText('Since this morning.').waitFor();
    await expectAccessible(phone);
    await expect.poll(() => scrollsSideways(phone)).toBe(false);
    await phone.goto(REQUESTS);
    await phone.getByRole('link', { name: 'Mail comes back' }).waitFor();
    await expect.poll(() => scrollsSideways(phone)).toBe(false);
  }, 60_000);

  test('a customer reads its agreement and accepts it without an invitation (matrix row 30)', async () => {
    const page = await visit('/agreements', { as: CARLA, language });
    await page.getByText(agreements.state.none).waitFor();
    await expectAccessible(page);
    await page.getByRole('checkbox', { name: fill(agreements.box, { name: 'Cedar Clinic' }) }).check();
    await button(page, agreements.accept).click();
    await page.getByText(agreements.state.accepted).waitFor();
    await page.getByText('Carla Ruiz').first().waitFor();
    await expectAccessible(page);
    await button(page, agreements.hide).click();
    await button(page, agreements.read).waitFor();
  }, 60_000);

  test('a provider says where the bills of its customer go (matrix row 26)', async () => {
    const nora = await visit(RECORD, { as: NORA, language });
    await button(nora, accounts.billing.edit).click();
    await field(nora, accounts.billing.legalName).fill('Tallow Bakery, Lda.');
    await nora
      .getByRole('textbox', { name: new RegExp(`^${accounts.billing.addressLine1}`) })
      .first()
      .fill('Rua do Forno 12');
    await button(nora, words.common.save).click();
    await nora.getByText(accounts.billing.faults.required).first().waitFor();
    await field(nora, accounts.billing.city).fill('Porto');
    await field(nora, accounts.billing.email).fill('bills@harborit.example');
    await button(nora, words.common.save).click();
    await nora.getByText(accounts.billing.faults.foreign_address).waitFor();
    await expectAccessible(nora);
    await field(nora, accounts.billing.email).fill('bills@tallowbakery.example');
    await button(nora, words.common.save).click();
    await toast(nora, accounts.billing.saved);
    await nora.getByText('bills@tallowbakery.example').waitFor();

    const vera = await visit('/organization', { as: VERA, language });
    await vera.getByText('bills@tallowbakery.example').waitFor();
  }, 60_000);

  test('a customer names whom to talk to, its partner whom it may call (matrix rows 25, 41)', async () => {
    const vera = await visit('/organization', { as: VERA, language });
    await button(vera, accounts.contacts.edit).click();
    await field(vera, accounts.contacts.name).first().fill('Ines Moya');
    await button(vera, words.common.save).click();
    await vera.getByText(accounts.contacts.needs).waitFor();
    await field(vera, accounts.contacts.email).first().fill('ines@tallowbakery.example');
    await expectAccessible(vera);
    await button(vera, words.common.save).click();
    await toast(vera, accounts.contacts.saved);

    const hugo = await visit(RECORD, { as: HUGO, language });
    await hugo.getByText('Ines Moya').first().waitFor();
    await button(hugo, accounts.support.edit).click();
    await field(hugo, accounts.support.email).fill('tallow@harborit.example');
    await button(hugo, words.common.save).click();
    await hugo.getByText(accounts.support.named).waitFor();
    await expectAccessible(hugo);
    const ines = await visit('/support', { as: INES, language });
    await ines.getByText('tallow@harborit.example').waitFor();
    await button(hugo, accounts.support.edit).click();
    await button(hugo, accounts.support.back).click();
    await hugo.getByText('desk@harborit.example').waitFor();
  }, 60_000);
});
