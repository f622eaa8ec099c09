import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { PersonKeyRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAction } from '../api/action.ts';
import { api } from '../api/client.ts';
import type { CastEntry, Items, OrganizationKind } from '../api/shapes.ts';
import { useFormat } from '../i18n/use-format.ts';
import { CommandButton } from '../parts/command-bar.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useNext } from '../parts/next.ts';
import { Note } from '../parts/note.tsx';
import { PartyTile } from '../parts/party-tile.tsx';
import { PersonTile } from '../parts/person-tile.tsx';
import { PublicPage } from '../parts/public-page.tsx';
import { useRoleNames } from '../parts/roles.ts';
import { SkeletonRows } from '../parts/skeleton-rows.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useType } from '../parts/type.ts';
import { at, own } from '../theme.ts';

const useStyles = makeStyles({
  ordinary: { backgroundColor: own.sheet, [at.phone]: { display: 'none' } },
  intro: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 752px',
    gap: '8px 32px',
    alignItems: 'end',
    marginBottom: '22px',
    [at.belowWide]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  lead: {
    maxWidth: '520px',
    fontSize: '15px',
    lineHeight: '23px',
    ':lang(zh)': { lineHeight: '24px' },
  },
  words: { display: 'grid', gap: '6px' },
  steps: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '24px',
    borderLeft: `2px solid ${own.line2}`,
    paddingLeft: '28px',
    [at.belowWide]: { justifyContent: 'start', marginTop: '8px' },
    [at.belowDesk]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', paddingLeft: '16px' },
  },
  step: { display: 'grid', gridTemplateColumns: '24px auto', gap: '0 12px' },
  number: {
    display: 'grid',
    placeItems: 'center',
    width: '24px',
    height: '24px',
    borderRadius: '50%',
    backgroundColor: own.accentSoft,
    color: own.accentSoftText,
    fontWeight: 600,
    fontSize: '13px',
    gridRow: 'span 2',
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '24px',
    alignItems: 'start',
    [at.belowDesk]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', gap: '20px' },
  group: { display: 'grid', gap: '12px' },
  groupHead: { display: 'grid', gap: '1px', marginBottom: '-2px' },
  card: { backgroundColor: own.sheet, border: `1px solid ${own.line}`, borderRadius: '12px', overflow: 'hidden' },
  head: { display: 'flex', alignItems: 'center', gap: '12px', padding: '0 14px', minHeight: '48px' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    fontWeight: 600,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '0 10px 0 15px',
    minHeight: '37px',
    borderTop: `1px solid ${own.line}`,
    [at.phone]: { minHeight: '52px' },
  },
  first: { backgroundColor: own.accentSoft },
  personName: { fontWeight: 600, whiteSpace: 'nowrap' },
  roles: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  signIn: {
    color: own.accentText,
    minWidth: 0,
    paddingInline: '6px',
    fontSize: '13px',
    height: '26px',
    fontWeight: 600,
    ':hover': { color: own.accentSoftText },
  },
  signInFirst: { height: '26px', minWidth: '64px', borderRadius: '6px' },
});

type Group = { readonly kind: OrganizationKind; readonly title: 'providers' | 'resellers' | 'customers' | 'operators' };
const COLUMNS: readonly (readonly Group[])[] = [
  [
    { kind: 'provider', title: 'providers' },
    { kind: 'operator', title: 'operators' },
  ],
  [{ kind: 'reseller', title: 'resellers' }],
  [{ kind: 'customer', title: 'customers' }],
];

