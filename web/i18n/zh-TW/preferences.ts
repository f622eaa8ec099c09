import type { Dictionary } from '../dictionary.ts';
import type { preferences as en } from '../en/preferences.ts';

export const preferences: Dictionary<typeof en> = {
  title: '喜好設定',
  line: '入口網站的外觀與語言。',
  language: '語言',
  languageLine: '用於此瀏覽器中的入口網站，以及寄給您的郵件。',
  theme: '佈景主題',
  themes: { light: '淺色', dark: '深色', system: '依系統設定' },
  themeLine: '僅套用於此瀏覽器。',
  keys: '鍵盤',
  keysSwitch: '使用字母快速鍵',
  keysLine: '按 ? 可顯示清單。輸入文字時不會作用。',
  signIn: '登入',
  signInLine: '密碼、第二重要素，以及您登入的位置。',
};
