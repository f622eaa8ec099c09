import '@fontsource/ibm-plex-mono/latin-400.css';
import {
  Button,
  Checkbox,
  Field,
  Input,
  Link,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Spinner,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../api/action.ts';
import { auth, type Enrolment, passkeysWork } from '../api/auth.ts';
import { ApiFailure } from '../api/client.ts';
import { AuthCard } from '../parts/auth-card.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useSignOut } from '../parts/frame/person-menu.tsx';
import { NewPasswordForm } from '../parts/new-password-form.tsx';
import { useNext } from '../parts/next.ts';
import { PublicPage } from '../parts/public-page.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { useType } from '../parts/type.ts';
import { useSessionQuery } from '../session.tsx';
import { own } from '../theme.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px' },
  scan: { display: 'flex', flexWrap: 'wrap', gap: '20px', alignItems: 'flex-start' },
  frame: { border: `1px solid ${own.line}`, borderRadius: '10px', padding: '4px', backgroundColor: '#ffffff' },
  secret: { display: 'grid', gap: '6px', flexBasis: '160px', flexGrow: 1, minWidth: 0 },
  key: { fontFamily: own.mono, fontSize: '14px', lineHeight: '22px', wordBreak: 'break-all', color: own.text },
  codes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
    gap: '6px 16px',
    padding: '14px 16px',
    borderRadius: '10px',
    backgroundColor: own.soft2,
    fontFamily: own.mono,
    fontSize: '14px',
    lineHeight: '22px',
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  act: { justifySelf: 'start' },
});

/** The first sign-in: a password of one's own, if the first was given by somebody, then the second factor. */
const Enrol = () => {
  const { t } = useTranslation();
  const { follow, goTo } = useNext();
  const signOut = useSignOut();
  const session = useSessionQuery();
  // This call needs both, a password of one's own and a shown factor, and says which of them is missing.
  const state = useQuery({
    queryKey: ['enrolment'],
    queryFn: async () => {
      try {
        await auth.probe();
        return 'complete' as const;
      } catch (error) {
        if (error instanceof ApiFailure && error.code === 'PASSWORD_CHANGE_REQUIRED') return 'password' as const;
        if (error instanceof ApiFailure && error.code === 'SECOND_FACTOR_REQUIRED') return 'factor' as const;
        throw error;
      }
    },
    retry: false,
    gcTime: 0,
  });
  const change = useAction((input: { current: string; password: string }) =>
    auth.changePassword(input.current, input.password),
  );
  const nobody = session.data === null;
  useEffect(() => {
    if (nobody) goTo('/sign-in');
  });
  const complete = state.data === 'complete';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it turns out that nothing is missing
  useEffect(() => {
    if (complete) void follow();
  }, [complete]);
  const foot = (
    <Link as="button" onClick={() => void signOut()}>
      {t('signIn.enrol.later')}
    </Link>
  );
  if (state.data === 'password') {
    return (
      <PublicPage title={t('signIn.enrol.own')} width="form" withPerson>
        <AuthCard title={t('signIn.enrol.own')} line={t('signIn.enrol.ownLine')} foot={foot}>
          <NewPasswordForm
            currentLabel={t('signIn.enrol.given')}
            submit={t('signIn.reset.submit')}
            busy={change.busy}
            failure={change.failure}
            onSubmit={(input) => void change.run(input).then((answer) => (answer.done ? state.refetch() : undefined))}
          />
        </AuthCard>
      </PublicPage>
    );
  }
  return (
    <PublicPage title={t('signIn.enrol.title')} width="form" withPerson>
      {state.error !== null && <FailureNote failure={state.error} onRetry={() => void state.refetch()} />}
      {state.data === 'factor' && <ChooseFactor onDone={() => void follow()} foot={foot} />}
    </PublicPage>
  );
};

const ChooseFactor = ({ onDone, foot }: { onDone: () => void; foot: React.ReactNode }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [way, setWay] = useState<'app' | 'passkey'>('app');
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [confirmed, setConfirmed] = useState(false);
  const existing = useAction((_: 'existing') => auth.signInWithPasskey());
  if (enrolment !== undefined && confirmed) return <RecoveryCodes codes={enrolment.backupCodes} onDone={onDone} />;
  if (enrolment !== undefined) return <ScanCode enrolment={enrolment} onDone={() => setConfirmed(true)} foot={foot} />;
  return (
    <AuthCard
      title={t('signIn.enrol.title')}
      line={t('signIn.enrol.line')}
      foot={
        <>
          {passkeysWork() && (
            <Link
              as="button"
              onClick={() => void existing.run('existing').then((answer) => (answer.done ? onDone() : undefined))}
            >
              {t('signIn.enrol.have')}
            </Link>
          )}
          {foot}
        </>
      }
    >
      {existing.failure !== undefined && <FailureNote failure={existing.failure} />}
      {passkeysWork() && (
        <Field label={t('signIn.enrol.choose')}>
          <RadioGroup value={way} onChange={(_, data) => setWay(data.value === 'passkey' ? 'passkey' : 'app')}>
            <Radio value="app" label={<WayLabel name={t('signIn.enrol.app')} line={t('signIn.enrol.appLine')} />} />
            <Radio
              value="passkey"
              label={<WayLabel name={t('signIn.enrol.passkey')} line={t('signIn.enrol.passkeyLine')} />}
            />
          </RadioGroup>
        </Field>
      )}
      <div className={styles.form}>
        {way === 'app' ? <StartApp onStart={setEnrolment} /> : <StartPasskey onDone={onDone} />}
      </div>
    </AuthCard>
  );
};

