import { MailRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Empty, type EmptyLink } from '../../parts/empty.tsx';
import { placeOf } from '../../parts/places.ts';
import { useSession } from '../../session.tsx';
import { useRequestCommands } from './list-commands.tsx';

/** Nobody has accepted yet: how somebody comes in, and what is already under way. */
export const NoCustomers = () => {
  const { t } = useTranslation();
  const { organization, counts } = useSession();
  const commands = useRequestCommands();
  const invitations = placeOf('invitations');
  const open = counts.openInvitations ?? 0;
  const links: EmptyLink[] = [
    ...(open > 0 && invitations !== undefined
      ? [{ label: t('customers.empty.open', { count: open }), to: invitations, icon: <MailRegular /> }]
      : []),
    { label: t('customers.empty.how'), to: '/customers/new', icon: <QuestionCircleRegular /> },
  ];
  return (
    <Empty
      title={t('customers.empty.title')}
      line={t(organization.kind === 'provider' ? 'customers.empty.lineProvider' : 'customers.empty.line')}
      tie={[organization, { seat: 'add' }]}
      commands={commands}
      links={links}
    />
  );
};
