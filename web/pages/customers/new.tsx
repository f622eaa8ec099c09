import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Card } from '../../parts/card.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useGo } from '../../parts/go.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { PartyTile } from '../../parts/party-tile.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { useMay, useSession } from '../../session.tsx';
import { isGood } from '../partners/health.ts';
import { invitePath, SIDES } from '../partners/shapes.ts';
import { usePartnerships } from '../partners/use-partnerships.ts';
import { LIST } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '16px', maxWidth: '720px' },
  card: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', justifyItems: 'start' },
  providers: { display: 'grid', gap: '8px', width: '100%' },
  provider: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  name: { flexGrow: 1, flexBasis: '60%', minWidth: 0 },
  /** It names the provider, whose name may be longer than a line. */
  invite: { whiteSpace: 'normal', maxWidth: '100%', overflowWrap: 'anywhere' },
});

/**
 * Add a new customer: how it works (S50). Only a provider creates records of customers; a reseller invites, alone or
 * with its provider, and who has no account yet creates it on the way (S4).
 */
const NewCustomerPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const isProvider = useSession().organization.kind === 'provider';
  return (
    <>
      <PageHead
        title={t('customers.add.title')}
        line={t('customers.add.line')}
        crumbs={[{ label: t('customers.title'), to: LIST }]}
        keepLineOnPhone
      />
      <div className={styles.root}>{isProvider ? <ProviderWays /> : <ResellerWays />}</div>
    </>
  );
};

const ResellerWays = () => {
  const { t } = useTranslation();
  return (
    <>
      <Joint />
      <Way title={t('customers.add.alone')} line={t('customers.add.aloneLine')}>
        <RequestButton />
      </Way>
      <Way title={t('customers.add.provider')} line={t('customers.add.providerLine')} />
    </>
  );
};

const ProviderWays = () => {
  const { t } = useTranslation();
  return (
    <>
      <Way title={t('customers.add.ask')} line={t('customers.add.askLine')}>
        <RequestButton primary />
      </Way>
      <Way title={t('customers.add.byReseller')} line={t('customers.add.byResellerLine')}>
        <TextLink to={SIDES.provider.list}>{t('customers.add.resellers')}</TextLink>
      </Way>
    </>
  );
};

const Way = ({ title, line, children }: { title: string; line: string; children?: React.ReactNode }) => {
  const styles = useStyles();
  const type = useType();
  return (
    <Card title={title}>
      <div className={styles.card}>
        <p className={mergeClasses(type.body, type.quiet)}>{line}</p>
        {children}
      </div>
    </Card>
  );
};

/** The providers one works with, each with the joint invitation (S35). */
const Joint = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const partnerships = usePartnerships('active');
  const providers = (partnerships.data ?? []).filter(isGood);
  return (
    <Way title={t('customers.add.joint')} line={t('customers.add.jointLine')}>
      {partnerships.error !== null && (
        <FailureNote failure={partnerships.error} onRetry={() => void partnerships.refetch()} />
      )}
      {partnerships.data !== undefined && providers.length === 0 && (
        <p className={mergeClasses(type.body, type.faint)}>{t('customers.add.jointNone')}</p>
      )}
      {providers.length > 0 && (
        <ul className={styles.providers}>
          {providers.map(({ id, partner }, index) => (
            <li key={id} className={styles.provider}>
              <PartyTile name={partner.name} kind={partner.kind} size={32} />
              <span className={mergeClasses(type.body, type.strong, styles.name)}>{partner.name}</span>
              {may('invitation.create') && (
                <Button
                  as="a"
                  appearance={index === 0 ? 'primary' : 'secondary'}
                  className={styles.invite}
                  {...go(invitePath(partner.id))}
                >
                  {t('customers.add.jointWith', { provider: partner.name })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Way>
  );
};

const RequestButton = ({ primary = false }: { primary?: boolean }) => {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  if (!may('invitation.create')) return null;
  return (
    <Button as="a" appearance={primary ? 'primary' : 'secondary'} {...go('/customers/request')}>
      {t('customers.commands.request')}
    </Button>
  );
};

export default NewCustomerPage;
