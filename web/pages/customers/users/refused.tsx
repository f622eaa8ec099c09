import { useTranslation } from 'react-i18next';
import { Empty } from '../../../parts/empty.tsx';
import { useMay } from '../../../session.tsx';
import { recordPath } from '../shapes.ts';
import type { Access } from './shapes.ts';

/** Which right is missing, and that the rest of the record is still there (domain App. B, da.needed). */
export const Refused = ({ access }: { access: Access }) => {
  const { t } = useTranslation();
  const may = useMay();
  const { customer, refusal, related } = access;
  return (
    <Empty
      inside
      title={t('users.refused.title', { name: customer.name })}
      line={t(`users.refused.${may('user.list') && refusal !== null ? refusal : 'own'}`)}
      commands={related ? [{ id: 'account', label: t('customers.record.account'), to: recordPath(customer.id) }] : []}
    />
  );
};
