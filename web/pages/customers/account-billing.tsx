import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import { useType } from '../../parts/type.ts';
import { addressLines } from '../acceptance/profile-form.tsx';
import { EditableCard } from './account-edit.tsx';
import { BillingForm } from './billing-form.tsx';
import { useAccount } from './use-account.ts';

const useStyles = makeStyles({ body: { display: 'grid', gap: '12px' } });

/** Where the bills of a customer go: its provider and the customer itself keep it (matrix row 26). */
export const AccountBilling = ({ customer }: { customer: { readonly id: string } }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { data: account } = useAccount(customer.id);
  if (account === undefined) return null;
  const { billingProfile: bills, nameDoubt, may } = account;
  const editable = may.includes('edit-billing');
  const hidden = bills === null && account.refusal !== null && !editable;
  const facts: readonly Fact[] =
    bills === null
      ? []
      : [
          {
            name: t('customers.record.address'),
            value: addressLines(bills, format.country(account.customer.country), format.locale).map((line) => (
              <div key={line}>{line}</div>
            )),
          },
          { name: t('accounts.billing.email'), value: bills.email },
          ...(bills.taxId === undefined ? [] : [{ name: t('accounts.billing.taxId'), value: bills.taxId }]),
          ...(bills.currency === undefined ? [] : [{ name: t('accounts.billing.currency'), value: bills.currency }]),
        ];
  return (
    <EditableCard
      title={t('accounts.billing.heading')}
      edit={t('accounts.billing.edit')}
      editable={editable}
      form={(close) => <BillingForm account={account} onClose={close} />}
    >
      <div className={styles.body}>
        {bills === null ? (
          <p className={mergeClasses(type.body, type.faint)}>
            {t(hidden ? 'accounts.billing.hidden' : 'accounts.billing.none')}
          </p>
        ) : (
          <Facts facts={facts} />
        )}
        {nameDoubt !== null && editable && <Note tone="warning">{t(`accounts.billing.doubts.${nameDoubt}`)}</Note>}
      </div>
    </EditableCard>
  );
};
