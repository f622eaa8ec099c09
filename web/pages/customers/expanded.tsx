import '@fontsource/ibm-plex-mono/latin-400.css';
import { Button, makeStyles } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { useWidth } from '../../preferences.ts';
import { useSession } from '../../session.tsx';
import { at } from '../../theme.ts';
import { SIDES } from '../partners/shapes.ts';
import { CustomerTie } from './customer-tie.tsx';
import { Faint } from './faint.tsx';
import { useGrantLine } from './grant-line.ts';
import { QuickLinks } from './quick-links.tsx';
import { type Customer, fellowsOf } from './shapes.ts';
import { TagList } from './tag-list.tsx';
import { useRecord } from './use-record.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 349px) minmax(0, 1fr)',
    gap: '16px 14px',
    alignItems: 'start',
    paddingTop: '6px',
    [at.belowWide]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px' },
    [at.phone]: { gap: '14px' },
  },
  /** Under the name, as far to the right as the words of the row. */
  facts: { paddingTop: '8px', [at.phone]: { paddingTop: 0, paddingLeft: '48px' } },
  id: { display: 'inline-flex', alignItems: 'center', gap: '2px', marginBlock: '-4px' },
  right: { display: 'grid', gap: '16px', minWidth: 0 },
  edit: {
    minWidth: '24px',
    width: '24px',
    height: '24px',
    padding: 0,
    marginLeft: '4px',
    marginBlock: '-2px',
    '& .fui-Button__icon': { fontSize: '16px', width: '16px', height: '16px' },
    [at.phone]: { minWidth: '44px', width: '44px', minHeight: '44px', marginBlock: '-12px' },
  },
});

/** `c0ffee00…00c1`: both ends tell two ids apart. */
const shortId = (id: string): string => `${id.slice(0, 8)}…${id.slice(-4)}`;

/**
 * A customer under its row (S26, S43; domain 5.1, Expanded record): what is known at the left, the tie and the links at
 * the right. The row's own facts stand at once; what only the record knows follows.
 */
export const ExpandedCustomer = ({
  customer,
  onTags,
}: {
  customer: Customer;
  /** Opens the tags of this customer; left out for those who may not change them. */
  onTags: (() => void) | undefined;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const phone = useWidth() === 'phone';
  const side = useSession().organization.kind === 'provider' ? 'provider' : 'reseller';
  const record = useRecord(customer.id);
  const grantLine = useGrantLine();
  const fellows = fellowsOf(customer);
  const joint = (record.data?.relationship.via ?? null) !== null;
  const origin = record.data?.relationship.origin ?? customer.origins[0];
  const since =
    origin === undefined
      ? format.date(customer.since)
      : t('customers.sinceBy', {
          date: format.date(customer.since),
          origin: t(`customers.origin.${joint ? 'joint' : origin}`),
        });
  const grants = record.data?.delegatedAdmins.filter((grant) => grant.state === 'active') ?? [];

  const partners: ReactNode =
    fellows.length === 0 ? (
      <Faint>{t('common.none')}</Faint>
    ) : (
      fellows.map((fellow, index) => (
        <span key={fellow.id}>
          {index > 0 && (format.locale === 'zh-TW' ? '、' : ', ')}
          <TextLink to={`${SIDES[side].list}?open=${fellow.id}`} look="quiet">
            {fellow.name}
          </TextLink>
        </span>
      ))
    );
  const tags: Fact = {
    name: t('customers.facts.tags'),
    value: (
      <>
        {customer.tags.length === 0 ? <Faint>{t('common.none')}</Faint> : <TagList tags={customer.tags} />}
        {onTags !== undefined && (
          <Button
            appearance="transparent"
            className={styles.edit}
            icon={<EditRegular />}
            aria-label={t('customers.facts.editTags', { name: customer.companyName })}
            onClick={onTags}
          />
        )}
      </>
    ),
  };
  const partner: Fact = {
    name: t(side === 'provider' ? 'customers.facts.reseller' : 'customers.facts.provider'),
    value: partners,
  };
  const began: Fact = { name: t('customers.facts.since'), value: since };
  const facts: readonly Fact[] = phone
    ? [partner, began, tags]
    : [
        {
          name: t('customers.facts.id'),
          value: (
            <span className={styles.id}>
              <span className={type.mono} title={customer.id}>
                {shortId(customer.id)}
              </span>
              <CopyButton text={customer.id} what={t('customers.facts.id')} />
            </span>
          ),
        },
        { name: t('customers.facts.relationship'), value: t(`customers.capacityActive.${customer.capacity}`) },
        began,
        partner,
        ...(grants.length === 0
          ? []
          : [
              {
                name: t('customers.facts.admin'),
                value: grants.map((grant) => (
                  <div key={grant.id}>{t('customers.sinceBy', { date: grant.name, origin: grantLine(grant) })}</div>
                )),
              },
            ]),
        tags,
      ];
  return (
    <div className={styles.root}>
      <Facts facts={facts} className={styles.facts} />
      <div className={styles.right}>
        {!phone && <CustomerTie customer={customer} />}
        <QuickLinks id={customer.id} name={customer.companyName} />
        {record.error !== null && <FailureNote failure={record.error} onRetry={() => void record.refetch()} />}
      </div>
    </div>
  );
};
