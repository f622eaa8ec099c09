import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { LocalLanguageRegular, WeatherMoonRegular, WeatherSunnyRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { Session } from '../../api/shapes.ts';
import { switchLanguage } from '../../i18n/setup.ts';
import { isLocale, LOCALES, langOf, setPreferences, useMode, usePreferences } from '../../preferences.ts';
import { sessionKey } from '../../session.tsx';
import { own } from '../../theme.ts';

const useStyles = makeStyles({
  button: {
    color: own.text2,
    minWidth: 0,
    paddingInline: '8px',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: own.canvasHover },
  },
  icon: { color: own.text2, ':hover': { backgroundColor: own.canvasHover } },
});

const NAME = { en: 'frame.english', 'zh-TW': 'frame.chinese' } as const;

/** Switches at once, keeps page and input, and remembers it: in this browser, and with the account when signed in. */
export const useChooseLanguage = () => {
  const queries = useQueryClient();
  return (locale: string | undefined): void => {
    if (!isLocale(locale)) return;
    switchLanguage(locale);
    if (queries.getQueryData<Session | null>(sessionKey) == null) return;
    void api.patch<Session>('/api/v1/session', { locale }).then(
      (session) => queries.setQueryData(sessionKey, session),
      () => undefined, // the choice holds in this browser; the account learns it the next time
    );
  };
};

export const LanguageMenu = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const choose = useChooseLanguage();
  return (
    <Menu checkedValues={{ locale: [locale] }} onCheckedValueChange={(_, data) => choose(data.checkedItems[0])}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={styles.button} icon={<LocalLanguageRegular />}>
          {t(NAME[locale])}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={t('frame.language')}>
          {LOCALES.map((one) => (
            <MenuItemRadio key={one} name="locale" value={one} lang={langOf(one)}>
              {t(NAME[one])}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};

export const ThemeButton = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const mode = useMode();
  return (
    <Button
      appearance="subtle"
      className={styles.icon}
      icon={mode === 'dark' ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
      aria-label={t(mode === 'dark' ? 'frame.themeToLight' : 'frame.themeToDark')}
      onClick={() => setPreferences({ theme: mode === 'dark' ? 'light' : 'dark' })}
    />
  );
};
