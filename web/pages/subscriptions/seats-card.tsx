import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { DeadlineBadge } from '../../parts/state-badges.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import type { SubscriptionDetails } from './shapes.ts';
import { useSubscriptionWords } from './words.ts';

const useStyles = makeStyles({
  body: { display: 'grid', gap: '12px' },
  number: { fontSize: '32px', lineHeight: '40px', fontWeight: 650, color: own.text, ':lang(zh)': { fontWeight: 600 } },
  windows: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** How many there are, and which of them can still be given back until when (domain 3.9). */
export const SeatsCard = ({
  subscription,
  onChange,
}: {
  subscription: SubscriptionDetails;
  onChange: (() => void) | undefined;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const { quantity, unitPrice, billingCycle, reducible, kind, state } = subscription;
  return (
    <Card
      title={t('subscriptions.seatsCard.title')}
      act={
        onChange && (
          <Button size="small" onClick={onChange}>
            {t('subscriptions.seatsCard.change')}
          </Button>
        )
      }
    >
      <div className={styles.body}>
        <div>
          <p className={styles.number}>{format.number(quantity)}</p>
          {unitPrice !== undefined && (
            <p className={type.caption}>
              {t('subscriptions.seatsCard.price', {
                price: words.money(unitPrice),
                cycle: format.locale === 'en' ? words.cycle(billingCycle).toLowerCase() : words.cycle(billingCycle),
              })}
            </p>
          )}
        </div>
        {reducible.length > 0 ? (
          <div>
            <p className={type.caption}>{t('subscriptions.seatsCard.reducible')}</p>
            <ul className={styles.windows}>
              {reducible.map(({ seats, until }) => (
                <li key={until}>
                  <DeadlineBadge>
                    {t('subscriptions.seatsCard.until', {
                      count: seats,
                      number: format.number(seats),
                      date: format.dateTime(until),
                    })}
                  </DeadlineBadge>
                </li>
              ))}
            </ul>
          </div>
        ) : (
          state === 'active' && (
            <p className={mergeClasses(type.body, type.quiet)}>
              {t(kind === 'trial' ? 'subscriptions.seatsCard.trial' : 'subscriptions.windowPassed')}
            </p>
          )
        )}
      </div>
    </Card>
  );
};
