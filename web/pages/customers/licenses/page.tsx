import { useTranslation } from 'react-i18next';
import { Empty } from '../../../parts/empty.tsx';
import { FailureNote, FailurePage } from '../../../parts/failure-note.tsx';
import { SkeletonRows } from '../../../parts/skeleton-rows.tsx';
import { ActingBand } from '../users/acting-band.tsx';
import { DirectoryHead } from '../users/directory-head.tsx';
import { Refused } from '../users/refused.tsx';
import { useDirectory } from '../users/use-directory.ts';
import { LicenseTable } from './license-table.tsx';
import { useLicenses } from './use-licenses.ts';

/** Customer › Licenses: owned, assigned and available per product, for its partners and for the customer itself. */
const LicensesPage = () => {
  const { t } = useTranslation();
  const { customer, data: access, error, refetch } = useDirectory();
  const open = access?.may.includes('list') === true;
  const licenses = useLicenses(customer, open);
  if (access === undefined) {
    if (error !== null) return <FailurePage failure={error} onRetry={() => void refetch()} />;
    return <SkeletonRows label={t('licenses.loading')} rows={4} columns={[3, 1, 1, 1]} />;
  }
  return (
    <>
      <ActingBand access={access} />
      <DirectoryHead access={access} page="licenses" />
      {!open && <Refused access={access} />}
      {licenses.error !== null && <FailureNote failure={licenses.error} onRetry={() => void licenses.refetch()} />}
      {open && licenses.data?.items.length === 0 && (
        <Empty inside title={t('licenses.none')} line={t('licenses.noneLine')} />
      )}
      {open && licenses.error === null && licenses.data?.items.length !== 0 && (
        <LicenseTable customer={access.customer} licenses={licenses.data?.items} />
      )}
    </>
  );
};
export default LicensesPage;
