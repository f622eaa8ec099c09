import '@fontsource/ibm-plex-mono/latin-400.css';
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { Card } from '../../../parts/card.tsx';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { type Fact, Facts } from '../../../parts/facts.tsx';
import { Note } from '../../../parts/note.tsx';
import { ActiveBadge, SuspendedBadge } from '../../../parts/state-badges.tsx';
import { useType } from '../../../parts/type.ts';
import { WordState } from '../../../parts/word-state.tsx';
import { usePlatform } from '../../../session.tsx';
import type { Organization } from './shapes.ts';

const useStyles = makeStyles({
  id: { display: 'inline-flex', alignItems: 'center', gap: '2px', maxWidth: '100%' },
  note: { marginTop: '14px' },
  fixed: { marginTop: '12px', maxWidth: '60ch' },
});

/** What others know the organization by; not changed here. */
export const IdentityCard = ({ organization }: { organization: Organization }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const operator = usePlatform()?.operator.name ?? '';
  const isPartner = organization.kind === 'provider' || organization.kind === 'reseller';
  const copied = (text: string, what: string) => (
    <span className={styles.id}>
      <span className={type.mono}>{text}</span>
      <CopyButton text={text} what={what} />
    </span>
  );
  const facts: readonly Fact[] = [
    { name: t('organization.facts.kind'), value: t(`common.kind.${organization.kind}`) },
    { name: t('organization.facts.domain'), value: organization.domain },
    { name: t('organization.facts.country'), value: format.country(organization.country) },
    ...(organization.partnerId === null
      ? []
      : [
          {
            name: t('organization.facts.partnerId'),
            value: copied(organization.partnerId, t('organization.facts.partnerId')),
          },
        ]),
    { name: t('organization.facts.id'), value: copied(organization.id, t('organization.facts.id')) },
    ...(isPartner
      ? [
          { name: t('organization.facts.standing'), value: <StandingBadge standing={organization.standing} /> },
          {
            name: t('organization.facts.agreement'),
            value: <Agreement signedAt={organization.programAgreementSignedAt} />,
          },
        ]
      : []),
  ];
  return (
    <Card title={t('organization.facts.heading')}>
      <Facts facts={facts} />
      {isPartner && organization.standing !== 'good' && (
        <Note tone="danger" live={false} className={styles.note}>
          {t('organization.suspendedLine', { operator })}
        </Note>
      )}
      {isPartner && organization.programAgreementSignedAt === null && (
        <Note tone="warning" className={styles.note}>
          {t('organization.facts.unsignedLine', { operator })}
        </Note>
      )}
      <p className={`${type.caption} ${styles.fixed}`}>{t('organization.facts.fixed')}</p>
    </Card>
  );
};

const StandingBadge = ({ standing }: Pick<Organization, 'standing'>) => {
  const { t } = useTranslation();
  const word = t(`organization.standing.${standing}`);
  return standing === 'good' ? <ActiveBadge>{word}</ActiveBadge> : <SuspendedBadge>{word}</SuspendedBadge>;
};

const Agreement = ({ signedAt }: { signedAt: string | null }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return signedAt === null ? (
    <WordState good={false}>{t('organization.facts.unsigned')}</WordState>
  ) : (
    <WordState good>{t('organization.facts.signed', { date: format.date(signedAt) })}</WordState>
  );
};
