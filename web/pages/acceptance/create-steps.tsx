import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiFailure } from '../../api/client.ts';
import { PASSWORD_LENGTH } from '../../api/limits.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Note } from '../../parts/note.tsx';
import { COUNTRY_CODES } from './countries.ts';
import { missingOf, type ProfileDraft, ProfileFields } from './profile-form.tsx';

/** What is typed. The sign-in name is a part before the organization's own domain. */
export type Founding = {
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly profile: ProfileDraft;
  readonly person: string;
  readonly local: string;
  readonly password: string;
  readonly again: string;
};

export const STEPS = ['organization', 'address', 'account'] as const;
export type StepName = (typeof STEPS)[number];

const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const LOCAL = /^[a-z0-9][a-z0-9._+-]{0,62}$/i;

export const foundingOf = (draft: Founding): { readonly upn: string } => ({
  upn: `${draft.local.trim().toLowerCase()}@${draft.domain.trim().toLowerCase()}`,
});

type Fault = 'required' | 'malformed' | 'malformedUpn' | 'short' | 'different';
type Faults = Partial<Record<keyof Founding, Fault>>;

/** What is still wrong in a step (domain App. B; passwords as the platform asks). */
export const faultsOf = (draft: Founding, step: StepName): Faults => {
  const faults: Faults = {};
  if (step === 'organization') {
    if (draft.name.trim() === '') faults.name = 'required';
    if (!DOMAIN.test(draft.domain.trim())) faults.domain = draft.domain.trim() === '' ? 'required' : 'malformed';
  }
  if (step === 'address' && missingOf(draft.profile).length > 0) faults.profile = 'required';
  if (step === 'account') {
    if (draft.person.trim() === '') faults.person = 'required';
    if (!LOCAL.test(draft.local.trim())) faults.local = draft.local.trim() === '' ? 'required' : 'malformedUpn';
    if (draft.password.length < PASSWORD_LENGTH.min) faults.password = 'short';
    if (draft.password !== draft.again) faults.again = 'different';
  }
  return faults;
};

const FIELD_STEP: readonly (readonly [prefix: string, step: StepName])[] = [
  ['organization.profile', 'address'],
  ['organization', 'organization'],
  ['person', 'account'],
];
const CODE_STEP: Readonly<Record<string, StepName>> = {
  domain_taken: 'organization',
  restricted: 'organization',
  region_mismatch: 'organization',
  upn_taken: 'account',
};

/** The step in which a refusal can be made good. */
export const stepOfFailure = (failure: ApiFailure): StepName | undefined => {
  const field = failure.errors[0]?.field;
  return field === undefined ? CODE_STEP[failure.code] : FIELD_STEP.find(([prefix]) => field.startsWith(prefix))?.[1];
};

type StepProps = {
  readonly draft: Founding;
  /** Show what is missing: after the first try to go on. */
  readonly checked: boolean;
  /** Why the server refused. */
  readonly refused: ApiFailure | undefined;
  readonly onChange: (part: Partial<Founding>) => void;
};

const useStyles = makeStyles({
  suffix: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '220px' },
});

const FAULT_CODES = ['not_a_company_name', 'malformed', 'web_mail', 'no_region'] as const;
const isKnown = (code: string): code is (typeof FAULT_CODES)[number] => FAULT_CODES.some((one) => one === code);

/** The sentence under a field: what is missing, or why the server refused it. */
const useFault = ({ draft, checked, refused }: StepProps, step: StepName) => {
  const { t } = useTranslation();
  const faults = checked ? faultsOf(draft, step) : {};
  return (name: keyof Founding, field: string): { validationMessage: string } | Record<string, never> => {
    const fault = faults[name];
    if (fault !== undefined) return { validationMessage: t(faultKey(fault), { min: PASSWORD_LENGTH.min }) };
    const said = refused?.errors.find((error) => error.field === field);
    if (said === undefined) return {};
    return {
      validationMessage: isKnown(said.code)
        ? t(`acceptance.create.faults.${said.code}`)
        : (said.message ?? t('acceptance.profile.required')),
    };
  };
};

const faultKey = (fault: Fault) => {
  switch (fault) {
    case 'required':
      return 'acceptance.profile.required' as const;
    case 'malformed':
      return 'acceptance.create.faults.malformed' as const;
    case 'malformedUpn':
      return 'acceptance.create.faults.malformedUpn' as const;
    case 'short':
      return 'acceptance.create.short' as const;
    default:
      return 'acceptance.create.different' as const;
  }
};

export const OrganizationStep = (props: StepProps) => {
  const { draft, onChange } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const fault = useFault(props, 'organization');
  const countries = useMemo(
    () =>
      COUNTRY_CODES.map((code) => ({ code, name: format.country(code) })).sort((a, b) =>
        format.compareNames(a.name, b.name),
      ),
    [format],
  );
  return (
    <>
      <Field
        label={t('acceptance.create.name')}
        hint={t('acceptance.create.nameHint')}
        {...fault('name', 'organization.name')}
      >
        <Input
          value={draft.name}
          maxLength={120}
          autoComplete="organization"
          onChange={(_, data) => onChange({ name: data.value })}
        />
      </Field>
      <Field
        label={t('acceptance.create.domain')}
        hint={t('acceptance.create.domainHint')}
        {...fault('domain', 'organization.domain')}
      >
        <Input
          value={draft.domain}
          maxLength={253}
          autoComplete="off"
          spellCheck={false}
          inputMode="url"
          onChange={(_, data) => onChange({ domain: data.value })}
        />
      </Field>
      <Field label={t('acceptance.create.country')} {...fault('country', 'organization.country')}>
        <Select value={draft.country} autoComplete="country" onChange={(_, data) => onChange({ country: data.value })}>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
};

export const AddressStep = ({ draft, checked, onChange }: StepProps) => {
  const { t } = useTranslation();
  return (
    <ProfileFields
      draft={draft.profile}
      checked={checked}
      onChange={(profile) => onChange({ profile })}
      hints={{ legalName: t('acceptance.create.legalNameHint') }}
    />
  );
};

export const AccountStep = (props: StepProps) => {
  const styles = useStyles();
  const { draft, onChange } = props;
  const { t } = useTranslation();
  const fault = useFault(props, 'account');
  const [visible, setVisible] = useState(false);
  const kind = visible ? 'text' : 'password';
  return (
    <>
      <Note tone="info">{t('acceptance.create.admin')}</Note>
      <Field label={t('acceptance.create.yourName')} {...fault('person', 'person.name')}>
        <Input
          value={draft.person}
          maxLength={50}
          autoComplete="name"
          onChange={(_, data) => onChange({ person: data.value })}
        />
      </Field>
      <Field label={t('acceptance.create.signInName')} {...fault('local', 'person.upn')}>
        <Input
          value={draft.local}
          maxLength={63}
          autoComplete="off"
          spellCheck={false}
          contentAfter={<span className={styles.suffix}>@{draft.domain.trim().toLowerCase()}</span>}
          onChange={(_, data) => onChange({ local: data.value })}
        />
      </Field>
      <Field
        label={t('acceptance.create.password')}
        hint={t('acceptance.create.passwordHint', { min: PASSWORD_LENGTH.min })}
        {...fault('password', 'person.password')}
      >
        <Input
          type={kind}
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
      <Field label={t('acceptance.create.again')} {...fault('again', '')}>
        <Input
          type={kind}
          value={draft.again}
          maxLength={128}
          autoComplete="new-password"
          onChange={(_, data) => onChange({ again: data.value })}
        />
      </Field>
    </>
  );
};
