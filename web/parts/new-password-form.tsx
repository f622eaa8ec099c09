import { Button, Field, Input, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSWORD_LENGTH } from '../api/limits.ts';
import { FailureNote } from './failure-note.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px', maxWidth: '420px' },
  act: { justifySelf: 'start' },
});

/** A new password, twice; with `currentLabel` the current one first. */
export const NewPasswordForm = ({
  currentLabel,
  submit,
  busy,
  failure,
  onSubmit,
}: {
  currentLabel?: string;
  submit: string;
  busy: boolean;
  failure: unknown;
  onSubmit: (input: { current: string; password: string }) => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [checked, setChecked] = useState(false);
  const faults = {
    current: currentLabel !== undefined && current === '' ? t('signIn.required') : undefined,
    password: password.length < PASSWORD_LENGTH.min ? t('signIn.reset.short', { min: PASSWORD_LENGTH.min }) : undefined,
    again: password !== again ? t('signIn.reset.different') : undefined,
  };
  const fault = (name: keyof typeof faults) =>
    checked && faults[name] !== undefined ? { validationMessage: faults[name] } : {};
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (Object.values(faults).every((one) => one === undefined)) onSubmit({ current, password });
      }}
    >
      {currentLabel !== undefined && (
        <Field label={currentLabel} {...fault('current')}>
          <Input
            type="password"
            value={current}
            onChange={(_, data) => setCurrent(data.value)}
            autoComplete="current-password"
          />
        </Field>
      )}
      <Field label={t('signIn.reset.password')} {...fault('password')}>
        <Input
          type="password"
          value={password}
          onChange={(_, data) => setPassword(data.value)}
          autoComplete="new-password"
        />
      </Field>
      <Field label={t('signIn.reset.again')} {...fault('again')}>
        <Input type="password" value={again} onChange={(_, data) => setAgain(data.value)} autoComplete="new-password" />
      </Field>
      {failure !== undefined && failure !== null && <FailureNote failure={failure} />}
      <Button
        type="submit"
        appearance="primary"
        className={styles.act}
        disabledFocusable={busy}
        {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
      >
        {submit}
      </Button>
    </form>
  );
};
