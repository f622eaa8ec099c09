import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { Column } from '../../parts/data-table.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { type CatalogItem, isPriced, priceIn, type Side } from './shapes.ts';

const useStyles = makeStyles({
  name: {
    color: own.text,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ':hover': { color: own.text },
    ':hover:active': { color: own.text },
  },
  block: { display: 'grid', gap: '4px', minWidth: 0 },
});

/** What one seat costs for a term and billing cycle, or that it is not offered so. */
export const usePriceText = () => {
  const { t } = useTranslation();
  const format = useFormat();
  return (item: CatalogItem, term: string, cycle: string, market: string | undefined): string | undefined => {
    const offer = item.terms.find((one) => one.termDuration === term && one.billingCycle === cycle);
    const price = offer && priceIn(offer, market);
    if (price === undefined) return undefined;
    return price.minor === 0 ? t('catalog.free') : format.money(price.minor, price.currency);
  };
};

export const useSeatsText = () => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ minSeats, maxSeats }: CatalogItem): string =>
    t(minSeats === maxSeats ? 'catalog.seatsExactly' : 'catalog.seatRange', {
      min: format.number(minSeats),
      max: format.number(maxSeats),
    });
};

/** The terms in which an item is sold, each once: "1 month, 1 year". */
export const useTermsText = () => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ terms }: CatalogItem): string =>
    format.enumeration([...new Set(terms.map((term) => term.termDuration))].map((term) => t(`catalog.terms.${term}`)));
};

/** What a customer has of an item. */
export const useOwnSeatsText = () => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ ownSeats }: CatalogItem): string | undefined =>
    ownSeats === null || ownSeats === 0
      ? undefined
      : t('catalog.own.seats', { count: ownSeats, number: format.number(ownSeats) });
};

/** The same, or why it cannot have it. */
const OwnState = ({ item }: { item: CatalogItem }) => {
  const type = useType();
  const { t } = useTranslation();
  const seats = useOwnSeatsText()(item);
  if (seats !== undefined) return <>{seats}</>;
  return (
    <span className={type.faint}>
      {item.unavailable === null ? t('catalog.own.none') : t(`catalog.own.unavailable.${item.unavailable}`)}
    </span>
  );
};

/**
 * Name, publisher, kind, seats and the three prices that are asked for most; for who sees no prices, the terms in their
 * place, and for a customer what it has. Beside a panel the less important step aside.
 */
export const useColumns = (
  toOf: (item: CatalogItem) => string,
  market: string | undefined,
  { beside, side }: { beside: boolean; side: Side },
): readonly Column<CatalogItem>[] => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { locale } = useFormat();
  const priceText = usePriceText();
  const seatsText = useSeatsText();
  const termsText = useTermsText();
  const price = (id: 'month' | 'year' | 'yearUpfront', term: string, cycle: string): Column<CatalogItem> => ({
    id,
    label: t(`catalog.columns.${id}`),
    width: '132px',
    end: true,
    cell: (item) =>
      priceText(item, term, cycle, market) ?? <span className={type.faint}>{t('catalog.notOffered')}</span>,
  });
  const columns: readonly Column<CatalogItem>[] = [
    {
      id: 'name',
      label: t('catalog.columns.name'),
      main: true,
      cell: (item) => (
        <TextLink to={toOf(item)} look="quiet" className={styles.name}>
          {item.names[locale]}
        </TextLink>
      ),
    },
    { id: 'publisher', label: t('catalog.columns.publisher'), width: '15%', cell: (item) => item.publisher },
    { id: 'kind', label: t('catalog.columns.kind'), width: '92px', cell: (item) => t(`catalog.kinds.${item.kind}`) },
    { id: 'seats', label: t('catalog.columns.seats'), width: '128px', wideOnly: true, end: true, cell: seatsText },
    ...(isPriced(side)
      ? [price('month', 'P1M', 'monthly'), price('year', 'P1Y', 'monthly'), price('yearUpfront', 'P1Y', 'upfront')]
      : [
          {
            id: 'terms',
            label: t('catalog.columns.terms'),
            width: side === 'customer' ? '18%' : '26%',
            cell: termsText,
          },
        ]),
    ...(side === 'customer'
      ? [
          {
            id: 'own',
            label: t('catalog.own.title'),
            width: '24%',
            cell: (item: CatalogItem) => <OwnState item={item} />,
          },
        ]
      : []),
  ];
  const kept = side === 'customer' ? ['name', 'kind', 'own'] : ['name', 'kind', 'year', 'terms'];
  return columns.filter((column) => !beside || kept.includes(column.id));
};

/** An item where there is no room for columns. */
export const ItemBlock = ({
  item,
  to,
  market,
  side,
}: {
  item: CatalogItem;
  to: string;
  market: string | undefined;
  side: Side;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const priceText = usePriceText();
  const termsText = useTermsText();
  const ownSeatsText = useOwnSeatsText();
  const year = priceText(item, 'P1Y', 'monthly', market);
  const month = priceText(item, 'P1M', 'monthly', market);
  const seats = ownSeatsText(item);
  const lines = [
    format.inline([item.publisher, t(`catalog.kinds.${item.kind}`)]),
    isPriced(side)
      ? t('common.activeFilter', {
          name: year === undefined ? t('catalog.columns.month') : t('catalog.columns.year'),
          value: year ?? month ?? t('catalog.notOffered'),
        })
      : termsText(item),
    ...(seats === undefined ? [] : [t('common.activeFilter', { name: t('catalog.own.title'), value: seats })]),
    ...(side !== 'customer' || item.unavailable === null ? [] : [t(`catalog.own.unavailable.${item.unavailable}`)]),
  ];
  return (
    <div className={styles.block}>
      <TextLink to={to} look="quiet" className={mergeClasses(styles.name, type.strong)}>
        {item.names[format.locale]}
      </TextLink>
      {lines.map((line) => (
        <span key={line} className={type.caption}>
          {line}
        </span>
      ))}
    </div>
  );
};
