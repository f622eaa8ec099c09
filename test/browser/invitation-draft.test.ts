import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { en } from '../../web/i18n/en.ts';
import { zhTW } from '../../web/i18n/zh-TW.ts';
import { expectAccessible, LANGUAGES, type Language, openPortal, type Portal } from './portal.ts';

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const HUGO = 'hugo@harborit.example';

/** The sentences that the requirements fix word for word (domain, Appendix B). */
const FIXED = {
  en: {
    missing: 'The invitation link is missing. Put it back before you continue.',
    restore: 'Restore link',
    copied: 'Copied.',
    sendSelf: 'This platform does not send the message. Send it from your own mailbox.',
    keep: 'You may change the text, but keep the link: it connects the customer to your account.',
    keepJoint: 'Keep the link: it connects the customer to your account and to Northlight Distribution.',
  },
  'zh-TW': {
    missing: '缺少邀請連結，請先還原再繼續。',
    restore: '還原連結',
    copied: '已複製。',
    sendSelf: '本平台不會寄送此郵件，請由您自己的信箱寄出。',
    keep: '您可以修改文字，但請保留連結；它會將客戶連結到您的帳戶。',
    keepJoint: '請保留連結；它會將客戶同時連結到您的帳戶與Northlight Distribution的帳戶。',
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

const open = async (language: Language, path: string, options: { as?: string; phone?: boolean } = {}) => {
  const page = await portal.open(path, {
    as: options.as ?? HUGO,
    language,
    phone: options.phone ?? false,
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  await body(page).waitFor({ state: 'attached' });
  return page;
};
const body = (page: Page) => page.locator('.cm-content');
const link = (page: Page) => body(page).getByRole('img');
const linkOf = async (page: Page): Promise<string> => (await link(page).first().getAttribute('title')) ?? '';
/** The text as it would be copied, link included. */
const textOf = async (page: Page): Promise<string> => {
  await body(page).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await page.keyboard.press('ArrowRight');
  return readClipboard(page);
};
/** The text without its link: a token may contain any number. */
const sentencesOf = async (page: Page): Promise<string> => (await textOf(page)).replaceAll(/https?:\S+/g, '');
const command = (page: Page, language: Language, name: 'email' | 'copy' | 'done') =>
  page.getByRole('button', { name: wordsOf(language).invitations.foot[name], exact: true });
const savedAs = async (page: Page): Promise<{ subject: string; body: string; state: string; exportMethod: string }> => {
  const id = page.url().split('/').pop();
  const answer = await page.context().request.get(`${portal.base}/api/v1/invitations/${id}`);
  return answer.json();
};
/** A toast is on screen and in the place that is read out. */
const toast = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();
const mailCount = async (page: Page): Promise<number> => {
  const answer = await page.context().request.get(`${portal.base}/api/v1/sandbox/mail`);
  return ((await answer.json()) as { items: unknown[] }).items.length;
};
// What runs in the page is written as text: the tests' own types know no browser.
const readClipboard = (page: Page): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');
const writeClipboard = (page: Page, text: string): Promise<void> =>
  page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
const readClipboardHtml = (page: Page): Promise<string> =>
  page.evaluate<string>(
    "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((html) => html.text())",
  );

/** Catches what the page hands to the mail program. */
const catchMailto = (page: Page): Promise<void> =>
  page.evaluate(`{
    window.caught = '';
    navigation.addEventListener('navigate', (event) => {
      if (!event.destination.url.startsWith('mailto:')) return;
      window.caught = event.destination.url;
      event.preventDefault();
    });
  }`);
const caughtMailto = async (page: Page): Promise<string> => {
  await page.waitForFunction('window.caught');
  return page.evaluate<string>('window.caught');
};

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wordsOf(language);
  const fixed = FIXED[language];

  test('the command on the Customers page leads to a draft to review: subject, text and link (S15, S16)', async () => {
    const page = await open(language, '/customers/request');
    expect(page.url()).toMatch(/\/customers\/request\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { level: 1, name: words.invitations.request.title }).waitFor();
    const subject = page.getByRole('textbox', { name: words.invitations.message.subject });
    await expect.poll(() => subject.inputValue()).toContain('Harbor IT');
    const text = await textOf(page);
    expect(text.split('\n')).toContain(await linkOf(page));
    await expect.poll(() => page.getByText(fixed.keep).count()).toBe(1);
    await expectAccessible(page);
  });

  test('the joint invitation starts at the provider, names both partners, and says why (S35, S36, S37)', async () => {
    const page = await open(language, `/providers/${NORTHLIGHT}/invite`);
    await page.getByRole('heading', { level: 1, name: words.invitations.joint.title }).waitFor();
    const text = await textOf(page);
    expect(text).toContain('Harbor IT');
    expect(text).toContain('Northlight Distribution');
    await expect.poll(() => page.getByText(fixed.keepJoint).count()).toBe(1);
    const why = words.invitations.joint.why.replaceAll('{{provider}}', 'Northlight Distribution');
    await expect.poll(() => page.getByText(why).count()).toBe(1);
    await expectAccessible(page);
  });

  test('loading the page again shows the same draft with the edited text (S16, S19, S38)', async () => {
    const page = await open(language, `/providers/${NORTHLIGHT}/invite`);
    const address = page.url();
    await body(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(language === 'en' ? '\nSee you on Monday' : '\n星期一見');
    await page.getByRole('textbox', { name: words.invitations.message.subject }).fill('Cedar 雪松');
    await page.getByText(words.invitations.saved.waiting).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: words.invitations.saved.saved.slice(0, 2) })
      .waitFor();
    await page.reload();
    await body(page).waitFor();
    expect(page.url()).toBe(address);
    await expect.poll(() => textOf(page)).toMatch(language === 'en' ? /See you on Monday$/ : /星期一見$/);
    await expect
      .poll(() => page.getByRole('textbox', { name: words.invitations.message.subject }).inputValue())
      .toBe('Cedar 雪松');
  });

  test('what is typed the moment before leaving is not lost (S19)', async () => {
    const page = await open(language, '/customers/request');
    const address = page.url();
    await body(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('PS');
    await page.getByRole('link', { name: words.frame.nav.home, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: words.home.title }).waitFor();
    await page.goto(address);
    await body(page).waitFor();
    await expect.poll(() => textOf(page)).toMatch(/PS$/);
  });

  test('the link must stay in the text: its place, the sentence, the commands, and the way back (S20)', async () => {
    const page = await open(language, '/customers/request');
    const before = await textOf(page);
    const address = await linkOf(page);
    // It is one thing for the keyboard: nothing can be typed into it.
    await link(page).click();
    await page.keyboard.type('x');
    await expect.poll(() => linkOf(page)).toBe(address);
    expect((await textOf(page)).split('\n')).toContain(address);
    await page.keyboard.press('Control+Z');

    await link(page).click({ position: { x: 2, y: 8 } });
    await page.keyboard.press('Delete');
    await page.getByRole('alert').filter({ hasText: fixed.missing }).waitFor();
    for (const name of ['email', 'copy', 'done'] as const) {
      await expect.poll(() => command(page, language, name).getAttribute('aria-disabled')).toBe('true');
    }
    await expect.poll(() => body(page).getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    // Nothing without its link is stored; this browser keeps the text.
    await page.waitForTimeout(1200);
    expect((await savedAs(page)).body).toContain(address);
    await page.reload();
    await page.getByRole('alert').filter({ hasText: fixed.missing }).waitFor();

    await page.getByRole('button', { name: fixed.restore }).click();
    await link(page).waitFor();
    await expect.poll(() => linkOf(page)).toBe(address);
    await expect.poll(() => textOf(page)).toBe(before);
    await expect.poll(() => command(page, language, 'done').getAttribute('aria-disabled')).toBeNull();
  });

  test('leaving with a text that cannot be stored asks first (S20)', async () => {
    const page = await open(language, '/customers/request');
    await link(page).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('?');
    await page.getByRole('alert').filter({ hasText: fixed.missing }).waitFor();
    await page.getByRole('link', { name: words.frame.nav.home, exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: words.invitations.leave.title });
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: words.invitations.leave.stay }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(page.url()).toContain('/customers/request/');
    await page.getByRole('link', { name: words.frame.nav.home, exact: true }).click();
    await dialog.getByRole('button', { name: words.invitations.leave.leave }).click();
    await page.getByRole('heading', { level: 1, name: words.home.title }).waitFor();
  });

  test('the link can be cut and pasted elsewhere, and the change undone (S19, S20)', async () => {
    const page = await open(language, '/customers/request');
    const before = await textOf(page);
    const address = await linkOf(page);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+X');
    await page.getByRole('alert').filter({ hasText: fixed.missing }).waitFor();
    await page.keyboard.type('Hello');
    await page.keyboard.press('Enter');
    await writeClipboard(page, address);
    await page.keyboard.press('Control+V');
    await link(page).waitFor();
    await expect.poll(() => textOf(page)).toBe(`Hello\n${address}`);
    for (let step = 0; step < 8 && (await textOf(page)) !== before; step += 1) await page.keyboard.press('Control+Z');
    await expect.poll(() => textOf(page)).toBe(before);
  });

  test('Open in email hands the text to the mail program, letter by letter (S17, S23)', async () => {
    const page = await open(language, '/customers/request');
    const letters = await mailCount(page);
    const address = await linkOf(page);
    const text = `A & B = 1?\n\n${address}\n\n#${language === 'en' ? 'Thanks' : '謝謝'}`;
    await writeClipboard(page, text);
    await body(page).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+V');
    await link(page).waitFor();
    await catchMailto(page);
    await command(page, language, 'email').click();
    const url = await caughtMailto(page);
    const [, query = ''] = url.split('?');
    const sent = Object.fromEntries(query.split('&').map((part) => part.split('=').map(decodeURIComponent)));
    expect(sent.body).toBe(text.replaceAll('\n', '\r\n'));
    expect(sent.subject).toBe(
      await page.getByRole('textbox', { name: words.invitations.message.subject }).inputValue(),
    );
    await expect.poll(async () => (await savedAs(page)).exportMethod).toBe('email');
    expect(await mailCount(page)).toBe(letters);
  });

  test('a text too long for a mail link leaves as a file that opens as an unsent draft (S17)', async () => {
    const page = await open(language, `/providers/${NORTHLIGHT}/invite`);
    const long = language === 'en' ? 'This is a long letter. '.repeat(120) : '這是一封很長的信。'.repeat(60);
    await body(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(`\n${long}`);
    await page.getByText(words.invitations.foot.longText).waitFor();
    const download = page.waitForEvent('download');
    await command(page, language, 'email').click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
    const mail = await PostalMime.parse(Buffer.concat(chunks));
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.to ?? []).toEqual([]);
    expect(mail.subject).toBe(
      await page.getByRole('textbox', { name: words.invitations.message.subject }).inputValue(),
    );
    expect(mail.text?.trim().replaceAll('\r\n', '\n')).toBe((await textOf(page)).trim());
    await expect.poll(async () => (await savedAs(page)).exportMethod).toBe('eml');
  });

  test('Copy to clipboard gives the text with its link, plain and formatted (S18, S37)', async () => {
    const page = await open(language, `/providers/${NORTHLIGHT}/invite`);
    const text = await textOf(page);
    await writeClipboard(page, 'something else');
    await command(page, language, 'copy').click();
    await toast(page, fixed.copied);
    await expect.poll(() => readClipboard(page)).toBe(text);
    const html = await readClipboardHtml(page);
    const address = await linkOf(page);
    expect(html).toContain(`<a href="${address}">${address}</a>`);
    await expect.poll(async () => (await savedAs(page)).exportMethod).toBe('copy');
  });

  test('Done ends the step, by key as well: back in the list, with its state, and nothing was sent (S22, S23, S40)', async () => {
    const page = await open(language, `/providers/${NORTHLIGHT}/invite?domain=cedarclinic.example`);
    const letters = await mailCount(page);
    await expect.poll(() => page.getByText(fixed.sendSelf, { exact: false }).count()).toBe(1);
    const address = await linkOf(page);
    // The link works before Done as well.
    const early = await fetch(address.replace('/accept/', '/api/v1/acceptances/'));
    expect(early.status).toBe(200);
    await body(page).focus();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/customers/invitations');
    const row = page.getByRole('row').filter({ hasText: 'cedarclinic.example' }).first();
    await row.waitFor();
    await expect.poll(() => row.textContent()).toContain('Northlight Distribution');
    await expect.poll(() => row.textContent()).toContain(words.invitations.list.states.opened);
    await toast(page, words.invitations.foot.doneNotSent);
    expect(await mailCount(page)).toBe(letters);
    await expectAccessible(page);
  });

  test('what the customer will see follows each change, in the language of the mail (domain 5.1)', async () => {
    const page = await open(language, '/customers/request');
    const preview = page.getByRole('figure', { name: words.invitations.preview.heading });
    const said = (text: string) => preview.getByText(text, { exact: true }).waitFor();
    await said(words.invitations.preview.see);
    await page.getByLabel(words.invitations.ask.days).fill('90');
    await said(words.invitations.preview.manage_other.replace('{{count}}', '90'));
    await page.getByLabel(words.invitations.ask.domain).fill('mapletea.example');
    await said('mapletea.example');
    await page.getByRole('switch', { name: words.invitations.ask.delegatedAdmin }).click();
    await said(words.invitations.preview.noRoles);
    await expect.poll(() => sentencesOf(page)).not.toContain('90');
    const other = language === 'en' ? 'zh-TW' : 'en';
    await page.getByRole('combobox', { name: words.invitations.ask.language }).click();
    await page
      .getByRole('option', { name: other === 'en' ? words.frame.english : words.frame.chinese, exact: true })
      .click();
    await said(wordsOf(other).invitations.preview.noRoles);
    await expect.poll(() => textOf(page)).toContain(other === 'en' ? 'Hello' : '您好');
  });

  test('a text that was changed keeps its words when the roles change, until it is written anew (S19)', async () => {
    const page = await open(language, '/customers/request');
    await body(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('!');
    await page.getByText(words.invitations.message.edited).waitFor();
    await page.getByLabel(words.invitations.ask.days).fill('30');
    await page.getByText(words.invitations.message.stale).waitFor();
    await expect.poll(() => sentencesOf(page)).toContain('730');
    await page.getByRole('button', { name: words.invitations.message.redraft }).click();
    await expect.poll(() => sentencesOf(page)).not.toContain('730');
    await expect.poll(() => sentencesOf(page)).toContain('30');
    await expect.poll(() => textOf(page)).not.toMatch(/!$/);
  });

  test('a sales agent asks without admin roles, and reads why (domain D4, S2)', async () => {
    const page = await open(language, '/customers/request', { as: 'sara@harborit.example' });
    const toggle = page.getByRole('switch', { name: words.invitations.ask.delegatedAdmin });
    await expect.poll(() => toggle.isChecked()).toBe(false);
    await expect.poll(() => toggle.getAttribute('aria-disabled')).toBe('true');
    await page.getByText(words.invitations.ask.salesAgent).waitFor();
    await expectAccessible(page);
  });

  test('on a phone the three parts are tabs and the commands stay at the foot (design guide 5)', async () => {
    const page = await open(language, `/providers/${NORTHLIGHT}/invite`, { phone: true });
    const tabs = page.getByRole('tab');
    await expect.poll(() => tabs.count()).toBe(3);
    await tabs.nth(1).click();
    await page.getByLabel(words.invitations.ask.days).waitFor();
    await expectAccessible(page);
    await tabs.nth(2).click();
    await page.getByText(words.invitations.preview.see).waitFor();
    await tabs.nth(0).click();
    expect((await textOf(page)).length).toBeGreaterThan(100);
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await expectAccessible(page);
  });

  test('a provider asks a reseller for a partnership with a draft of its own (domain 3.3)', async () => {
    const page = await open(language, '/resellers/request', { as: 'nora@northlight.example' });
    await page.getByRole('heading', { level: 1, name: words.invitations.partnership.title }).waitFor();
    await expect.poll(() => page.getByRole('switch').count()).toBe(0);
    await expect.poll(() => textOf(page)).toContain('Northlight Distribution');
    await expectAccessible(page);
  });

  test('without a partnership there is no joint draft, and the page says so (domain 3.3, 3.4)', async () => {
    const page = await portal.open(`/providers/${NORTHLIGHT}/invite`, { as: 'quintin@quay.example', language });
    await page.getByText(words.invitations.failed.partnership).waitFor();
    await expect.poll(() => body(page).count()).toBe(0);
  });
});

test('two resellers get different links, each of its own (S21)', async () => {
  const hugo = await open('en', '/customers/request');
  const quintin = await open('en', '/customers/request', { as: 'quintin@quay.example' });
  const [one, other] = [await linkOf(hugo), await linkOf(quintin)];
  expect(one).not.toBe(other);
  const inviters = await Promise.all(
    [one, other].map(async (address) => {
      const answer = await fetch(address.replace('/accept/', '/api/v1/acceptances/'));
      return ((await answer.json()) as { inviter: { name: string } }).inviter.name;
    }),
  );
  expect(inviters).toEqual(['Harbor IT', 'Quay Consulting']);
});

test('Chinese is composed without disturbing the text or its link (S19, S20)', async () => {
  const page = await open('zh-TW', '/customers/request');
  const address = await linkOf(page);
  await body(page).focus();
  await page.keyboard.press('Control+End');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'ㄋㄧˇ', selectionStart: 3, selectionEnd: 3 });
  await session.send('Input.insertText', { text: '你好' });
  await expect.poll(() => textOf(page)).toMatch(/你好$/);
  // Composed right beside the link, it comes to stand on the next line.
  await link(page).click();
  await page.keyboard.press('End');
  await session.send('Input.imeSetComposition', { text: 'ㄏㄠˇ', selectionStart: 3, selectionEnd: 3 });
  await session.send('Input.insertText', { text: '好' });
  await expect.poll(async () => (await textOf(page)).split('\n')).toContain(address);
  expect((await textOf(page)).split('\n')).toContain('好');
});
