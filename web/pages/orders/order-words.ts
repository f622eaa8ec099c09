import { useTranslation } from 'react-i18next';
import { failureSentence } from '../../i18n/failures.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Names } from '../subscriptions/shapes.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { isNew, type OrderLine } from './shapes.ts';

/** What is said of orders and requests, in every place alike. */
export const useOrderWords = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  return {
    /** "Workplace Standard and 2 more" */
    items: (lines: readonly { readonly names: Names }[]): string => {
      const first = lines[0]?.names[format.locale] ?? '';
      return lines.length <= 1 ? first : t('orders.itemsMore', { name: first, more: format.number(lines.length - 1) });
    },
    /** How long, how billed, and where the first term was made to end. */
    terms: (line: Pick<OrderLine, 'termDuration' | 'billingCycle' | 'termEndsAt'>): string =>
      format.inline([
        words.termAndCycle(line),
        ...(line.termEndsAt == null ? [] : [t('orders.endsOn', { date: format.date(line.termEndsAt) })]),
      ]),
    /** "New subscription", or how many seats more. */
    kind: (line: Pick<OrderLine, 'quantity' | 'quantityBefore'>): string =>
      isNew(line)
        ? t('orders.newLine')
        : t('orders.moreSeats', {
            count: line.quantity - (line.quantityBefore ?? 0),
            number: format.number(line.quantity - (line.quantityBefore ?? 0)),
            total: format.number(line.quantity),
          }),
    /** Why a line failed. Of a line that is kept only the code is known: then what it is about comes from the line. */
    failure: (code: string, about: Readonly<Record<string, string>>, title?: string): string => {
      const sentence = failureSentence(format.locale, code, about);
      return sentence === undefined || sentence.includes('{') ? (title ?? sentence ?? code) : sentence;
    },
  };
};
