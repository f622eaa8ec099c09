import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { type Order, ordersKey } from '../orders/shapes.ts';
import { reviewsKey } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '12px', justifyItems: 'start' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What the operator may do with an order that waits. */
export const ReviewActs = ({ order }: { order: Order }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const queries = useQueryClient();
  const toast = useToast();
  const [rejecting, setRejecting] = useState(false);
  const approve = useAction(
    (_: null, key) => api.post<Order>(`/api/v1/orders/${order.id}/approve`, { version: order.version }, { key }),
    {
      refresh: [ordersKey],
      onDone: () => toast(t('credit.reviews.approved', { name: order.provider.name })),
    },
  );
  if (!order.may.includes('approve')) return null;
  return (
    <div className={styles.root}>
      <div className={styles.acts}>
        <Button
          appearance="primary"
          disabledFocusable={approve.busy}
          {...(approve.busy ? { icon: <Spinner size="tiny" /> } : {})}
          onClick={() => {
            if (!approve.busy) void approve.run(null);
          }}
        >
          {t('credit.reviews.approve')}
        </Button>
        <Button onClick={() => setRejecting(true)}>{t('credit.reviews.reject')}</Button>
      </div>
      {approve.failure !== undefined && (
        <FailureNote
          failure={approve.failure}
          {...(approve.failure.code === 'conflict'
            ? {
                onRetry: () => void queries.invalidateQueries({ queryKey: reviewsKey }),
                retryLabel: t('credit.form.reload'),
              }
            : {})}
        />
      )}
      {rejecting && <RejectDialog order={order} onClose={() => setRejecting(false)} />}
    </div>
  );
};

const RejectDialog = ({ order, onClose }: { order: Order; onClose: () => void }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const { name } = order.provider;
  const reject = useAction(
    (reason: string, key) =>
      api.post<Order>(`/api/v1/orders/${order.id}/reject`, { reason, version: order.version }, { key }),
    {
      refresh: [ordersKey],
      onDone: () => {
        onClose();
        toast(t('credit.reviews.rejected', { name }));
      },
    },
  );
  const words = {
    title: t('credit.reviews.rejecting.title'),
    reason: t('credit.reviews.rejecting.reason'),
    hint: t('credit.reviews.rejecting.line', { name }),
    required: t('credit.reviews.rejecting.required'),
    submit: t('credit.reviews.reject'),
  };
  return <ReasonDialog words={words} act={reject} onClose={onClose} />;
};
