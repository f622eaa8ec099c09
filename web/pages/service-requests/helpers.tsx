import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { PartyTile } from '../../parts/party-tile.tsx';
import { UntilBadge } from '../../parts/state-badges.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { ContactLines } from './contact-lines.tsx';
import type { Helper } from './shapes.ts';
import { useHelpers } from './use-helpers.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '10px', margin: '8px 0 24px' },
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))', gap: '12px' },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '14px 16px',
    border: `1px solid ${own.line}`,
    borderRadius: '10px',
  },
  words: { display: 'grid', gap: '4px', justifyItems: 'start', minWidth: 0 },
});

/** Whom a customer turns to, with how to reach them (domain 5.3, Support). */
export const Helpers = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { data, error, refetch } = useHelpers();
  if (error !== null) return <FailureNote failure={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <section className={styles.root}>
      <h2 className={type.section}>{t('serviceRequests.support.heading')}</h2>
      {data.items.length === 0 ? (
        <Note tone="info" title={t('serviceRequests.support.none')}>
          {t('serviceRequests.support.noneLine')}
        </Note>
      ) : (
        <ul className={styles.list}>
          {data.items.map((helper) => (
            <HelperItem key={helper.partner.id} helper={helper} />
          ))}
        </ul>
      )}
    </section>
  );
};

const HelperItem = ({ helper: { partner, contact, designated } }: { helper: Helper }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  return (
    <li className={styles.item}>
      <PartyTile name={partner.name} kind={partner.kind} size={36} />
      <span className={styles.words}>
        <span className={mergeClasses(type.body, type.strong)}>{partner.name}</span>
        {designated && <UntilBadge>{t('serviceRequests.support.designated')}</UntilBadge>}
        <ContactLines name={partner.name} contact={contact} />
      </span>
    </li>
  );
};
