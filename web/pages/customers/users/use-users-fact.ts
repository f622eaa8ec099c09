import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useLicenses } from '../licenses/use-licenses.ts';
import { useAccess } from './use-access.ts';

/**
 * "28 users, 3 of 25 licenses free", that they are closed to the reader, or nothing as long as neither is known. Licenses
 * follow when they are there.
 */
export const useUsersFact = (customer: string): string => {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: access } = useAccess(customer);
  const licenses = useLicenses(customer, (access?.users ?? null) !== null).data?.items ?? [];
  if (access === undefined) return '';
  if (access.users === null) return t('users.closed');
  const { active } = access.users;
  const users = t('users.fact', { count: active, number: format.number(active) });
  const sum = (of: 'available' | 'total'): number => licenses.reduce((total, license) => total + license[of], 0);
  if (sum('total') === 0) return users;
  const [free, total] = [format.number(sum('available')), format.number(sum('total'))];
  return format.enumeration([users, t('licenses.fact', { free, total })]);
};
