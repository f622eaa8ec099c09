import { useTranslation } from 'react-i18next';
import { Card } from '../../parts/card.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { useMay } from '../../session.tsx';
import type { CustomerRecord } from './shapes.ts';
import { usersPath } from './users/shapes.ts';
import { useUsersFact } from './users/use-users-fact.ts';

/** How many users the customer has, and the way to them (S26). */
export const AccountUsers = ({ customer }: { customer: CustomerRecord }) => {
  const type = useType();
  const { t } = useTranslation();
  const may = useMay();
  const fact = useUsersFact(customer.id);
  if (!may('user.list')) return null;
  return (
    <Card title={t('users.title')}>
      <p className={type.body}>{fact}</p>
      <TextLink to={usersPath(customer.id)}>{t('users.open')}</TextLink>
    </Card>
  );
};
