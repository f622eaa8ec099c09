import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { SubscriptionDetails } from './shapes.ts';
import { useSubscriptionWords } from './words.ts';

/** For how long it is bound, how often it is billed, and when the next charge comes. */
export const TermCard = ({
  subscription,
  onChange,
}: {
  subscription: SubscriptionDetails;
  onChange: (() => void) | undefined;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const { termDuration, billingCycle, nextBillingCycle, nextChargeAt, termStartsAt, termEndsAt } = subscription;
  const then =
    nextBillingCycle === null || nextBillingCycle === billingCycle || nextChargeAt === null
      ? []
      : [
          t('subscriptions.termCard.thenCycle', {
            date: format.date(nextChargeAt),
            cycle: format.locale === 'en' ? words.cycle(nextBillingCycle).toLowerCase() : words.cycle(nextBillingCycle),
          }),
        ];
  const priced = subscription.unitPrice !== undefined;
  return (
    <Card
      title={t('subscriptions.termCard.title')}
      act={
        onChange && (
          <Button size="small" onClick={onChange}>
            {t('subscriptions.termCard.change')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { name: t('subscriptions.termCard.term'), value: words.term(termDuration) },
          {
            name: t('subscriptions.termCard.billing'),
            value: format.joined([words.cycle(billingCycle), ...then]),
          },
          { name: t('subscriptions.termCard.from'), value: format.date(termStartsAt) },
          { name: t('subscriptions.termCard.until'), value: format.date(termEndsAt) },
          ...(priced && subscription.state !== 'deleted'
            ? [
                {
                  name: t('subscriptions.termCard.next'),
                  value: nextChargeAt === null ? t('subscriptions.termCard.noCharge') : format.date(nextChargeAt),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
};
