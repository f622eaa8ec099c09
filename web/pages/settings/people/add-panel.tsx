import { Button, Field, Input, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/action.ts';
import { ApiFailure, api } from '../../../api/client.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { useFailureText } from '../../../parts/failure-text.ts';
import { Panel } from '../../../parts/panel.tsx';
import type { Locale } from '../../../preferences.ts';
import { useSession } from '../../../session.tsx';
import { LanguageField } from './language-field.tsx';
import { PasswordOnce } from './password-once.tsx';
import { RolesField } from './roles-field.tsx';
import { type PersonWithPassword, peopleKey, type Role } from './shapes.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px' },
  input: { minWidth: 0 },
  suffix: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '190px' },
});

type Draft = { name: string; local: string; roles: readonly Role[]; locale: Locale | null };
const EMPTY: Draft = { name: '', local: '', roles: [], locale: null };
const LOCAL = /^[a-z0-9][a-z0-9._+-]{0,62}$/i;
const FORM = 'add-person';

/** Adding somebody: name, sign-in name under the own domain, roles, language; then the password, once (domain 5.1). */
export const AddPanel = ({ onClose }: { onClose: () => void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { domain } = useSession().organization;
  const failureText = useFailureText();
  const [draft, setDraft] = useState(EMPTY);
  const [checked, setChecked] = useState(false);
  const [added, setAdded] = useState<PersonWithPassword>();
  const add = useAction(
    ({ name, local, roles, locale }: Draft, key) =>
      api.post<PersonWithPassword>(
        '/api/v1/people',
        {
          name: name.trim(),
          upn: `${local.trim().toLowerCase()}@${domain}`,
          roles,
          ...(locale === null ? {} : { locale }),
        },
        { key },
      ),
    { refresh: [peopleKey], onDone: setAdded },
  );
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const { failure } = add;
  const of = (field: string): boolean => failure?.errors.some((error) => error.field === field) === true;
  const taken = failure?.code === 'upn_taken';
  const faults = {
    name: draft.name.trim() === '' ? t('people.form.required') : undefined,
    local:
      draft.local.trim() === ''
        ? t('people.form.required')
        : LOCAL.test(draft.local.trim())
          ? undefined
          : t('people.form.malformed'),
  };
  const shown = {
    name: (checked ? faults.name : undefined) ?? (of('name') ? t('people.form.required') : undefined),
    local:
      (checked ? faults.local : undefined) ??
      (taken ? failureText(failure) : of('upn') ? t('people.form.malformed') : undefined),
    roles: failure?.code === 'role_missing' || of('roles') ? failureText(failure) : undefined,
  };
  const elsewhere = failure !== undefined && !taken && shown.roles === undefined && !of('name') && !of('upn');
  if (added !== undefined) {
    return (
      <Panel
        title={t('people.password.addedTitle', { name: added.name })}
        width={440}
        onClose={onClose}
        foot={
          <>
            <Button appearance="primary" onClick={onClose}>
              {t('common.done')}
            </Button>
            <Button
              appearance="subtle"
              onClick={() => {
                setAdded(undefined);
                setDraft(EMPTY);
                setChecked(false);
              }}
            >
              {t('people.password.another')}
            </Button>
          </>
        }
      >
        <PasswordOnce person={added} isNew />
      </Panel>
    );
  }
  return (
    <Panel
      title={t('people.form.title')}
      line={t('people.form.line')}
      width={440}
      onClose={onClose}
      foot={
        <>
          <Button
            type="submit"
            form={FORM}
            appearance="primary"
            disabledFocusable={add.busy}
            {...(add.busy ? { icon: <Spinner size="tiny" /> } : {})}
          >
            {t('people.form.submit')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <form
        id={FORM}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (faults.name === undefined && faults.local === undefined && !add.busy) void add.run(draft);
        }}
      >
        <Field label={t('people.form.name')} {...(shown.name === undefined ? {} : { validationMessage: shown.name })}>
          <Input
            className={styles.input}
            value={draft.name}
            maxLength={50}
            autoComplete="off"
            onChange={(_, data) => change({ name: data.value })}
          />
        </Field>
        <Field
          label={t('people.form.upn')}
          hint={t('people.form.upnHint')}
          {...(shown.local === undefined ? {} : { validationMessage: shown.local })}
        >
          <Input
            className={styles.input}
            value={draft.local}
            maxLength={64}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            contentAfter={<span className={styles.suffix}>@{domain}</span>}
            onChange={(_, data) => {
              add.reset();
              change({ local: data.value });
            }}
          />
        </Field>
        <RolesField value={draft.roles} onChange={(roles) => change({ roles })} fault={shown.roles} />
        <LanguageField value={draft.locale} onChange={(locale) => change({ locale })} />
        {elsewhere && failure instanceof ApiFailure && <FailureNote failure={failure} />}
      </form>
    </Panel>
  );
};
