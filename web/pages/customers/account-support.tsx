import { Button, Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import type { OwnSupportContact } from '../../api/types.gen.ts';
import { Facts } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import { placeOf } from '../../parts/places.ts';
import { TextLink } from '../../parts/text-link.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { useMay } from '../../session.tsx';
import { type Contact, supportContactApi, supportContactKey } from '../service-requests/shapes.ts';
import { EditableCard, EditForm } from './account-edit.tsx';
import type { CustomerRecord } from './shapes.ts';

const FIELDS = ['email', 'phone', 'hours'] as const;
type Draft = Readonly<Record<(typeof FIELDS)[number], string>>;
const LONGEST = { email: 254, phone: 40, hours: 120 } as const;
const MAIL = /^\S+@\S+\.\S+$/;

const useStyles = makeStyles({ body: { display: 'grid', gap: '8px' }, input: { minWidth: 0, width: '100%' } });

/** Whom the customer is shown for support: one named for it, or the organization's own (matrix row 41). */
export const AccountSupport = ({ customer }: { customer: Pick<CustomerRecord, 'id' | 'companyName'> }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const may = useMay();
  const { data } = useQuery({
    queryKey: supportContactKey(customer.id),
    queryFn: ({ signal }) => api.get<OwnSupportContact>(supportContactApi(customer.id), { signal }),
    enabled: may('support-contact.read'),
  });
  if (data === undefined) return null;
  const { contact, named } = data;
  const profile = placeOf('organization');
  const facts = FIELDS.flatMap((name) => {
    const value = contact?.[name];
    return value === undefined ? [] : [{ name: t(`accounts.support.${name}`), value }];
  });
  return (
    <EditableCard
      title={t('accounts.support.heading')}
      edit={t('accounts.support.edit')}
      editable={data.may.includes('set')}
      form={(close) => <SupportForm customer={customer.id} contact={contact} named={named} onClose={close} />}
    >
      <div className={styles.body}>
        {facts.length === 0 ? (
          <p className={mergeClasses(type.body, type.faint)}>{t('customers.record.supportNone')}</p>
        ) : (
          <>
            <p className={type.caption}>{t('accounts.support.line', { name: customer.companyName })}</p>
            <Facts facts={facts} />
          </>
        )}
        {named ? (
          <p className={type.caption}>{t('accounts.support.named')}</p>
        ) : (
          profile !== undefined &&
          may('organization.edit') && (
            <p className={type.caption}>
              <TextLink to={profile}>{t('accounts.support.own')}</TextLink>
            </p>
          )
        )}
      </div>
    </EditableCard>
  );
};

const SupportForm = ({
  customer,
  contact,
  named,
  onClose,
}: {
  customer: string;
  contact: Contact;
  named: boolean;
  onClose: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const toast = useToast();
  const [draft, setDraft] = useState<Draft>({
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    hours: contact?.hours ?? '',
  });
  const [checked, setChecked] = useState(false);
  const refresh = [supportContactKey(customer)];
  const save = useAction((wanted: object) => api.put(supportContactApi(customer), wanted), {
    refresh,
    onDone: () => {
      toast(t('accounts.support.saved'));
      onClose();
    },
  });
  const back = useAction(() => api.delete<unknown>(supportContactApi(customer)), {
    refresh,
    onDone: () => {
      toast(t('accounts.support.backDone'));
      onClose();
    },
  });
  const email = draft.email.trim();
  const lacking = (email === '' && draft.phone.trim() === '') || (email !== '' && !MAIL.test(email));
  const submit = (): void => {
    setChecked(true);
    if (lacking) return;
    const filled = FIELDS.flatMap((name) => (draft[name].trim() === '' ? [] : [[name, draft[name].trim()] as const]));
    void save.run(Object.fromEntries(filled));
  };
  return (
    <EditForm
      busy={save.busy || back.busy}
      failure={save.failure ?? back.failure}
      onSubmit={submit}
      onCancel={onClose}
      more={
        named && (
          <Button appearance="subtle" onClick={() => void back.run(undefined)}>
            {t('accounts.support.back')}
          </Button>
        )
      }
    >
      {FIELDS.map((name) => (
        <Field key={name} label={t(`accounts.support.${name}`)}>
          <Input
            className={styles.input}
            type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
            value={draft[name]}
            maxLength={LONGEST[name]}
            autoComplete="off"
            onChange={(_, data) => setDraft({ ...draft, [name]: data.value })}
          />
        </Field>
      ))}
      {((checked && lacking) || (save.failure?.errors.length ?? 0) > 0) && (
        <Note tone="danger">{t('accounts.support.needs')}</Note>
      )}
    </EditForm>
  );
};
