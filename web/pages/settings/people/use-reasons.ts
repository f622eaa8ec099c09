import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useRoleName } from '../../../parts/roles.ts';
import { useMay, useSession } from '../../../session.tsx';
import { adminRoleOf, managersOf, type Person, type Role } from './shapes.ts';

type PersonCommand = Person['may'][number];

/**
 * Why something may not be done with a person (domain 2.4; 4, footnote 2). The server says what may be done; here is why
 * the rest may not.
 */
export const useReasons = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const roleName = useRoleName();
  const may = useMay();
  const { organization, person: self } = useSession();
  const admin = adminRoleOf(organization.kind);
  const plain = (role: Role): string => {
    const name = roleName(role);
    return format.locale === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  };
  const one = (role: Role): string =>
    t(/^[aeio]/i.test(plain(role)) ? 'people.reasons.anRole' : 'people.reasons.aRole', { role: plain(role) });
  const manages = may('person.manage');
  const isAdmin = self?.roles.includes(admin) === true;
  const noRight = t('people.reasons.noRight', {
    roles: format.alternatives(managersOf(organization.kind).map(one)),
  });
  return {
    isSelf: (person: Pick<Person, 'id'>): boolean => person.id === self?.id,
    /** Undefined: it may be done. */
    command: (person: Person, command: PersonCommand): string | undefined => {
      if (person.may.includes(command)) return undefined;
      if (person.state === 'removed') return t('people.reasons.removed');
      if (!manages) return noRight;
      if (person.roles.includes(admin) && !isAdmin) return t('people.reasons.admins', { role: one(admin) });
      return command === 'remove' ? t('people.reasons.last', { role: plain(admin) }) : t('people.reasons.self');
    },
    add: manages ? undefined : noRight,
    /** Only an admin of the whole organization makes another one. */
    role: (role: Role): string | undefined =>
      role === admin && !isAdmin ? t('people.reasons.makesAdmin', { role: one(admin) }) : undefined,
  };
};
