import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { SkeletonRows } from '../../../parts/skeleton-rows.tsx';
import { useToast } from '../../../parts/toasts.tsx';
import { useType } from '../../../parts/type.ts';
import { type User, usersKey } from '../users/shapes.ts';
import { forgetRun, runBulk, useBulkRun } from './bulk-run.ts';
import { type Choice, countsOf, groupsOf, NO_CHOICE } from './choice.ts';
import { ItemBox } from './item-box.tsx';
import { PanelNotes } from './panel-notes.tsx';
import { RunPanel } from './run-panel.tsx';
import { type License, licensesKey } from './shapes.ts';
import { useLicenses } from './use-licenses.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '14px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/**
 * Licenses of the chosen users: a box for each product and service plan, with a third state where only some have it (domain
 * 5.1). What would need more seats than there are cannot be saved, and says how to get more.
 */
export const ManagePanel = ({
  customer,
  users,
  onDone,
  onClose,
}: {
  customer: string;
  users: readonly User[];
  /** Everything was changed as chosen. */
  onDone: () => void;
  onClose: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const queries = useQueryClient();
  const run = useBulkRun(customer);
  const query = useLicenses(customer);
  const [choice, setChoice] = useState<Choice>(NO_CHOICE);
  if (run !== undefined) return <RunPanel customer={customer} run={run} onClose={onClose} />;

  const licenses: readonly License[] = query.data?.items ?? [];
  const groups = groupsOf(users, choice, licenses);
  const affected = groups.reduce((sum, { userIds }) => sum + userIds.length, 0);
  const tooFew = licenses.some((license) => {
    const { added, left } = countsOf(users, choice, license);
    return added > 0 && left < 0;
  });
  const blocked = affected === 0 ? t('licenses.panel.unchanged') : undefined;
  const [first] = users;

  const save = async (): Promise<void> => {
    if (blocked !== undefined || tooFew) return;
    const names = new Map(users.map(({ id, displayName }) => [id, displayName]));
    const refresh = (): void => {
      for (const queryKey of [usersKey(customer), licensesKey(customer)]) void queries.invalidateQueries({ queryKey });
    };
    const outcomes = await runBulk(customer, groups, names, refresh);
    if (users.length > 1 || !outcomes.every(({ done }) => done)) return;
    forgetRun(customer);
    toast(t('licenses.panel.saved', { name: first?.displayName ?? '' }));
    onDone();
  };
  const button = (
    <Button appearance="primary" disabledFocusable={blocked !== undefined || tooFew} onClick={() => void save()}>
      {users.length === 1
        ? t('licenses.panel.save')
        : t('licenses.panel.saveFor', { count: affected, number: format.number(affected) })}
    </Button>
  );
  return (
    <Panel
      title={t('licenses.manage')}
      line={
        users.length === 1
          ? first?.displayName
          : t('licenses.panel.line', { count: users.length, number: format.number(users.length) })
      }
      width={440}
      onClose={onClose}
      foot={
        <>
          {blocked === undefined ? (
            button
          ) : (
            <Tooltip content={blocked} relationship="description" withArrow>
              {button}
            </Tooltip>
          )}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <div className={styles.root}>
        {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <SkeletonRows label={t('licenses.loading')} rows={3} columns={[2, 1]} />}
        {query.data !== undefined && licenses.length === 0 && <p className={type.body}>{t('licenses.noneLine')}</p>}
        {licenses.length > 0 && (
          <ul className={styles.list} aria-label={t('licenses.panel.products')}>
            {licenses.map((license) => (
              <ItemBox
                key={license.skuId}
                license={license}
                licenses={licenses}
                users={users}
                choice={choice}
                onChange={setChoice}
              />
            ))}
          </ul>
        )}
        <PanelNotes customer={customer} licenses={licenses} users={users} choice={choice} />
      </div>
    </Panel>
  );
};
