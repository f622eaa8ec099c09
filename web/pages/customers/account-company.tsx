import { ShieldKeyhole20Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import type { CustomerRecord } from './shapes.ts';

/** Which sentence says why they are not shown. */
const REFUSALS = { da_needed: 'daNeeded', da_no_group: 'daNoGroup', role_missing: 'roleMissing' } as const;

/** Address and contacts, for those whose admin roles include reading; else which right is missing (matrix row 25). */
export const AccountCompany = ({ customer }: { customer: CustomerRecord }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { company, companyRefusal, country } = customer;
  if (company === null) {
    const refusal = REFUSALS[companyRefusal ?? 'da_needed'];
    return (
      <Card title={t('customers.record.company')}>
        <Note tone="info" icon={<ShieldKeyhole20Regular />}>
          {t(`customers.record.${refusal}`)}
        </Note>
      </Card>
    );
  }
  const place = [company.postalCode, company.city, company.region].filter((part) => part !== undefined && part !== '');
  const lines = [company.addressLine1, company.addressLine2, place.join(' '), format.country(country)];
  const facts: Fact[] = [
    { name: t('customers.record.legalName'), value: company.legalName },
    {
      name: t('customers.record.address'),
      value: lines.filter((line) => line !== undefined && line !== '').map((line) => <div key={line}>{line}</div>),
    },
  ];
  if (company.phone !== undefined && company.phone !== '') {
    facts.push({ name: t('customers.record.phone'), value: company.phone });
  }
  return (
    <Card title={t('customers.record.company')}>
      <Facts facts={facts} />
    </Card>
  );
};
