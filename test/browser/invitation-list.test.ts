import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { en } from '../../web/i18n/en.ts';
import { zhTW } from '../../web/i18n/zh-TW.ts';
import { expectAccessible, LANGUAGES, type Language, openPortal, type Portal } from './portal.ts';

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const HUGO = 'hugo@harborit.example';
const LIST = '/customers/invitations';
const wordsOf = (language: Language) => (language === 'en' ? en : zhTW);

vi.setConfig({ testTimeout: 90_000 });
let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterEach(() => portal.closeWindows());
afterAll(() => portal.close());

type Drafted = { id: string; link: string };
const call = (path: string, body: object = {}, as = HUGO): Promise<Drafted> =>
  portal.call(as, 'POST', `/invitations${path}`, body);
const clipboard = (page: Page): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wordsOf(language);
  const { list } = words.invitations;
  // Each language has domains of its own, so that rows are told apart.
  const domain = (name: string): string => `${name}-${language.toLowerCase()}.example`;
  const open = (path = LIST, as = HUGO, phone = false) =>
    portal.open(path, { as, language, phone, context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first();
  const expand = async (page: Page, name: string) => {
    await page.getByRole('button', { name: words.common.showDetails.replace('{{name}}', name) }).click();
    return page.getByRole('group', { name: list.commandsFor.replace('{{name}}', name) });
  };
  const joint = (name: string) =>
    call('', {
      kind: 'reseller_joint',
      providerId: NORTHLIGHT,
      locale: 'en',
      restrictTo: { domain: domain(name) },
    });

  test('who has asked nobody yet reads what will appear here, and the next act (design guide 2)', async () => {
    const page = await open(LIST, language === 'en' ? 'quintin@quay.example' : 'chihming@lantern.example');
    await page.getByRole('heading', { name: list.empty }).waitFor();
    const request = page.getByRole('link', { name: words.invitations.request.title });
    await expect.poll(() => request.getAttribute('href')).toBe('/customers/request');
    await expectAccessible(page);
  });

  test('a row says who is asked, with whom, how it stands and until when; the arrow opens it (S22, S40, domain 5.1)', async () => {
    const invitation = await joint('row');
    await call(`/${invitation.id}/exported`, { method: 'email' });
    await call(`/${invitation.id}/done`);
    const page = await open();
    const row = rowOf(page, domain('row'));
    const text = (await row.textContent()) ?? '';
    for (const part of ['Northlight Distribution', 'Hugo Alves', list.states.issued, list.left.email]) {
      expect(text).toContain(part);
    }
    await expand(page, domain('row'));
    expect(page.url()).toContain(`open=${invitation.id}`);
    const tie = page.getByRole('img', { name: new RegExp(`Harbor IT.*${domain('row')}`) });
    await tie.waitFor();
    await expectAccessible(page);
    // The open record is part of the address.
    await page.reload();
    await tie.waitFor();
    // Keys: Left folds, Right opens.
    await row.focus();
    await page.keyboard.press('ArrowLeft');
    await tie.waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowRight');
    await tie.waitFor();
  });

  test('withdrawing asks first, and the link says so at once (domain 3.4)', async () => {
    const invitation = await joint('withdrawn');
    await call(`/${invitation.id}/done`);
    await call(`/${invitation.id}/exported`, { method: 'copy' });
    const page = await open();
    const commands = await expand(page, domain('withdrawn'));
    await commands.getByRole('button', { name: list.commands.revoke, exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: new RegExp(domain('withdrawn')) });
    await dialog.getByText(words.invitations.revoke.notice).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: words.common.cancel }).click();
    await commands.getByRole('button', { name: list.commands.revoke, exact: true }).click();
    await dialog.getByRole('button', { name: list.commands.revoke, exact: true }).click();
    await rowOf(page, domain('withdrawn')).filter({ hasText: list.states.revoked }).waitFor();
    const answer = await fetch(invitation.link.replace('/accept/', '/api/v1/acceptances/'));
    expect(answer.status).toBe(410);
  });

  test('an invitation that ended can be sent again: same words, another link (domain 3.4)', async () => {
    const invitation = await joint('again');
    await call(`/${invitation.id}/done`);
    await call(`/${invitation.id}/revoke`);
    const page = await open();
    const commands = await expand(page, domain('again'));
    await commands.getByRole('button', { name: list.commands.again, exact: true }).click();
    await page.waitForURL(`**/providers/${NORTHLIGHT}/invite/**`);
    const link = await page.locator('.cm-content').getByRole('img').getAttribute('title');
    expect(link).not.toBe(invitation.link);
    expect(page.url()).not.toContain(invitation.id);
  });

  test('a link is copied from the list; a draft whose link was copied is no longer discarded, only withdrawn (S18)', async () => {
    const invitation = await joint('copied');
    const page = await open();
    const commands = await expand(page, domain('copied'));
    await expect.poll(() => commands.getByRole('button', { name: list.commands.discard, exact: true }).count()).toBe(1);
    await commands.getByRole('button', { name: list.commands.copyLink, exact: true }).click();
    await commands.getByRole('button', { name: list.commands.revoke, exact: true }).waitFor();
    await expect.poll(() => clipboard(page)).toBe(invitation.link);
    await expect.poll(() => commands.getByRole('button', { name: list.commands.discard, exact: true }).count()).toBe(0);
  });

  test('a draft that never left is opened again or discarded (domain 3.4)', async () => {
    const invitation = await joint('draft');
    const page = await open();
    let commands = await expand(page, domain('draft'));
    await commands.getByRole('link', { name: list.commands.open, exact: true }).click();
    await page.waitForURL(`**/${invitation.id}`);
    await page.goto(LIST);
    commands = await expand(page, domain('draft'));
    await commands.getByRole('button', { name: list.commands.discard, exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: new RegExp(domain('draft')) });
    await dialog.getByRole('button', { name: list.commands.discard, exact: true }).click();
    await rowOf(page, domain('draft')).waitFor({ state: 'hidden' });
  });

  test('a finished message can be read and copied again, not changed (S18, S22)', async () => {
    const invitation = await joint('finished');
    await call(`/${invitation.id}/done`);
    const page = await open(`/providers/${NORTHLIGHT}/invite/${invitation.id}`);
    await page.getByText(words.invitations.closed.issued).waitFor();
    await expect.poll(() => page.locator('.cm-content').count()).toBe(0);
    await expect
      .poll(() => page.getByRole('button', { name: words.invitations.foot.done, exact: true }).count())
      .toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: words.invitations.foot.copy, exact: true }).click();
    await page.getByText(words.invitations.foot.copied, { exact: true }).first().waitFor();
    await expect.poll(() => clipboard(page)).toContain(invitation.link);
  });

  test('the list is filtered by state, and says so when nothing is left (domain 5.1, design guide 2)', async () => {
    await joint('filtered');
    const page = await open();
    await rowOf(page, domain('filtered')).waitFor();
    const chips = page.getByRole('group', { name: list.filter });
    await chips.getByRole('button', { name: list.states.declined, exact: true }).click();
    await page.getByRole('heading', { name: words.common.nothingMatches }).waitFor();
    expect(page.url()).toContain('state=declined');
    await expectAccessible(page);
    await page.getByRole('button', { name: words.common.clearFilters }).click();
    await rowOf(page, domain('filtered')).waitFor();
    await chips.getByRole('button', { name: list.states.draft, exact: true }).click();
    await rowOf(page, domain('filtered')).waitFor();
    // Only the chip still says it.
    await expect.poll(() => page.getByText(list.states.revoked, { exact: true }).count()).toBe(1);
  });

  test('a provider sees the partnerships it asked for (domain 5.2)', async () => {
    const asked = { kind: 'partnership', locale: 'en', restrictTo: { domain: domain('reseller') } };
    await call('', asked, 'nora@northlight.example');
    const page = await open(LIST, 'nora@northlight.example');
    const row = rowOf(page, domain('reseller'));
    await row.waitFor();
    await expect.poll(() => row.textContent()).toContain(list.kinds.partnership);
    await expect.poll(() => page.getByRole('link', { name: words.invitations.partnership.title }).count()).toBe(1);
  });

  test('a sales agent sees its own invitations only (permission matrix, row 7)', async () => {
    await joint('of-hugo');
    const asked = { kind: 'reseller', locale: 'en', delegatedAdmin: null, restrictTo: { domain: domain('of-sara') } };
    await call('', asked, 'sara@harborit.example');
    const sara = await open(LIST, 'sara@harborit.example');
    await rowOf(sara, domain('of-sara')).waitFor();
    await expect.poll(() => rowOf(sara, domain('of-hugo')).count()).toBe(0);
  });

  test('on a phone rows are blocks that open in place (design guide 5)', async () => {
    await joint('phone');
    const page = await open(LIST, HUGO, true);
    await expand(page, domain('phone'));
    await expectAccessible(page);
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  });
});
