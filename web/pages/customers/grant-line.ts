import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { Grant } from './shapes.ts';

/** "5 roles, until 14 Sep 2028": what a delegated admin relationship is now. */
export const useGrantLine = () => {
  const { t } = useTranslation();
  const format = useFormat();
  return (grant: Pick<Grant, 'roles' | 'endsAt' | 'autoExtend'> & Partial<Pick<Grant, 'state'>>): string => {
    const date = format.date(grant.endsAt);
    const roles = t('customers.roles', { count: grant.roles.length });
    const end =
      grant.state !== undefined && grant.state !== 'active'
        ? t('customers.endedOn', { date })
        : t(grant.autoExtend ? 'customers.extends' : 'customers.until', { date });
    return t('customers.sinceBy', { date: roles, origin: end });
  };
};
