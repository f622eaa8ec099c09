import { Button, makeStyles, mergeClasses, Spinner } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFailure, api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../parts/badge.tsx';
import { Card } from '../../parts/card.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { PartyTile } from '../../parts/party-tile.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { at, own } from '../../theme.ts';
import type { CustomerRecord } from '../customers/shapes.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import type { CartLine } from './cart.ts';
import { CheckList } from './check-list.tsx';
import { PreviewedLines } from './previewed-lines.tsx';
import { RequestedBy } from './requested-by.tsx';
import {
  type OfRecord,
  type OrderPreview,
  type OrderRequest,
  ordersApi,
  ordersKey,
  type PreviewedLine,
  type WantedOrder,
} from './shapes.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
    gap: '28px',
    alignItems: 'start',
    [at.belowWide]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', gap: '24px', minWidth: 0 },
  end: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  strong: { color: own.text, fontWeight: 600 },
  party: { display: 'flex', alignItems: 'center', gap: '12px', minWidth: 0, flexWrap: 'wrap' },
  words: { display: 'grid', minWidth: 0, flexGrow: 1 },
  decision: {
    display: 'grid',
    gap: '16px',
    padding: '20px',
    borderRadius: '12px',
    backgroundColor: own.sheet,
    boxShadow: own.shadowCard,
    [at.phone]: { padding: '16px' },
  },
  money: { display: 'grid', gap: '6px', borderTop: `1px solid ${own.line}`, paddingTop: '14px' },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '12px' },
  sum: { borderTop: `1px solid ${own.line}`, paddingTop: '10px' },
  acts: { display: 'grid', gap: '8px', '& > *': { maxWidth: 'none' } },
  quiet: { color: own.text3 },
});

/** Asks what an order would charge and what stands in its way; nothing is stored. */
export const usePreviewOfOrder = (customer: string, order: WantedOrder) =>
  useQuery({
    queryKey: [...ordersKey, 'preview', customer, order],
    queryFn: ({ signal }) => api.post<OrderPreview>(`${ordersApi(customer)}/preview`, order, { signal }),
    enabled: order.lines.length > 0,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });

