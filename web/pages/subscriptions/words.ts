import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { Money } from '../catalog/shapes.ts';
import type { BillingCycle, Charge, Names, Subscription, TermDuration } from './shapes.ts';

/** What is said of a subscription, in every place alike. */
export const useSubscriptionWords = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const term = (duration: TermDuration): string => t(`catalog.terms.${duration}`);
  const cycle = (billing: BillingCycle): string => t(`catalog.cycles.${billing}`);
  return {
    /** Its own name, or that of the product. */
    name: ({ friendlyName, names }: { friendlyName?: string | null; names: Names }): string =>
      friendlyName ?? names[format.locale],
    product: ({ names }: { names: Names }): string => names[format.locale],
    term,
    cycle,
    /** "1 year, monthly": in the middle of a line billing is no name any more. */
    termAndCycle: ({ termDuration, billingCycle }: Pick<Subscription, 'termDuration' | 'billingCycle'>): string =>
      format.inline([term(termDuration), cycle(billingCycle)]),
    /** What is charged; a change charges the new and credits the old under one name. */
    charge: ({ kind, amount }: Pick<Charge, 'kind' | 'amount'>): string => {
      const what = t(`subscriptions.charges.kinds.${kind}`);
      return amount.minor < 0 && (kind === 'upgrade' || kind === 'changed')
        ? t('subscriptions.charges.credit', { what })
        : what;
    },
    seats: (count: number): string => t('subscriptions.seats', { count, number: format.number(count) }),
    money: ({ minor, currency }: Money): string => format.money(minor, currency),
  };
};
