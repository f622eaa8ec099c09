import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSWORD_LENGTH } from '../../api/limits.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { isLocale, LOCALES, langOf } from '../../preferences.ts';
import { COUNTRY_CODES } from '../acceptance/countries.ts';
import type { Fault, Faults, SetupDraft } from './draft.ts';

export type StepProps = {
  readonly draft: SetupDraft;
  readonly faults: Faults;
  readonly onChange: (part: Partial<SetupDraft>) => void;
};

const useStyles = makeStyles({
  suffix: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '220px' },
});

const SENTENCE = {
  required: 'acceptance.profile.required',
  company: 'acceptance.create.faults.not_a_company_name',
  domain: 'acceptance.create.faults.malformed',
  upn: 'acceptance.create.faults.malformedUpn',
  short: 'acceptance.create.short',
  different: 'acceptance.create.different',
} as const satisfies Record<Fault, string>;

const LANGUAGE = { en: 'frame.english', 'zh-TW': 'frame.chinese' } as const;

const useMessage = (faults: Faults) => {
  const { t } = useTranslation();
  return (name: keyof SetupDraft): { validationMessage: string } | Record<string, never> => {
    const fault = faults[name];
    return fault === undefined ? {} : { validationMessage: t(SENTENCE[fault], { min: PASSWORD_LENGTH.min }) };
  };
};

export const useCountries = () => {
  const format = useFormat();
  return useMemo(
    () =>
      COUNTRY_CODES.map((code) => ({ code, name: format.country(code) })).sort((a, b) =>
        format.compareNames(a.name, b.name),
      ),
    [format],
  );
};

export const OrganizationFields = ({ draft, faults, onChange }: StepProps) => {
  const { t } = useTranslation();
  const message = useMessage(faults);
  const countries = useCountries();
  return (
    <>
      <Field label={t('setup.name')} hint={t('setup.nameHint')} {...message('name')}>
        <Input
          value={draft.name}
          maxLength={120}
          autoComplete="organization"
          onChange={(_, data) => onChange({ name: data.value })}
        />
      </Field>
      <Field label={t('acceptance.create.domain')} hint={t('acceptance.create.domainHint')} {...message('domain')}>
        <Input
          value={draft.domain}
          maxLength={253}
          autoComplete="off"
          spellCheck={false}
          inputMode="url"
          onChange={(_, data) => onChange({ domain: data.value })}
        />
      </Field>
      <Field label={t('acceptance.create.country')}>
        <Select value={draft.country} onChange={(_, data) => onChange({ country: data.value })}>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('setup.language')} hint={t('setup.languageHint')}>
        <Select
          value={draft.locale}
          onChange={(_, data) => (isLocale(data.value) ? onChange({ locale: data.value }) : undefined)}
        >
          {LOCALES.map((locale) => (
            <option key={locale} value={locale} lang={langOf(locale)}>
              {t(LANGUAGE[locale])}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
};

export const AdministratorFields = ({ draft, faults, onChange }: StepProps) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const message = useMessage(faults);
  const [visible, setVisible] = useState(false);
  const type = visible ? 'text' : 'password';
  return (
    <>
      <Field label={t('acceptance.create.yourName')} {...message('person')}>
        <Input
          value={draft.person}
          maxLength={50}
          autoComplete="name"
          onChange={(_, data) => onChange({ person: data.value })}
        />
      </Field>
      <Field label={t('acceptance.create.signInName')} {...message('local')}>
        <Input
          value={draft.local}
          maxLength={63}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          contentAfter={<span className={styles.suffix}>@{draft.domain.trim().toLowerCase()}</span>}
          onChange={(_, data) => onChange({ local: data.value })}
        />
      </Field>
      <Field
        label={t('acceptance.create.password')}
        hint={t('acceptance.create.passwordHint', { min: PASSWORD_LENGTH.min })}
        {...message('password')}
      >
        <Input
          type={type}
          value={draft.password}
          maxLength={128}
          autoComplete="new-password"
          contentAfter={
            <Button
              appearance="transparent"
              size="small"
              icon={visible ? <EyeOffRegular /> : <EyeRegular />}
              aria-label={t('acceptance.create.show')}
              aria-pressed={visible}
              onClick={() => setVisible(!visible)}
            />
          }
          onChange={(_, data) => onChange({ password: data.value })}
        />
      </Field>
      <Field label={t('acceptance.create.again')} {...message('again')}>
        <Input
          type={type}
          value={draft.again}
          maxLength={128}
          autoComplete="new-password"
          onChange={(_, data) => onChange({ again: data.value })}
        />
      </Field>
    </>
  );
};
