import { useTranslation } from 'react-i18next';
import { Empty } from '../../../parts/empty.tsx';
import { recordPath } from '../shapes.ts';
import type { Access } from '../users/shapes.ts';
import type { refusalOf } from './shapes.ts';

/** Which right is missing for seeing services, and that the rest of the record is still there. */
export const Refused = ({
  access: { customer, related },
  refusal,
}: {
  access: Access;
  refusal: NonNullable<ReturnType<typeof refusalOf>>;
}) => {
  const { t } = useTranslation();
  return (
    <Empty
      inside
      title={t('services.refused.title', { name: customer.name })}
      line={t(`services.refused.${refusal}`)}
      commands={related ? [{ id: 'account', label: t('customers.record.account'), to: recordPath(customer.id) }] : []}
    />
  );
};
