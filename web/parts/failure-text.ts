import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../api/client.ts';
import { failureSentence } from '../i18n/failures.ts';
import { usePreferences } from '../preferences.ts';
import { useRoleName } from './roles.ts';

/** What a failure says to the person, in the language on screen. */
export const useFailureText = () => {
  const { locale } = usePreferences();
  const { t, i18n } = useTranslation();
  const roleName = useRoleName();
  /** The API speaks codes: roles and kinds in a sentence get their names. */
  const say = (value: string): string =>
    value
      .split(/,\s*/)
      .map((word) =>
        i18n.exists(`common.kind.${word}`)
          ? String(i18n.t(`common.kind.${word}` as 'common.kind.customer'))
          : roleName(word),
      )
      .join(locale === 'zh-TW' ? '、' : ', ');
  return (failure: unknown): string => {
    if (!(failure instanceof ApiFailure)) return t('common.failed.bug');
    const params = Object.fromEntries(Object.entries(failure.params).map(([name, value]) => [name, say(value)]));
    return failureSentence(locale, failure.code, params) ?? t('common.failed.unknown', { title: failure.title });
  };
};
