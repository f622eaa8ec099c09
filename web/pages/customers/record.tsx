import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../../api/client.ts';
import { FailureNote, FailurePage } from '../../parts/failure-note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { PartyTile } from '../../parts/party-tile.tsx';
import { RecordTabs } from '../../parts/record-tabs.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { ActiveBadge } from '../../parts/state-badges.tsx';
import { Account } from './account.tsx';
import { LIST, recordPath } from './shapes.ts';
import { useRecord } from './use-record.ts';

/**
 * A customer's whole record, with its pages as tabs (domain 5.1). Without an active relationship there is none, whether
 * the organization exists or not (S10, S45).
 */
const RecordPage = () => {
  const { customer: id = '' }: { customer?: string } = useParams({ strict: false });
  const { t } = useTranslation();
  const record = useRecord(id);
  const crumbs = [{ label: t('customers.title'), to: LIST }];
  const gone = record.error instanceof ApiFailure && record.error.status === 404;
  if (record.data === undefined || gone) {
    if (record.error !== null) return <FailurePage failure={record.error} onRetry={() => void record.refetch()} />;
    return <SkeletonRows label={t('customers.record.loading')} rows={6} columns={[1, 2]} />;
  }
  const customer = record.data;
  return (
    <>
      <PageHead
        title={customer.companyName}
        crumbs={crumbs}
        tile={<PartyTile name={customer.companyName} kind="customer" size={36} />}
        state={<ActiveBadge>{t('customers.record.active')}</ActiveBadge>}
      />
      <RecordTabs
        label={t('customers.record.tabs', { name: customer.companyName })}
        tabs={[{ label: t('customers.record.account'), to: recordPath(customer.id), current: true }]}
      />
      {record.error !== null && <FailureNote failure={record.error} onRetry={() => void record.refetch()} />}
      <Account customer={customer} />
    </>
  );
};
export default RecordPage;
