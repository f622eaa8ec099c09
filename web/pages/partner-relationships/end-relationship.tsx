import { BoxRegular, MailRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Effect, EndDialog } from '../../parts/end-dialog.tsx';
import { Tie } from '../../parts/tie.tsx';
import { useSession } from '../../session.tsx';
import { activeGrants, isActive, type Partner } from './shapes.ts';
import type { useEndRelationship } from './use-partner-acts.ts';

/**
 * Ending a relationship from the customer's side (domain 3.5, matrix row 11): what ends, what stays, who is told. The
 * admin roles stay unless the box is ticked, and it starts empty.
 */
export const EndRelationship = ({
  partner,
  others,
  open,
  end,
  onClose,
}: {
  partner: Partner;
  /** The customer's partners, this one among them. */
  others: readonly Partner[];
  open: boolean;
  end: ReturnType<typeof useEndRelationship>;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { organization } = useSession();
  const [alsoRoles, setAlsoRoles] = useState(false);
  const { name, kind } = partner.partner;
  const grants = activeGrants(partner);
  const staying = others.filter((one) => one !== partner && isActive(one)).map((one) => one.partner.name);
  const grantWords = grants.map((grant) =>
    t(grant.autoExtend ? 'partnerRelationships.end.grantExtends' : 'partnerRelationships.end.grant', {
      name: grant.name,
      date: format.date(grant.endsAt),
    }),
  );
  const roles: Effect = alsoRoles
    ? {
        id: 'roles',
        icon: 'ends',
        title: t('partnerRelationships.end.rolesEnd'),
        body: t('partnerRelationships.end.rolesEndLine', { name }),
      }
    : {
        id: 'roles',
        icon: 'stays',
        title: t('partnerRelationships.end.rolesStay'),
        body: t('partnerRelationships.end.rolesStayLine', {
          grants: grantWords.join(format.locale === 'en' ? '; ' : '；'),
        }),
      };
  const sells = partner.relationship?.capacity === 'reseller';
  const effects: readonly Effect[] = [
    {
      id: 'selling',
      icon: 'ends',
      title: t('partnerRelationships.end.stops', { name }),
      body: t(sells ? 'partnerRelationships.end.stopsReseller' : 'partnerRelationships.end.stopsIndirect'),
    },
    ...(grants.length > 0 ? [roles] : []),
    {
      id: 'owned',
      icon: <BoxRegular fontSize={20} />,
      title: t('partnerRelationships.end.stays'),
      body:
        staying.length === 0
          ? t('partnerRelationships.end.staysLine')
          : t('partnerRelationships.end.staysOthers', { others: format.list(staying) }),
    },
    {
      id: 'told',
      icon: <MailRegular fontSize={20} />,
      title: t('partnerRelationships.end.told', { name }),
      body: t('partnerRelationships.end.toldLine'),
    },
  ];
  const close = (): void => {
    setAlsoRoles(false);
    end.reset();
    onClose();
  };
  return (
    <EndDialog
      open={open}
      title={t('partnerRelationships.end.title', { name })}
      tie={
        <Tie
          parties={[
            { name: organization.name, kind: organization.kind },
            { name, kind },
          ]}
          states={['ended']}
          sentence={t('partnerRelationships.end.tie', { name })}
        />
      }
      effects={effects}
      {...(grants.length > 0
        ? { choice: { label: t('partnerRelationships.end.alsoRoles'), checked: alsoRoles, onChange: setAlsoRoles } }
        : {})}
      confirmLabel={t('partnerRelationships.selling.end')}
      busy={end.busy}
      failure={end.failure}
      onConfirm={() =>
        void end.run(alsoRoles && grants.length > 0).then((answer) => (answer.done ? close() : undefined))
      }
      onCancel={close}
    />
  );
};
