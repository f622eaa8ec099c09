import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useSentences } from '../../parts/sentences.ts';
import { useType } from '../../parts/type.ts';
import { useMay } from '../../session.tsx';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { creditKey, type OwnCredit, usedOf } from './shapes.ts';

const useStyles = makeStyles({ root: { display: 'grid', gap: '2px', marginBottom: '12px' } });

/** What a provider has used of its own credit, where it has a limit or a threshold. Otherwise there is nothing to say. */
export const OwnCreditLine = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { money } = useSubscriptionWords();
  const may = useMay();
  const sentences = useSentences();
  const { data } = useQuery({
    queryKey: [...creditKey, 'own'],
    queryFn: ({ signal }) => api.get<OwnCredit>('/api/v1/organization/credit', { signal }),
    enabled: may('credit.read-own'),
  });
  if (data === undefined) return null;
  const month = format.monthUtc(data.month.from);
  const said = data.lines
    .map((line) =>
      sentences(
        line.limit === null
          ? undefined
          : t('credit.own.used', { month, used: money(usedOf(line)), limit: money(line.limit) }),
        line.reviewAbove === null ? undefined : t('credit.own.waits', { above: money(line.reviewAbove) }),
      ),
    )
    .filter((text) => text !== '');
  if (said.length === 0) return null;
  return (
    <div className={styles.root}>
      {said.map((sentence) => (
        <p key={sentence} className={mergeClasses(type.body, type.quiet)}>
          {sentence}
        </p>
      ))}
    </div>
  );
};
