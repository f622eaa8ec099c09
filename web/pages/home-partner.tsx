import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { OrganizationKind } from '../api/shapes.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Card } from '../parts/card.tsx';
import { type Command, CommandButton } from '../parts/command-bar.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useSandboxNow } from '../parts/frame/sandbox-clock.tsx';
import { PartyTile } from '../parts/party-tile.tsx';
import { SkeletonRows } from '../parts/skeleton-rows.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { TileGrid } from '../parts/tile-grid.tsx';
import { useType } from '../parts/type.ts';
import { useMay, useSession } from '../session.tsx';
import { useRequestCommands } from './customers/list-commands.tsx';
import { type Customer, type CustomerPage, customersKey, type Question, recordPath } from './customers/shapes.ts';
import { DeadlinesTile } from './deadlines/home-tile.tsx';
import { SIDES, sharedCustomersPath } from './partners/shapes.ts';
import { usePartnerships } from './partners/use-partnerships.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '16px', marginBottom: '28px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  tile: { display: 'flex', flexDirection: 'column', '& > :last-child': { flexGrow: 1 } },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', height: '100%' },
  list: { display: 'grid', gap: '8px' },
  item: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0 },
  words: { display: 'grid', justifyItems: 'start', minWidth: 0 },
  foot: { marginTop: 'auto' },
});

const NEW_DAYS = 30;
const SHOWN = 3;

const useFew = (question: Question, enabled: boolean) =>
  useQuery({
    queryKey: [...customersKey, 'home', question],
    queryFn: ({ signal }) =>
      api.get<CustomerPage>('/api/v1/customers', { query: { ...question, limit: SHOWN }, signal }),
    enabled,
  });

/** What a partner should know this morning, each with the page where to act (domain 5.1, Home). */
export const PartnerHome = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const may = useMay();
  const { organization } = useSession();
  const acts = useActs(organization.kind);
  return (
    <section className={styles.root} aria-label={t('home.today')}>
      {acts.length > 0 && (
        <div className={styles.acts}>
          {acts.map((command) => (
            <CommandButton key={command.id} command={command} outline />
          ))}
        </div>
      )}
      <h2 className={type.hidden}>{t('home.today')}</h2>
      <TileGrid least={250}>
        {may('customer.list') && <NewCustomers />}
        {may('subscription.list') && <DeadlinesTile />}
        {may('customer.list') && <EndingSoon />}
        {may('partnership.list') && <Partners />}
      </TileGrid>
    </section>
  );
};

/** The next useful acts, one of them primary. */
const useActs = (kind: OrganizationKind): readonly Command[] => {
  const { t } = useTranslation();
  const may = useMay();
  const request = useRequestCommands();
  return [
    ...request,
    ...(kind === 'provider' && may('partnership.request')
      ? [{ id: 'partnership', label: t('partners.commands.request'), to: '/resellers/request' }]
      : []),
  ];
};

const Tile = ({ title, foot, children }: { title: string; foot?: ReactNode; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <Card title={title} className={styles.tile}>
      <div className={styles.body}>
        {children}
        {foot !== undefined && <div className={styles.foot}>{foot}</div>}
      </div>
    </Card>
  );
};

const Quiet = ({ children }: { children: string }) => {
  const type = useType();
  return <p className={mergeClasses(type.body, type.faint)}>{children}</p>;
};

const NewCustomers = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useSandboxNow();
  const query = useFew({ sort: '-since' }, true);
  const since = Date.parse(now ?? new Date().toISOString()) - NEW_DAYS * 86_400_000;
  const fresh = query.data?.items.filter((customer) => Date.parse(customer.since) >= since);
  return (
    <Tile title={t('home.customers')} foot={<TextLink to="/customers?sort=-since">{t('home.customersSee')}</TextLink>}>
      <FewCustomers
        query={query}
        customers={fresh}
        none={t('home.customersNone')}
        line={(customer) => t('home.acceptedOn', { date: format.date(customer.since) })}
      />
    </Tile>
  );
};

const EndingSoon = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useFew({ delegatedAdmin: 'ending' }, true);
  const some = (query.data?.items.length ?? 0) > 0;
  return (
    <Tile
      title={t('home.ending')}
      foot={some ? <TextLink to="/customers?delegatedAdmin=ending">{t('home.endingSee')}</TextLink> : undefined}
    >
      <FewCustomers
        query={query}
        customers={query.data?.items}
        none={t('home.endingNone')}
        line={({ delegatedAdmin }) =>
          delegatedAdmin === null ? '' : t('home.endsOn', { date: format.date(delegatedAdmin.endsAt) })
        }
      />
      {query.data?.next != null && <Quiet>{t('home.endingMore')}</Quiet>}
    </Tile>
  );
};

const FewCustomers = ({
  query,
  customers,
  none,
  line,
}: {
  query: { readonly error: Error | null; readonly refetch: () => unknown };
  customers: readonly Customer[] | undefined;
  none: string;
  line: (customer: Customer) => string;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  if (customers === undefined) {
    return query.error === null ? (
      <SkeletonRows label={t('customers.loading')} rows={2} height={36} />
    ) : (
      <FailureNote failure={query.error} onRetry={() => void query.refetch()} />
    );
  }
  if (customers.length === 0) return <Quiet>{none}</Quiet>;
  return (
    <ul className={styles.list}>
      {customers.map((customer) => (
        <li key={customer.id} className={styles.item}>
          <PartyTile name={customer.companyName} kind="customer" size={32} />
          <span className={styles.words}>
            <TextLink to={recordPath(customer.id)} look="quiet">
              {customer.companyName}
            </TextLink>
            <span className={type.caption}>{line(customer)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
};

const Partners = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { organization } = useSession();
  const side = organization.kind === 'provider' ? 'provider' : 'reseller';
  const query = usePartnerships('active');
  const partners = query.data;
  return (
    <Tile
      title={t(`home.partners.${side}`)}
      foot={<TextLink to={SIDES[side].list}>{t(`home.partnersSee.${side}`)}</TextLink>}
    >
      {partners === undefined ? (
        query.error === null ? (
          <SkeletonRows label={t(`partners.loading.${side}`)} rows={2} height={36} />
        ) : (
          <FailureNote failure={query.error} onRetry={() => void query.refetch()} />
        )
      ) : partners.length === 0 ? (
        <Quiet>{t(`home.partnersNone.${side}`)}</Quiet>
      ) : (
        <ul className={styles.list}>
          {partners.slice(0, SHOWN).map(({ id, partner, sharedCustomers }) => (
            <li key={id} className={styles.item}>
              <PartyTile name={partner.name} kind={partner.kind} size={32} />
              <span className={styles.words}>
                <TextLink to={`${SIDES[side].list}?open=${partner.id}`} look="quiet">
                  {partner.name}
                </TextLink>
                {sharedCustomers !== null && (
                  <TextLink to={sharedCustomersPath(side, partner.id)} look="quiet" className={type.caption}>
                    {t('customers.count', { count: sharedCustomers, number: format.number(sharedCustomers) })}
                  </TextLink>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Tile>
  );
};
