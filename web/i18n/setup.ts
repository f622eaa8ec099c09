import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Locale, langOf, preferences, setPreferences } from '../preferences.ts';
import { en } from './en.ts';
import { zhTW } from './zh-TW.ts';

/**
 * Both languages are in the build, so a switch needs no network and keeps page and input.
 * React escapes what is filled in; escaping here as well would show entities.
 */
export const startLanguages = (): void => {
  const { locale } = preferences();
  void i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, 'zh-TW': { translation: zhTW } },
    lng: locale,
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  document.documentElement.lang = langOf(locale);
};

export const switchLanguage = (locale: Locale): void => {
  setPreferences({ locale });
  document.documentElement.lang = langOf(locale);
  void i18next.changeLanguage(locale);
};
