import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { Column } from '../../parts/data-table.tsx';
import { PartyTile } from '../../parts/party-tile.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { WordState } from '../../parts/word-state.tsx';
import { useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { AdminBadge } from './admin-badge.tsx';
import { Faint } from './faint.tsx';
import { OPTIONAL, useChosenColumns, useRoomFor } from './list-layout.ts';
import type { ListState } from './list-question.ts';
import { type Customer, fellowsOf, recordPath } from './shapes.ts';
import { StarButton } from './star-button.tsx';

const useStyles = makeStyles({
  strong: { color: own.text },
  name: {
    color: own.text,
    display: 'inline-block',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    verticalAlign: 'bottom',
    ':hover': { color: own.text },
  },
  block: { display: 'grid', gridTemplateColumns: '36px minmax(0, 1fr)', gap: '0 12px' },
  blockWords: { display: 'grid', gap: '2px', justifyItems: 'start', minWidth: 0 },
  blockName: { display: 'flex', alignItems: 'center', minWidth: 0, maxWidth: '100%' },
  blockDomain: { color: own.text3, overflowWrap: 'anywhere' },
  blockBadge: { paddingTop: '4px' },
});

type Sort = NonNullable<ListState['sort']>;

/** The columns of the list; fewer where there is less room. A provider sees its resellers where a reseller sees its providers. */
export const useColumns = ({
  sort,
  onSort,
  onStar,
  beside,
}: {
  sort: Sort;
  onSort: (sort: Sort) => void;
  onStar: ((customer: Customer) => void) | undefined;
  /** A panel stands beside the list: what is less important steps aside. */
  beside: boolean;
}): readonly Column<Customer>[] => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const isProvider = useSession().organization.kind === 'provider';
  const room = useRoomFor(beside);
  const chosen = useChosenColumns();
  const all = room.length === OPTIONAL.length;
  const sorting = (by: 'name' | 'since') => ({
    sorted: sort === by ? ('ascending' as const) : sort === `-${by}` ? ('descending' as const) : undefined,
    onSort: () => onSort(sort === by ? `-${by}` : sort === `-${by}` ? by : by === 'since' ? '-since' : 'name'),
  });
  const columns: (Column<Customer> | false)[] = [
    onStar !== undefined && {
      id: 'star',
      label: t('customers.columns.star'),
      hideLabel: true,
      width: '44px',
      skeleton: 'dot',
      cell: (row) => <StarButton customer={row} onToggle={onStar} />,
    },
    {
      id: 'name',
      label: t('customers.columns.name'),
      main: true,
      ...sorting('name'),
      cell: (row) => (
        <TextLink to={recordPath(row.id)} look="quiet" className={styles.name}>
          {row.companyName}
        </TextLink>
      ),
    },
    { id: 'domain', label: t('customers.columns.domain'), width: all ? '16.6%' : '23%', cell: (row) => row.domain },
    {
      id: 'relationship',
      label: t('customers.columns.relationship'),
      width: '11.7%',
      cell: (row) => t(`customers.capacity.${row.capacity}`),
    },
    {
      id: 'fellows',
      label: t(isProvider ? 'customers.columns.reseller' : 'customers.columns.provider'),
      width: all ? '15.6%' : '19%',
      cell: (row) => {
        const fellows = fellowsOf(row);
        return fellows.length === 0 ? (
          <Faint>{t('common.none')}</Faint>
        ) : (
          <span className={styles.strong}>{format.list(fellows.map((fellow) => fellow.name))}</span>
        );
      },
    },
    {
      id: 'admin',
      label: t('customers.columns.admin'),
      width: '156px',
      skeleton: 'badge',
      cell: (row) => <AdminBadge admin={row.delegatedAdmin} />,
    },
    {
      id: 'agreement',
      label: t('customers.columns.agreement'),
      width: '112px',
      cell: (row) => (
        <WordState good={row.agreement.state === 'accepted'}>
          {t(`customers.agreement.${row.agreement.state}`)}
        </WordState>
      ),
    },
    {
      id: 'tags',
      label: t('customers.columns.tags'),
      width: '12%',
      cell: (row) =>
        row.tags.length === 0 ? (
          <Faint>{t('common.none')}</Faint>
        ) : (
          row.tags.join(format.locale === 'zh-TW' ? '、' : ', ')
        ),
    },
    {
      id: 'since',
      label: t('customers.columns.since'),
      width: '108px',
      ...sorting('since'),
      cell: (row) => <span className={styles.strong}>{format.date(row.since)}</span>,
    },
  ];
  const stands = ({ id }: Column<Customer>): boolean => {
    const optional = OPTIONAL.find((column) => column === id);
    return optional === undefined || (chosen.includes(optional) && room.includes(optional));
  };
  return columns.filter((column) => column !== false).filter(stands);
};

/** A row below 640 px: who it is, the star, and how long the admin roles last. */
export const CustomerBlock = ({
  customer,
  onStar,
}: {
  customer: Customer;
  onStar: ((customer: Customer) => void) | undefined;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  return (
    <div className={styles.block}>
      <PartyTile name={customer.companyName} kind="customer" size={36} />
      <div className={styles.blockWords}>
        <span className={styles.blockName}>
          <TextLink to={recordPath(customer.id)} look="quiet" className={styles.name}>
            {customer.companyName}
          </TextLink>
          {onStar !== undefined && <StarButton customer={customer} onToggle={onStar} />}
        </span>
        <span className={mergeClasses(type.caption, styles.blockDomain)}>{customer.domain}</span>
        <span className={styles.blockBadge}>
          {customer.delegatedAdmin === null ? (
            <span className={type.caption}>{t('customers.admin.noneHere')}</span>
          ) : (
            <AdminBadge admin={customer.delegatedAdmin} />
          )}
        </span>
      </div>
    </div>
  );
};
