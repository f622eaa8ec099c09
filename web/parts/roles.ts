import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';

/** The name of a role; a code that is not known is shown as it is. */
export const useRoleName = () => {
  const { i18n } = useTranslation();
  return (role: string): string =>
    i18n.exists(`roles.${role}`) ? String(i18n.t(`roles.${role}` as 'roles.global-admin')) : role;
};

/** "Global admin, admin agent", or that there is none. */
export const useRoleNames = () => {
  const { t } = useTranslation();
  const name = useRoleName();
  const format = useFormat();
  return (roles: readonly string[]): string =>
    roles.length === 0 ? t('common.rolesMissing') : format.enumeration(roles.map(name));
};
