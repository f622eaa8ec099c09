import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { DeadlineBadge, UntilBadge } from '../../parts/state-badges.tsx';
import { Faint } from './faint.tsx';
import type { Customer } from './shapes.ts';

/** How long one's admin roles last; amber when they end soon and nothing prolongs them (domain 5.1). */
export const AdminBadge = ({ admin }: { admin: Customer['delegatedAdmin'] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (admin === null) return <Faint>{t('customers.admin.none')}</Faint>;
  const date = format.date(admin.endsAt);
  return admin.ending ? (
    <DeadlineBadge>{t('customers.admin.ends', { date })}</DeadlineBadge>
  ) : (
    <UntilBadge>{t('customers.admin.until', { date })}</UntilBadge>
  );
};
