import { en } from '../../web/i18n/en.ts';
import { zhTW } from '../../web/i18n/zh-TW.ts';
import type { Language } from './portal.ts';

export type Words = typeof en | typeof zhTW;

/** What stands on screen in a language. */
export const wordsOf = (language: Language): Words => (language === 'en' ? en : zhTW);

/** A sentence with its places filled, as the page shows it. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));

/** A sentence as a pattern in which every place stands for anything. */
export const anyOf = (sentence: string): RegExp =>
  new RegExp(
    `^${sentence
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
