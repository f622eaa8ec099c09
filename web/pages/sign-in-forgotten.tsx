import { Button, Field, Input, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../api/action.ts';
import { auth } from '../api/auth.ts';
import { AuthCard } from '../parts/auth-card.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useNext } from '../parts/next.ts';
import { Note } from '../parts/note.tsx';
import { PublicPage } from '../parts/public-page.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { usePlatform } from '../session.tsx';

const useStyles = makeStyles({ form: { display: 'grid', gap: '16px' }, act: { justifySelf: 'start' } });

/** Asks for a reset letter. The answer is the same whether the account exists or not. */
const Forgotten = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { keep } = useNext();
  const platform = usePlatform();
  const [upn, setUpn] = useState('');
  const [missing, setMissing] = useState(false);
  const [sentTo, setSentTo] = useState<string>();
  const request = useAction((email: string) => auth.requestReset(email));
  const submit = async (): Promise<void> => {
    const email = upn.trim();
    setMissing(email === '');
    if (email === '') return;
    const answer = await request.run(email);
    if (answer.done) setSentTo(email);
  };
  return (
    <PublicPage title={t('signIn.forgotten.title')} width="form">
      <AuthCard
        title={t(sentTo === undefined ? 'signIn.forgotten.title' : 'signIn.forgotten.sent')}
        {...(sentTo === undefined ? { line: t('signIn.forgotten.line') } : {})}
        foot={
          <>
            <TextLink to={keep('/sign-in')}>{t('signIn.forgotten.back')}</TextLink>
            {platform?.sandbox === true && sentTo !== undefined && (
              <TextLink to="/sandbox/mailbox">{t('welcome.mailbox')}</TextLink>
            )}
          </>
        }
      >
        {sentTo !== undefined ? (
          <Note tone="success">{t('signIn.forgotten.sentLine', { upn: sentTo })}</Note>
        ) : (
          <form
            className={styles.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            <Field label={t('signIn.upn')} {...(missing ? { validationMessage: t('signIn.required') } : {})}>
              <Input
                type="email"
                value={upn}
                onChange={(_, data) => setUpn(data.value)}
                autoComplete="username"
                autoFocus
              />
            </Field>
            {request.failure !== undefined && <FailureNote failure={request.failure} />}
            <Button
              type="submit"
              appearance="primary"
              className={styles.act}
              disabledFocusable={request.busy}
              {...(request.busy ? { icon: <Spinner size="tiny" /> } : {})}
            >
              {t('signIn.forgotten.submit')}
            </Button>
          </form>
        )}
      </AuthCard>
    </PublicPage>
  );
};

export default Forgotten;
