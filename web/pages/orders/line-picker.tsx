import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { AddRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ChoiceChips, FilterRow } from '../../parts/filter-chip.tsx';
import { Pager } from '../../parts/pager.tsx';
import { SearchTyping } from '../../parts/search-typing.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { useSeatsText, useTermsText } from '../catalog/list-columns.tsx';
import { type CatalogItem, type CatalogPage, catalogKey } from '../catalog/shapes.ts';
import { listApi, listKey, type Subscription, type SubscriptionPage } from '../subscriptions/shapes.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { type CartLine, lineOfItem, lineOfSubscription } from './cart.ts';

export type Show = 'catalog' | 'subscriptions';

const PAGE = 25;
const useStyles = makeStyles({
  add: { minWidth: 0 },
  chosen: { color: own.accentText },
  why: { color: own.text3, whiteSpace: 'normal' },
  // What is chosen stands at the left, its button at the right: twice as much of the list is in sight.
  block: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'center' },
  words: { display: 'grid', gap: '1px', minWidth: 0 },
  act: { maxWidth: '148px', textAlign: 'right' },
  sub: { fontWeight: 400, overflow: 'hidden', textOverflow: 'ellipsis' },
});

/**
 * What can be chosen for a customer: items of the catalog as it can buy them, those it cannot have with the reason
 * (domain 5.2, Catalog / cart), and more seats of what it has.
 */
export const LinePicker = ({
  customer,
  catalog,
  lines,
  show,
  onShow,
  onAdd,
}: {
  customer: { readonly id: string; readonly name: string };
  /** Whether the catalog is open to the reader. */
  catalog: boolean;
  lines: readonly CartLine[];
  show: Show;
  onShow: (show: Show) => void;
  onAdd: (line: CartLine) => void;
}) => {
  const { t } = useTranslation();
  const { kind } = useSession().organization;
  const [search, setSearch] = useState('');
  const chosen = new Set(lines.map(({ key }) => key));
  return (
    <div>
      <FilterRow
        search={
          <SearchTyping
            label={t(show === 'catalog' ? 'catalog.search' : 'subscriptions.search')}
            value={search}
            onChange={setSearch}
          />
        }
      >
        {catalog && (
          <ChoiceChips
            label={t('orders.wizard.show')}
            value={show}
            choices={(['catalog', 'subscriptions'] as const).map((value) => ({
              value,
              label: t(
                value === 'catalog' && kind === 'customer' ? 'catalog.title.customer' : `orders.wizard.${value}`,
              ),
            }))}
            onChange={(value) => onShow(value === 'subscriptions' ? 'subscriptions' : 'catalog')}
          />
        )}
      </FilterRow>
      {show === 'catalog' && catalog ? (
        <CatalogChoice
          key={search}
          customer={customer.id}
          search={search}
          chosen={chosen}
          onAdd={onAdd}
          onClear={() => setSearch('')}
        />
      ) : (
        <SubscriptionChoice
          key={search}
          customer={customer}
          search={search}
          chosen={chosen}
          onAdd={onAdd}
          onClear={() => setSearch('')}
        />
      )}
    </div>
  );
};

const AddButton = ({
  label,
  name,
  chosen,
  onAdd,
}: {
  label: string;
  name: string;
  chosen: boolean;
  onAdd: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      className={mergeClasses(styles.add, chosen && styles.chosen)}
      icon={chosen ? <CheckmarkRegular /> : <AddRegular />}
      disabledFocusable={chosen}
      aria-label={chosen ? `${t('orders.wizard.added')}: ${name}` : name}
      onClick={onAdd}
    >
      {chosen ? t('orders.wizard.added') : label}
    </Button>
  );
};

type Unavailable = NonNullable<CatalogItem['unavailable']>;
type ChoiceProps = {
  readonly search: string;
  readonly chosen: ReadonlySet<string>;
  readonly onAdd: (line: CartLine) => void;
  readonly onClear: () => void;
};

