import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useSandboxNow } from '../../parts/frame/sandbox-clock.tsx';
import type { Deadline } from './shapes.ts';

const DAY = 86_400_000;

/** What is said of a deadline. */
export const useDeadlineWords = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useSandboxNow();
  return {
    /** Its own name is one for all languages; the product's name is not. */
    subscription: ({ subscription: { name, names } }: Deadline): string =>
      name === names.en ? names[format.locale] : name,
    /** "Last day to give seats back, 3 seats" */
    kind: ({ kind, seats }: Deadline): string =>
      format.inline([
        t(`deadlines.kinds.${kind}`),
        ...(seats === undefined ? [] : [t('deadlines.reduce', { count: seats, number: format.number(seats) })]),
      ]),
    /** "in 3 days": whole days, as one counts them in a calendar. */
    left: ({ at }: Deadline): string => {
      const days = format.daysUntil(at, now ?? at);
      return days < 1 ? t('deadlines.today') : t('deadlines.inDays', { count: days });
    },
    /** A week before it is too late to do something, it is said louder. */
    isPressing: ({ at, kind }: Deadline): boolean =>
      now !== undefined && (kind === 'cancel' || kind === 'reduce' || kind === 'trial_end')
        ? Date.parse(at) - Date.parse(now) < 7 * DAY
        : false,
  };
};
