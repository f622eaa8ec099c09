import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { at } from '../../theme.ts';
import { OWN } from '../subscriptions/shapes.ts';
import { AskedLines } from './asked-lines.tsx';
import { useOrderWords } from './order-words.ts';
import { RequestActs } from './request-acts.tsx';
import { type OrderRequest, ordersPath } from './shapes.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '16px 28px',
    alignItems: 'start',
    paddingTop: '6px',
    [at.belowDesk]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  lines: { display: 'grid', gap: '8px', minWidth: 0 },
  right: { display: 'grid', gap: '14px', minWidth: 0 },
  text: { whiteSpace: 'pre-line' },
});

/** A request under its row: what is wished for, what was said, and what can be done. */
export const RequestDetails = ({ request }: { request: OrderRequest }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const order = useOrderWords();
  const { kind } = useSession().organization;
  const person = request.submittedBy?.name;
  const orders = kind === 'customer' ? `${OWN}/orders` : ordersPath(request.customer.id);
  const text = (value: string) => <span className={styles.text}>{value}</span>;
  const facts: readonly Fact[] = [
    {
      name: t('orders.requests.columns.from'),
      value: format.joined([
        person === undefined
          ? request.from.name
          : t('orders.requests.askedBy', { person, organization: request.from.name }),
        format.dateTime(request.submittedAt),
      ]),
    },
    { name: t('orders.requests.columns.to'), value: request.to.name },
    ...(request.note === null ? [] : [{ name: t('orders.requests.note'), value: text(request.note) }]),
    ...(request.reason === null ? [] : [{ name: t('orders.requests.reason'), value: text(request.reason) }]),
    ...(request.code === null
      ? []
      : [
          {
            name: t('orders.requests.why'),
            value: order.failure(request.code, { customer: request.customer.name, item: order.items(request.lines) }),
          },
        ]),
    ...(request.orderId === null
      ? []
      : [
          {
            name: t('orders.title'),
            value: <TextLink to={`${orders}?open=${request.orderId}`}>{t('orders.requests.seeOrder')}</TextLink>,
          },
        ]),
  ];
  return (
    <div className={styles.root}>
      <div className={styles.lines}>
        {request.ordered !== null && <p className={type.caption}>{t('orders.requests.asked')}</p>}
        <AskedLines label={t('orders.requests.asked')} lines={request.lines} />
        {request.ordered !== null && (
          <>
            <p className={type.caption}>{t('orders.requests.ordered')}</p>
            <AskedLines label={t('orders.requests.ordered')} lines={request.ordered} />
            <p className={type.caption}>
              {t('orders.requests.orderedLine', { name: request.provider?.name ?? request.to.name })}
            </p>
          </>
        )}
      </div>
      <div className={styles.right}>
        <Facts facts={facts} />
        <RequestActs request={request} />
      </div>
    </div>
  );
};
