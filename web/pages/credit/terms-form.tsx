import { Button, Field, Input, makeStyles, Select, Spinner } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import type { PartnerRef } from '../../api/shapes.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { readAmount, writeAmount } from './amount.ts';
import { type Credit, type CreditLine, CURRENCIES, type Currency, creditKey } from './shapes.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px' },
  act: { justifySelf: 'start' },
});

/** Limit and threshold of a provider in one currency. */
export const TermsForm = ({
  provider,
  currency,
  line,
  onCurrency,
}: {
  provider: PartnerRef;
  currency: Currency;
  line: CreditLine | undefined;
  onCurrency: (currency: Currency) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const queries = useQueryClient();
  const toast = useToast();
  const typed = (said: CreditLine['limit'] | undefined): string =>
    said == null ? '' : writeAmount(said.minor, currency);
  const [limit, setLimit] = useState(typed(line?.limit));
  const [review, setReview] = useState(typed(line?.reviewAbove));
  const [checked, setChecked] = useState(false);
  const save = useAction(
    (said: { limitMinor: number | null; reviewAboveMinor: number | null }) =>
      api.put<Credit>(`/api/v1/credit/${provider.id}/${currency}`, said, { version: line?.version ?? 0 }),
    { refresh: [creditKey], onDone: () => toast(t('credit.form.saved', { name: provider.name })) },
  );
  const [limitMinor, reviewAboveMinor] = [readAmount(limit, currency), readAmount(review, currency)];
  const fault = (amount: number | null | undefined) =>
    checked && amount === undefined ? { validationMessage: t('credit.form.fault') } : {};
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (limitMinor === undefined || reviewAboveMinor === undefined || save.busy) return;
        void save.run({ limitMinor, reviewAboveMinor });
      }}
    >
      <Field label={t('credit.form.currency')}>
        <Select
          value={currency}
          onChange={(_, data) => onCurrency(CURRENCIES.find((one) => one === data.value) ?? currency)}
        >
          {CURRENCIES.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('credit.form.limit')} hint={t('credit.form.limitHint', { currency })} {...fault(limitMinor)}>
        <Input inputMode="decimal" value={limit} onChange={(_, data) => setLimit(data.value)} />
      </Field>
      <Field label={t('credit.form.review')} hint={t('credit.form.reviewHint')} {...fault(reviewAboveMinor)}>
        <Input inputMode="decimal" value={review} onChange={(_, data) => setReview(data.value)} />
      </Field>
      <p className={type.caption}>{t('credit.form.note')}</p>
      {save.failure !== undefined && (
        <FailureNote
          failure={save.failure}
          {...(save.failure.code === 'conflict'
            ? {
                onRetry: () => void queries.invalidateQueries({ queryKey: creditKey }),
                retryLabel: t('credit.form.reload'),
              }
            : {})}
        />
      )}
      <Button
        type="submit"
        appearance="primary"
        className={styles.act}
        disabledFocusable={save.busy}
        {...(save.busy ? { icon: <Spinner size="tiny" /> } : {})}
      >
        {t('credit.form.save')}
      </Button>
    </form>
  );
};
