import { Button, Field, Input, Link, makeStyles, Spinner } from '@fluentui/react-components';
import { KeyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../api/action.ts';
import { auth, passkeysWork } from '../api/auth.ts';
import { FailureNote } from './failure-note.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '16px' },
  code: { '& input': { letterSpacing: '0.24em', fontSize: '16px' } },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  other: { justifySelf: 'start' },
});

/** Asks for the second factor: code of the app, passkey, or (where allowed) a recovery code. */
export const SecondFactorForm = ({
  onDone,
  recovery = true,
  onCancel,
}: {
  onDone: () => void;
  recovery?: boolean;
  onCancel?: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [way, setWay] = useState<'code' | 'recovery'>('code');
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string>();
  const confirm = useAction((input: { way: 'code' | 'recovery' | 'passkey'; code: string }) => {
    if (input.way === 'passkey') return auth.signInWithPasskey();
    return input.way === 'code' ? auth.verifyCode(input.code) : auth.verifyRecoveryCode(input.code);
  });
  const run = async (chosen: 'code' | 'recovery' | 'passkey'): Promise<void> => {
    const entered = chosen === 'code' ? code.replace(/\s/g, '') : code.trim();
    if (chosen === 'code' && !/^\d{6}$/.test(entered)) return setFault(t('signIn.codeInvalid'));
    if (chosen === 'recovery' && entered === '') return setFault(t('signIn.required'));
    setFault(undefined);
    const answer = await confirm.run({ way: chosen, code: entered });
    if (answer.done) onDone();
    else setCode('');
    return undefined;
  };
  return (
    <form
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run(way);
      }}
    >
      <Field
        label={t(way === 'code' ? 'signIn.code' : 'signIn.recoveryCode')}
        {...(fault === undefined ? {} : { validationMessage: fault })}
      >
        <Input
          className={way === 'code' ? styles.code : undefined}
          value={code}
          onChange={(_, data) => setCode(data.value)}
          inputMode={way === 'code' ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          maxLength={way === 'code' ? 7 : 40}
          autoFocus
        />
      </Field>
      {confirm.failure !== undefined && <FailureNote failure={confirm.failure} />}
      <div className={styles.acts}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={confirm.busy}
          {...(confirm.busy ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {t('signIn.confirm')}
        </Button>
        {passkeysWork() && (
          <Button icon={<KeyRegular />} onClick={() => void run('passkey')} disabledFocusable={confirm.busy}>
            {t('signIn.usePasskey')}
          </Button>
        )}
        {onCancel !== undefined && (
          <Button appearance="subtle" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
      {recovery && (
        <Link
          as="button"
          className={styles.other}
          onClick={() => {
            setWay(way === 'code' ? 'recovery' : 'code');
            setCode('');
            setFault(undefined);
            confirm.reset();
          }}
        >
          {t(way === 'code' ? 'signIn.useRecovery' : 'signIn.useCode')}
        </Link>
      )}
    </form>
  );
};
