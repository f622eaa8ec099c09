import { useTranslation } from 'react-i18next';
import type { Command } from '../../../parts/command-bar.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { RecordTabs } from '../../../parts/record-tabs.tsx';
import { useSession } from '../../../session.tsx';
import { RecordHead } from '../record-head.tsx';
import type { Access } from './shapes.ts';
import { OWN_LICENSES, OWN_USERS } from './use-directory-paths.ts';

/** The head of users and of licenses: inside the customer's record for a partner, a page of its own for the customer. */
export const DirectoryHead = ({
  access,
  page,
  commands,
}: {
  access: Access;
  page: 'users' | 'licenses';
  commands?: readonly Command[] | undefined;
}) => {
  const { t } = useTranslation();
  const { organization } = useSession();
  const { customer, related } = access;
  const more = commands === undefined ? {} : { commands };
  if (organization.kind !== 'customer') {
    return <RecordHead id={customer.id} name={customer.name} page={page} related={related} {...more} />;
  }
  return (
    <>
      <PageHead
        title={t('users.title')}
        {...(page === 'licenses' ? { windowTitle: t('licenses.title') } : {})}
        {...more}
      />
      <RecordTabs
        label={t('users.title')}
        tabs={[
          { label: t('users.own'), to: OWN_USERS, current: page === 'users' },
          { label: t('licenses.title'), to: OWN_LICENSES, current: page === 'licenses' },
        ]}
      />
    </>
  );
};
