import '@fontsource/ibm-plex-mono/latin-400.css';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { useType } from '../../parts/type.ts';
import { WordState } from '../../parts/word-state.tsx';
import { useWidth } from '../../preferences.ts';
import { useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { AccountAdmins } from './account-admins.tsx';
import { AccountBilling } from './account-billing.tsx';
import { AccountCompany } from './account-company.tsx';
import { AccountContacts } from './account-contacts.tsx';
import { AccountPartners } from './account-partners.tsx';
import { AccountSupport } from './account-support.tsx';
import { AccountUsers } from './account-users.tsx';
import { CustomerTie } from './customer-tie.tsx';
import { Faint } from './faint.tsx';
import { ManageTags } from './manage-tags.tsx';
import { RemoveCustomer } from './remove.tsx';
import type { CustomerRecord } from './shapes.ts';
import { TagList } from './tag-list.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '20px' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(400px, 100%), 1fr))',
    gap: '20px',
  },
  tie: { backgroundColor: own.soft, borderRadius: '12px', padding: '12px 16px', overflowX: 'auto' },
  id: { display: 'inline-flex', alignItems: 'center', gap: '2px', marginBlock: '-2px', maxWidth: '100%' },
});

/** Customer › Account (domain 5.1): everything known of the customer, and at its foot the removal (S44). */
export const Account = ({ customer }: { customer: CustomerRecord }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const phone = useWidth() === 'phone';
  const side = useSession().organization.kind === 'provider' ? 'provider' : 'reseller';
  const { relationship } = customer;
  const origin = relationship.via === null ? relationship.origin : 'joint';
  return (
    <div className={styles.root}>
      {!phone && (
        <div className={styles.tie}>
          <CustomerTie customer={customer} />
        </div>
      )}
      <div className={styles.cards}>
        <Card title={t('customers.record.info')}>
          <Facts
            facts={[
              {
                name: t('customers.facts.id'),
                value: (
                  <span className={styles.id}>
                    <span className={type.mono}>{customer.id}</span>
                    <CopyButton text={customer.id} what={t('customers.facts.id')} />
                  </span>
                ),
              },
              { name: t('customers.facts.domain'), value: customer.domain },
              { name: t('customers.facts.country'), value: format.country(customer.country) },
              {
                name: t('customers.facts.agreement'),
                value: (
                  <WordState good={customer.agreement.state === 'accepted'}>
                    {t(`customers.agreement.${customer.agreement.state}`)}
                  </WordState>
                ),
              },
            ]}
          />
        </Card>
        <Card title={t('customers.record.relationship')}>
          <Facts
            facts={[
              {
                name: t('customers.facts.relationship'),
                value: t(`customers.capacityActive.${relationship.capacity}`),
              },
              { name: t('customers.facts.since'), value: format.dateTime(relationship.since) },
              {
                name: t(side === 'provider' ? 'customers.facts.reseller' : 'customers.facts.provider'),
                value:
                  customer.partners.length === 0 ? (
                    <Faint>{t('customers.record.partnersNone')}</Faint>
                  ) : (
                    <AccountPartners partners={customer.partners} />
                  ),
              },
              { name: t('customers.facts.origin'), value: t(`customers.originTitle.${origin}`) },
              {
                name: t('customers.facts.channel'),
                value:
                  customer.channel === null ? (
                    <Faint>{t('customers.facts.noChannel')}</Faint>
                  ) : (
                    t(`invitations.ask.channels.${customer.channel}`)
                  ),
              },
            ]}
          />
        </Card>
        <AccountCompany customer={customer} />
        <AccountAdmins customer={customer} />
        <AccountBilling customer={customer} />
        <AccountContacts customer={customer} />
        <AccountUsers customer={customer} />
        <Tags customer={customer} />
        <AccountSupport customer={customer} />
      </div>
      <RemoveCustomer customer={customer} />
    </div>
  );
};

const Tags = ({ customer }: { customer: CustomerRecord }) => {
  const type = useType();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  // The panel works on rows of the list; a record knows more of its relationship than a row does.
  const row = { ...customer, relationship: customer.relationship.capacity };
  return (
    <Card
      title={t('customers.record.tags')}
      act={
        customer.may.includes('tag') && (
          <Button
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            aria-label={t('customers.facts.editTags', { name: customer.companyName })}
            onClick={() => setOpen(true)}
          />
        )
      }
    >
      {customer.tags.length === 0 ? (
        <p className={mergeClasses(type.body, type.faint)}>{t('customers.record.tagsNone')}</p>
      ) : (
        <TagList tags={customer.tags} />
      )}
      {open && <ManageTags customers={[row]} onClose={() => setOpen(false)} />}
    </Card>
  );
};
