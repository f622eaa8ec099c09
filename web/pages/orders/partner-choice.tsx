import { Checkbox, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnerRef } from '../../api/shapes.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { useType } from '../../parts/type.ts';
import { PartnerIdField } from './partner-id-field.tsx';

const useStyles = makeStyles({ body: { display: 'grid', gap: '8px' }, label: { display: 'grid' } });

/** Whom an order names: `undefined` is not chosen yet, `null` is nobody. */
export type Chosen = string | null | undefined;

const NOBODY = 'nobody';

/**
 * The reseller that serves what is bought. Without one the provider confirms that it sells directly (domain 3.8); the box
 * starts empty.
 */
export const PartnerChoice = ({
  customer,
  resellers,
  chosen,
  direct,
  missing,
  onChoose,
  onDirect,
  onVerified,
}: {
  customer: string;
  resellers: readonly PartnerRef[];
  chosen: Chosen;
  direct: boolean;
  /** Somebody has tried to go on without having said it. */
  missing: boolean;
  onChoose: (chosen: Chosen) => void;
  onDirect: (direct: boolean) => void;
  /** A reseller was found by its partner ID; left out where none can be named. */
  onVerified?: (reseller: PartnerRef) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card title={t('orders.wizard.partner')}>
      <div className={styles.body}>
        <Field
          hint={t('orders.wizard.partnerLine')}
          {...(missing ? { validationMessage: t('orders.wizard.directNeeded') } : {})}
        >
          <RadioGroup
            aria-label={t('orders.wizard.partner')}
            value={chosen === undefined ? '' : (chosen ?? NOBODY)}
            onChange={(_, { value }) => onChoose(value === NOBODY ? null : value)}
          >
            {resellers.map(({ id, name, partnerId, country }) => (
              <Radio
                key={id}
                value={id}
                label={
                  <span className={styles.label}>
                    <span>{name}</span>
                    <span className={type.caption}>{format.joined([partnerId, format.country(country)])}</span>
                  </span>
                }
              />
            ))}
            <Radio value={NOBODY} label={t('orders.wizard.partnerNone')} />
          </RadioGroup>
        </Field>
        {onVerified && (
          <PartnerIdField
            customer={customer}
            as="partner_of_record"
            act={t('orders.wizard.byId.verify')}
            hint={t('orders.wizard.byId.hint')}
            onFound={(reseller) => {
              onVerified(reseller);
              return undefined;
            }}
          />
        )}
        {chosen === null && (
          <Checkbox
            checked={direct}
            onChange={(_, data) => onDirect(data.checked === true)}
            label={t('orders.wizard.directConfirm')}
          />
        )}
      </div>
    </Card>
  );
};
