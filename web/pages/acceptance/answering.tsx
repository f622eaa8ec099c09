import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auth } from '../../api/auth.ts';
import type { OrganizationRef } from '../../api/shapes.ts';
import { PartyTile } from '../../parts/party-tile.tsx';
import { useType } from '../../parts/type.ts';
import { useForgetEverything } from '../../session.tsx';
import { at, own } from '../../theme.ts';
import type { InvitationLink } from './use-link.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '12px 16px',
    padding: '16px 24px',
    borderRadius: '12px',
    backgroundColor: own.accentSoft,
    color: own.accentSoftText,
    [at.phone]: { padding: '14px 16px' },
  },
  tile: { backgroundColor: 'transparent' },
  words: { display: 'grid', gap: '1px', minWidth: 0, flexGrow: 1, flexBasis: '220px' },
  small: { fontSize: '13px', lineHeight: '18px' },
  names: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 10px', minWidth: 0 },
  name: { color: own.accentSoftText, overflowWrap: 'anywhere' },
  switch: {
    color: own.accentSoftText,
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
    ':hover': { color: own.text },
  },
});

/** Signs out and leads back to the same link (domain 5.3, "Not your organization?"). */
export const useSwitchAccount = (link: InvitationLink): (() => Promise<void>) => {
  const router = useRouter();
  const forget = useForgetEverything();
  return async () => {
    await auth.signOut().catch(() => undefined); // an ended session needs no second end
    await forget();
    router.history.push(`/sign-in?next=${encodeURIComponent(link.path)}`);
  };
};

/** For whom one answers: large and first, because a link is answered by whoever is signed in (domain 3.17). */
export const Answering = ({ organization, link }: { organization: OrganizationRef; link: InvitationLink }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const switchAccount = useSwitchAccount(link);
  return (
    <section
      className={styles.root}
      aria-label={t('acceptance.review.for', { organization: organization.name, domain: organization.domain })}
    >
      <PartyTile
        name={organization.name}
        kind={organization.kind}
        size={44}
        {...(organization.kind === 'customer' ? { className: styles.tile } : {})}
      />
      <div className={styles.words}>
        <span className={styles.small}>{t('acceptance.review.answering')}</span>
        <span className={styles.names}>
          <strong className={mergeClasses(type.page, styles.name)}>{organization.name}</strong>
          <span>{organization.domain}</span>
        </span>
      </div>
      <Link as="button" className={styles.switch} onClick={() => void switchAccount()}>
        {t('acceptance.review.switch')}
      </Link>
    </section>
  );
};
