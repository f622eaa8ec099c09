import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { en } from '../../web/i18n/en.ts';
import { zhTW } from '../../web/i18n/zh-TW.ts';
import { expectAccessible, LANGUAGES, type Language, openPortal, type Portal } from './portal.ts';
import { fill } from './words.ts';

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const HUGO = 'hugo@harborit.example';
const NORA = 'nora@northlight.example';
const QUINTIN = 'quintin@quay.example';

/** The sentences that the requirements fix word for word (domain, Appendix B). */
const FIXED = {
  en: {
    expired: 'This invitation has expired. Ask Harbor IT for a new one.',
    revoked: 'Harbor IT has withdrawn this invitation.',
    used: 'This invitation has already been used.',
    needAdmin: 'Ask a global admin of Cedar Clinic to open this link.',
    region: '楓茶行 is outside the region in which Harbor IT may sell.',
    accepted: 'Harbor IT and Northlight Distribution can now act as your reseller.',
  },
  'zh-TW': {
    expired: '此邀請已過期，請向 Harbor IT 索取新的邀請。',
    revoked: 'Harbor IT 已撤回此邀請。',
    used: '此邀請已使用過。',
    needAdmin: '請 Cedar Clinic 的全域系統管理員開啟此連結。',
    region: '楓茶行不在 Harbor IT 可銷售的區域內。',
    accepted: 'Harbor IT和Northlight Distribution現在可擔任貴組織的轉銷商。',
  },
} as const;
const wordsOf = (language: Language) => (language === 'en' ? en : zhTW);

vi.setConfig({ testTimeout: 90_000 });
let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterEach(() => portal.closeWindows());
afterAll(() => portal.close());

type Drafted = { id: string; link: string; body: string };
/** A draft, made over the API: how it is made in the portal is told in `invitation-draft.test.ts`. */
const draft = (body: object, as = HUGO): Promise<Drafted> =>
  portal.call(as, 'POST', '/invitations', { locale: 'en', ...body });
const joint = (more: object = {}) => draft({ kind: 'reseller_joint', providerId: NORTHLIGHT, ...more });
const pathOf = (invitation: Drafted): string => new URL(invitation.link).pathname;
const read = async <T>(page: Page, path: string): Promise<T> =>
  (await page.context().request.get(`${portal.base}/api/v1${path}`)).json();

