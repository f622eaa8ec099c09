import type { OrderLine } from '../../domain/orders.ts';
import { writeAmount } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Cell } from '../csv.ts';

/** The history of orders as a table. */
export const ORDERS_FILE = {
  name: 'orders',
  title: 'Orders',
  head: [
    'Order ID',
    'Placed',
    'Status',
    'Provider',
    'Reseller',
    'Item',
    'Product',
    'Quantity',
    'Quantity before',
    'Term',
    'Billing',
    'Unit price',
    'Charged at once',
    'Currency',
    'Line status',
    'Code',
    'Subscription ID',
    'First term ends',
    'Further resellers',
  ],
} as const;
type ListedLine = {
  readonly orderId: string;
  readonly placedAt: Instant;
  readonly orderState: string;
  readonly provider: string;
  readonly partnerOfRecord: string | null;
  readonly furtherResellers: readonly string[];
  readonly line: OrderLine;
};
/** A row of the file: one line of an order. Prices are for its provider only. */
export const toOrderCells = (listed: ListedLine, prices: boolean): readonly Cell[] => {
  const { line } = listed;
  return [
    listed.orderId,
    listed.placedAt,
    listed.orderState,
    listed.provider,
    listed.partnerOfRecord,
    line.itemId,
    line.name.en,
    line.quantity,
    line.quantityBefore,
    line.termDuration,
    line.billingCycle,
    prices ? writeAmount(line.unitPrice) : null,
    prices ? writeAmount(line.due) : null,
    prices ? line.unitPrice.currency : null,
    line.state,
    line.code,
    line.subscriptionId,
    line.alignedTo,
    listed.furtherResellers.join('; '),
  ];
};
