import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Card } from '../parts/card.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { PartyTile } from '../parts/party-tile.tsx';
import { SkeletonRows } from '../parts/skeleton-rows.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { TileGrid } from '../parts/tile-grid.tsx';
import { useType } from '../parts/type.ts';
import { useMay } from '../session.tsx';
import { DeadlinesTile } from './deadlines/home-tile.tsx';
import { pathOf } from './partner-relationships/list-state.ts';
import { useCapacity, usePartnerWords } from './partner-relationships/partner-state.tsx';
import { activeGrants, isActive, LIST, type Partner } from './partner-relationships/shapes.ts';
import { usePartners } from './partner-relationships/use-partners.ts';
import { type Organization, organizationKey } from './settings/organization/shapes.ts';
import { LIST as PEOPLE, type PeoplePage, peopleKey } from './settings/people/shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '16px', marginBottom: '28px' },
  tile: { display: 'flex', flexDirection: 'column', '& > :last-child': { flexGrow: 1 } },
  body: { display: 'flex', flexDirection: 'column', gap: '10px', height: '100%' },
  foot: { marginTop: 'auto', paddingTop: '4px' },
  list: { display: 'grid', gap: '8px' },
  item: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0 },
  words: { display: 'grid', justifyItems: 'start', minWidth: 0 },
});

const SHOWN = 4;
const PAGE = 100;

/**
 * What a customer should know today: who works for it, who can act in it, and whether its own house is in order. It shows
 * states and points at none: what a partner has ended is told to nobody (S49).
 */
export const CustomerHome = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const may = useMay();
  return (
    <section className={styles.root} aria-label={t('home.today')}>
      <h2 className={type.hidden}>{t('home.today')}</h2>
      <TileGrid least={250}>
        {may('partner.list') && <PartnersTile />}
        {may('subscription.list') && <DeadlinesTile />}
        {may('partner.list') && <AccessTile />}
        {may('person.list') && <PeopleTile />}
        {may('organization.read') && <ProfileTile />}
      </TileGrid>
    </section>
  );
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

const Loaded = ({
  query,
  children,
}: {
  query: { readonly isPending: boolean; readonly error: Error | null; readonly refetch: () => unknown };
  children: ReactNode;
}) => {
  const { t } = useTranslation();
  if (query.isPending) return <SkeletonRows label={t('common.loading')} rows={2} height={36} />;
  return query.error === null ? children : <FailureNote failure={query.error} onRetry={() => void query.refetch()} />;
};

const PartnersTile = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const capacity = useCapacity();
  const words = usePartnerWords();
  const query = usePartners();
  const active = (query.data?.items ?? []).filter(isActive);
  return (
    <Tile
      title={t('partnerRelationships.home.partners')}
      foot={<TextLink to={LIST}>{t('partnerRelationships.home.seePartners')}</TextLink>}
    >
      <Loaded query={query}>
        {active.length === 0 ? (
          <Quiet>{t('partnerRelationships.home.noPartners')}</Quiet>
        ) : (
          <ul className={styles.list}>
            {active.slice(0, SHOWN).map((one) => (
              <li key={one.partner.id} className={styles.item}>
                <PartyTile name={one.partner.name} kind={one.partner.kind} size={32} />
                <span className={styles.words}>
                  <TextLink to={pathOf({ view: 'all', open: one.partner.id })} look="quiet">
                    {one.partner.name}
                  </TextLink>
                  <span className={type.caption}>{format.inline([capacity(one), words.roles(one)])}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Tile>
  );
};

const AccessTile = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const query = usePartners();
  const acting = (query.data?.items ?? []).filter((partner) => activeGrants(partner).length > 0);
  const line = (partner: Partner): readonly string[] =>
    activeGrants(partner).map((grant) =>
      t(grant.autoExtend ? 'partnerRelationships.home.extends' : 'partnerRelationships.home.ends', {
        name: grant.name,
        date: format.date(grant.endsAt),
      }),
    );
  return (
    <Tile title={t('partnerRelationships.home.access')}>
      <Loaded query={query}>
        {acting.length === 0 ? (
          <Quiet>{t('partnerRelationships.home.noAccess')}</Quiet>
        ) : (
          <>
            <p className={type.body}>{t('partnerRelationships.home.canAct', { count: acting.length })}</p>
            <ul className={mergeClasses(type.caption, styles.list)}>
              {acting.flatMap(line).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Tile>
  );
};

const PeopleTile = () => {
  const type = useType();
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: [...peopleKey, 'home'],
    queryFn: ({ signal }) => api.get<PeoplePage>('/api/v1/people', { query: { limit: PAGE }, signal }),
  });
  const people = query.data?.items ?? [];
  const all = query.data?.next === null;
  const without = people.filter((person) => person.secondFactor === null).length;
  const admins = people.filter((person) => person.roles.includes('global-admin')).length;
  return (
    <Tile
      title={t('partnerRelationships.home.people')}
      foot={<TextLink to={PEOPLE}>{t('partnerRelationships.home.seePeople')}</TextLink>}
    >
      <Loaded query={query}>
        <p className={type.body}>
          {all
            ? t('partnerRelationships.home.peopleCount', { count: people.length })
            : t('partnerRelationships.home.peopleMany', { count: PAGE })}
        </p>
        {without > 0 && <Quiet>{t('partnerRelationships.home.noFactor', { count: without })}</Quiet>}
        {without === 0 && all && <Quiet>{t('partnerRelationships.home.allFactors')}</Quiet>}
        {all && admins === 1 && people.length > 1 && <Quiet>{t('partnerRelationships.home.oneAdmin')}</Quiet>}
      </Loaded>
    </Tile>
  );
};

const ProfileTile = () => {
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery({
    queryKey: organizationKey,
    queryFn: ({ signal }) => api.get<Organization>('/api/v1/organization', { signal }),
  });
  const profile = query.data?.profile;
  return (
    <Tile
      title={t('partnerRelationships.home.profile')}
      foot={<TextLink to="/organization">{t('partnerRelationships.home.seeProfile')}</TextLink>}
    >
      <Loaded query={query}>
        {profile == null ? (
          <Quiet>{t('partnerRelationships.home.profileMissing')}</Quiet>
        ) : (
          <p className={type.body}>{format.joined([profile.legalName, profile.city])}</p>
        )}
      </Loaded>
    </Tile>
  );
};
