import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../../parts/command-bar.tsx';
import { PublicPage } from '../../parts/public-page.tsx';
import { Tie, type TieParty } from '../../parts/tie.tsx';
import { useType } from '../../parts/type.ts';
import { at, own } from '../../theme.ts';
import { type PublicInvitation, partnersOf, type Review } from './shapes.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '8px',
    justifyItems: 'center',
    textAlign: 'center',
    padding: '36px 32px',
    borderRadius: '14px',
    backgroundColor: own.sheet,
    boxShadow: own.shadowCard,
    marginTop: '24px',
    [at.phone]: { padding: '24px 16px', marginTop: 0 },
  },
  tie: { marginBottom: '16px' },
  act: { marginTop: '16px' },
});

/** Declined: nothing has changed, and who was told. */
export const Declined = ({ invitation, review }: { invitation: PublicInvitation; review: Review }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const title = t('acceptance.decline.doneTitle');
  const [first, second] = partnersOf(invitation);
  const parties: TieParty[] = first === undefined ? [review.organization] : [first, review.organization];
  if (second !== undefined) parties.push(second);
  return (
    <PublicPage title={title} withPerson>
      <div className={styles.card} role="status">
        <Tie
          className={styles.tie}
          parties={parties}
          states={parties.slice(1).map(() => 'ended')}
          words={false}
          size={40}
        />
        <h1 className={type.page}>{title}</h1>
        <p className={mergeClasses(type.body, type.quiet)}>
          {t('acceptance.decline.doneLine', {
            organization: review.organization.name,
            inviter: invitation.inviter.name,
          })}
        </p>
        <CommandButton
          className={styles.act}
          size="large"
          outline
          command={{ id: 'home', label: t('acceptance.done.home'), to: '/home' }}
        />
      </div>
    </PublicPage>
  );
};
