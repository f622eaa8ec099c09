import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { NAVIGATION } from '../parts/frame/navigation-order.ts';
import { useGo } from '../parts/go.ts';
import { PageHead } from '../parts/page-head.tsx';
import { useRoleNames } from '../parts/roles.ts';
import { TileGrid } from '../parts/tile-grid.tsx';
import { useType } from '../parts/type.ts';
import { useSession } from '../session.tsx';
import { own } from '../theme.ts';
import { useWaiting, useWaitingText } from '../waiting.ts';
import { CustomerHome } from './home-customer.tsx';
import { PartnerHome } from './home-partner.tsx';
import { PAGES } from './pages.ts';
import { isFor } from './registry.ts';
import { WaitingTiles } from './waiting-tiles.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: '24px 32px',
    alignItems: 'start',
  },
  facts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '6px 20px', marginTop: '10px' },
  places: { marginTop: '10px' },
  place: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '12px 14px',
    border: `1px solid ${own.line}`,
    borderRadius: '10px',
    color: own.accentText,
    backgroundColor: own.sheet,
    fontWeight: 600,
    textDecorationLine: 'none',
    minHeight: '44px',
    boxSizing: 'border-box',
    ':hover': { backgroundColor: own.soft, textDecorationLine: 'none' },
    ':focus-visible': { outline: `2px solid ${own.focus}`, outlineOffset: '2px' },
    '& svg': { fontSize: '20px', flexShrink: 0 },
  },
  count: { marginLeft: 'auto', color: own.text3, fontWeight: 400, fontSize: '12px' },
});

/** Who I am, for whom, and where to go. Grows with the pages there are. */
const Home = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const roleNames = useRoleNames();
  const go = useGo();
  const home = useWaiting();
  const text = useWaitingText();
  const { organization, person, secondFactor } = session;
  const order = NAVIGATION[organization.kind];
  const slots = [...order.main, ...order.settings]
    .flatMap((entry) => [entry.slot, ...(entry.under ?? [])])
    .filter((slot) => slot !== 'home');
  const places = slots.flatMap((slot) =>
    PAGES.filter((page) => page.nav?.slot === slot && isFor(page, session)).slice(0, 1),
  );
  const facts = [
    [t('home.kind'), t(`common.kind.${organization.kind}`)],
    [t('home.domain'), organization.domain],
    [t('home.country'), format.country(organization.country)],
    [t('home.roles'), roleNames(person?.roles ?? [])],
    [
      t('home.secondFactor'),
      secondFactor === null
        ? t('home.noSecondFactor')
        : secondFactor.method === 'totp' || secondFactor.method === 'passkey'
          ? t('home.secondFactorAt', {
              method: t(`home.method.${secondFactor.method}`),
              when: format.dateTime(secondFactor.at),
            })
          : t('home.secondFactorConfirmed', { when: format.dateTime(secondFactor.at) }),
    ],
  ] as const;
  return (
    <>
      <PageHead
        title={t('home.title')}
        line={t('home.line', { person: person?.name ?? '', organization: organization.name })}
      />
      <WaitingTiles />
      {(organization.kind === 'reseller' || organization.kind === 'provider') && <PartnerHome />}
      {organization.kind === 'customer' && <CustomerHome />}
      <div className={styles.columns}>
        {places.length > 0 && (
          <section>
            <h2 className={type.section}>{t('home.next')}</h2>
            <TileGrid least={200} gap={10} className={styles.places}>
              {places.map((page) => {
                const nav = page.nav;
                if (nav === undefined) return null;
                const Icon = nav.icon;
                const waiting = nav.count?.(session, home);
                return (
                  <a key={page.path} {...go(page.path)} className={styles.place}>
                    <Icon aria-hidden="true" />
                    {t(`frame.nav.${nav.slot}`)}
                    {waiting && waiting.number > 0 && <span className={styles.count}>{text(waiting)}</span>}
                  </a>
                );
              })}
            </TileGrid>
          </section>
        )}
        <section>
          <h2 className={type.section}>{t('home.organization')}</h2>
          <dl className={styles.facts}>
            {facts.map(([name, value]) => (
              <Fact key={name} name={name} value={value} />
            ))}
          </dl>
        </section>
      </div>
    </>
  );
};

const Fact = ({ name, value }: { name: string; value: string }) => {
  const type = useType();
  return (
    <>
      <dt className={mergeClasses(type.body, type.faint)}>{name}</dt>
      <dd className={type.body}>{value}</dd>
    </>
  );
};

export default Home;
