import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { OnBehalf } from '../../../parts/on-behalf.tsx';
import { useRoleName } from '../../../parts/roles.ts';
import type { Access } from './shapes.ts';

/** Roles that let somebody do something on these pages; the others would only make the line long. */
const PAGE_ROLES: readonly Access['grants'][number]['roles'][number][] = [
  'global-admin',
  'user-admin',
  'license-admin',
];

/** Says for whom and under which right everything on the page is done (S41). Without a right there is no band. */
export const ActingBand = ({
  access,
  relevant = PAGE_ROLES,
}: {
  access: Access;
  /** The roles that count on the page; left out: those for users and licenses. */
  relevant?: typeof PAGE_ROLES;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const roleName = useRoleName();
  /** A name in the middle of a sentence. */
  const inside = (name: string): string =>
    format.locale === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  // What lasts longest is what the reader relies on.
  const [grant] = [...access.grants].sort((a, b) => (a.endsAt < b.endsAt ? 1 : -1));
  if (grant === undefined) return null;
  const roles = relevant.filter((role) => grant.roles.includes(role)).map((role) => inside(roleName(role)));
  const date = format.date(grant.endsAt);
  return (
    <OnBehalf customer={access.customer.name}>
      {t('users.band', {
        name: grant.name,
        roles: roles.length === 0 ? t('customers.roles', { count: grant.roles.length }) : format.list(roles),
        until: t(grant.autoExtend ? 'customers.extends' : 'customers.until', { date }),
      })}
    </OnBehalf>
  );
};
