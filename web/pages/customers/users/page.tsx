import {
  ArrowDownloadRegular,
  ArrowUploadRegular,
  DocumentTableRegular,
  PersonAddRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { FailurePage } from '../../../parts/failure-note.tsx';
import { SkeletonRows } from '../../../parts/skeleton-rows.tsx';
import { ActingBand } from './acting-band.tsx';
import { AddPanel } from './add-panel.tsx';
import { DirectoryHead } from './directory-head.tsx';
import { UserList } from './list.tsx';
import { useListState } from './list-state.ts';
import { Refused } from './refused.tsx';
import { usersApi } from './shapes.ts';
import { UploadPanel } from './upload-panel.tsx';
import { useDirectory } from './use-directory.ts';

/**
 * Customer › Users and licenses (domain 5.1; S26, S41): everybody in the customer's directory. It is reached by admin
 * roles alone too, when the relationship has ended (S46), and it is the customer's own page in its portal.
 */
const UsersPage = () => {
  const { t } = useTranslation();
  const { customer: id, data: access, error, refetch } = useDirectory();
  const { state, change } = useListState(id);
  if (access === undefined) {
    if (error !== null) return <FailurePage failure={error} onRetry={() => void refetch()} />;
    return <SkeletonRows label={t('users.loading')} rows={6} columns={[2, 2, 1]} />;
  }
  const { may } = access;
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
      icon: <DocumentTableRegular />,
      file: `${usersApi(id)}.xlsx?state=${state.deleted === true ? 'deleted' : 'active'}`,
    },
  ];
  const open = may.includes('list');
  return (
    <>
      <ActingBand access={access} />
      <DirectoryHead access={access} page="users" commands={open ? commands : undefined} />
      {open ? <UserList access={access} /> : <Refused access={access} />}
      {state.open === 'new' && may.includes('create') && (
        <AddPanel
          access={access}
          onLicenses={may.includes('assign-license') ? (userId) => change({ open: 'licenses', of: userId }) : undefined}
          onClose={close}
        />
      )}
      {state.open === 'upload' && may.includes('upload') && <UploadPanel access={access} onClose={close} />}
    </>
  );
};
export default UsersPage;
