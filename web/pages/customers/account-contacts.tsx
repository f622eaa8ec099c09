import { Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import { useType } from '../../parts/type.ts';
import { EditableCard, EditForm } from './account-edit.tsx';
import { CONTACT_KINDS, type Contact, type Contacts, type CustomerAccount } from './account-shapes.ts';
import { useAccount, useSaveAccount } from './use-account.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gap: '10px', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  lines: { display: 'grid' },
});

/** Whom to talk to about what. Nothing is shown to a partner without a reading role (matrix row 25). */
export const AccountContacts = ({ customer }: { customer: { readonly id: string } }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { data: account } = useAccount(customer.id);
  const contacts = account?.contacts;
  if (account === undefined || contacts === null || contacts === undefined) return null;
  const facts = CONTACT_KINDS.flatMap((kind) => {
    const contact = contacts[kind];
    if (contact === undefined) return [];
    const value = (
      <span key={kind} className={styles.lines}>
        <span>{contact.name}</span>
        <span className={type.quiet}>{contact.email}</span>
        {contact.phone !== undefined && <span className={type.quiet}>{contact.phone}</span>}
      </span>
    );
    return [{ name: t(`accounts.contacts.${kind}`), value }];
  });
  return (
    <EditableCard
      title={t('accounts.contacts.heading')}
      edit={t('accounts.contacts.edit')}
      editable={account.may.includes('edit-contacts')}
      form={(close) => <ContactsForm account={account} contacts={contacts} onClose={close} />}
    >
      {facts.length === 0 ? (
        <p className={mergeClasses(type.body, type.faint)}>{t('accounts.contacts.none')}</p>
      ) : (
        <Facts facts={facts} />
      )}
    </EditableCard>
  );
};

const FIELDS = ['name', 'email', 'phone'] as const;
type Draft = Readonly<Record<(typeof FIELDS)[number], string>>;
type Drafts = Readonly<Record<(typeof CONTACT_KINDS)[number], Draft>>;
const LONGEST = { name: 120, email: 254, phone: 40 } as const;
const MAIL = /^\S+@\S+\.\S+$/;

const draftOf = (contact: Contact | undefined): Draft => ({
  name: contact?.name ?? '',
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
});
const isEmpty = (draft: Draft): boolean => FIELDS.every((field) => draft[field].trim() === '');
const isWhole = (draft: Draft): boolean => draft.name.trim() !== '' && MAIL.test(draft.email.trim());
const contactOf = ({ name, email, phone }: Draft): Contact => ({
  name: name.trim(),
  email: email.trim(),
  ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
});

const ContactsForm = ({
  account,
  contacts,
  onClose,
}: {
  account: CustomerAccount;
  contacts: Contacts;
  onClose: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState<Drafts>(() => ({
    primary: draftOf(contacts.primary),
    billing: draftOf(contacts.billing),
    technical: draftOf(contacts.technical),
  }));
  const [checked, setChecked] = useState(false);
  const save = useSaveAccount(account.customer.id, t('accounts.contacts.saved'));
  const half = CONTACT_KINDS.some((kind) => !isEmpty(drafts[kind]) && !isWhole(drafts[kind]));
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (half) return;
    const wanted = CONTACT_KINDS.flatMap((kind) =>
      isEmpty(drafts[kind]) ? [] : [[kind, contactOf(drafts[kind])] as const],
    );
    const saved = await save.run({ change: { contacts: Object.fromEntries(wanted) }, version: account.version });
    if (saved.done) onClose();
  };
  return (
    <EditForm busy={save.busy} failure={save.failure} onSubmit={() => void submit()} onCancel={onClose}>
      {CONTACT_KINDS.map((kind) => (
        <fieldset key={kind} className={styles.group}>
          <legend className={mergeClasses(type.body, type.strong)}>{t(`accounts.contacts.${kind}`)}</legend>
          {FIELDS.map((field) => (
            <Field key={field} label={t(`accounts.contacts.${field}`)}>
              <Input
                className={styles.input}
                type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
                value={drafts[kind][field]}
                maxLength={LONGEST[field]}
                autoComplete="off"
                onChange={(_, data) => setDrafts({ ...drafts, [kind]: { ...drafts[kind], [field]: data.value } })}
              />
            </Field>
          ))}
        </fieldset>
      ))}
      {((checked && half) || (save.failure?.errors.length ?? 0) > 0) && (
        <Note tone="danger">{t('accounts.contacts.needs')}</Note>
      )}
    </EditForm>
  );
};