const CatalogChoice = ({ customer, search, chosen, onAdd, onClear }: ChoiceProps & { customer: string }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const seatsText = useSeatsText();
  const termsText = useTermsText();
  const priceFrom = usePriceFrom();
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...catalogKey, 'for', customer, search, cursor ?? ''],
    queryFn: ({ signal }) =>
      api.get<CatalogPage>('/api/v1/catalog', { query: { customerId: customer, search, limit: PAGE, cursor }, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const side = useSession().organization.kind === 'customer' ? 'customer' : 'reseller';
  const why = (reason: Unavailable): string =>
    side === 'customer' ? t(`catalog.own.unavailable.${reason}`) : t(`orders.wizard.unavailable.${reason}`);
  const name = (item: CatalogItem): string => item.names[format.locale];
  const act = (item: CatalogItem) => {
    const line = lineOfItem(item);
    return item.unavailable !== null || line === undefined ? (
      <span className={mergeClasses(type.caption, styles.why)}>{why(item.unavailable ?? 'not_in_market')}</span>
    ) : (
      <AddButton
        label={t('orders.wizard.add')}
        name={t('orders.wizard.addName', { name: name(item) })}
        chosen={chosen.has(line.key)}
        onAdd={() => onAdd(line)}
      />
    );
  };
  const prices = rows?.some((item) => item.terms.some((term) => term.unitPrice !== undefined)) === true;
  const columns: readonly Column<CatalogItem>[] = [
    {
      id: 'name',
      label: t('catalog.columns.name'),
      main: true,
      cell: (item) => (
        <span className={styles.words}>
          <span>{name(item)}</span>
          <span className={mergeClasses(type.caption, styles.sub)}>
            {format.inline([item.publisher, t(`catalog.kinds.${item.kind}`)])}
          </span>
        </span>
      ),
    },
    { id: 'terms', label: t('catalog.columns.terms'), width: '22%', wideOnly: true, cell: termsText },
    { id: 'seats', label: t('catalog.columns.seats'), width: '104px', end: true, cell: seatsText },
    ...(prices
      ? [
          {
            id: 'price',
            label: t('catalog.panel.price'),
            width: '124px',
            end: true,
            cell: (item: CatalogItem) => priceFrom(item),
          },
        ]
      : []),
    { id: 'act', label: t('orders.wizard.add'), hideLabel: true, width: '148px', end: true, cell: act },
  ];
  if (rows?.length === 0)
    return search === '' ? (
      <Empty inside title={t('catalog.empty.title')} line={t(`catalog.empty.${side}`)} />
    ) : (
      <NothingMatches filters={[t('catalog.searched', { text: search })]} onClear={onClear} />
    );
  return (
    <>
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {(rows !== undefined || query.error === null) && (
        <DataTable
          label={t('orders.wizard.catalog')}
          loadingLabel={t('catalog.loading')}
          columns={columns}
          rows={rows}
          density="two-lines"
          rowKey={({ id }) => id}
          rowName={name}
          block={(item) => (
            <div className={styles.block}>
              <span className={styles.words}>
                <span className={mergeClasses(type.body, type.strong)}>{name(item)}</span>
                <span className={type.caption}>{format.inline([item.publisher, t(`catalog.kinds.${item.kind}`)])}</span>
                {prices && <span className={type.caption}>{priceFrom(item)}</span>}
              </span>
              <span className={styles.act}>{act(item)}</span>
            </div>
          )}
        />
      )}
      {(next !== null || cursor !== undefined) && (
        <Pager
          onPrevious={cursor === undefined ? undefined : () => setTrail(trail.slice(0, -1))}
          onNext={next === null ? undefined : () => setTrail([...trail, next])}
        />
      )}
    </>
  );
};

/** What a seat costs at least, in whatever way it is billed monthly. */
const usePriceFrom = () => {
  const { t } = useTranslation();
  const words = useSubscriptionWords();
  return (item: CatalogItem): string => {
    const monthly = item.terms.filter((term) => term.billingCycle === 'monthly');
    const prices = (monthly.length > 0 ? monthly : item.terms).flatMap(({ unitPrice }) => unitPrice ?? []);
    const [least] = [...prices].sort((one, other) => one.minor - other.minor);
    if (least === undefined) return '';
    return least.minor === 0 ? t('catalog.free') : t('orders.wizard.from', { price: words.money(least) });
  };
};

const SubscriptionChoice = ({
  customer,
  search,
  chosen,
  onAdd,
  onClear,
}: ChoiceProps & { customer: { readonly id: string; readonly name: string } }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const query = useQuery({
    queryKey: [...listKey(customer.id), 'choice', search],
    queryFn: ({ signal }) =>
      api.get<SubscriptionPage>(listApi(customer.id), { query: { search, state: 'active', limit: 300 }, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items.filter(({ kind }) => kind !== 'trial');
  const act = (subscription: Subscription) => {
    const line = lineOfSubscription(subscription);
    return (
      <AddButton
        label={t('orders.wizard.addSeats')}
        name={`${t('orders.wizard.addSeats')}: ${words.name(subscription)}`}
        chosen={chosen.has(line.key)}
        onAdd={() => onAdd(line)}
      />
    );
  };
  const columns: readonly Column<Subscription>[] = [
    { id: 'name', label: t('subscriptions.columns.name'), main: true, cell: words.name },
    {
      id: 'quantity',
      label: t('subscriptions.columns.quantity'),
      width: '88px',
      end: true,
      cell: ({ quantity }) => format.number(quantity),
    },
    { id: 'term', label: t('subscriptions.columns.term'), width: '24%', cell: words.termAndCycle },
    {
      id: 'ends',
      label: t('subscriptions.columns.ends'),
      width: '116px',
      wideOnly: true,
      cell: ({ termEndsAt }) => format.date(termEndsAt),
    },
    { id: 'act', label: t('orders.wizard.addSeats'), hideLabel: true, width: '148px', end: true, cell: act },
  ];
  if (rows?.length === 0)
    return search === '' ? (
      <Empty
        inside
        title={t('orders.wizard.noSubscriptions')}
        line={t('orders.wizard.seatsOf', { name: customer.name })}
      />
    ) : (
      <NothingMatches filters={[t('subscriptions.searched', { text: search })]} onClear={onClear} />
    );
  return (
    <>
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {(rows !== undefined || query.error === null) && (
        <DataTable
          label={t('orders.wizard.subscriptions')}
          loadingLabel={t('subscriptions.loading')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowName={words.name}
          block={(subscription) => (
            <div className={styles.block}>
              <span className={styles.words}>
                <span className={mergeClasses(type.body, type.strong)}>{words.name(subscription)}</span>
                <span className={type.caption}>
                  {format.inline([words.seats(subscription.quantity), words.termAndCycle(subscription)])}
                </span>
              </span>
              <span className={styles.act}>{act(subscription)}</span>
            </div>
          )}
        />
      )}
    </>
  );
};
