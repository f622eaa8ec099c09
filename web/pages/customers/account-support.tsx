import { mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { Organization } from '../../api/types.gen.ts';
import { Card } from '../../parts/card.tsx';
import { Facts } from '../../parts/facts.tsx';
import { placeOf } from '../../parts/places.ts';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { useMay } from '../../session.tsx';

/** The support contact that the customer sees of the reader's organization. */
export const AccountSupport = () => {
  const type = useType();
  const { t } = useTranslation();
  const may = useMay();
  const organization = useQuery({
    queryKey: ['organization'],
    queryFn: ({ signal }) => api.get<Organization>('/api/v1/organization', { signal }),
    enabled: may('organization.read'),
  });
  const profile = placeOf('organization');
  if (organization.data === undefined) return null;
  const contact = organization.data.supportContact;
  const facts = (['email', 'phone', 'hours'] as const).flatMap((name) => {
    const value = contact?.[name];
    return value === undefined || value === '' ? [] : [{ name: t(`customers.record.${name}`), value }];
  });
  return (
    <Card
      title={t('customers.record.support')}
      act={
        profile !== undefined && may('organization.edit') ? (
          <TextLink to={profile} look="quiet">
            {t('customers.record.supportEdit')}
          </TextLink>
        ) : undefined
      }
    >
      {facts.length === 0 ? (
        <p className={mergeClasses(type.body, type.faint)}>{t('customers.record.supportNone')}</p>
      ) : (
        <>
          <p className={type.caption} style={{ marginBottom: 8 }}>
            {t('customers.record.supportLine')}
          </p>
          <Facts facts={facts} />
        </>
      )}
    </Card>
  );
};
