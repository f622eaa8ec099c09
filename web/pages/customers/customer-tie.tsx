import { useTranslation } from 'react-i18next';
import type { OrganizationKind } from '../../api/shapes.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Tie, type TieParty } from '../../parts/tie.tsx';
import { useSession } from '../../session.tsx';
import { type Customer, fellowsOf } from './shapes.ts';

/** You, the customer, and who serves it with you. More than one of them: the first stands in the picture, all in the sentence. */
export const CustomerTie = ({ customer }: { customer: Pick<Customer, 'companyName' | 'providers' | 'resellers'> }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { organization } = useSession();
  const fellows = fellowsOf(customer);
  const [first, ...others] = fellows;
  const side = organization.kind === 'provider' ? 'provider' : 'reseller';
  const other: OrganizationKind = side === 'provider' ? 'reseller' : 'provider';
  const parties: TieParty[] = [
    { name: organization.name, kind: organization.kind, line: t(`customers.tie.you.${side}`) },
    { name: customer.companyName, kind: 'customer', line: t('customers.tie.customer') },
  ];
  if (first !== undefined) {
    const line = others.length === 0 ? t(`common.kind.${other}`) : t('customers.tie.andMore', { count: others.length });
    parties.push({ name: first.name, kind: other, line });
  }
  return (
    <Tie
      parties={parties}
      states={parties.slice(1).map(() => 'active')}
      sentence={t('customers.tie.sentence', {
        customer: customer.companyName,
        partners: format.list([organization.name, ...fellows.map((fellow) => fellow.name)]),
      })}
    />
  );
};
