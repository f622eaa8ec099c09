import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useType } from '../../../parts/type.ts';
import { isLocale, LOCALES, type Locale, langOf } from '../../../preferences.ts';
import { EditCard } from './edit-card.tsx';
import type { Organization } from './shapes.ts';

const NAME = { en: 'frame.english', 'zh-TW': 'frame.chinese' } as const;

/** The language of those who have chosen none. */
export const LanguageCard = ({ organization, reason }: { organization: Organization; reason: string | undefined }) => {
  const type = useType();
  const { t } = useTranslation();
  return (
    <EditCard<Locale>
      title={t('organization.language.heading')}
      edit={t('organization.language.edit')}
      saved={t('organization.language.saved')}
      organization={organization}
      reason={reason}
      draftOf={(now) => now.locale}
      changeOf={(locale) => ({ locale })}
      fields={(locale, onChange) => (
        <Field label={t('organization.language.heading')} hint={t('organization.language.line')}>
          <Select value={locale} onChange={(_, data) => (isLocale(data.value) ? onChange(data.value) : undefined)}>
            {LOCALES.map((one) => (
              <option key={one} value={one} lang={langOf(one)}>
                {t(NAME[one])}
              </option>
            ))}
          </Select>
        </Field>
      )}
    >
      <p className={type.body}>{t(NAME[organization.locale])}</p>
      <p className={type.caption}>{t('organization.language.line')}</p>
    </EditCard>
  );
};
