import { makeStyles, mergeClasses, Spinner } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, ErrorCircle20Filled } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import type { CustomerRecord } from '../customers/shapes.ts';
import type { OfRecord, OrderPreview } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '12px' },
  list: { display: 'grid', gap: '10px' },
  check: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: '0 10px' },
  good: { color: own.success },
  bad: { color: own.danger },
  words: { display: 'grid' },
  waiting: { justifySelf: 'start' },
});

/** Refusals of an order in the order in which its guards are asked (domain 3.8), each with the check that it fails. */
const FAILS: Readonly<Record<string, Check['id']>> = {
  no_relationship: 'provider',
  provider_not_related: 'provider',
  por_is_provider: 'reseller',
  por_invalid: 'reseller',
  partnership_required: 'reseller',
  standing: 'reseller',
  mpa_unsigned: 'reseller',
  agreement_required: 'agreement',
  agreement_outdated: 'agreement',
  region_mismatch: 'region',
  partner_id_unknown: 'further',
  further_resellers_region: 'further',
  further_reseller_twice: 'further',
  further_reseller_is_provider: 'further',
  further_reseller_of_record: 'further',
  further_reseller_standing: 'further',
  credit_limit: 'credit',
};

type Check = {
  readonly id: 'provider' | 'reseller' | 'agreement' | 'region' | 'further' | 'lines' | 'credit';
  readonly title: string;
  readonly proof?: string | undefined;
};

/** Checks already done, each with its proof (design guide, Wizard). What comes after a refusal was not asked any more. */
export const CheckList = ({
  customer,
  partner,
  further,
  preview,
}: {
  customer: CustomerRecord;
  partner: OfRecord | undefined;
  further: readonly OfRecord[];
  preview: OrderPreview | undefined;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { organization } = useSession();
  const refusal = preview?.refusal ?? null;
  const agreement = customer.agreementAcceptance;
  const checks: readonly Check[] = [
    {
      id: 'provider',
      title: t('orders.wizard.checks.provider'),
      proof: t('orders.wizard.checks.providerProof', { date: format.date(customer.relationship.since) }),
    },
    ...(partner === undefined
      ? []
      : [
          {
            id: 'reseller' as const,
            title: t('orders.wizard.checks.reseller', { name: partner.name }),
            proof: t('orders.wizard.checks.resellerProof'),
          },
        ]),
    {
      id: 'agreement',
      title: t('orders.wizard.checks.agreement'),
      proof: agreement
        ? t('orders.wizard.checks.agreementProof', { person: agreement.by.name, date: format.date(agreement.at) })
        : undefined,
    },
    {
      id: 'region',
      title: t('orders.wizard.checks.region'),
      proof: format.joined([
        ...new Set(
          [organization, ...(partner === undefined ? [] : [partner]), customer].map(({ country }) =>
            format.country(country),
          ),
        ),
      ]),
    },
    ...(further.length === 0
      ? []
      : [
          {
            id: 'further' as const,
            title: t('orders.wizard.checks.further'),
            proof: format.names(further.map(({ name }) => name)),
          },
        ]),
    { id: 'lines', title: t('orders.wizard.checks.lines') },
    // Most providers have no limit: it is named only where it is what stands in the way.
    ...(refusal?.code === 'credit_limit' ? [{ id: 'credit' as const, title: t('orders.wizard.checks.credit') }] : []),
  ];
  const faulty = preview?.lines.some(({ code }) => code !== undefined && code !== null) === true;
  const failed: Check['id'] | undefined =
    refusal === null ? (faulty ? 'lines' : undefined) : (FAILS[refusal.code] ?? 'lines');
  const until = failed === undefined ? checks.length : checks.findIndex(({ id }) => id === failed) + 1;
  return (
    <div className={styles.root}>
      <h2 className={type.section}>{t('orders.wizard.checks.title')}</h2>
      {preview === undefined ? (
        <Spinner className={styles.waiting} size="tiny" label={t('orders.wizard.checks.checking')} />
      ) : (
        <ul className={styles.list}>
          {checks.slice(0, until === 0 ? checks.length : until).map(({ id, title, proof }) => (
            <li key={id} className={styles.check}>
              <span className={id === failed ? styles.bad : styles.good} aria-hidden="true">
                {id === failed ? <ErrorCircle20Filled /> : <CheckmarkCircle20Regular />}
              </span>
              <span className={styles.words}>
                <span className={mergeClasses(type.body, id === failed && type.strong)}>{title}</span>
                {id !== failed && proof !== undefined && <span className={type.caption}>{proof}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
