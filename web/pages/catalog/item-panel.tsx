import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { CommandButton } from '../../parts/command-bar.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useType } from '../../parts/type.ts';
import { useMay, useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { useCommercePlaces } from '../subscriptions/use-places.ts';
import { useOwnSeatsText, useSeatsText } from './list-columns.tsx';
import { type CatalogDetails, catalogKey, type Named, type Side } from './shapes.ts';
import { TermsTable } from './terms-table.tsx';

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '24px' },
  part: { display: 'grid', gap: '8px', minWidth: 0 },
  id: { display: 'inline-flex', alignItems: 'center', gap: '2px', marginBlock: '-6px' },
  plans: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  plan: { display: 'grid', padding: '7px 0', borderTop: `1px solid ${own.line}` },
});

/** One item: what it is, its terms with prices in every market that the reader sees, and its service plans. */
export const ItemPanel = ({ id, side, onClose }: { id: string; side: Side; onClose: () => void }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { locale } = useFormat();
  const query = useQuery({
    queryKey: [...catalogKey, 'item', id],
    queryFn: ({ signal }) => api.get<CatalogDetails>(`/api/v1/catalog/${encodeURIComponent(id)}`, { signal }),
  });
  const item = query.data;
  const priced = item?.terms.some((term) => term.unitPrice !== undefined || term.prices !== undefined) === true;
  return (
    <Panel
      title={item?.names[locale] ?? id}
      line={item?.publisher ?? ''}
      width={440}
      onClose={onClose}
      {...(side === 'customer' && item !== undefined ? { foot: <AskFor item={item} /> } : {})}
    >
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {item !== undefined && (
        <div className={styles.parts}>
          <ItemFacts item={item} />
          <section className={styles.part}>
            <h3 className={type.section}>{t(priced ? 'catalog.panel.terms' : 'catalog.panel.termsOnly')}</h3>
            <TermsTable item={item} />
            <p className={type.caption}>
              {t(
                priced
                  ? 'catalog.panel.termsNote'
                  : side === 'customer'
                    ? 'catalog.own.noPrices'
                    : 'catalog.panel.noPrices',
              )}
            </p>
          </section>
          {item.servicePlans.length > 0 && (
            <section className={styles.part}>
              <h3 className={type.section}>{t('catalog.panel.plans')}</h3>
              <Plans item={item} />
            </section>
          )}
        </div>
      )}
    </Panel>
  );
};

/** The customer's way to ask for it; while it cannot have it, the reason in its place. */
const AskFor = ({ item }: { item: CatalogDetails }) => {
  const type = useType();
  const { t } = useTranslation();
  const may = useMay();
  const { newRequest } = useCommercePlaces(useSession().organization.id);
  if (item.unavailable !== null) return <p className={type.body}>{t(`catalog.own.unavailable.${item.unavailable}`)}</p>;
  if (!may('order-request.submit')) return null;
  const to = `${newRequest}?item=${encodeURIComponent(item.id)}`;
  return <CommandButton command={{ id: 'ask', label: t('subscriptions.commands.ask'), to, primary: true }} />;
};

const ItemFacts = ({ item }: { item: CatalogDetails }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const seatsText = useSeatsText();
  const ownSeatsText = useOwnSeatsText();
  const names = (items: readonly Named[]): string => format.list(items.map((one) => one.names[format.locale]));
  const { convertsTo } = item;
  return (
    <Facts
      facts={[
        {
          name: t('catalog.panel.id'),
          value: (
            <span className={styles.id}>
              {item.id}
              <CopyButton text={item.id} what={t('catalog.panel.idWhat')} />
            </span>
          ),
        },
        ...(item.ownSeats === null
          ? []
          : [{ name: t('catalog.own.title'), value: ownSeatsText(item) ?? t('catalog.own.none') }]),
        { name: t('catalog.columns.kind'), value: t(`catalog.kinds.${item.kind}`) },
        { name: t('catalog.panel.seats'), value: seatsText(item) },
        ...(item.onePerCustomer ? [{ name: t('catalog.panel.once'), value: t('catalog.panel.onceYes') }] : []),
        ...(item.baseItems.length > 0 ? [{ name: t('catalog.panel.bases'), value: names(item.baseItems) }] : []),
        ...(convertsTo === null
          ? []
          : [
              {
                name: t('catalog.panel.converts'),
                value: t('catalog.panel.convertsLine', { name: convertsTo.names[format.locale] }),
              },
            ]),
        ...(item.upgradesTo.length > 0 ? [{ name: t('catalog.panel.upgrades'), value: names(item.upgradesTo) }] : []),
      ]}
    />
  );
};

const Plans = ({ item }: { item: CatalogDetails }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const names = (plans: readonly Named[]): string => format.list(plans.map((plan) => plan.names[format.locale]));
  return (
    <ul className={styles.plans}>
      {item.servicePlans.map((plan) => (
        <li key={plan.id} className={styles.plan}>
          <span className={type.body}>{plan.names[format.locale]}</span>
          {plan.requires.length > 0 && (
            <span className={type.caption}>{t('catalog.panel.requires', { plans: names(plan.requires) })}</span>
          )}
          {plan.excludes.length > 0 && (
            <span className={type.caption}>{t('catalog.panel.excludes', { plans: names(plan.excludes) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
};
