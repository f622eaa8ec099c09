import { useTranslation } from 'react-i18next';
import { AuthCard } from '../parts/auth-card.tsx';
import { useNext } from '../parts/next.ts';
import { PublicPage } from '../parts/public-page.tsx';
import { SecondFactorForm } from '../parts/second-factor-form.tsx';
import { TextLink } from '../parts/text-link.tsx';

/** The password was right; now the second factor. */
const SecondFactor = () => {
  const { t } = useTranslation();
  const { keep, follow } = useNext();
  return (
    <PublicPage title={t('signIn.secondFactor')} width="form">
      <AuthCard
        title={t('signIn.secondFactor')}
        line={t('signIn.secondFactorLine')}
        foot={<TextLink to={keep('/sign-in')}>{t('signIn.startAgain')}</TextLink>}
      >
        <SecondFactorForm onDone={() => void follow()} />
      </AuthCard>
    </PublicPage>
  );
};

export default SecondFactor;
