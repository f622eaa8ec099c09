import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { Badge } from '../../../parts/badge.tsx';
import type { Column } from '../../../parts/data-table.tsx';
import { PersonTile } from '../../../parts/person-tile.tsx';
import { useRoleName } from '../../../parts/roles.ts';
import { TextLink } from '../../../parts/text-link.tsx';
import { useType } from '../../../parts/type.ts';
import { WordState } from '../../../parts/word-state.tsx';
import { own } from '../../../theme.ts';
import type { Person } from './shapes.ts';
import { useReasons } from './use-reasons.ts';

const useStyles = makeStyles({
  person: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0 },
  name: {
    color: own.text,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ':hover': { color: own.text },
    ':hover:active': { color: own.text },
  },
  block: { display: 'grid', gap: '6px' },
  words: { overflowWrap: 'anywhere', color: own.text2 },
});

const PersonName = ({ person, to }: { person: Person; to: string }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { isSelf } = useReasons();
  return (
    <span className={styles.person}>
      <PersonTile name={person.name} size={26} />
      <TextLink to={to} look="quiet" className={styles.name}>
        {person.name}
      </TextLink>
      {isSelf(person) && <Badge tone="outline">{t('common.you')}</Badge>}
    </span>
  );
};

const SecondFactor = ({ person }: { person: Person }) => {
  const { t } = useTranslation();
  return person.secondFactor === null ? (
    <WordState good={false}>{t('people.factor.none')}</WordState>
  ) : (
    t(`people.factor.${person.secondFactor}`)
  );
};

export const useRolesText = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const roleName = useRoleName();
  return ({ roles }: Pick<Person, 'roles'>): string =>
    roles.length === 0 ? t('people.noRoles') : format.enumeration(roles.map(roleName));
};

/** Name, sign-in name, roles, second factor, last sign-in (domain 5.1). Beside a panel the less important step aside. */
export const useColumns = (toOf: (person: Person) => string, beside: boolean): readonly Column<Person>[] => {
  const { t } = useTranslation();
  const type = useType();
  const format = useFormat();
  const rolesText = useRolesText();
  const faint = (text: string) => <span className={type.faint}>{text}</span>;
  const columns: readonly Column<Person>[] = [
    {
      id: 'name',
      label: t('people.columns.name'),
      main: true,
      width: beside ? '36%' : '22%',
      cell: (person) => <PersonName person={person} to={toOf(person)} />,
    },
    { id: 'upn', label: t('people.columns.upn'), width: '24%', wideOnly: true, cell: (person) => person.upn },
    {
      id: 'roles',
      label: t('people.columns.roles'),
      cell: (person) => (person.roles.length === 0 ? faint(t('people.noRoles')) : rolesText(person)),
    },
    {
      id: 'factor',
      label: t('people.columns.factor'),
      width: '152px',
      cell: (person) => <SecondFactor person={person} />,
    },
    {
      id: 'last',
      label: t('people.columns.last'),
      width: '156px',
      cell: (person) =>
        person.lastSignInAt === null ? faint(t('people.never')) : format.dateTime(person.lastSignInAt),
    },
  ];
  return columns.filter((column) => !beside || (column.id !== 'upn' && column.id !== 'last'));
};

export const PersonBlock = ({ person, to }: { person: Person; to: string }) => {
  const styles = useStyles();
  const type = useType();
  const rolesText = useRolesText();
  return (
    <div className={styles.block}>
      <PersonName person={person} to={to} />
      <span className={mergeClasses(type.caption, styles.words)}>{person.upn}</span>
      <span className={mergeClasses(type.caption, styles.words)}>{rolesText(person)}</span>
      {person.secondFactor === null && (
        <span className={type.caption}>
          <SecondFactor person={person} />
        </span>
      )}
    </div>
  );
};
