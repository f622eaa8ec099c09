import { LinkDismissRegular, PeopleAddRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../parts/command-bar.tsx';
import { useMay } from '../../session.tsx';
import { isGood } from './health.ts';
import { invitePath, type Partnership, type Side, sharedCustomersPath } from './shapes.ts';

/**
 * What can be done with a partner (domain 5.1, 5.2): View customers, for a reseller Invite new customers (S35), Remove
 * partnership. What may not be done now says why.
 */
export const usePartnerCommands = (side: Side, onRemove: (partnership: Partnership) => void) => {
  const { t } = useTranslation();
  const may = useMay();
  return (partnership: Partnership): readonly Command[] => {
    const { partner, state } = partnership;
    const removed = state === 'removed' ? t('partners.commands.removed') : undefined;
    const suspended = isGood(partnership) ? undefined : t('partners.commands.suspended', { name: partner.name });
    const mayNotInvite = may('invitation.create') ? undefined : t('partners.commands.mayNotInvite');
    const mayNotRemove = partnership.may.includes('remove') ? undefined : t(`partners.commands.mayNotRemove.${side}`);
    return [
      ...(side === 'reseller'
        ? [
            {
              id: 'invite',
              label: t('partners.commands.invite'),
              icon: <PeopleAddRegular />,
              to: invitePath(partner.id),
              blocked: removed ?? suspended ?? mayNotInvite,
            },
          ]
        : []),
      {
        id: 'customers',
        label: t('partners.commands.customers'),
        icon: <PeopleTeamRegular />,
        to: sharedCustomersPath(side, partner.id),
        blocked: removed,
      },
      {
        id: 'remove',
        label: t('partners.commands.remove'),
        icon: <LinkDismissRegular />,
        run: () => onRemove(partnership),
        blocked: removed ?? mayNotRemove,
      },
    ];
  };
};
