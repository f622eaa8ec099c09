import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Locale, Localized } from '../kernel/locale.ts';
import { DEVICE_MARK, DEVICE_STYLE } from './device-style.ts';

/** The pages of the token service: signing a device in, and what went wrong. No script, nothing from elsewhere. */
export const devicePages = () => ({
  charset: 'base-20' as const,
  mask: '****-****',
  userCodeInputSource: async (ctx: KoaContextWithOIDC, form: string, _out?: unknown, error?: Error) => {
    const locale = localeOf(ctx);
    if (error?.name === 'AbortedError') {
      // Somebody said no, or is not of this organization: the service keeps that one as the cause.
      const line = error.cause === undefined ? WORDS.declinedLine : WORDS.elsewhere;
      ctx.body = page(locale, WORDS.declined[locale], [line[locale]]);
      return;
    }
    const wrong = error === undefined ? '' : `<p class="wrong" role="alert">${WORDS.wrong[locale]}</p>`;
    const input = inputOf(form, locale);
    ctx.body = page(
      locale,
      WORDS.enter[locale],
      [WORDS.enterLine[locale]],
      wrong,
      input,
      act('Input', WORDS.go[locale]),
    );
  },
  userCodeConfirmSource: async (
    ctx: KoaContextWithOIDC,
    form: string,
    client: { clientName?: string },
    _device: unknown,
    code: string,
  ) => {
    const locale = localeOf(ctx);
    const name = client.clientName ?? WORDS.program[locale];
    const fill = (text: string): string => text.replace('{name}', name).replace('{code}', code);
    const buttons = [act('Confirm', WORDS.allow[locale]), act('Confirm', WORDS.decline[locale], 'abort')];
    const texts = [WORDS.allowLine, WORDS.sameCode].map((text) => fill(text[locale]));
    ctx.body = page(locale, fill(WORDS.allowTitle[locale]), texts, form, `<div class="acts">${buttons.join('')}</div>`);
  },
  successSource: async (ctx: KoaContextWithOIDC) => {
    const locale = localeOf(ctx);
    ctx.body = page(locale, WORDS.done[locale], [WORDS.doneLine[locale]]);
  },
});

/** What stopped a sign-in, and in the service's own words why: those are for whoever writes the program. */
export const failedPage = (ctx: KoaContextWithOIDC, reason: string): string => {
  const locale = localeOf(ctx);
  const detail = `<p class="detail"><code lang="en">${escaped(reason)}</code></p>`;
  return page(locale, WORDS.failed[locale], [WORDS.failedLine[locale]], detail);
};

const WORDS = {
  enter: { en: 'Sign a program in', 'zh-TW': '讓程式登入' },
  enterLine: { en: 'Enter the code that your program shows.', 'zh-TW': '請輸入程式顯示的代碼。' },
  code: { en: 'Code', 'zh-TW': '代碼' },
  wrong: {
    en: 'The code is wrong, was used or has expired.',
    'zh-TW': '代碼不正確、已使用過或已過期。',
  },
  go: { en: 'Continue', 'zh-TW': '繼續' },
  program: { en: 'A program', 'zh-TW': '某個程式' },
  allowTitle: { en: 'Allow {name}?', 'zh-TW': '允許 {name}？' },
  allowLine: {
    en: '{name} wants to act with your rights. Go on only if you started it.',
    'zh-TW': '{name} 要求以您的權限操作。確定是您自己啟動的，才繼續。',
  },
  sameCode: { en: 'It shows the code {code}.', 'zh-TW': '該程式顯示的代碼應為 {code}。' },
  allow: { en: 'Allow', 'zh-TW': '允許' },
  decline: { en: 'Decline', 'zh-TW': '拒絕' },
  declined: { en: 'The program was not let in', 'zh-TW': '未允許程式登入' },
  declinedLine: { en: 'You declined. You can close this window.', 'zh-TW': '您已拒絕，可以關閉此視窗。' },
  elsewhere: {
    en: 'Whoever is signed in here belongs to another organization. Sign out, then enter the code again.',
    'zh-TW': '目前登入的帳戶屬於其他組織。請先登出，再重新輸入代碼。',
  },
  done: { en: 'The program is signed in', 'zh-TW': '程式已登入' },
  doneLine: {
    en: 'You can close this window and go back to your program.',
    'zh-TW': '您可以關閉此視窗，回到程式。',
  },
  failed: { en: 'This sign-in cannot go on', 'zh-TW': '無法繼續登入' },
  failedLine: {
    en: 'Start again in your program. If it happens once more, show these words to whoever made it:',
    'zh-TW': '請在程式中重新開始。若再次發生，請將下列訊息提供給程式的開發者：',
  },
} satisfies Record<string, Localized>;

/** The first language of the browser that is one of ours. The portal's own choice is not known here. */
const localeOf = (ctx: KoaContextWithOIDC): Locale =>
  ctx
    .get('accept-language')
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase())
    .find((one) => one === 'en' || one === 'zh') === 'zh'
    ? 'zh-TW'
    : 'en';

/** The service's form with a name for its field, and without the handler that the page's own rules forbid. */
const inputOf = (form: string, locale: Locale): string =>
  form
    .replace(/ onfocus="[^"]*"/, '')
    .replace('placeholder="Enter code"', `id="code" placeholder="XXXX-XXXX" spellcheck="false"`)
    .replace(/(<input\s[^>]*id="code")/, `<label for="code">${WORDS.code[locale]}</label>$1`);

const act = (form: 'Input' | 'Confirm', label: string, name?: 'abort'): string =>
  `<button type="submit" form="op.device${form}Form"${name === undefined ? '' : ` name="${name}" value="yes"`}>${label}</button>`;

/** Texts are escaped; `html` is ours or the service's own form. */
const page = (locale: Locale, title: string, texts: readonly string[], ...html: string[]): string =>
  `<!doctype html><html lang="${locale === 'en' ? 'en' : 'zh-Hant-TW'}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escaped(title)} - Tandem</title><style>${DEVICE_STYLE}</style>
<header>${DEVICE_MARK}Tandem</header><main><h1>${escaped(title)}</h1>
${texts.map((text) => `<p>${escaped(text)}</p>`).join('')}${html.join('')}</main></html>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
