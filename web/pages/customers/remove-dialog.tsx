import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Effect, EndDialog } from '../../parts/end-dialog.tsx';
import { placeOf } from '../../parts/places.ts';
import { TextLink } from '../../parts/text-link.tsx';
import { Tie, type TieParty, type TieState } from '../../parts/tie.tsx';
import { useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { useGrantLine } from './grant-line.ts';
import type { Removal } from './shapes.ts';

const useStyles = makeStyles({
  kept: { display: 'grid', gap: '6px', paddingTop: '6px' },
  grant: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '2px 16px',
    border: `1px solid ${own.line}`,
    borderRadius: '8px',
    padding: '7px 12px',
    color: own.text2,
  },
  name: { color: own.text },
});

/**
 * Removing a customer (S44-S49, domain 5.1 Remove dialog): what ends, what stays, that nobody is told, the statement in
 * the reader's language, and the name to type.
 */
export const RemoveDialog = ({
  open,
  removal,
  busy,
  failure,
  onConfirm,
  onCancel,
}: {
  open: boolean;
  removal: Removal;
  busy: boolean;
  failure: unknown;
  onConfirm: (statementVersion: string) => void;
  onCancel: () => void;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const side = useSession().organization.kind === 'provider' ? 'provider' : 'reseller';
  const { customer, statement } = removal;
  const leaves = t(side === 'provider' ? 'customers.remove.leavesProvider' : 'customers.remove.leavesReseller');
  const words = useSubscriptionWords();
  const ofRecord = removal.subscriptionsOfRecord.map(words.name);
  const effects: readonly Effect[] = [
    {
      id: 'leaves',
      icon: 'ends',
      title: t('customers.remove.leaves'),
      body: (
        <>
          {leaves}
          {ofRecord.length > 0 && <div>{t('customers.remove.ofRecord', { names: format.list(ofRecord) })}</div>}
        </>
      ),
    },
    { id: 'kept', icon: 'stays', title: t('customers.remove.kept'), body: <Kept removal={removal} /> },
  ];
  return (
    <EndDialog
      open={open}
      title={t('customers.remove.title', { name: customer.name })}
      tie={<RemovalTie removal={removal} />}
      effects={effects}
      notice={t('customers.remove.notice')}
      statement={statement.texts[format.locale]}
      confirmName={customer.name}
      confirmLabel={t(`customers.remove.label.${side}`)}
      busy={busy}
      failure={failure}
      onConfirm={() => onConfirm(statement.version)}
      onCancel={onCancel}
    />
  );
};

/** One's own line breaks, the other partner's stays. */
const RemovalTie = ({ removal }: { removal: Removal }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { organization } = useSession();
  const { customer, partners } = removal;
  const first = partners[0]?.partner;
  const parties: TieParty[] = [
    { name: organization.name, kind: organization.kind, line: t('customers.remove.you') },
    { name: customer.name, kind: 'customer', line: t('customers.tie.customer') },
  ];
  const states: TieState[] = ['ended'];
  if (first !== undefined) {
    parties.push({ name: first.name, kind: first.kind, line: t('customers.remove.stays') });
    states.push('active');
  }
  const names = { you: organization.name, customer: customer.name };
  return (
    <Tie
      parties={parties}
      states={states}
      sentence={
        first === undefined
          ? t('customers.remove.sentence', names)
          : t('customers.remove.sentenceStays', {
              ...names,
              partners: format.list(partners.map(({ partner }) => partner.name)),
            })
      }
    />
  );
};

/** Each admin relationship that stays, with its end (S46). */
const Kept = ({ removal }: { removal: Removal }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const grantLine = useGrantLine();
  const place = placeOf('adminRelationships');
  if (removal.delegatedAdminKept.length === 0) return t('customers.remove.keptNone');
  return (
    <ul className={styles.kept}>
      {removal.delegatedAdminKept.map((grant) => (
        <li key={grant.id} className={styles.grant}>
          <span>
            <span className={styles.name}>{grant.name}</span>
            {t('customers.remove.of', { line: grantLine(grant) })}
          </span>
          {place !== undefined && <TextLink to={place}>{t('customers.remove.separately')}</TextLink>}
        </li>
      ))}
    </ul>
  );
};
