import { MailDismiss20Regular, People20Regular } from '@fluentui/react-icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Effect, EndDialog } from '../../parts/end-dialog.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Tie } from '../../parts/tie.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { sessionKey, useSession } from '../../session.tsx';
import { customersKey } from '../customers/shapes.ts';
import { invitationsKey } from '../invitations/shapes.ts';
import {
  type Partnership,
  type PartnershipRemoval,
  partnershipRemovalKey,
  partnershipsKey,
  SIDES,
  type Side,
} from './shapes.ts';

/** Remove partnership (domain 3.3): what ends, what is withdrawn, what stays, the statement, and the name to type. */
export const RemovePartnership = ({
  partnership,
  side,
  onClose,
}: {
  partnership: Partnership;
  side: Side;
  onClose: (removed: boolean) => void;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const queries = useQueryClient();
  const { organization } = useSession();
  const { partner } = partnership;
  const path = `/api/v1/partnerships/${partnership.id}/removal`;
  const preview = useQuery({
    queryKey: partnershipRemovalKey(partnership.id),
    queryFn: ({ signal }) => api.get<PartnershipRemoval>(path, { signal }),
    staleTime: 0,
  });
  const remove = useAction((statementVersion: string, key) => api.post(path, { statementVersion }, { key }), {
    onDone: () => {
      queries.removeQueries({ queryKey: partnershipRemovalKey(partnership.id) });
      void queries.invalidateQueries({ queryKey: partnershipsKey });
      void queries.invalidateQueries({ queryKey: customersKey });
      void queries.invalidateQueries({ queryKey: [...invitationsKey, 'list'] });
      void queries.invalidateQueries({ queryKey: sessionKey });
      toast(t(`partners.remove.done.${side}`, { name: partner.name }), {
        link: { label: t('partners.remove.see'), to: `${SIDES[side].list}?state=removed` },
      });
      onClose(true);
    },
  });
  if (preview.error !== null && preview.data === undefined) {
    return <FailureNote failure={preview.error} onRetry={() => void preview.refetch()} />;
  }
  if (preview.data === undefined) return null;
  const { openInvitations, statement } = preview.data;
  const effects: readonly Effect[] = [
    {
      id: 'leaves',
      icon: 'ends',
      title: t(`partners.remove.leaves.${side}`),
      body: t(`partners.remove.leavesLine.${side}`, { name: partner.name }),
    },
    ...(openInvitations === 0
      ? []
      : [
          {
            id: 'withdrawn',
            icon: <MailDismiss20Regular />,
            title: t('partners.remove.withdrawn', { count: openInvitations }),
            body: t('partners.remove.withdrawnLine'),
          },
        ]),
    {
      id: 'stays',
      icon: <People20Regular />,
      title: t('partners.remove.stays'),
      body: t('partners.remove.staysLine'),
    },
    { id: 'kept', icon: 'stays', title: t('partners.remove.kept'), body: t('partners.remove.keptLine') },
  ];
  return (
    <EndDialog
      open
      title={t('partners.remove.title', { name: partner.name })}
      tie={
        <Tie
          parties={[
            { name: organization.name, kind: organization.kind, line: t('partners.party.you') },
            { name: partner.name, kind: partner.kind, line: t(`common.kind.${partner.kind}`) },
          ]}
          states={['ended']}
        />
      }
      effects={effects}
      notice={t('partners.remove.notice')}
      statement={statement.texts[format.locale]}
      confirmName={partner.name}
      confirmLabel={t('partners.commands.remove')}
      busy={remove.busy}
      failure={remove.failure}
      onConfirm={() => void remove.run(statement.version)}
      onCancel={() => onClose(false)}
    />
  );
};
