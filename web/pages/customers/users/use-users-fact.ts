import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useAccess } from './use-access.ts';

/** "28 users", that they are closed to the reader, or nothing as long as neither is known. */
export const useUsersFact = (customer: string): string => {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: access } = useAccess(customer);
  if (access === undefined) return '';
  if (access.users === null) return t('users.closed');
  const { active } = access.users;
  return t('users.fact', { count: active, number: format.number(active) });
};
