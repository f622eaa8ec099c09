import '@fontsource/ibm-plex-mono/latin-400.css';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { PartyTile } from '../../parts/party-tile.tsx';
import { useType } from '../../parts/type.ts';
import type { SubscriptionDetails } from './shapes.ts';
import { useSubscriptionWords } from './words.ts';

const useStyles = makeStyles({
  party: { display: 'flex', alignItems: 'center', gap: '12px', minWidth: 0 },
  words: { display: 'grid', minWidth: 0 },
  id: { display: 'inline-flex', alignItems: 'center', gap: '2px', marginBlock: '-6px', maxWidth: '100%' },
  contact: { display: 'grid' },
});

/** Who serves it. Nobody else than the provider, when it is sold directly. */
export const PartnerCard = ({
  subscription: { partnerOfRecord, provider },
  onChange,
}: {
  subscription: SubscriptionDetails;
  onChange: (() => void) | undefined;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card
      title={t('subscriptions.partnerCard.title')}
      act={
        onChange && (
          <Button
            size="small"
            aria-label={`${t('subscriptions.partnerCard.change')}: ${t('subscriptions.partnerCard.title')}`}
            onClick={onChange}
          >
            {t('subscriptions.partnerCard.change')}
          </Button>
        )
      }
    >
      {partnerOfRecord === null ? (
        <p className={mergeClasses(type.body, type.quiet)}>
          {t('subscriptions.partnerCard.none', { name: provider.name })}
        </p>
      ) : (
        <div className={styles.party}>
          <PartyTile name={partnerOfRecord.name} kind={partnerOfRecord.kind} size={36} />
          <span className={styles.words}>
            <span className={mergeClasses(type.body, type.strong)}>{partnerOfRecord.name}</span>
            <span className={type.caption}>
              {format.joined([partnerOfRecord.partnerId, format.country(partnerOfRecord.country)])}
            </span>
          </span>
        </div>
      )}
    </Card>
  );
};

/** What it is called, what it is, who sold it, and whom one asks. */
export const AboutCard = ({
  subscription,
  onRename,
}: {
  subscription: SubscriptionDetails;
  onRename: (() => void) | undefined;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const { id, friendlyName, startedAt, provider, supportContact } = subscription;
  const contact = [supportContact?.email, supportContact?.phone, supportContact?.hours].filter(
    (text) => text !== undefined && text !== '',
  );
  return (
    <Card
      title={t('subscriptions.detail.aside')}
      act={
        onRename && (
          <Button size="small" onClick={onRename}>
            {t('subscriptions.detail.rename')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { name: t('subscriptions.detail.item'), value: words.product(subscription) },
          {
            name: t('subscriptions.detail.name'),
            value: friendlyName ?? <span className={type.faint}>{t('subscriptions.detail.noName')}</span>,
          },
          { name: t('subscriptions.detail.since'), value: format.date(startedAt) },
          { name: t('subscriptions.detail.provider'), value: provider.name },
          {
            name: t('subscriptions.detail.support'),
            value:
              contact.length === 0 ? (
                <span className={type.faint}>{t('subscriptions.detail.noSupport')}</span>
              ) : (
                <span className={styles.contact}>
                  {contact.map((text) => (
                    <span key={text}>{text}</span>
                  ))}
                </span>
              ),
          },
          {
            name: t('subscriptions.detail.id'),
            value: (
              <span className={styles.id}>
                <span className={type.mono} title={id}>{`${id.slice(0, 8)}…${id.slice(-4)}`}</span>
                <CopyButton text={id} what={t('subscriptions.detail.id')} />
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
};
