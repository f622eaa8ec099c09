import { Button, Divider, Field, Input, makeStyles, Spinner } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular, KeyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../api/action.ts';
import { auth, passkeysWork } from '../api/auth.ts';
import { AuthCard } from '../parts/auth-card.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useNext } from '../parts/next.ts';
import { PublicPage } from '../parts/public-page.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { usePlatform } from '../session.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px' },
  wide: { width: '100%', minHeight: '40px' },
});

const SignIn = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const platform = usePlatform();
  const { keep, follow, goTo } = useNext();
  const [upn, setUpn] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState(false);
  const withPassword = useAction((input: { upn: string; password: string }) => auth.signIn(input.upn, input.password));
  const withPasskey = useAction((_: 'passkey') => auth.signInWithPasskey());
  const busy = withPassword.busy || withPasskey.busy;
  const submit = async (): Promise<void> => {
    setMissing(true);
    withPasskey.reset();
    if (upn.trim() === '' || password === '') return;
    const answer = await withPassword.run({ upn: upn.trim(), password });
    if (!answer.done) {
      setMissing(false);
      return setPassword('');
    }
    if (answer.value.twoFactorRedirect === true) return goTo('/sign-in/second-factor');
    // The frame looks at the session: who has no second factor yet is led to set one up.
    return follow();
  };
  const required = (value: string) => (missing && value === '' ? { validationMessage: t('signIn.required') } : {});
  const failure = withPassword.failure ?? withPasskey.failure;
  return (
    <PublicPage title={t('signIn.title')} width="form" sandboxBadge={platform?.sandbox === true}>
      <AuthCard
        title={t('signIn.title')}
        line={t('signIn.line')}
        foot={
          <>
            <TextLink to={keep('/sign-in/forgotten')}>{t('signIn.forgot')}</TextLink>
            {platform?.sandbox === true && <TextLink to={keep('/welcome')}>{t('signIn.sandbox')}</TextLink>}
          </>
        }
      >
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Field label={t('signIn.upn')} {...required(upn.trim())}>
            <Input
              type="email"
              value={upn}
              onChange={(_, data) => setUpn(data.value)}
              autoComplete="username webauthn"
              placeholder={t('signIn.upnHint')}
              autoFocus
            />
          </Field>
          <Field label={t('signIn.password')} {...required(password)}>
            <Input
              type={shown ? 'text' : 'password'}
              value={password}
              onChange={(_, data) => setPassword(data.value)}
              autoComplete="current-password"
              contentAfter={
                <Button
                  appearance="transparent"
                  size="small"
                  icon={shown ? <EyeOffRegular /> : <EyeRegular />}
                  aria-label={t('signIn.showPassword')}
                  aria-pressed={shown}
                  onClick={() => setShown(!shown)}
                />
              }
            />
          </Field>
          {failure !== undefined && <FailureNote failure={failure} />}
          <Button
            type="submit"
            appearance="primary"
            className={styles.wide}
            disabledFocusable={busy}
            {...(withPassword.busy ? { icon: <Spinner size="tiny" /> } : {})}
          >
            {t('signIn.submit')}
          </Button>
        </form>
        {passkeysWork() && (
          <>
            <Divider>{t('signIn.or')}</Divider>
            <Button
              className={styles.wide}
              icon={withPasskey.busy ? <Spinner size="tiny" /> : <KeyRegular />}
              disabledFocusable={busy}
              onClick={() => {
                withPassword.reset();
                void withPasskey.run('passkey').then((answer) => (answer.done ? follow() : undefined));
              }}
            >
              {t('signIn.passkey')}
            </Button>
          </>
        )}
      </AuthCard>
    </PublicPage>
  );
};

export default SignIn;