/** The review (picture 07): lines, whom they name, who asked for them; the checks with their proof, money, the one button. */
export const Review = ({
  customer,
  lines,
  order,
  partner,
  further,
  request,
  busy,
  failure,
  onBuy,
  onBack,
  onPartner,
}: {
  customer: CustomerRecord;
  /** What is in the cart: the lines of the order, with their terms. */
  lines: readonly CartLine[];
  order: WantedOrder;
  partner: OfRecord | undefined;
  further: readonly OfRecord[];
  request: OrderRequest | undefined;
  busy: boolean;
  failure: ApiFailure | undefined;
  onBuy: () => void;
  onBack: () => void;
  onPartner: (() => void) | undefined;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { organization } = useSession();
  const query = usePreviewOfOrder(customer.id, order);
  const preview = query.data;
  const clear =
    preview !== undefined &&
    preview.refusal === null &&
    preview.lines.every(({ code }) => code === undefined || code === null);
  return (
    <div className={styles.root}>
      <div className={styles.column}>
        {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
        {preview === undefined ? (
          query.error === null && <SkeletonRows label={t('orders.wizard.checks.checking')} rows={3} height={60} />
        ) : (
          <PreviewedLines customer={customer} lines={lines} preview={preview} />
        )}
        <Card
          title={t('orders.wizard.partner')}
          act={
            onPartner && (
              <Button
                size="small"
                aria-label={`${t('orders.wizard.change')}: ${t('orders.wizard.partner')}`}
                onClick={onPartner}
              >
                {t('orders.wizard.change')}
              </Button>
            )
          }
        >
          {partner === undefined ? (
            <p className={type.body}>{t('subscriptions.partnerCard.none', { name: organization.name })}</p>
          ) : (
            <div className={styles.party}>
              <PartyTile name={partner.name} kind={partner.kind} size={36} />
              <span className={styles.words}>
                <span className={mergeClasses(type.body, type.strong)}>{partner.name}</span>
                <span className={type.caption}>
                  {format.joined([
                    ...(partner.partnerId === undefined ? [] : [partner.partnerId]),
                    format.country(partner.country),
                  ])}
                </span>
              </span>
              {clear && (
                <Badge tone="success" icon={<CheckmarkRegular />}>
                  {t('orders.wizard.valid')}
                </Badge>
              )}
            </div>
          )}
        </Card>
        {further.length > 0 && (
          <Card title={t('orders.wizard.further.title')}>
            <p className={type.body}>{format.enumeration(further.map(({ name }) => name))}</p>
          </Card>
        )}
        {request !== undefined && <RequestedBy request={request} />}
      </div>
      <section className={styles.decision} aria-label={t('orders.wizard.checks.title')}>
        <CheckList customer={customer} partner={partner} further={further} preview={preview} />
        {preview?.refusal != null && (
          <FailureNote
            failure={
              new ApiFailure({
                code: preview.refusal.code,
                title: preview.refusal.title,
                status: 409,
                params: preview.refusal.params,
              })
            }
          />
        )}
        {preview !== undefined && <MoneyLines order={order} preview={preview} />}
        {failure !== undefined && <FailureNote failure={failure} />}
        {preview?.needsApproval === true && <Note tone="info">{t('orders.wizard.needsApproval')}</Note>}
        <div className={styles.acts}>
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={!clear || busy}
            {...(busy ? { icon: <Spinner size="tiny" aria-hidden="true" /> } : {})}
            onClick={() => {
              if (clear && !busy) onBuy();
            }}
          >
            {t('orders.wizard.buy')}
          </Button>
          <Button appearance="transparent" size="large" onClick={onBack}>
            {t('orders.wizard.back')}
          </Button>
        </div>
        {clear && <WindowLine lines={preview.lines} />}
      </section>
    </div>
  );
};

/** Until when everything of this order can be taken back: the soonest of its lines counts. */
const WindowLine = ({ lines }: { lines: readonly PreviewedLine[] }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const [soonest] = lines.flatMap(({ cancelUntil }) => cancelUntil ?? []).sort();
  if (soonest === undefined) return null;
  return (
    <p className={mergeClasses(type.caption, styles.quiet)}>
      {t('orders.wizard.window', { date: format.dateTime(soonest) })}
    </p>
  );
};

/** What is charged for new things, and for each line of added seats; together what the next invoice shows. */
const MoneyLines = ({ order, preview }: { order: WantedOrder; preview: OrderPreview }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const lines = preview.lines.map((line, index) => ({ line, wanted: order.lines[index] }));
  const fresh = lines.filter(({ wanted }) => wanted !== undefined && 'catalogItemId' in wanted);
  const added = lines.filter(
    ({ wanted, line }) => wanted !== undefined && 'subscriptionId' in wanted && line.until !== undefined,
  );
  const currency = preview.lines[0]?.dueNow?.currency;
  const today = fresh.reduce((sum, { line }) => sum + (line.dueNow?.minor ?? 0), 0);
  return (
    <div className={styles.money}>
      {fresh.length > 0 && currency !== undefined && (
        <div className={styles.line}>
          <span className={type.body}>{t('orders.wizard.money.today')}</span>
          <span className={mergeClasses(type.body, styles.end, styles.strong)}>
            {words.money({ minor: today, currency })}
          </span>
        </div>
      )}
      {added.map(({ line }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the lines is what tells them apart
        <div key={index} className={styles.line}>
          <span className={type.body}>
            {t('orders.wizard.money.added', {
              count: line.quantity - (line.quantityBefore ?? 0),
              number: format.number(line.quantity - (line.quantityBefore ?? 0)),
              date: format.date(line.until ?? ''),
            })}
          </span>
          <span className={mergeClasses(type.body, styles.end, styles.strong)}>
            {line.dueNow === undefined ? '' : words.money(line.dueNow)}
          </span>
        </div>
      ))}
      {preview.total !== null && (
        <div className={mergeClasses(styles.line, styles.sum)}>
          <span className={mergeClasses(type.body, type.strong)}>{t('orders.wizard.money.total')}</span>
          <span className={mergeClasses(type.dialog, styles.end)}>{words.money(preview.total)}</span>
        </div>
      )}
      <span className={mergeClasses(type.caption, styles.quiet)}>{t('orders.wizard.money.tax')}</span>
    </div>
  );
};
