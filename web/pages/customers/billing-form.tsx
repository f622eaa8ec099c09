import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useType } from '../../parts/type.ts';
import { at } from '../../theme.ts';
import { EditForm } from './account-edit.tsx';
import { type BillingProfile, CURRENCIES, type CustomerAccount } from './account-shapes.ts';
import { useSaveAccount } from './use-account.ts';

const useStyles = makeStyles({
  two: { display: 'grid', gridTemplateColumns: '2fr 3fr', gap: '12px', [at.phone]: { gridTemplateColumns: '1fr 1fr' } },
  input: { minWidth: 0, width: '100%' },
});

const TEXTS = [
  'legalName',
  'addressLine1',
  'addressLine2',
  'postalCode',
  'city',
  'region',
  'email',
  'phone',
  'taxId',
] as const;
type Text = (typeof TEXTS)[number];
type Draft = Readonly<Record<Text | 'companyName' | 'currency', string>>;
const NEEDED: readonly Text[] = ['legalName', 'addressLine1', 'city', 'email'];
const REGISTERED: readonly Text[] = [...NEEDED, 'taxId', 'phone'];
const LONGEST: Partial<Record<Text, number>> = { postalCode: 20, phone: 40, taxId: 40, email: 254 };
const FAULTS = ['required', 'company_name', 'foreign_address'] as const;

const profileOf = (draft: Draft): BillingProfile => {
  const filled = [...TEXTS, 'currency' as const].flatMap((name) =>
    draft[name].trim() === '' ? [] : [[name, draft[name].trim()] as const],
  );
  // What is needed was looked at before; the server looks again.
  return Object.fromEntries(filled) as BillingProfile;
};

/** Name in lists, legal name, address, mail address, tax ID, currency: with what the country asks for (App. B). */
export const BillingForm = ({ account, onClose }: { account: CustomerAccount; onClose: () => void }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const bills = account.billingProfile;
  const [draft, setDraft] = useState<Draft>(() => ({
    ...(Object.fromEntries(TEXTS.map((name) => [name, bills?.[name] ?? ''])) as Record<Text, string>),
    companyName: account.customer.name,
    currency: bills?.currency ?? '',
  }));
  const [checked, setChecked] = useState(false);
  const save = useSaveAccount(account.customer.id, t('accounts.billing.saved'));
  const needed = account.registrationRequired ? REGISTERED : NEEDED;
  const renames = account.may.includes('edit-name');
  const missing = (name: keyof Draft): boolean =>
    ((needed as readonly string[]).includes(name) || name === 'companyName') && draft[name].trim() === '';
  const faultOf = (name: keyof Draft, path: string): string | undefined => {
    if (checked && missing(name)) return t('accounts.billing.faults.required');
    const fault = save.failure?.errors.find(({ field }) => field === path);
    if (fault === undefined) return undefined;
    return t(`accounts.billing.faults.${FAULTS.find((code) => code === fault.code) ?? 'other'}`);
  };
  const input = (name: Text | 'companyName') => {
    const path = name === 'companyName' ? name : `billingProfile.${name}`;
    const wrong = faultOf(name, path);
    const optional = name !== 'companyName' && !needed.includes(name);
    const label = t(`accounts.billing.${name}`);
    return (
      <Field
        key={name}
        label={
          optional
            ? {
                children: (
                  <>
                    {label} <span className={type.caption}>{t('common.optional')}</span>
                  </>
                ),
              }
            : label
        }
        {...(name === 'companyName' ? { hint: t('accounts.billing.companyNameHint') } : {})}
        {...(wrong === undefined ? {} : { validationMessage: wrong })}
      >
        <Input
          className={styles.input}
          value={draft[name]}
          type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
          maxLength={(name === 'companyName' ? undefined : LONGEST[name]) ?? 120}
          autoComplete="off"
          onChange={(_, data) => {
            save.reset();
            setDraft({ ...draft, [name]: data.value });
          }}
        />
      </Field>
    );
  };
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (needed.some(missing) || (renames && missing('companyName'))) return;
    const companyName = draft.companyName.trim();
    const saved = await save.run({
      change: {
        billingProfile: profileOf(draft),
        ...(renames && companyName !== account.customer.name ? { companyName } : {}),
      },
      version: account.version,
    });
    if (saved.done) onClose();
  };
  return (
    <EditForm busy={save.busy} failure={save.failure} onSubmit={() => void submit()} onCancel={onClose}>
      {renames && input('companyName')}
      {input('legalName')}
      {input('addressLine1')}
      {input('addressLine2')}
      <div className={styles.two}>
        {input('postalCode')}
        {input('city')}
      </div>
      {input('region')}
      {input('email')}
      <div className={styles.two}>
        {input('phone')}
        {input('taxId')}
      </div>
      <Field label={t('accounts.billing.currency')}>
        <Select value={draft.currency} onChange={(_, data) => setDraft({ ...draft, currency: data.value })}>
          <option value="">{t('accounts.billing.currencyNone')}</option>
          {CURRENCIES.map((currency) => (
            <option key={currency} value={currency}>
              {currency}
            </option>
          ))}
        </Select>
      </Field>
    </EditForm>
  );
};
