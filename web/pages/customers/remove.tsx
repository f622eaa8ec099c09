import { Button, makeStyles, mergeClasses, Spinner, Tooltip } from '@fluentui/react-components';
import { LinkDismissRegular } from '@fluentui/react-icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { useMay, useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import {
  type CustomerRecord,
  customersKey,
  LIST,
  type Removal,
  recordKey,
  removalKey,
  requestAgainPath,
} from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '12px', justifyItems: 'start', borderTop: `1px solid ${own.line}`, paddingTop: '20px' },
  danger: {
    color: own.danger,
    border: `1px solid ${own.danger}`,
    ':hover': { color: own.dangerSoftText, backgroundColor: own.dangerSoft, border: `1px solid ${own.danger}` },
    ':hover:active': { color: own.dangerSoftText, backgroundColor: own.dangerSoft, border: `1px solid ${own.danger}` },
  },
  blockers: { paddingTop: '4px', '& li': { fontWeight: 600 } },
});

/**
 * The foot of Account (S44): a reseller removes the customer relationship, a provider the reseller relationship. While
 * something stands in the way the command is off and the page lists what (domain 3.5).
 */
export const RemoveCustomer = ({ customer }: { customer: CustomerRecord }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const words = useSubscriptionWords();
  const router = useRouter();
  const queries = useQueryClient();
  const toast = useToast();
  const may = useMay();
  const side = useSession().organization.kind === 'provider' ? 'provider' : 'reseller';
  const [asking, setAsking] = useState(false);
  const path = `/api/v1/customers/${customer.id}/removal`;
  const preview = useQuery({
    queryKey: removalKey(customer.id),
    queryFn: ({ signal }) => api.get<Removal>(path, { signal }),
    enabled: customer.may.includes('remove') && may('relationship.preview-removal'),
  });
  const remove = useAction((statementVersion: string, key) => api.post(path, { statementVersion }, { key }), {
    onDone: () => {
      const { companyName: name, domain } = customer;
      setAsking(false);
      // No list that was read earlier may bring the customer back for a moment, and no way back to its record (S45).
      queries.removeQueries({ queryKey: customersKey, type: 'inactive' });
      const left = router.subscribe('onRendered', () => {
        left();
        queries.removeQueries({ queryKey: recordKey(customer.id) });
        queries.removeQueries({ queryKey: removalKey(customer.id) });
      });
      router.history.push(LIST);
      toast(t('customers.remove.done', { name }), {
        ...(may('invitation.create')
          ? { link: { label: t('customers.remove.again'), to: requestAgainPath(domain) } }
          : {}),
      });
    },
  });

  const blockers = preview.data?.blockers ?? [];
  const orders = blockers.filter((blocker) => blocker.kind === 'order').length;
  const subscriptions = blockers.length - orders;
  const blockedBy = [
    ...(subscriptions > 0 ? [t('customers.remove.blocked', { count: subscriptions })] : []),
    ...(orders > 0 ? [t('customers.remove.blockedByOrders', { count: orders })] : []),
  ];
  const blocked = !customer.may.includes('remove')
    ? t('customers.remove.only')
    : blockers.length > 0
      ? blockedBy.join(' ')
      : undefined;
  const waiting = preview.isPending && preview.isFetching;
  const button = (
    <Button
      className={blocked === undefined ? styles.danger : undefined}
      icon={waiting && blocked === undefined ? <Spinner size="tiny" aria-hidden="true" /> : <LinkDismissRegular />}
      disabledFocusable={blocked !== undefined || preview.data === undefined}
      onClick={() => {
        remove.reset();
        setAsking(true);
        // What stands in the dialog is what is true now.
        void preview.refetch();
      }}
    >
      {t(`customers.remove.label.${side}`)}
    </Button>
  );
  return (
    <section className={styles.root} aria-label={t(`customers.remove.label.${side}`)}>
      <p className={mergeClasses(type.body, type.quiet)}>{t('customers.remove.line')}</p>
      {blockers.length > 0 && (
        <Note tone="warning">
          {blockedBy.join(' ')}
          <ul className={styles.blockers}>
            {blockers.map((blocker) => (
              <li key={blocker.id}>{words.name(blocker)}</li>
            ))}
          </ul>
        </Note>
      )}
      {preview.error !== null && preview.data === undefined && (
        <FailureNote failure={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {blocked === undefined ? (
        button
      ) : (
        <Tooltip content={blocked} relationship="description" withArrow>
          {button}
        </Tooltip>
      )}
      {preview.data !== undefined && (
        <RemoveDialog
          open={asking && blockers.length === 0}
          removal={preview.data}
          busy={remove.busy}
          failure={remove.failure}
          onConfirm={(statementVersion) => void remove.run(statementVersion)}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  );
};
