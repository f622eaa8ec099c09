import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { LinkDismiss20Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../../api/client.ts';
import { type Command, CommandButton } from '../../parts/command-bar.tsx';
import { useFailureText } from '../../parts/failure-text.ts';
import { placeOf } from '../../parts/places.ts';
import { PublicPage } from '../../parts/public-page.tsx';
import { useType } from '../../parts/type.ts';
import { useSessionQuery } from '../../session.tsx';
import { at, own } from '../../theme.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '8px',
    padding: '32px',
    borderRadius: '14px',
    backgroundColor: own.sheet,
    boxShadow: own.shadowCard,
    marginTop: '24px',
    [at.phone]: { padding: '20px 16px', marginTop: 0 },
  },
  icon: { color: own.danger, fontSize: '28px', width: '28px', height: '28px', marginBottom: '4px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
});

const ENDS = {
  link_expired: 'expired',
  link_revoked: 'revoked',
  link_used: 'used',
  link_declined: 'declined',
} as const;

const endOf = (failure: ApiFailure): (typeof ENDS)[keyof typeof ENDS] | undefined =>
  failure.code in ENDS ? ENDS[failure.code as keyof typeof ENDS] : undefined;

export const isEnd = (failure: unknown): failure is ApiFailure =>
  failure instanceof ApiFailure && endOf(failure) !== undefined;

/** A link that no longer works says why, each reason in its own words (domain 5.3, guards 2 to 4). */
export const Ended = ({ failure }: { failure: ApiFailure }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const text = useFailureText();
  const session = useSessionQuery().data;
  const end = endOf(failure) ?? 'used';
  const title = t(`acceptance.ended.${end}`);
  const partners = placeOf('partners');
  const commands: Command[] = [];
  if (end === 'used' && session?.organization.kind === 'customer' && partners !== undefined) {
    commands.push({ id: 'partners', label: t('acceptance.ended.relationships'), to: partners, primary: true });
  }
  const providers = placeOf('providers');
  if (end === 'used' && session?.organization.kind === 'reseller' && providers !== undefined) {
    commands.push({ id: 'providers', label: t('acceptance.ended.providers'), to: providers, primary: true });
  }
  commands.push({ id: 'home', label: t('acceptance.ended.home'), to: '/' });
  return (
    <PublicPage title={title} withPerson>
      <div className={styles.card}>
        <LinkDismiss20Regular className={styles.icon} aria-hidden="true" />
        <h1 className={type.page}>{text(failure)}</h1>
        <p className={mergeClasses(type.body, type.quiet)}>
          {t(end === 'used' ? 'acceptance.ended.usedLine' : 'acceptance.ended.nothing')}
        </p>
        <div className={styles.acts}>
          {commands.map((command) => (
            <CommandButton key={command.id} command={command} size="large" outline />
          ))}
        </div>
      </div>
    </PublicPage>
  );
};