/** The sandbox's front door: everybody of the cast, one click away. Production has no such page. */
const Welcome = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { follow } = useNext();
  const cast = useQuery({
    queryKey: ['sandbox', 'cast'],
    queryFn: ({ signal }) => api.get<Items<CastEntry>>('/api/v1/sandbox/cast', { signal }),
  });
  const enter = useAction((upn: string, key) => api.post('/api/v1/sandbox/sign-in', { upn }, { key }));
  const signIn = async (upn: string): Promise<void> => {
    const answer = await enter.run(upn);
    // To where somebody came from, as an invitation's link; otherwise home.
    if (answer.done) await follow();
  };
  const items = cast.data?.items ?? [];
  // The story begins with the first reseller's first person.
  const first = items.find((entry) => entry.organization.kind === 'reseller')?.people[0]?.upn;
  return (
    <PublicPage
      title={t('welcome.title')}
      width="full"
      sandboxBadge
      end={
        <CommandButton
          command={{ id: 'ordinary', label: t('welcome.ordinary'), icon: <PersonKeyRegular />, to: '/sign-in' }}
          outline
          className={styles.ordinary}
        />
      }
    >
      <div className={styles.intro}>
        <div className={styles.words}>
          <h1 className={type.display}>{t('welcome.title')}</h1>
          <p className={mergeClasses(type.lead, styles.lead)}>{t('welcome.line')}</p>
        </div>
        <ol className={styles.steps} aria-label={t('welcome.story')}>
          {(['one', 'two', 'three'] as const).map((step, index) => (
            <li key={step} className={styles.step}>
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <span className={mergeClasses(type.body, type.strong)}>{t(`welcome.steps.${step}`)}</span>
              <span className={mergeClasses(type.body, type.faint)}>{t(`welcome.steps.${step}Line`)}</span>
            </li>
          ))}
        </ol>
      </div>
      {enter.failure !== undefined && <FailureNote failure={enter.failure} />}
      {cast.error !== null && <FailureNote failure={cast.error} onRetry={() => void cast.refetch()} />}
      <div className={styles.columns}>
        {COLUMNS.map((groups) => (
          <div key={groups[0]?.kind} className={styles.column}>
            {groups.map((group) => (
              <section key={group.kind} className={styles.group}>
                <div className={styles.groupHead}>
                  <h2 className={type.section}>{t(`welcome.${group.title}`)}</h2>
                  <p className={type.caption}>{t(`welcome.${group.title}Line`)}</p>
                </div>
                {cast.isPending && <SkeletonRows label={t('common.loading')} rows={3} />}
                {items
                  .filter((entry) => entry.organization.kind === group.kind)
                  .map((entry) => (
                    <CastCard
                      key={entry.organization.id}
                      entry={entry}
                      first={first}
                      busy={enter.busy}
                      onSignIn={(upn) => void signIn(upn)}
                    />
                  ))}
                {group.kind === 'reseller' && items.length > 0 && (
                  <Note tone="info">
                    {t('welcome.note')} <TextLink to="/sandbox/mailbox">{t('welcome.mailbox')}</TextLink>
                  </Note>
                )}
              </section>
            ))}
          </div>
        ))}
      </div>
    </PublicPage>
  );
};

const CastCard = ({
  entry,
  first,
  busy,
  onSignIn,
}: {
  entry: CastEntry;
  first: string | undefined;
  busy: boolean;
  onSignIn: (upn: string) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const roleNames = useRoleNames();
  const { organization, people } = entry;
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <PartyTile name={organization.name} kind={organization.kind} size={28} />
        <h3 className={mergeClasses(type.body, styles.name)}>{organization.name}</h3>
        <span className={type.caption}>{format.country(organization.country)}</span>
      </div>
      <ul>
        {people.map((person) => (
          <li key={person.upn} className={mergeClasses(styles.person, person.upn === first && styles.first)}>
            <PersonTile name={person.name} size={22} />
            <span className={styles.personName}>{person.name}</span>
            <span className={mergeClasses(type.caption, styles.roles)}>{roleNames(person.roles)}</span>
            <Button
              size="small"
              appearance={person.upn === first ? 'primary' : 'transparent'}
              className={person.upn === first ? styles.signInFirst : styles.signIn}
              aria-label={t('welcome.signInAs', { name: person.name })}
              disabledFocusable={busy}
              onClick={() => onSignIn(person.upn)}
            >
              {t('welcome.signIn')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};

export default Welcome;
