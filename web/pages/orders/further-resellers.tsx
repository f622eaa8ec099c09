import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartnerRef } from '../../api/shapes.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { useType } from '../../parts/type.ts';
import { PartnerIdField, type Refusal } from './partner-id-field.tsx';
import type { OfRecord } from './shapes.ts';

const MOST = 5;

const useStyles = makeStyles({
  root: { display: 'grid', gap: '12px' },
  list: { display: 'grid', gap: '4px' },
  one: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, maxWidth: '420px' },
  words: { display: 'grid', minWidth: 0, flexGrow: 1 },
  open: { justifySelf: 'start' },
});

/** Resellers that have a part in an order beside the partner of record (domain 3.8). Few orders have any. */
export const FurtherResellers = ({
  customer,
  partner,
  named,
  onChange,
}: {
  customer: string;
  partner: OfRecord | undefined;
  named: readonly PartnerRef[];
  onChange: (named: readonly PartnerRef[]) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(named.length > 0);
  if (!open)
    return (
      <Button appearance="transparent" className={styles.open} icon={<AddRegular />} onClick={() => setOpen(true)}>
        {t('orders.wizard.further.open')}
      </Button>
    );
  const add = (found: PartnerRef): Refusal | undefined => {
    const params = { reseller: found.name };
    if (found.id === partner?.id) return { code: 'further_reseller_of_record', title: '', params };
    if (named.some(({ id }) => id === found.id)) return { code: 'further_reseller_twice', title: '', params };
    onChange([...named, found]);
    return undefined;
  };
  return (
    <Card title={t('orders.wizard.further.title')}>
      <div className={styles.root}>
        <p className={type.caption}>{t('orders.wizard.further.line')}</p>
        <ul className={styles.list} aria-label={t('orders.wizard.further.title')} aria-live="polite">
          {named.map((one) => (
            <li key={one.id} className={styles.one}>
              <span className={styles.words}>
                <span className={type.body}>{one.name}</span>
                <span className={type.caption}>{format.joined([one.partnerId, format.country(one.country)])}</span>
              </span>
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('orders.wizard.remove', { name: one.name })}
                onClick={() => onChange(named.filter(({ id }) => id !== one.id))}
              />
            </li>
          ))}
        </ul>
        {named.length < MOST && (
          <PartnerIdField
            customer={customer}
            as="further_reseller"
            act={t('orders.wizard.further.add')}
            onFound={add}
          />
        )}
      </div>
    </Card>
  );
};
