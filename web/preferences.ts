import { useSyncExternalStore } from 'react';

/** What a person chose in this browser: language, theme, and whether letter keys are shortcuts. */
export const LOCALES = ['en', 'zh-TW'] as const;
export type Locale = (typeof LOCALES)[number];
export type ThemeChoice = 'light' | 'dark' | 'system';
export type Preferences = { readonly locale: Locale; readonly theme: ThemeChoice; readonly keys: boolean };

const KEY = { locale: 'tandem.locale', theme: 'tandem.theme', keys: 'tandem.keys' } as const;

export const isLocale = (value: unknown): value is Locale => value === 'en' || value === 'zh-TW';

/** The value of `lang`: Taiwan's glyphs and punctuation need the script and the region. */
export const langOf = (locale: Locale): string => (locale === 'zh-TW' ? 'zh-Hant-TW' : 'en');

const stored = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage can be forbidden; then a choice lasts as long as the page
  }
};

const read = (): Preferences => {
  const theme = stored(KEY.theme);
  const locale = stored(KEY.locale);
  return {
    locale: isLocale(locale) ? locale : document.documentElement.lang.startsWith('zh') ? 'zh-TW' : 'en',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    keys: stored(KEY.keys) !== 'off',
  };
};

let current: Preferences | undefined;
const listeners = new Set<() => void>();

export const preferences = (): Preferences => {
  current ??= read();
  return current;
};

export const setPreferences = (change: Partial<Preferences>): void => {
  const next = { ...preferences(), ...change };
  current = next;
  try {
    localStorage.setItem(KEY.locale, next.locale);
    localStorage.setItem(KEY.theme, next.theme);
    localStorage.setItem(KEY.keys, next.keys ? 'on' : 'off');
  } catch {
    // see above
  }
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, preferences);

/** True while the media query holds; changes with it. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );

/** The theme on screen: the person's choice, or the system's. */
export const useMode = (): 'light' | 'dark' => {
  const { theme } = usePreferences();
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
};

/** Which of the layouts of the design guide is on screen. */
export const useWidth = (): 'phone' | 'tablet' | 'desk' | 'wide' => {
  const tablet = useMedia('(min-width: 640px)');
  const desk = useMedia('(min-width: 1024px)');
  const wide = useMedia('(min-width: 1280px)');
  return wide ? 'wide' : desk ? 'desk' : tablet ? 'tablet' : 'phone';
};
