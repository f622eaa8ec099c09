import { Button, Field, Input, makeStyles, mergeClasses, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import type { PartnerRef } from '../../api/shapes.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useType } from '../../parts/type.ts';
import { ordersApi, type VerifiedPartner } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '8px', maxWidth: '420px' },
  row: { display: 'flex', alignItems: 'start', gap: '8px' },
  input: { boxSizing: 'border-box', minWidth: 0, flexGrow: 1 },
});

export type Refusal = NonNullable<VerifiedPartner['refusal']>;

/** A reseller by its partner ID: looked up before an order names it, and not taken if the order would be refused for it. */
export const PartnerIdField = ({
  customer,
  as,
  act,
  hint,
  onFound,
}: {
  customer: string;
  as: 'partner_of_record' | 'further_reseller';
  act: string;
  hint?: string;
  /** May refuse a partner that could be named, but not beside those that are. */
  onFound: (partner: PartnerRef) => Refusal | undefined;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const [partnerId, setPartnerId] = useState('');
  const [refusal, setRefusal] = useState<Refusal>();
  const [found, setFound] = useState('');
  const verify = useAction(
    (id: string) => api.post<VerifiedPartner>(`${ordersApi(customer)}/verify-partner`, { partnerId: id, as }),
    {
      onDone: ({ partner, refusal: told }) => {
        const refused = told ?? (partner === null ? undefined : onFound(partner));
        setRefusal(refused);
        if (refused !== undefined || partner === null) return;
        setPartnerId('');
        setFound(partner.name);
      },
    },
  );
  const malformed = partnerId !== '' && !/^\d{1,20}$/.test(partnerId.trim());
  const message = malformed
    ? t('orders.wizard.byId.digits')
    : refusal && (failureSentence(format.locale, refusal.code, refusal.params ?? {}) ?? refusal.title);
  return (
    <form
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (partnerId.trim() !== '' && !malformed && !verify.busy) void verify.run(partnerId.trim());
      }}
    >
      <Field
        label={t('orders.wizard.byId.label')}
        {...(hint === undefined ? {} : { hint })}
        {...(message === undefined ? {} : { validationMessage: message })}
      >
        {(field) => (
          <div className={styles.row}>
            <Input
              {...field}
              className={styles.input}
              inputMode="numeric"
              value={partnerId}
              onChange={(_, { value }) => {
                setRefusal(undefined);
                setFound('');
                setPartnerId(value);
              }}
            />
            <Button
              type="submit"
              disabledFocusable={partnerId.trim() === '' || malformed || verify.busy}
              {...(verify.busy ? { icon: <Spinner size="tiny" /> } : {})}
            >
              {act}
            </Button>
          </div>
        )}
      </Field>
      <span role="status" className={mergeClasses(type.caption, found === '' && type.hidden)}>
        {found === '' ? '' : t('orders.wizard.byId.found', { name: found })}
      </span>
      {verify.failure !== undefined && <FailureNote failure={verify.failure} />}
    </form>
  );
};