const WayLabel = ({ name, line }: { name: string; line: string }) => {
  const type = useType();
  return (
    <>
      <span className={mergeClasses(type.body, type.strong)} style={{ display: 'block' }}>
        {name}
      </span>
      <span className={type.caption}>{line}</span>
    </>
  );
};

const StartApp = ({ onStart }: { onStart: (enrolment: Enrolment) => void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const enable = useAction((entered: string) => auth.enableCode(entered));
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(password === '');
        if (password !== '')
          void enable.run(password).then((answer) => (answer.done ? onStart(answer.value) : setPassword('')));
      }}
    >
      <Field label={t('signIn.enrol.password')} {...(missing ? { validationMessage: t('signIn.required') } : {})}>
        <Input
          type="password"
          value={password}
          onChange={(_, data) => setPassword(data.value)}
          autoComplete="current-password"
        />
      </Field>
      {enable.failure !== undefined && <FailureNote failure={enable.failure} />}
      <Busy label={t('signIn.enrol.start')} busy={enable.busy} />
    </form>
  );
};

const StartPasskey = ({ onDone }: { onDone: () => void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const add = useAction((entered: string) => auth.addPasskey(entered));
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add.run(name.trim() || t('security.unnamed')).then((answer) => (answer.done ? onDone() : undefined));
      }}
    >
      <Field label={t('signIn.enrol.name')}>
        <Input
          value={name}
          onChange={(_, data) => setName(data.value)}
          placeholder={t('signIn.enrol.nameHint')}
          maxLength={60}
        />
      </Field>
      {add.failure !== undefined && <FailureNote failure={add.failure} />}
      <Busy label={t('signIn.enrol.create')} busy={add.busy} />
    </form>
  );
};

const Busy = ({ label, busy }: { label: string; busy: boolean }) => {
  const styles = useStyles();
  return (
    <Button
      type="submit"
      appearance="primary"
      className={styles.act}
      disabledFocusable={busy}
      {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
    >
      {label}
    </Button>
  );
};

/** The key in groups of four, as people read it aloud. */
const secretOf = (uri: string): string => {
  const secret = new URLSearchParams(uri.slice(uri.indexOf('?'))).get('secret') ?? '';
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
};

const ScanCode = ({ enrolment, onDone, foot }: { enrolment: Enrolment; onDone: () => void; foot: React.ReactNode }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [fault, setFault] = useState(false);
  const verify = useAction((entered: string) => auth.verifyCode(entered));
  const secret = secretOf(enrolment.totpURI);
  return (
    <AuthCard title={t('signIn.enrol.scan')} foot={foot}>
      <div className={styles.scan}>
        <div className={styles.frame}>
          <QrCode text={enrolment.totpURI} label={t('signIn.enrol.qr')} size={164} />
        </div>
        <div className={styles.secret}>
          <span className={type.caption}>{t('signIn.enrol.secret')}</span>
          <span className={styles.key}>{secret}</span>
          <span>
            <CopyButton text={secret.replaceAll(' ', '')} what={t('signIn.enrol.secret')} label={t('common.copy')} />
          </span>
        </div>
      </div>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const entered = code.replace(/\s/g, '');
          const right = /^\d{6}$/.test(entered);
          setFault(!right);
          if (right) void verify.run(entered).then((answer) => (answer.done ? onDone() : setCode('')));
        }}
      >
        <Field label={t('signIn.enrol.enter')} {...(fault ? { validationMessage: t('signIn.codeInvalid') } : {})}>
          <Input
            value={code}
            onChange={(_, data) => setCode(data.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
          />
        </Field>
        {verify.failure !== undefined && <FailureNote failure={verify.failure} />}
        <Busy label={t('signIn.enrol.finish')} busy={verify.busy} />
      </form>
    </AuthCard>
  );
};

const RecoveryCodes = ({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [saved, setSaved] = useState(false);
  return (
    <AuthCard title={t('signIn.enrol.codes')} line={t('signIn.enrol.codesLine')}>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.acts}>
        <CopyButton text={codes.join('\n')} what={t('signIn.enrol.copyCodes')} label={t('common.copy')} />
      </div>
      <Checkbox
        checked={saved}
        onChange={(_, data) => setSaved(data.checked === true)}
        label={t('signIn.enrol.saved')}
      />
      <Button appearance="primary" className={styles.act} disabledFocusable={!saved} onClick={onDone}>
        {t('signIn.enrol.go')}
      </Button>
    </AuthCard>
  );
};

export default Enrol;
