import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Column } from '../../../parts/data-table.tsx';
import { PersonTile } from '../../../parts/person-tile.tsx';
import { useRoleName } from '../../../parts/roles.ts';
import { TextLink } from '../../../parts/text-link.tsx';
import { useType } from '../../../parts/type.ts';
import { own } from '../../../theme.ts';
import { useLicenseName } from '../licenses/use-licenses.ts';
import type { User } from './shapes.ts';

const useStyles = makeStyles({
  person: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0 },
  name: {
    color: own.text,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ':hover': { color: own.text },
    ':hover:active': { color: own.text },
  },
  licenses: { display: 'flex', gap: '6px', minWidth: 0 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis' },
  block: { display: 'grid', gap: '6px' },
  words: { overflowWrap: 'anywhere', color: own.text2 },
});

const UserName = ({ user, to }: { user: User; to: string }) => {
  const styles = useStyles();
  return (
    <span className={styles.person}>
      <PersonTile name={user.displayName} size={26} />
      <TextLink to={to} look="quiet" className={styles.name}>
        {user.displayName}
      </TextLink>
    </span>
  );
};

/** What the columns say of a user. */
const useUserWords = (customer: string) => {
  const { t } = useTranslation();
  const licenseName = useLicenseName(customer);
  const format = useFormat();
  const roleName = useRoleName();
  return {
    licenses: ({ licenses }: User): string =>
      licenses.length === 0 ? t('users.noLicense') : format.list(licenses.map(licenseName)),
    /** The first one, and how many more: "+2". */
    licensesInShort: ({ licenses: [first, ...others] }: User): readonly [string, string] => [
      first === undefined ? t('users.noLicense') : licenseName(first),
      others.length === 0 ? '' : t('licenses.more', { number: format.number(others.length) }),
    ],
    roles: ({ roles }: User): string =>
      roles.length === 0 ? t('users.noRoles') : format.enumeration(roles.map(roleName)),
    location: ({ usageLocation }: User): string =>
      usageLocation === null ? t('users.noLocation') : format.country(usageLocation),
    until: ({ restorableUntil }: User): string => (restorableUntil === null ? '' : format.dateTime(restorableUntil)),
  };
};

/** Name, sign-in name, licenses, roles, location (picture 08). Beside a panel the less important step aside. */
export const useColumns = (
  customer: string,
  toOf: (user: User) => string,
  { beside, managing, deleted }: { beside: boolean; managing: boolean; deleted: boolean },
): readonly Column<User>[] => {
  const { t } = useTranslation();
  const styles = useStyles();
  const type = useType();
  const words = useUserWords(customer);
  const quiet = (text: string, faint: boolean) => (faint ? <span className={type.faint}>{text}</span> : text);
  const columns: readonly Column<User>[] = [
    {
      id: 'name',
      label: t('users.columns.name'),
      main: true,
      width: beside ? '44%' : '20%',
      cell: (user) => <UserName user={user} to={toOf(user)} />,
    },
    { id: 'upn', label: t('users.columns.upn'), width: beside ? '56%' : '24%', cell: (user) => user.userPrincipalName },
    {
      id: 'licenses',
      label: t('users.columns.licenses'),
      width: managing ? '56%' : '24%',
      cell: (user) => {
        const [name, more] = words.licensesInShort(user);
        return (
          <span className={styles.licenses} title={words.licenses(user)}>
            <span className={styles.cut}>{quiet(name, user.licenses.length === 0)}</span>
            {more}
          </span>
        );
      },
    },
    { id: 'roles', label: t('users.columns.roles'), cell: (user) => quiet(words.roles(user), user.roles.length === 0) },
    deleted
      ? { id: 'until', label: t('users.columns.until'), width: '170px', cell: words.until }
      : {
          id: 'location',
          label: t('users.columns.location'),
          width: '140px',
          wideOnly: true,
          cell: (user) => quiet(words.location(user), user.usageLocation === null),
        },
  ];
  const kept = managing ? ['name', 'licenses'] : ['name', 'upn'];
  return columns.filter(({ id }) => !beside || kept.includes(id));
};

/** A user as a block, on a telephone. */
export const UserBlock = ({ customer, user, to }: { customer: string; user: User; to: string }) => {
  const styles = useStyles();
  const type = useType();
  const words = useUserWords(customer);
  return (
    <div className={styles.block}>
      <UserName user={user} to={to} />
      {[user.userPrincipalName, words.licenses(user), words.roles(user), words.until(user)]
        .filter((text) => text !== '')
        .map((text) => (
          <span key={text} className={mergeClasses(type.caption, styles.words)}>
            {text}
          </span>
        ))}
    </div>
  );
};
