import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../api/action.ts';
import { auth } from '../api/auth.ts';
import { PASSWORD_LENGTH } from '../api/limits.ts';
import { AuthCard } from '../parts/auth-card.tsx';
import { NewPasswordForm } from '../parts/new-password-form.tsx';
import { Note } from '../parts/note.tsx';
import { PublicPage } from '../parts/public-page.tsx';
import { TextLink } from '../parts/text-link.tsx';

/** Where the reset letter leads. The token is used once; the second factor is not touched. */
const Reset = () => {
  const { t } = useTranslation();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const token = typeof search.token === 'string' || typeof search.token === 'number' ? String(search.token) : '';
  const [done, setDone] = useState(false);
  const reset = useAction((password: string) => auth.reset(password, token));
  const body = (): React.ReactNode => {
    if (done) return <Note tone="success">{t('signIn.reset.doneLine')}</Note>;
    if (token === '') return <Note tone="danger">{t('signIn.reset.noToken')}</Note>;
    return (
      <NewPasswordForm
        submit={t('signIn.reset.submit')}
        busy={reset.busy}
        failure={reset.failure}
        onSubmit={({ password }) => void reset.run(password).then((answer) => setDone(answer.done))}
      />
    );
  };
  return (
    <PublicPage title={t('signIn.reset.title')} width="form">
      <AuthCard
        title={t(done ? 'signIn.reset.done' : 'signIn.reset.title')}
        {...(done || token === '' ? {} : { line: t('signIn.reset.line', { min: PASSWORD_LENGTH.min }) })}
        foot={
          <TextLink to={token === '' ? '/sign-in/forgotten' : '/sign-in'}>
            {t(token === '' ? 'signIn.forgot' : 'signIn.forgotten.back')}
          </TextLink>
        }
      >
        {body()}
      </AuthCard>
    </PublicPage>
  );
};

export default Reset;
