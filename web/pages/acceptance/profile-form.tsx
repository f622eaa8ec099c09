import { Button, Field, Input, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useType } from '../../parts/type.ts';
import { at } from '../../theme.ts';
import type { CompanyProfile } from './shapes.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', marginTop: '6px' },
  two: { display: 'grid', gridTemplateColumns: '2fr 3fr', gap: '12px', [at.phone]: { gridTemplateColumns: '1fr 1fr' } },
  acts: { display: 'flex', gap: '8px', marginTop: '4px' },
  input: { minWidth: 0, width: '100%' },
});

export const FIELDS = ['legalName', 'addressLine1', 'addressLine2', 'postalCode', 'city', 'region', 'phone'] as const;
type FieldName = (typeof FIELDS)[number];
const NEEDED: readonly FieldName[] = ['legalName', 'addressLine1', 'city'];
const LONGEST: Partial<Record<FieldName, number>> = { postalCode: 20, phone: 40 };
const AUTOCOMPLETE: Record<FieldName, string> = {
  legalName: 'organization',
  addressLine1: 'address-line1',
  addressLine2: 'address-line2',
  postalCode: 'postal-code',
  city: 'address-level2',
  region: 'address-level1',
  phone: 'tel',
};

export type ProfileDraft = Readonly<Record<FieldName, string>>;
export const draftOf = (profile: Partial<CompanyProfile>): ProfileDraft => ({
  legalName: profile.legalName ?? '',
  addressLine1: profile.addressLine1 ?? '',
  addressLine2: profile.addressLine2 ?? '',
  postalCode: profile.postalCode ?? '',
  city: profile.city ?? '',
  region: profile.region ?? '',
  phone: profile.phone ?? '',
});

/** The fields that are needed and empty. */
export const missingOf = (draft: ProfileDraft): readonly FieldName[] =>
  NEEDED.filter((name) => draft[name].trim() === '');

/** Empty fields are left out: the API knows no empty address line. */
export const profileOf = (draft: ProfileDraft): CompanyProfile => {
  const { legalName, addressLine1, city, ...optional } = draft;
  const filled = Object.entries(optional).filter(([, value]) => value.trim() !== '');
  return {
    legalName: legalName.trim(),
    addressLine1: addressLine1.trim(),
    city: city.trim(),
    ...Object.fromEntries(filled.map(([name, value]) => [name, value.trim()])),
  };
};

/** An address as it is written on a letter: Chinese from the large to the small. */
export const addressLines = (profile: CompanyProfile, country: string, locale: 'en' | 'zh-TW'): readonly string[] => {
  const { legalName, addressLine1, addressLine2, postalCode, city, region, phone } = profile;
  const isThere = (part: string | undefined): part is string => part !== undefined && part !== '';
  const place =
    locale === 'zh-TW'
      ? [postalCode, country, region, city].filter(isThere).join(' ')
      : [[postalCode, city].filter(isThere).join(' '), region, country].filter(isThere).join(', ');
  const street = [addressLine1, addressLine2].filter(isThere);
  return [legalName, ...(locale === 'zh-TW' ? [place, ...street] : [...street, place]), phone].filter(isThere);
};

/** The fields of a company profile. The country belongs to the organization and is not changed here. */
export const ProfileFields = ({
  draft,
  checked,
  onChange,
  hints = {},
  faults = {},
}: {
  draft: ProfileDraft;
  /** Show what is missing: after the first try to go on. */
  checked: boolean;
  onChange: (draft: ProfileDraft) => void;
  hints?: Partial<Record<FieldName, string>>;
  /** What the server found wrong with a field. */
  faults?: Partial<Record<FieldName, string>>;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const type = useType();
  const missing = missingOf(draft);
  const field = (name: FieldName) => (
    <Field
      key={name}
      label={
        NEEDED.includes(name)
          ? t(`acceptance.profile.${name}`)
          : {
              children: (
                <>
                  {t(`acceptance.profile.${name}`)} <span className={type.caption}>{t('common.optional')}</span>
                </>
              ),
            }
      }
      {...(hints[name] === undefined ? {} : { hint: hints[name] })}
      {...(checked && missing.includes(name)
        ? { validationMessage: t('acceptance.profile.required') }
        : faults[name] === undefined
          ? {}
          : { validationMessage: faults[name] })}
    >
      <Input
        className={styles.input}
        value={draft[name]}
        maxLength={LONGEST[name] ?? 120}
        autoComplete={AUTOCOMPLETE[name]}
        onChange={(_, data) => onChange({ ...draft, [name]: data.value })}
      />
    </Field>
  );
  return (
    <>
      {field('legalName')}
      {field('addressLine1')}
      {field('addressLine2')}
      <div className={styles.two}>
        {field('postalCode')}
        {field('city')}
      </div>
      <div className={styles.two}>
        {field('phone')}
        {field('region')}
      </div>
    </>
  );
};

/** The profile, corrected in place. */
export const ProfileForm = ({
  initial,
  busy,
  failure,
  onSave,
  onCancel,
}: {
  initial: Partial<CompanyProfile>;
  busy: boolean;
  failure: unknown;
  onSave: (profile: CompanyProfile) => void;
  onCancel?: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(initial));
  const [checked, setChecked] = useState(false);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (missingOf(draft).length === 0 && !busy) onSave(profileOf(draft));
      }}
    >
      <ProfileFields draft={draft} checked={checked} onChange={setDraft} />
      {failure !== undefined && failure !== null && <FailureNote failure={failure} />}
      <div className={styles.acts}>
        <Button type="submit" disabledFocusable={busy} {...(busy ? { icon: <Spinner size="tiny" /> } : {})}>
          {t('acceptance.profile.save')}
        </Button>
        {onCancel !== undefined && (
          <Button appearance="subtle" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
};
