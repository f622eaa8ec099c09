import { Button, Field, Input, makeStyles, Spinner, Tooltip } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/action.ts';
import { api } from '../../../api/client.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { useFailureText } from '../../../parts/failure-text.ts';
import { useToast } from '../../../parts/toasts.tsx';
import { sessionKey } from '../../../session.tsx';
import { LanguageField } from './language-field.tsx';
import { RolesField } from './roles-field.tsx';
import { type Person, peopleKey, type Role } from './shapes.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px' },
  act: { justifySelf: 'start' },
});

type Draft = Pick<Person, 'name' | 'locale'> & { readonly roles: readonly Role[] };
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/**
 * Name, roles and language of somebody. What somebody else has changed since is not overwritten: then the saved state is
 * one click away. New roles hold from the person's next request on.
 */
export const EditForm = ({ person, onReload }: { person: Person; onReload: () => void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const toast = useToast();
  const failureText = useFailureText();
  const [draft, setDraft] = useState<Draft>({ name: person.name, roles: person.roles, locale: person.locale });
  const save = useAction(
    (change: Partial<Draft>) => api.patch<Person>(`/api/v1/people/${person.id}`, change, { version: person.version }),
    { refresh: [peopleKey, sessionKey], onDone: () => toast(t('people.form.saved')) },
  );
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const name = draft.name.trim();
  const changed: Partial<Draft> = {
    ...(name === person.name ? {} : { name }),
    ...(same(draft.roles, person.roles) ? {} : { roles: draft.roles }),
    ...(draft.locale === person.locale ? {} : { locale: draft.locale }),
  };
  const unchanged = Object.keys(changed).length === 0;
  const { failure } = save;
  const aboutRoles = failure?.code === 'last_admin' || failure?.code === 'role_missing';
  const submit = (
    <Button
      type="submit"
      appearance="primary"
      className={styles.act}
      disabledFocusable={save.busy || unchanged}
      {...(save.busy ? { icon: <Spinner size="tiny" /> } : {})}
    >
      {t('people.form.save')}
    </Button>
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
      <Field label={t('people.form.name')} {...(name === '' ? { validationMessage: t('people.form.required') } : {})}>
        <Input
          value={draft.name}
          maxLength={50}
          autoComplete="off"
          onChange={(_, data) => change({ name: data.value })}
        />
      </Field>
      <RolesField
        value={draft.roles}
        onChange={(roles) => {
          save.reset();
          change({ roles });
        }}
        fault={aboutRoles ? failureText(failure) : undefined}
      />
      <LanguageField value={draft.locale} onChange={(locale) => change({ locale })} />
      {failure !== undefined && !aboutRoles && (
        <FailureNote
          failure={failure}
          {...(failure.code === 'conflict' ? { onRetry: onReload, retryLabel: t('people.form.reload') } : {})}
        />
      )}
      {unchanged && !save.busy ? (
        <Tooltip content={t('people.form.unchanged')} relationship="description" withArrow>
          {submit}
        </Tooltip>
      ) : (
        submit
      )}
    </form>
  );
};
