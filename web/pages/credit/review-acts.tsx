import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Spinner,
  Textarea,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { useDialogSurface } from '../../parts/dialog-surface.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { type Order, ordersKey } from '../orders/shapes.ts';
import { reviewsKey } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '12px', justifyItems: 'start' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  content: { display: 'grid', gap: '14px' },
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
  const styles = useStyles();
  const surface = useDialogSurface();
  const type = useType();
  const { t } = useTranslation();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const reject = useAction(
    (text: string, key) =>
      api.post<Order>(`/api/v1/orders/${order.id}/reject`, { reason: text, version: order.version }, { key }),
    {
      refresh: [ordersKey],
      onDone: () => {
        onClose();
        toast(t('credit.reviews.rejected', { name: order.provider.name }));
      },
    },
  );
  const missing = checked && reason.trim() === '';
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={surface.small}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setChecked(true);
            if (reason.trim() !== '' && !reject.busy) void reject.run(reason.trim());
          }}
        >
          <DialogBody>
            <DialogTitle className={type.dialog}>{t('credit.reviews.rejecting.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              <Field
                label={t('credit.reviews.rejecting.reason')}
                hint={t('credit.reviews.rejecting.line', { name: order.provider.name })}
                required
                {...(missing ? { validationMessage: t('credit.reviews.rejecting.required') } : {})}
              >
                <Textarea
                  autoFocus
                  value={reason}
                  maxLength={2000}
                  resize="vertical"
                  onChange={(_, data) => setReason(data.value)}
                />
              </Field>
              {reject.failure !== undefined && <FailureNote failure={reject.failure} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('common.cancel')}</Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={reject.busy}
                {...(reject.busy ? { icon: <Spinner size="tiny" /> } : {})}
              >
                {t('credit.reviews.reject')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
