import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Command, CommandButton } from '../../parts/command-bar.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { PartyTile } from '../../parts/party-tile.tsx';
import { useType } from '../../parts/type.ts';
import { WordState } from '../../parts/word-state.tsx';
import { useWidth } from '../../preferences.ts';
import { own } from '../../theme.ts';
import { isValidOnOrders } from './health.ts';
import { PartnershipBadge } from './partnership-badge.tsx';
import type { Partnership, Side } from './shapes.ts';

const useStyles = makeStyles({
  name: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '8px',
    minWidth: 0,
    maxWidth: '100%',
    verticalAlign: 'middle',
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis' },
  strong: { color: own.text },
  faint: { color: own.text3 },
  invite: { color: own.accentText, minWidth: 0, paddingInline: '8px', marginRight: '-8px' },
  invalid: { color: own.dangerSoftText },
  block: { display: 'grid', gridTemplateColumns: '36px minmax(0, 1fr)', gap: '0 12px' },
  blockWords: { display: 'grid', gap: '2px', justifyItems: 'start', minWidth: 0 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '6px 12px', alignItems: 'center', paddingTop: '4px' },
});

/** "9", "1,000+", and nothing of a partnership that has ended. */
export const useSharedCount = () => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ sharedCustomers, sharedCustomersExact }: Partnership): string =>
    sharedCustomers === null
      ? t('common.none')
      : sharedCustomersExact
        ? format.number(sharedCustomers)
        : t('partners.atLeast', { number: format.number(sharedCustomers) });
};

export const useColumns = (
  side: Side,
  sorting: { readonly sorted: 'ascending' | 'descending'; readonly onSort: () => void },
  commandsFor: (partnership: Partnership) => readonly Command[],
): readonly Column<Partnership>[] => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const shared = useSharedCount();
  const width = useWidth();
  const narrow = width === 'tablet';
  const columns: (Column<Partnership> | false)[] = [
    {
      id: 'name',
      label: t(`partners.columns.name.${side}`),
      main: true,
      ...sorting,
      cell: ({ partner }) => (
        <span className={styles.name}>
          <PartyTile name={partner.name} kind={partner.kind} size={22} />
          <span className={styles.words}>{partner.name}</span>
        </span>
      ),
    },
    !narrow && {
      id: 'partnerId',
      label: t('partners.columns.partnerId'),
      width: '120px',
      cell: ({ partner }) => partner.partnerId,
    },
    // Where the name has little room, what the record says anyway steps aside.
    (width === 'wide' || (width === 'desk' && side === 'provider')) && {
      id: 'country',
      label: t('partners.columns.country'),
      width: '11%',
      cell: ({ partner }) => format.country(partner.country),
    },
    {
      id: 'state',
      label: t('partners.columns.state'),
      width: '128px',
      skeleton: 'badge',
      cell: (row) => <PartnershipBadge partnership={row} />,
    },
    !narrow && {
      id: 'agreement',
      label: t('partners.columns.agreement'),
      width: '120px',
      cell: (row) => (
        <WordState good={row.agreementSigned}>
          {t(row.agreementSigned ? 'partners.agreement.signed' : 'partners.agreement.missing')}
        </WordState>
      ),
    },
    {
      id: 'customers',
      label: t('partners.columns.customers'),
      width: '96px',
      end: true,
      cell: (row) => (
        <span className={row.sharedCustomers === null || row.sharedCustomers === 0 ? styles.faint : styles.strong}>
          {shared(row)}
        </span>
      ),
    },
    !narrow &&
      side === 'provider' && {
        id: 'record',
        label: t('partners.columns.record'),
        width: '17%',
        cell: (row) => {
          const valid = isValidOnOrders(row);
          return (
            <span className={valid ? undefined : styles.invalid}>
              {t(valid ? 'partners.recordCheck.valid' : 'partners.recordCheck.invalid')}
            </span>
          );
        },
      },
    width === 'wide' && {
      id: 'since',
      label: t('partners.columns.since'),
      width: '116px',
      cell: (row) => format.date(row.since),
    },
    // The next act of a reseller stands in the row (S35); a provider's commands are about what is chosen.
    side === 'reseller' && {
      id: 'invite',
      label: t('partners.columns.invite'),
      hideLabel: true,
      width: '190px',
      end: true,
      cell: (row) => {
        const invite = commandsFor(row).find((command) => command.id === 'invite');
        return invite === undefined ? null : <CommandButton command={invite} className={styles.invite} />;
      },
    },
  ];
  return columns.filter((column) => column !== false);
};

/** A row below 640 px. */
export const PartnershipBlock = ({ partnership }: { partnership: Partnership }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { partner } = partnership;
  return (
    <div className={styles.block}>
      <PartyTile name={partner.name} kind={partner.kind} size={36} />
      <div className={styles.blockWords}>
        <span className={mergeClasses(type.body, type.strong)}>{partner.name}</span>
        <span className={type.caption}>{partner.partnerId}</span>
        <span className={styles.badges}>
          <PartnershipBadge partnership={partnership} />
          {!partnership.agreementSigned && <WordState good={false}>{t('partners.agreement.missing')}</WordState>}
        </span>
      </div>
    </div>
  );
};
