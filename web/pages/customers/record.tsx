import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../../api/client.ts';
import { FailureNote, FailurePage } from '../../parts/failure-note.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { Account } from './account.tsx';
import { RecordHead } from './record-head.tsx';
import { useRecord } from './use-record.ts';

/**
 * A customer's whole record, with its pages as tabs (domain 5.1). Without an active relationship there is none, whether
 * the organization exists or not (S10, S45).
 */
const RecordPage = () => {
  const { customer: id = '' }: { customer?: string } = useParams({ strict: false });
  const { t } = useTranslation();
  const record = useRecord(id);
  const gone = record.error instanceof ApiFailure && record.error.status === 404;
  if (record.data === undefined || gone) {
    if (record.error !== null) return <FailurePage failure={record.error} onRetry={() => void record.refetch()} />;
    return <SkeletonRows label={t('customers.record.loading')} rows={6} columns={[1, 2]} />;
  }
  const customer = record.data;
  return (
    <>
      <RecordHead id={customer.id} name={customer.companyName} page="account" />
      {record.error !== null && <FailureNote failure={record.error} onRetry={() => void record.refetch()} />}
      <Account customer={customer} />
    </>
  );
};
export default RecordPage;
