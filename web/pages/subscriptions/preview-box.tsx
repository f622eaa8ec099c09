import { makeStyles, mergeClasses, Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import type { ChangePreview, SubscriptionDetails } from './shapes.ts';
import { useSubscriptionWords } from './words.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: '8px',
    padding: '14px 16px',
    borderRadius: '10px',
    backgroundColor: own.soft2,
    minHeight: '64px',
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '12px' },
  amount: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  words: { display: 'grid', minWidth: 0 },
  total: { borderTop: `1px solid ${own.line2}`, paddingTop: '8px', fontWeight: 600 },
  waiting: { justifySelf: 'start' },
});

/** What a change would charge or credit, line by line, and what could be done afterwards. */
export const PreviewBox = ({
  subscription,
  preview,
  error,
  settled,
}: {
  subscription: SubscriptionDetails;
  preview: ChangePreview | undefined;
  error: unknown;
  settled: boolean;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  if (error !== null && settled) return <FailureNote failure={error} />;
  return (
    <section className={styles.root} aria-label={t('subscriptions.panel.preview')} aria-live="polite">
      {!settled || preview === undefined ? (
        <Spinner className={styles.waiting} size="tiny" label={t('subscriptions.panel.previewing')} />
      ) : (
        <>
          {preview.charges.map((charge) => (
            <div key={`${charge.kind} ${charge.from} ${charge.amount.minor}`} className={styles.line}>
              <span className={styles.words}>
                <span className={type.body}>{words.charge(charge)}</span>
                <span className={type.caption}>
                  {format.inline([words.seats(charge.quantity), format.dateRange(charge.from, charge.until)])}
                </span>
              </span>
              <span className={mergeClasses(type.body, styles.amount)}>{words.money(charge.amount)}</span>
            </div>
          ))}
          {preview.charges.length === 0 ? (
            <span className={type.body}>{t('subscriptions.charges.nothing')}</span>
          ) : (
            <div className={mergeClasses(styles.line, styles.total)}>
              <span className={mergeClasses(type.body, type.strong)}>
                {t(preview.total.minor < 0 ? 'subscriptions.charges.credited' : 'subscriptions.charges.today')}
              </span>
              <span className={mergeClasses(type.section, styles.amount)}>{words.money(preview.total)}</span>
            </div>
          )}
          {preview.termEndsAt !== subscription.termEndsAt && (
            <span className={type.caption}>
              {t('subscriptions.panel.after.ends', { date: format.date(preview.termEndsAt) })}
            </span>
          )}
          {preview.cancelUntil !== null && preview.cancelUntil !== subscription.cancelUntil && (
            <span className={type.caption}>
              {t('subscriptions.panel.after.cancel', { date: format.dateTime(preview.cancelUntil) })}
            </span>
          )}
        </>
      )}
    </section>
  );
};
