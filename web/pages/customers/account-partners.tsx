import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { SIDES } from '../partners/shapes.ts';
import type { CustomerRecord } from './shapes.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '2px' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 8px', minWidth: 0 },
});

/** Who serves this customer together with the reader. */
export const AccountPartners = ({ partners }: { partners: CustomerRecord['partners'] }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const side = useSession().organization.kind === 'provider' ? 'provider' : 'reseller';
  return (
    <ul className={styles.list}>
      {partners.map(({ partner, since }) => (
        <li key={partner.id} className={styles.item}>
          <TextLink to={`${SIDES[side].list}?open=${partner.id}`} look="quiet">
            {partner.name}
          </TextLink>
          <span className={type.caption}>{t('customers.record.partnerSince', { date: format.date(since) })}</span>
        </li>
      ))}
    </ul>
  );
};
