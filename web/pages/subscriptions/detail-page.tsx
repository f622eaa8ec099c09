import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FailurePage } from '../../parts/failure-note.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { LIST, recordPath } from '../customers/shapes.ts';
import { SubscriptionDetail } from './detail.tsx';
import { useDetails } from './use-details.ts';
import { useCommercePlaces } from './use-places.ts';

/** A subscription, with the way to it: inside a customer's record, or among one's own products. */
const SubscriptionPage = () => {
  const { subscription: id = '', customer: inRecord }: { subscription?: string; customer?: string } = useParams({
    strict: false,
  });
  const { t } = useTranslation();
  const details = useDetails(id);
  const places = useCommercePlaces(inRecord ?? '');
  const { data } = details;
  if (data === undefined) {
    if (details.error !== null) return <FailurePage failure={details.error} onRetry={() => void details.refetch()} />;
    return <SkeletonRows label={t('subscriptions.detail.loading')} rows={6} columns={[1, 2]} />;
  }
  const crumbs = places.own
    ? [{ label: t('subscriptions.own.title'), to: places.list }]
    : [
        { label: t('customers.title'), to: LIST },
        { label: data.customer.name, to: recordPath(data.customer.id) },
        { label: t('subscriptions.title'), to: places.list },
      ];
  return <SubscriptionDetail key={id} subscription={data} crumbs={crumbs} />;
};
export default SubscriptionPage;
