import { makeStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FailurePage } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { useType } from '../../parts/type.ts';
import { useMay, useSession } from '../../session.tsx';
import { RecordHead } from '../customers/record-head.tsx';
import { useRecord } from '../customers/use-record.ts';
import { useBuyCommands } from '../subscriptions/use-list-commands.tsx';
import { OrdersList } from './orders-list.tsx';
import { RequestsList } from './requests-list.tsx';
import { ordersApi, ordersPath } from './shapes.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: '8px', marginTop: '24px' },
  head: { marginBottom: '4px' },
});

/** Customer › Orders (domain 5.1, 5.2): what was ordered for it, and what was asked for. */
const CustomerOrders = () => {
  const { customer: id = '' }: { customer?: string } = useParams({ strict: false });
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const may = useMay();
  const { kind } = useSession().organization;
  const record = useRecord(id);
  const acts = useBuyCommands(id);
  if (record.data === undefined) {
    if (record.error !== null) return <FailurePage failure={record.error} onRetry={() => void record.refetch()} />;
    return <SkeletonRows label={t('orders.loading')} rows={6} columns={[2, 1, 1]} />;
  }
  const customer = { id, name: record.data.companyName };
  const files = may('order.export')
    ? [
        { id: 'csv', label: t('orders.export.csv'), icon: <ArrowDownloadRegular />, file: `${ordersApi(id)}.csv` },
        {
          id: 'xlsx',
          label: t('orders.export.xlsx'),
          icon: <DocumentTableRegular />,
          file: `${ordersApi(id)}.xlsx`,
        },
      ]
    : [];
  const requests = may('order-request.list') && (
    <section className={styles.part}>
      <h2 className={`${type.section} ${styles.head}`}>{t('orders.requests.title')}</h2>
      <RequestsList path={ordersPath(id)} prefix="request-" customer={customer} commands={acts.slice(0, 1)} />
    </section>
  );
  const orders = (
    <section className={styles.part}>
      <h2 className={`${type.section} ${styles.head}`}>{t('orders.history')}</h2>
      <OrdersList path={ordersPath(id)} customer={customer} commands={kind === 'provider' ? acts : []} />
    </section>
  );
  return (
    <>
      <RecordHead id={id} name={customer.name} page="orders" commands={[...acts.slice(0, 1), ...files]} />
      {kind === 'reseller' && <Note tone="info">{t('subscriptions.byProvider')}</Note>}
      {kind === 'reseller' ? (
        <>
          {requests}
          {orders}
        </>
      ) : (
        <>
          {orders}
          {requests}
        </>
      )}
    </>
  );
};
export default CustomerOrders;
