import { PASSWORD_LENGTH } from '../api/limits.ts';
import type { Locale } from '../preferences.ts';

type Sentences = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/** Made from the server's list of failures. A glob, so that the portal also builds before the file is generated. */
const generated: Record<string, Sentences> = import.meta.glob('./failures.gen.json', {
  eager: true,
  import: 'default',
});
const sentences: Sentences = Object.values(generated)[0] ?? {};

/** Refusals that come from the browser or from sign-in, which the server's list does not know. */
const own: Sentences = {
  no_connection: {
    en: 'The platform does not answer. Check your connection, then try again.',
    'zh-TW': '平台沒有回應。請檢查網路連線後再試一次。',
  },
  INVALID_EMAIL_OR_PASSWORD: {
    en: 'This sign-in name and password do not match.',
    'zh-TW': '登入名稱與密碼不符。',
  },
  INVALID_PASSWORD: { en: 'This password is wrong.', 'zh-TW': '密碼不正確。' },
  INVALID_CODE: {
    en: 'This code is wrong or too old. Enter the one shown now.',
    'zh-TW': '驗證碼不正確或已過期，請輸入目前顯示的驗證碼。',
  },
  INVALID_BACKUP_CODE: { en: 'This recovery code is wrong or was used before.', 'zh-TW': '復原碼不正確，或已使用過。' },
  INVALID_TWO_FACTOR_COOKIE: { en: 'This took too long. Sign in again.', 'zh-TW': '等候時間過長，請重新登入。' },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: {
    en: 'Too many wrong codes. Sign in again.',
    'zh-TW': '驗證碼錯誤次數過多，請重新登入。',
  },
  INVALID_TOKEN: {
    en: 'This link was used or is too old. Ask for a new one.',
    'zh-TW': '此連結已使用過或已過期，請重新索取。',
  },
  PASSWORD_TOO_SHORT: {
    en: `This password is too short. Use at least ${PASSWORD_LENGTH.min} characters.`,
    'zh-TW': `密碼太短，至少需要 ${PASSWORD_LENGTH.min} 個字元。`,
  },
  PASSWORD_TOO_LONG: {
    en: `This password is too long. Use at most ${PASSWORD_LENGTH.max} characters.`,
    'zh-TW': `密碼太長，最多 ${PASSWORD_LENGTH.max} 個字元。`,
  },
  PASSWORD_CHANGE_REQUIRED: { en: 'Choose a password of your own first.', 'zh-TW': '請先設定您自己的密碼。' },
  LOCKED: {
    en: 'Too many wrong attempts. Try again in {minutes} minutes.',
    'zh-TW': '錯誤次數過多，請於 {minutes} 分鐘後再試。',
  },
  SIGN_IN: { en: 'Sign in first.', 'zh-TW': '請先登入。' },
  SIGN_IN_AGAIN: {
    en: 'This took too long. Sign in with your password again.',
    'zh-TW': '等候時間過長，請重新輸入密碼登入。',
  },
  SECOND_FACTOR_REQUIRED: { en: 'Confirm your second factor first.', 'zh-TW': '請先完成第二重要素驗證。' },
  TOTP_NOT_ENABLED: {
    en: 'No authenticator app is set up for this account.',
    'zh-TW': '此帳戶尚未設定驗證器應用程式。',
  },
  TOTP_ALREADY_ENABLED: { en: 'An authenticator app is set up already.', 'zh-TW': '驗證器應用程式已設定完成。' },
  LAST_FACTOR: {
    en: 'This is your only second factor. Set up another one before you remove it.',
    'zh-TW': '這是您唯一的第二重要素，請先設定另一個再移除。',
  },
  USER_VERIFICATION_REQUIRED: {
    en: 'Unlock the passkey with finger, face or PIN, then try again.',
    'zh-TW': '請以指紋、臉部或 PIN 碼解鎖密碼金鑰後再試一次。',
  },
  AUTHENTICATION_FAILED: { en: 'This passkey was not accepted.', 'zh-TW': '此密碼金鑰未通過驗證。' },
  INVALID_ORIGIN: {
    en: 'Open the portal at its own address, then try again.',
    'zh-TW': '請從平台的正式網址開啟後再試一次。',
  },
  PASSKEY_NOT_FOUND: { en: 'This passkey is not known here.', 'zh-TW': '找不到此密碼金鑰。' },
  SESSION_NOT_FRESH: {
    en: 'Sign in again first: this needs a recent sign-in.',
    'zh-TW': '此動作需要近期的登入，請重新登入。',
  },
  passkey_cancelled: {
    en: 'No passkey was used. Try again, or choose another way.',
    'zh-TW': '未使用密碼金鑰。請再試一次，或改用其他方式。',
  },
  passkey_unsupported: { en: 'This browser cannot use passkeys.', 'zh-TW': '此瀏覽器不支援密碼金鑰。' },
};

/** The sentence for a code, and for the case that `params` name, with `{name}` places filled in; undefined if unknown. */
export const failureSentence = (
  locale: Locale,
  code: string,
  params: Readonly<Record<string, string>>,
): string | undefined => {
  const sentence = (own[code] ?? sentences[`${code}.${params.case}`] ?? sentences[code])?.[locale];
  return sentence === undefined ? undefined : fillPlaces(sentence, paramsIn(locale, params));
};

/** A name that differs by language comes twice: `item` in English, `item.zh-TW` in Chinese. */
const paramsIn = (locale: Locale, params: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, params[`${name}.${locale}`] ?? value]));

const HAN = /\p{Script=Han}/u;
const NARROW = /[^\p{Script=Han}\u3000-\u303f\uff00-\uffef\s]/u;

/** Chinese keeps one gap where it meets Latin letters or digits, and none where a Chinese name is put in. */
const fillPlaces = (sentence: string, params: Readonly<Record<string, string>>): string =>
  sentence
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? (params[part.slice(1, -1)] ?? part) : part))
    .reduce((before, after) => {
      const [end, start] = [before.slice(-1), after.slice(0, 1)];
      return (HAN.test(end) && NARROW.test(start)) || (NARROW.test(end) && HAN.test(start))
        ? `${before} ${after}`
        : before + after;
    });
