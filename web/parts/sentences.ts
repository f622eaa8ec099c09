import { usePreferences } from '../preferences.ts';

/** Sentences one after the other: a space between them in English, nothing after a full-width stop. */
export const useSentences = () => {
  const { locale } = usePreferences();
  return (...parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined && part !== '').join(locale === 'zh-TW' ? '' : ' ');
};
