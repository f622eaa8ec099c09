import '@fontsource/ibm-plex-mono/latin-400.css';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Command, CommandButton } from '../../parts/command-bar.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { Tie } from '../../parts/tie.tsx';
import { useType } from '../../parts/type.ts';
import { WordState } from '../../parts/word-state.tsx';
import { useSession } from '../../session.tsx';
import { at, own } from '../../theme.ts';
import { isGood, isValidOnOrders } from './health.ts';
import { useSharedCount } from './list-columns.tsx';
import type { Partnership, Side } from './shapes.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 349px) minmax(0, 1fr)',
    gap: '16px 14px',
    alignItems: 'start',
    paddingTop: '6px',
    [at.belowWide]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px' },
  },
  facts: { paddingTop: '8px', [at.phone]: { paddingTop: 0 } },
  id: { display: 'inline-flex', alignItems: 'center', gap: '2px', marginBlock: '-4px', maxWidth: '100%' },
  right: { display: 'grid', gap: '14px', minWidth: 0 },
  why: { maxWidth: '64ch', color: own.text2 },
  commands: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    [at.phone]: { flexDirection: 'column', '& > *': { maxWidth: 'none' } },
  },
});

/** A partner under its row: what is known at the left, the tie, the reason and the commands at the right. */
export const PartnershipDetails = ({
  partnership,
  side,
  commands,
}: {
  partnership: Partnership;
  side: Side;
  commands: readonly Command[];
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { organization } = useSession();
  const shared = useSharedCount();
  const { partner, state, removedAt } = partnership;
  const facts: Fact[] = [
    {
      name: t('partners.facts.partnerId'),
      value: (
        <span className={styles.id}>
          {partner.partnerId}
          <CopyButton text={partner.partnerId} what={t('partners.facts.partnerId')} />
        </span>
      ),
    },
    { name: t('partners.facts.domain'), value: partner.domain },
    { name: t('partners.facts.country'), value: format.country(partner.country) },
    { name: t('partners.facts.since'), value: format.date(partnership.since) },
    ...(removedAt === null ? [] : [{ name: t('partners.facts.removedAt'), value: format.date(removedAt) }]),
    ...(partnership.sharedCustomers === null ? [] : [{ name: t('partners.facts.shared'), value: shared(partnership) }]),
    {
      name: t('partners.facts.agreement'),
      value: (
        <WordState good={partnership.agreementSigned}>
          {t(partnership.agreementSigned ? 'partners.agreement.signed' : 'partners.agreement.missing')}
        </WordState>
      ),
    },
    ...(side === 'provider'
      ? [
          {
            name: t('partners.facts.record'),
            value: t(isValidOnOrders(partnership) ? 'partners.recordCheck.valid' : 'partners.recordCheck.invalid'),
          },
        ]
      : []),
  ];
  const why =
    state === 'removed'
      ? t(side === 'reseller' ? 'partners.endedReseller' : 'partners.ended')
      : !isGood(partnership)
        ? t('partners.whySuspended', { name: partner.name })
        : side === 'reseller'
          ? t('partners.why', { provider: partner.name })
          : t('partners.whyProvider');
  return (
    <div className={styles.root}>
      <Facts facts={facts} className={styles.facts} />
      <div className={styles.right}>
        <Tie
          parties={[
            { name: organization.name, kind: organization.kind, line: t('partners.party.you') },
            { name: partner.name, kind: partner.kind, line: t(`common.kind.${partner.kind}`) },
          ]}
          states={[state === 'removed' ? 'ended' : 'active']}
        />
        <p className={mergeClasses(type.body, styles.why)}>{why}</p>
        {state === 'active' && (
          <fieldset className={styles.commands} aria-label={t('partners.commands.of', { name: partner.name })}>
            {commands.map((command) => (
              <CommandButton key={command.id} command={command} outline />
            ))}
          </fieldset>
        )}
      </div>
    </div>
  );
};
