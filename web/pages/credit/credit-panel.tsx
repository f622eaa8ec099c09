import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useMay } from '../../session.tsx';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { type Credit, CURRENCIES, type Currency } from './shapes.ts';
import { TermsForm } from './terms-form.tsx';

const useStyles = makeStyles({ parts: { display: 'grid', gap: '24px' } });

/** One provider in one currency: what it has used, and what the operator says of it. */
export const CreditPanel = ({ credit, onClose }: { credit: Credit; onClose: () => void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const { money } = useSubscriptionWords();
  const may = useMay();
  const [currency, setCurrency] = useState<Currency>(credit.lines[0]?.currency ?? CURRENCIES[0] ?? 'EUR');
  const line = credit.lines.find((one) => one.currency === currency);
  const facts: readonly Fact[] =
    line === undefined
      ? []
      : [
          { name: t('credit.facts.charged'), value: money(line.charged) },
          { name: t('credit.facts.ordered'), value: money(line.ordered) },
          ...(line.room === null ? [] : [{ name: t('credit.facts.room'), value: money(line.room) }]),
          ...(may('credit.set')
            ? []
            : [
                {
                  name: t('credit.columns.limit'),
                  value: line.limit === null ? t('credit.noLimit') : money(line.limit),
                },
                {
                  name: t('credit.columns.review'),
                  value: line.reviewAbove === null ? t('credit.noReview') : money(line.reviewAbove),
                },
              ]),
        ];
  return (
    <Panel
      title={credit.provider.name}
      line={t('credit.panelLine', { month: format.monthUtc(credit.month.from) })}
      width={440}
      onClose={onClose}
    >
      <div className={styles.parts}>
        {facts.length > 0 && <Facts facts={facts} />}
        {may('credit.set') && (
          <TermsForm
            key={`${currency} ${line?.version ?? 0}`}
            provider={credit.provider}
            currency={currency}
            line={line}
            onCurrency={setCurrency}
          />
        )}
      </div>
    </Panel>
  );
};
