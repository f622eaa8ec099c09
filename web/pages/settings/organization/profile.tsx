import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import type { OrganizationKind } from '../../../api/shapes.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { PartyTile } from '../../../parts/party-tile.tsx';
import { useRoleName } from '../../../parts/roles.ts';
import { SkeletonRows } from '../../../parts/skeleton-rows.tsx';
import { useMay, useSession } from '../../../session.tsx';
import { AccountBilling } from '../../customers/account-billing.tsx';
import { AccountContacts } from '../../customers/account-contacts.tsx';
import { IdentityCard } from './identity-card.tsx';
import { LanguageCard } from './language-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import { type Organization, organizationKey } from './shapes.ts';
import { SupportCard } from './support-card.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(360px, 100%), 1fr))',
    gap: '16px',
    alignItems: 'start',
    maxWidth: '1120px',
  },
  stack: { display: 'grid', gap: '16px', minWidth: 0 },
});

/** Who may change it (matrix row 55). */
const EDITORS: Readonly<Record<OrganizationKind, readonly string[]>> = {
  provider: ['global-admin'],
  reseller: ['global-admin'],
  customer: ['global-admin', 'billing-admin'],
  operator: ['operator-admin'],
};

/** The organization's own profile (domain 5.1): who it is to others, and what of that its admins keep up to date. */
const OrganizationProfile = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const roleName = useRoleName();
  const may = useMay();
  const session = useSession().organization;
  const query = useQuery({
    queryKey: organizationKey,
    queryFn: ({ signal }) => api.get<Organization>('/api/v1/organization', { signal }),
  });
  const organization = query.data;
  const reason = may('organization.edit')
    ? undefined
    : t('organization.may', { roles: format.alternatives(EDITORS[session.kind].map(roleName)) });
  const isPartner = session.kind === 'provider' || session.kind === 'reseller';
  return (
    <>
      <PageHead
        title={session.name}
        windowTitle={t('organization.title')}
        tile={<PartyTile name={session.name} kind={session.kind} size={40} />}
        line={t('organization.line')}
      />
      {query.isPending && <SkeletonRows label={t('organization.loading')} rows={5} />}
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {organization !== undefined && (
        <div className={styles.columns}>
          <div className={styles.stack}>
            <IdentityCard organization={organization} />
            {session.kind === 'customer' && <AccountBilling customer={organization} />}
            {session.kind === 'customer' && <AccountContacts customer={organization} />}
          </div>
          <div className={styles.stack}>
            <ProfileCard organization={organization} reason={reason} />
            {isPartner && <SupportCard organization={organization} reason={reason} />}
            <LanguageCard organization={organization} reason={reason} />
          </div>
        </div>
      )}
    </>
  );
};

export default OrganizationProfile;
