import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { OnBehalf } from '../../../parts/on-behalf.tsx';
import { useRoleName } from '../../../parts/roles.ts';
import type { Access } from './shapes.ts';

/** Says for whom and under which right everything on the page is done (S41). Without a right there is no band. */
export const ActingBand = ({ access }: { access: Access }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const roleName = useRoleName();
  // What lasts longest is what the reader relies on.
  const [grant] = [...access.grants].sort((a, b) => (a.endsAt < b.endsAt ? 1 : -1));
  if (grant === undefined) return null;
  const date = format.date(grant.endsAt);
  return (
    <OnBehalf customer={access.customer.name}>
      {t('users.band', {
        name: grant.name,
        roles: format.list(grant.roles.map(roleName)),
        until: t(grant.autoExtend ? 'customers.extends' : 'customers.until', { date }),
      })}
    </OnBehalf>
  );
};
