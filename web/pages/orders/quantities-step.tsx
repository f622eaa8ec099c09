import { Button, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Note } from '../../parts/note.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { useType } from '../../parts/type.ts';
import { useWidth } from '../../preferences.ts';
import type { Names } from '../subscriptions/shapes.ts';
import { FurtherResellers } from './further-resellers.tsx';
import { LinesTable } from './lines-table.tsx';
import { PartnerChoice } from './partner-choice.tsx';
import { RequestedBy } from './requested-by.tsx';
import { type OrderRequest, ordersApi } from './shapes.ts';
import { useAlignments } from './use-alignments.ts';
import type { useCart } from './use-cart.ts';
import type { usePartnerChoice } from './use-partner-choice.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '24px', maxWidth: '920px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The cart line by line, whom it names, and what was asked for where it answers a request. */
export const QuantitiesStep = ({
  customer,
  cart,
  choice,
  request,
  gone,
  waiting,
  missing,
  onContinue,
  onCatalog,
}: {
  customer: string;
  cart: ReturnType<typeof useCart>;
  choice: ReturnType<typeof usePartnerChoice>;
  request: OrderRequest | undefined;
  /** What was asked for and is no longer sold. */
  gone: readonly Names[];
  /** What the address brings along is still on its way. */
  waiting: boolean;
  /** Somebody has tried to go on without naming anybody. */
  missing: boolean;
  onContinue: () => void;
  onCatalog: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const width = useWidth();
  const ends = useAlignments({ api: `${ordersApi(customer)}/preview` }, cart.lines);
  return (
    <div className={styles.root}>
      {request !== undefined && <RequestedBy request={request} />}
      {gone.length > 0 && (
        <Note tone="warning">
          {t('orders.wizard.gone', { items: format.names(gone.map((names) => names[format.locale])) })}
        </Note>
      )}
      {waiting ? (
        <SkeletonRows label={t('orders.loading')} rows={1} height={60} />
      ) : cart.lines.length === 0 ? (
        <p className={type.body}>{t('orders.wizard.cartEmpty')}</p>
      ) : (
        <LinesTable
          lines={cart.lines}
          asCards={width !== 'wide' && width !== 'desk'}
          prices
          ends={ends}
          onChange={cart.change}
          onRemove={(key) => {
            cart.remove(key);
            if (cart.lines.length === 1) onCatalog();
          }}
        />
      )}
      {!choice.settled && (
        <PartnerChoice
          customer={customer}
          resellers={choice.resellers}
          chosen={choice.chosen}
          direct={choice.direct}
          missing={missing}
          onChoose={choice.choose}
          onDirect={choice.confirmDirect}
          {...(request === undefined ? { onVerified: choice.chooseVerified } : {})}
        />
      )}
      <FurtherResellers
        customer={customer}
        partner={choice.partner}
        named={choice.further}
        onChange={choice.nameFurther}
      />
      <div className={styles.acts}>
        <Button appearance="primary" size="large" onClick={onContinue}>
          {t('orders.wizard.continue')}
        </Button>
        <Button size="large" onClick={onCatalog}>
          {t('orders.wizard.backToCatalog')}
        </Button>
      </div>
    </div>
  );
};
