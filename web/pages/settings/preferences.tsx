import { Field, makeStyles, mergeClasses, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useChooseLanguage } from '../../parts/frame/language-menu.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { LOCALES, langOf, setPreferences, type ThemeChoice, usePreferences } from '../../preferences.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '28px', maxWidth: '560px' },
  section: { display: 'grid', gap: '4px', justifyItems: 'start' },
  radios: { marginLeft: '-8px' },
  switch: { marginLeft: '-8px' },
});

const NAME = { en: 'frame.english', 'zh-TW': 'frame.chinese' } as const;
const THEMES: readonly ThemeChoice[] = ['light', 'dark', 'system'];

/** My preferences (domain 5.1): language, theme, letter keys, and the way to sign-in and sessions. Each holds at once. */
const Preferences = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { locale, theme, keys } = usePreferences();
  const choose = useChooseLanguage();
  return (
    <>
      <PageHead title={t('preferences.title')} line={t('preferences.line')} />
      <div className={styles.root}>
        <Field label={t('preferences.language')} hint={t('preferences.languageLine')}>
          <RadioGroup className={styles.radios} value={locale} onChange={(_, data) => choose(data.value)}>
            {LOCALES.map((one) => (
              <Radio key={one} value={one} label={<span lang={langOf(one)}>{t(NAME[one])}</span>} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={t('preferences.theme')} hint={t('preferences.themeLine')}>
          <RadioGroup
            className={styles.radios}
            value={theme}
            onChange={(_, data) => setPreferences({ theme: THEMES.find((one) => one === data.value) ?? 'system' })}
          >
            {THEMES.map((one) => (
              <Radio key={one} value={one} label={t(`preferences.themes.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
        <section className={styles.section}>
          <h2 className={type.section}>{t('preferences.keys')}</h2>
          <Switch
            className={styles.switch}
            checked={keys}
            onChange={(_, data) => setPreferences({ keys: data.checked })}
            label={t('preferences.keysSwitch')}
          />
          <p className={type.caption}>{t('preferences.keysLine')}</p>
        </section>
        <section className={styles.section}>
          <h2 className={type.section}>{t('preferences.signIn')}</h2>
          <p className={mergeClasses(type.body, type.quiet)}>{t('preferences.signInLine')}</p>
          <TextLink to="/security">{t('security.title')}</TextLink>
        </section>
      </div>
    </>
  );
};

export default Preferences;
