import { ArrowDownloadRegular, ArrowUploadRegular, PersonAddRegular } from '@fluentui/react-icons';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FailurePage } from '../../../parts/failure-note.tsx';
import { SkeletonRows } from '../../../parts/skeleton-rows.tsx';
import { RecordHead } from '../record-head.tsx';
import { ActingBand } from './acting-band.tsx';
import { AddPanel } from './add-panel.tsx';
import { UserList } from './list.tsx';
import { useListState } from './list-state.ts';
import { Refused } from './refused.tsx';
import { usersApi } from './shapes.ts';
import { UploadPanel } from './upload-panel.tsx';
import { useAccess } from './use-access.ts';

/**
 * Customer › Users and licenses (domain 5.1; S26, S41): everybody in the customer's directory. It is reached by admin
 * roles alone too, when the relationship has ended (S46).
 */
const UsersPage = () => {
  const { customer: id = '' }: { customer?: string } = useParams({ strict: false });
  const { t } = useTranslation();
  const { data: access, error, refetch } = useAccess(id);
  const { state, change } = useListState(id);
  if (access === undefined) {
    if (error !== null) return <FailurePage failure={error} onRetry={() => void refetch()} />;
    return <SkeletonRows label={t('users.loading')} rows={6} columns={[2, 2, 1]} />;
  }
  const { customer, may, related } = access;
  const close = (): void => change({ open: undefined });
  const commands = [
    {
      id: 'add',
      label: t('users.add'),
      icon: <PersonAddRegular />,
      primary: true,
      blocked: may.includes('create') ? undefined : t('users.needs.create'),
      run: () => change({ open: 'new' }),
    },
    {
      id: 'upload',
      label: t('users.upload'),
      icon: <ArrowUploadRegular />,
      blocked: may.includes('upload') ? undefined : t('users.needs.upload'),
      run: () => change({ open: 'upload' }),
    },
    {
      id: 'csv',
      label: t('users.export.csv'),
      icon: <ArrowDownloadRegular />,
      file: `${usersApi(id)}.csv?state=${state.deleted === true ? 'deleted' : 'active'}`,
    },
    {
      id: 'xlsx',
      label: t('users.export.xlsx'),
      file: `${usersApi(id)}.xlsx?state=${state.deleted === true ? 'deleted' : 'active'}`,
    },
  ];
  const open = may.includes('list');
  return (
    <>
      <ActingBand access={access} />
      <RecordHead
        id={customer.id}
        name={customer.name}
        page="users"
        related={related}
        {...(open ? { commands } : {})}
      />
      {open ? <UserList access={access} /> : <Refused access={access} />}
      {state.open === 'new' && may.includes('create') && <AddPanel access={access} onClose={close} />}
      {state.open === 'upload' && may.includes('upload') && <UploadPanel access={access} onClose={close} />}
    </>
  );
};
export default UsersPage;
