import { HandshakeRegular, MailRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { type Effect, EndDialog } from '../../parts/end-dialog.tsx';
import { type Grant, isSelling, type Partner } from './shapes.ts';
import type { useRemoveRoles } from './use-partner-acts.ts';

/** Remove roles, yes or no (domain 3.6, 5.3): access ends at once, selling stays, both sides are told. */
export const RemoveRoles = ({
  partner,
  grant,
  open,
  remove,
  onClose,
}: {
  partner: Partner;
  grant: Grant;
  open: boolean;
  remove: ReturnType<typeof useRemoveRoles>;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const { name } = partner.partner;
  const effects: readonly Effect[] = [
    {
      id: 'access',
      icon: 'ends',
      title: t('partnerRelationships.remove.ends'),
      body: t('partnerRelationships.remove.endsLine', { name, grant: grant.name, count: grant.roles.length }),
    },
    ...(isSelling(partner)
      ? [
          {
            id: 'selling',
            icon: <HandshakeRegular fontSize={20} />,
            title: t('partnerRelationships.remove.stays', { name }),
            body: t('partnerRelationships.remove.staysLine'),
          },
        ]
      : []),
    {
      id: 'told',
      icon: <MailRegular fontSize={20} />,
      title: t('partnerRelationships.remove.told'),
      body: t('partnerRelationships.remove.toldLine', { name }),
    },
  ];
  const close = (): void => {
    remove.reset();
    onClose();
  };
  return (
    <EndDialog
      open={open}
      title={t('partnerRelationships.remove.title', { name })}
      effects={effects}
      confirmLabel={t('partnerRelationships.remove.yes')}
      cancelLabel={t('partnerRelationships.remove.no')}
      busy={remove.busy}
      failure={remove.failure}
      onConfirm={() => void remove.run(grant.id).then((answer) => (answer.done ? close() : undefined))}
      onCancel={close}
    />
  );
};
