import { Field, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import type { Organization } from '../../../api/types.gen.ts';
import { isLocale, LOCALES, type Locale } from '../../../preferences.ts';
import { organizationKey } from '../organization/shapes.ts';

const NAME = { en: 'frame.english', 'zh-TW': 'frame.chinese' } as const;

/** Language of portal and letters; null follows the organization's. */
export const LanguageField = ({
  value,
  onChange,
}: {
  value: Locale | null;
  onChange: (locale: Locale | null) => void;
}) => {
  const { t } = useTranslation();
  const own = useQuery({
    queryKey: organizationKey,
    queryFn: ({ signal }) => api.get<Organization>('/api/v1/organization', { signal }),
  });
  return (
    <Field label={t('people.form.language')}>
      <Select value={value ?? ''} onChange={(_, data) => onChange(isLocale(data.value) ? data.value : null)}>
        <option value="">
          {t('people.form.languageOwn', { language: own.data === undefined ? '…' : t(NAME[own.data.locale]) })}
        </option>
        {LOCALES.map((locale) => (
          <option key={locale} value={locale}>
            {t(NAME[locale])}
          </option>
        ))}
      </Select>
    </Field>
  );
};