/** The code that an authenticator app shows now (RFC 6238). */
const codeOf = (secret: string): string => {
  const bits = [...secret.replaceAll(' ', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wordsOf(language);
  const fixed = FIXED[language];
  const { review, answer } = words.acceptance;
  // Each language plays with customers of its own: what one has accepted stays accepted.
  const customer =
    language === 'en'
      ? {
          name: 'Cedar Clinic',
          domain: 'cedarclinic.example',
          person: 'Carla Ruiz',
          admin: 'carla@cedarclinic.example',
        }
      : { name: 'Ostrich Logistics', domain: 'ostrich.example', person: 'Oscar Gil', admin: 'oscar@ostrich.example' };
  const open = (path: string, as?: string, more: { phone?: boolean; dark?: boolean } = {}) =>
    portal.open(path, { language, ...(as === undefined ? {} : { as }), ...more });
  const acceptButton = (page: Page) => page.getByRole('button', { name: answer.accept, exact: true });

  test('before sign-in the link shows public facts and four ways on, nothing of what is asked (domain 5.3)', async () => {
    const invitation = await joint();
    const page = await open(pathOf(invitation));
    const { before } = words.acceptance;
    await page.getByRole('heading', { level: 1 }).waitFor();
    const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    expect(heading).toContain('Harbor IT');
    expect(heading).toContain('Northlight Distribution');
    await expect.poll(() => page.getByText('6200002').count()).toBe(1);
    await expect.poll(() => page.getByText(words.acceptance.roles['user-admin'].does).count()).toBe(0);
    const signIn = await page.getByRole('link', { name: before.signIn }).getAttribute('href');
    expect(signIn).toBe(`/sign-in?next=${encodeURIComponent(pathOf(invitation))}`);
    const forward = (await page.getByRole('link', { name: before.forward }).getAttribute('href')) ?? '';
    expect(decodeURIComponent(forward)).toContain(`${portal.base}${pathOf(invitation)}`);
    await expectAccessible(page);

    await page.getByRole('button', { name: before.unexpected }).click();
    const dialog = page.getByRole('dialog', { name: words.acceptance.report.title });
    await dialog.getByLabel(words.acceptance.report.reason).fill('We do not know them.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: words.acceptance.report.submit, exact: true }).click();
    await page.getByText(words.acceptance.report.done).first().waitFor();
  });

  test('Hugo invites, the customer reads and accepts, and stands in his list (S14, S24, S33, S39, S40)', async () => {
    const hugo = await open(`/providers/${NORTHLIGHT}/invite`, HUGO);
    const link = (await hugo.locator('.cm-content').getByRole('img').getAttribute('title')) ?? '';
    await hugo.getByRole('button', { name: words.invitations.foot.done, exact: true }).click();
    await hugo.waitForURL('**/customers/invitations');
    await hugo.goto('/customers');
    await hugo.getByText('Tallow Bakery').first().waitFor();
    await expect.poll(() => hugo.getByText(customer.name).count()).toBe(0);

    const carla = await open(new URL(link).pathname);
    await carla.getByRole('link', { name: words.acceptance.before.signIn }).click();
    // The sandbox signs in with one click, and leads back to the link.
    await carla.getByRole('link', { name: words.signIn.sandbox }).click();
    await carla.getByRole('button', { name: words.welcome.signInAs.replace('{{name}}', customer.person) }).click();
    await carla.waitForURL(`**${new URL(link).pathname}`);
    // For whom, who, what, how long.
    await carla.getByText(customer.domain, { exact: true }).waitFor();
    const region = carla.getByRole('region', {
      name: review.for.replace('{{organization}}', customer.name).replace('{{domain}}', customer.domain),
    });
    await expect.poll(() => region.count()).toBe(1);
    const harbor = carla.getByRole('region', { name: 'Harbor IT', exact: true });
    for (const role of ['directory-reader', 'user-admin', 'license-admin', 'helpdesk-admin'] as const) {
      const { does, name } = words.acceptance.roles[role];
      await expect
        .poll(() => harbor.getByRole('listitem').filter({ hasText: does }).filter({ hasText: name }).count())
        .toBe(1);
    }
    await expect.poll(() => harbor.getByText(review.sensitive).count()).toBe(2);
    await expect
      .poll(() => carla.getByRole('region', { name: 'Northlight Distribution' }).textContent())
      .toContain(review.noRoles);
    // The box starts empty, and nothing is sent before it is ticked.
    const box = carla.getByRole('checkbox');
    await expect.poll(() => box.isChecked()).toBe(false);
    await expect.poll(() => acceptButton(carla).getAttribute('aria-disabled')).toBe('true');
    const sizes = await Promise.all(
      [answer.accept, answer.decline].map((name) => carla.getByRole('button', { name, exact: true }).boundingBox()),
    );
    expect(sizes[0]?.height).toBe(sizes[1]?.height);
    await expectAccessible(carla);
    // The agreement can be read where it is accepted.
    await carla.getByRole('link', { name: language === 'en' ? 'customer agreement' : '客戶合約' }).click();
    const agreement = carla.getByRole('dialog', { name: words.acceptance.agreement.title });
    await agreement.getByText(language === 'en' ? /Your data stays yours/ : /貴組織的資料仍屬貴組織所有/).waitFor();
    await expectAccessible(carla);
    await agreement.getByRole('button', { name: words.common.close }).click();
    await expect.poll(() => box.isChecked()).toBe(false);

    await box.check();
    await acceptButton(carla).click();
    await carla.getByRole('heading', { level: 1, name: fixed.accepted }).waitFor();
    await expectAccessible(carla);
    const partners = await read<{ items: { relationship: unknown; delegatedAdmin: unknown[] }[] }>(carla, '/partners');
    expect(partners.items.filter(({ relationship }) => relationship !== null)).toHaveLength(2);
    expect(partners.items.flatMap(({ delegatedAdmin }) => delegatedAdmin)).toHaveLength(1);

    // Without signing in again.
    await hugo.reload();
    await hugo.getByText(customer.name).first().waitFor();
    await hugo.goto('/customers/invitations');
    const row = hugo.getByRole('row').filter({ hasText: customer.name });
    await row.filter({ hasText: words.invitations.list.states.accepted }).waitFor();

    // The link works once.
    await carla.goto(new URL(link).pathname);
    await carla.getByRole('heading', { level: 1, name: fixed.used }).waitFor();
    await expectAccessible(carla);
  });

  test('declining changes nothing, and the inviter reads the reason (domain 3.4)', async () => {
    const invitation = await joint();
    const page = await open(pathOf(invitation), 'paula@pinefoundry.example');
    await page.getByRole('button', { name: answer.decline, exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('textbox').fill(language === 'en' ? 'We have a partner.' : '我們已有合作夥伴。');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: answer.decline, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: words.acceptance.decline.doneTitle }).waitFor();
    await expectAccessible(page);

    const hugo = await open('/customers/invitations?state=declined', HUGO);
    await hugo.getByRole('button', { name: words.invitations.ask.anyone }).first().click();
    await hugo.getByText(language === 'en' ? 'We have a partner.' : '我們已有合作夥伴。').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => acceptButton(page).count()).toBe(0);
  });

  test('who is no global admin reads whom to ask, and cannot answer (domain 5.3)', async () => {
    const invitation = await joint();
    const page = await open(pathOf(invitation), 'dario@cedarclinic.example');
    await page.getByText(fixed.needAdmin).waitFor();
    await expect.poll(() => acceptButton(page).count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: words.acceptance.refusal.forward }).count()).toBe(1);
    await expect.poll(() => page.getByText(words.acceptance.roles['user-admin'].does).count()).toBe(1);
    await expectAccessible(page);
  });

  test('the wrong kind of organization, and the inviter itself, are told the right way (domain 5.3)', async () => {
    const invitation = await joint();
    const quintin = await open(pathOf(invitation), QUINTIN);
    const wrong = words.acceptance.refusal.wrongCustomer.replace('{{organization}}', 'Quay Consulting');
    await quintin.getByText(wrong).waitFor();
    await quintin.getByRole('button', { name: words.acceptance.refusal.switch, exact: true }).click();
    await quintin.waitForURL(`**/sign-in?next=${encodeURIComponent(pathOf(invitation))}`);

    const hugo = await open(pathOf(invitation), HUGO);
    await hugo.getByText(words.acceptance.refusal.own).waitFor();
    await expect.poll(() => acceptButton(hugo).count()).toBe(0);
  });

  test('an invitation for one organization is refused to another (domain 3.17)', async () => {
    const invitation = await joint({ restrictTo: { domain: 'cedarclinic.example' } });
    const page = await open(pathOf(invitation), 'paula@pinefoundry.example');
    await page
      .getByText(language === 'en' ? 'This invitation is for another organization.' : '此邀請僅限其他組織使用。')
      .waitFor();
    await expect.poll(() => acceptButton(page).count()).toBe(0);
  });

  test('outside the region nothing can be accepted, but declined (domain 2.2)', async () => {
    const invitation = await joint();
    const page = await open(pathOf(invitation), 'meiling@mapletea.example');
    await page.getByText(fixed.region).first().waitFor();
    await expect.poll(() => acceptButton(page).getAttribute('aria-disabled')).toBe('true');
    expect(
      await page.getByRole('button', { name: answer.decline, exact: true }).getAttribute('aria-disabled'),
    ).toBeNull();
  });

  test('a partner that is authorized already keeps its date, only the new one is offered (domain 3.17)', async () => {
    const invitation = await joint({ delegatedAdmin: null });
    const page = await open(pathOf(invitation), 'paula@pinefoundry.example');
    const northlight = page.getByRole('region', { name: 'Northlight Distribution' });
    await northlight.getByText(review.stays).waitFor();
    const harbor = page.getByRole('region', { name: 'Harbor IT', exact: true });
    await expect.poll(() => harbor.textContent()).toContain(review.becomes.indirect_reseller.split('{{')[0]);
    await expect.poll(() => harbor.textContent()).toContain(review.noRoles);

    const both = await open(pathOf(invitation), 'ines@tallowbakery.example');
    const related =
      language === 'en'
        ? 'You have already authorized everything that this invitation asks for.'
        : '此邀請所要求的內容，您都已授權。';
    await both.getByText(related).first().waitFor();
    await expect.poll(() => acceptButton(both).getAttribute('aria-disabled')).toBe('true');
  });

  test('auto extend is said beside the dates (design guide 2)', async () => {
    const invitation = await joint({
      delegatedAdmin: { template: 'service-desk', durationDays: 90, autoExtend: true },
    });
    const page = await open(pathOf(invitation), customer.admin);
    await page.getByText(review.extend).waitFor();
  });

  test('on a phone the answer sticks to the foot, and nothing scrolls sideways (design guide 5)', async () => {
    const invitation = await joint();
    const page = await open(pathOf(invitation), 'paula@pinefoundry.example', { phone: true, dark: true });
    await acceptButton(page).waitFor();
    await expect.poll(() => acceptButton(page).isVisible()).toBe(true);
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await expectAccessible(page);
  });

  test('the company profile is corrected in place (domain 5.3)', async () => {
    const invitation = await joint();
    const page = await open(pathOf(invitation), 'paula@pinefoundry.example');
    const profile = page.getByRole('region', { name: answer.profile });
    await profile.getByRole('button', { name: words.common.edit }).click();
    const city = profile.getByLabel(words.acceptance.profile.city);
    await city.fill('');
    await profile.getByRole('button', { name: words.acceptance.profile.save }).click();
    await profile.getByText(words.acceptance.profile.required).waitFor();
    await expectAccessible(page);
    await city.fill(language === 'en' ? 'Porto' : 'Braga');
    await profile.getByRole('button', { name: words.acceptance.profile.save }).click();
    await profile.getByText(language === 'en' ? /Porto/ : /Braga/).waitFor();
  });

  test('a withdrawn link says so, and an unknown one says nothing (domain 5.3)', async () => {
    const invitation = await joint();
    await portal.call(HUGO, 'POST', `/invitations/${invitation.id}/revoke`, {});
    const page = await open(pathOf(invitation));
    await page.getByRole('heading', { level: 1, name: fixed.revoked }).waitFor();
    await expectAccessible(page);
    for (const path of ['/accept/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '/accept/x', `/xx${pathOf(invitation)}`]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: words.common.failed.notFound }).waitFor();
    }
  });

  test('a link that names a language is read in it (domain 3.4)', async () => {
    const invitation = await joint();
    const other = language === 'en' ? 'zh-TW' : 'en';
    const page = await open(`/${other}${pathOf(invitation)}`);
    await page.getByRole('link', { name: wordsOf(other).acceptance.before.signIn }).waitFor();
  });

  test('a reseller authorizes a provider, knowing what that is (domain 3.3)', async () => {
    const invitation = await draft({ kind: 'partnership' }, NORA);
    const reseller = language === 'en' ? QUINTIN : HUGO;
    const before = await open(pathOf(invitation));
    await before.getByRole('link', { name: words.acceptance.before.signIn }).waitFor();
    await expect.poll(() => before.getByRole('link', { name: words.acceptance.before.create }).count()).toBe(0);
    const page = await open(pathOf(invitation), reseller);
    if (language === 'zh-TW') {
      // Hugo has authorized Northlight before: nothing is left to authorize.
      await page.getByRole('link', { name: words.acceptance.refusal.providers }).waitFor();
      return;
    }
    await page.getByText(review.shared).waitFor();
    const authorize = page.getByRole('button', { name: answer.acceptPartnership, exact: true });
    await expect.poll(() => authorize.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page);
    await page.getByRole('checkbox').check();
    await authorize.click();
    const title = words.acceptance.done.titlePartnership.replace('{{partners}}', 'Northlight Distribution');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: words.acceptance.done.invite }).click();
    await page.locator('.cm-content').waitFor();
  });

  test('an invitee without an organization creates one, signs in, and comes back to accept (S4)', async () => {
    const invitation = await joint();
    const { create } = words.acceptance;
    const name = language === 'en' ? 'lumenprint' : 'lumenfoto';
    const page = await open(pathOf(invitation));
    await page.getByRole('link', { name: words.acceptance.before.create }).click();
    await page.getByRole('heading', { level: 1, name: create.title }).waitFor();
    const on = page.getByRole('button', { name: create.next, exact: true });
    await on.click();
    await expect.poll(() => page.getByText(words.acceptance.profile.required).count()).toBe(2);
    await expectAccessible(page);
    await page.getByLabel(create.name).fill(language === 'en' ? 'Lumen Print' : '流明攝影');
    await page.getByLabel(create.domain).fill('gmail.com');
    await on.click();
    await page.getByLabel(words.acceptance.profile.addressLine1, { exact: true }).fill('Rua da Prata 40');
    await page.getByLabel(words.acceptance.profile.city).fill('Lisboa');
    await expectAccessible(page);
    await on.click();
    await page.getByLabel(create.yourName).fill('Vasco Leal');
    await page.getByLabel(create.signInName).fill('vasco');
    await page.getByLabel(create.password, { exact: true }).fill('short');
    const submit = page.getByRole('button', { name: create.submit, exact: true });
    await submit.click();
    await page
      .getByText(fill(create.short, { min: 12 }))
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.getByLabel(create.password, { exact: true }).fill('four words make one');
    await page.getByLabel(create.again).fill('four words make one');
    await submit.click();
    // A web mail's domain belongs to nobody: the step where it was typed says so.
    await page.getByText(create.faults.web_mail).waitFor();
    await page.getByLabel(create.domain).fill(`${name}.example`);
    await on.click();
    await on.click();
    await submit.click();

    await page.waitForURL(`**/sign-in/enrol?next=**`);
    await page.getByLabel(words.signIn.enrol.password).fill('four words make one');
    await page.getByRole('button', { name: words.signIn.enrol.start, exact: true }).click();
    const secret = page.getByText(/^([A-Z2-7]{4} ){3,}[A-Z2-7]+$/);
    await page.getByLabel(words.signIn.enrol.enter).fill(codeOf((await secret.textContent()) ?? ''));
    await page.getByRole('button', { name: words.signIn.enrol.finish, exact: true }).click();
    await page.getByLabel(words.signIn.enrol.saved).check();
    await page.getByRole('button', { name: words.signIn.enrol.go, exact: true }).click();

    await page.waitForURL(`**${pathOf(invitation)}`);
    await page.getByText(`${name}.example`, { exact: true }).waitFor();
    await page.getByRole('checkbox').check();
    await acceptButton(page).click();
    await page.getByRole('heading', { level: 1, name: fixed.accepted }).waitFor();
    const hugo = await open('/customers', HUGO);
    await hugo
      .getByText(language === 'en' ? 'Lumen Print' : '流明攝影')
      .first()
      .waitFor();
  });

  test('two admins accept at once: one wins, the other reads that it is used (domain 3.17)', async () => {
    const invitation = await draft({ kind: 'reseller', delegatedAdmin: null }, QUINTIN);
    const [one, other] = [
      await open(pathOf(invitation), customer.admin),
      await open(pathOf(invitation), customer.admin),
    ];
    for (const page of [one, other]) {
      await acceptButton(page).waitFor();
      if ((await page.getByRole('checkbox').count()) > 0) await page.getByRole('checkbox').check();
    }
    await acceptButton(one).click();
    const done = words.acceptance.done.title.replace('{{partners}}', 'Quay Consulting');
    await one.getByRole('heading', { level: 1, name: done }).waitFor();
    await acceptButton(other).click();
    await other.getByText(fixed.used).first().waitFor();
  });
});

// Last, because the clock goes forward only.
describe.each(LANGUAGES)('much later, in %s', (language) => {
  test('an expired link says so (domain 3.4)', async () => {
    const invitation = await joint();
    // A draft that nobody has finished, sent or opened is dropped after a day.
    await portal.call(HUGO, 'POST', `/invitations/${invitation.id}/done`, {});
    await portal.advance('P91D');
    const page = await portal.open(pathOf(invitation), { language });
    await page.getByRole('heading', { level: 1, name: FIXED[language].expired }).waitFor();
    await expectAccessible(page);
    const hugo = await portal.open('/customers/invitations?state=expired', { language, as: HUGO });
    await hugo
      .getByRole('row')
      .filter({ hasText: wordsOf(language).invitations.list.states.expired })
      .first()
      .waitFor();
  });
});
