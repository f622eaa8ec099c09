import { Button, Field, Input, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/action.ts';
import { api } from '../../../api/client.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { useToast } from '../../../parts/toasts.tsx';
import { LocationField } from './location-field.tsx';
import { type User, usersApi, usersKey } from './shapes.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px' },
  input: { minWidth: 0 },
  act: { justifySelf: 'start' },
});

type Change = {
  readonly displayName?: string;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly usageLocation?: string;
};

/** Names and location of a user; only what was changed is sent. */
export const EditForm = ({ customer, user, onReload }: { customer: string; user: User; onReload: () => void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const toast = useToast();
  const [draft, setDraft] = useState({
    displayName: user.displayName,
    firstName: user.firstName ?? '',
    lastName: user.lastName ?? '',
    usageLocation: user.usageLocation,
  });
  const save = useAction(
    (change: Change) => api.patch<User>(`${usersApi(customer)}/${user.id}`, { ...change, version: user.version }),
    {
      refresh: [usersKey(customer)],
      onDone: ({ displayName: name }) => toast(t('users.form.saved', { name })),
    },
  );
  const name = draft.displayName.trim();
  const changed: Change = {
    ...(name === user.displayName ? {} : { displayName: name }),
    ...(draft.firstName.trim() === (user.firstName ?? '') ? {} : { firstName: draft.firstName.trim() || null }),
    ...(draft.lastName.trim() === (user.lastName ?? '') ? {} : { lastName: draft.lastName.trim() || null }),
    ...(draft.usageLocation === user.usageLocation || draft.usageLocation === null
      ? {}
      : { usageLocation: draft.usageLocation }),
  };
  const unchanged = Object.keys(changed).length === 0;
  const text = (field: 'displayName' | 'firstName' | 'lastName') => (
    <Field
      label={t(`users.form.${field}`)}
      {...(field === 'displayName' && name === '' ? { validationMessage: t('users.form.required') } : {})}
    >
      <Input
        className={styles.input}
        value={draft[field]}
        maxLength={50}
        autoComplete="off"
        onChange={(_, data) => setDraft({ ...draft, [field]: data.value })}
      />
    </Field>
  );
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '' && !unchanged && !save.busy) void save.run(changed);
      }}
    >
      {text('displayName')}
      {text('firstName')}
      {text('lastName')}
      <LocationField
        value={draft.usageLocation}
        hint={t('users.form.locationHint')}
        onChange={(usageLocation) => setDraft({ ...draft, usageLocation })}
      />
      {save.failure !== undefined && (
        <FailureNote
          failure={save.failure}
          {...(save.failure.code === 'conflict' ? { onRetry: onReload, retryLabel: t('users.form.reload') } : {})}
        />
      )}
      <Button
        type="submit"
        appearance="primary"
        className={styles.act}
        disabledFocusable={unchanged || save.busy}
        {...(save.busy ? { icon: <Spinner size="tiny" /> } : {})}
      >
        {t('users.form.save')}
      </Button>
    </form>
  );
};
