import { makeStyles } from '@fluentui/react-components';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FailurePage } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { useSession } from '../../session.tsx';
import { RecordHead } from '../customers/record-head.tsx';
import { useRecord } from '../customers/use-record.ts';
import { SubscriptionList } from './list.tsx';
import { useBuyCommands, useListCommands } from './use-list-commands.tsx';

const useStyles = makeStyles({ note: { marginBottom: '16px' } });

/**
 * Customer › Subscriptions (domain 5.1, 5.2; S25, S31): what the provider sold, or what the reseller serves. Without an
 * active relationship there is none.
 */
const CustomerSubscriptions = () => {
  const { customer: id = '' }: { customer?: string } = useParams({ strict: false });
  const styles = useStyles();
  const { t } = useTranslation();
  const { kind } = useSession().organization;
  const record = useRecord(id);
  const commands = useListCommands(id);
  const acts = useBuyCommands(id);
  if (record.data === undefined) {
    if (record.error !== null) return <FailurePage failure={record.error} onRetry={() => void record.refetch()} />;
    return <SkeletonRows label={t('subscriptions.loading')} rows={6} columns={[2, 1, 1]} />;
  }
  const customer = { id, name: record.data.companyName };
  return (
    <>
      <RecordHead id={id} name={customer.name} page="subscriptions" commands={commands} />
      {kind === 'reseller' && (
        <Note tone="info" className={styles.note}>
          {t('subscriptions.byProvider')}
        </Note>
      )}
      <SubscriptionList customer={customer} commands={acts} />
    </>
  );
};
export default CustomerSubscriptions;
