import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useCountries } from '../../setup/fields.tsx';

/** The country in which somebody uses what is licensed; nothing can be assigned without one (domain 3.10). */
export const LocationField = ({
  value,
  hint,
  fault,
  onChange,
}: {
  value: string | null;
  hint: string;
  fault?: string | undefined;
  onChange: (value: string) => void;
}) => {
  const { t } = useTranslation();
  const countries = useCountries();
  return (
    <Field label={t('users.form.location')} hint={hint} {...(fault === undefined ? {} : { validationMessage: fault })}>
      <Select value={value ?? ''} onChange={(_, data) => onChange(data.value)}>
        {value === null && <option value="">{t('users.form.choose')}</option>}
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
};
