import type { CatalogItem, Money } from '../catalog/shapes.ts';
import type { BillingCycle, Names, Subscription, TermDuration } from '../subscriptions/shapes.ts';
import type { RequestedLine, WantedLine } from './shapes.ts';

/** What is chosen before anything is ordered or asked for. `quantity` is undefined while what is typed is no number. */
export type CartLine = {
  readonly key: string;
  readonly names: Names;
  readonly quantity: number | undefined;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  /** Of something new whose first term is to be shortened: its end. */
  readonly termEndsAt?: string | undefined;
  /** One of the two. */
  readonly item?: CatalogItem;
  readonly subscription?: Pick<Subscription, 'id' | 'quantity' | 'unitPrice' | 'termEndsAt'>;
};

/** Of a new thing: a year, billed monthly, if it is sold so; otherwise what is sold first. */
const firstTerm = (item: CatalogItem): CatalogItem['terms'][number] | undefined =>
  item.terms.find((term) => term.termDuration === 'P1Y' && term.billingCycle === 'monthly') ?? item.terms[0];

/** Lines that are to be told apart although two of them are of one item. */
export const withOwnKeys = (lines: readonly CartLine[]): readonly CartLine[] =>
  lines.map((line, index) => {
    const before = lines.slice(0, index).filter(({ key }) => key === line.key).length;
    return before === 0 ? line : { ...line, key: `${line.key} ${before + 1}` };
  });

/** A line for something new; undefined if it is not sold in any way. */
export const lineOfItem = (item: CatalogItem, wanted: Partial<RequestedLine> = {}): CartLine | undefined => {
  const term = firstTerm(item);
  if (term === undefined) return undefined;
  return {
    key: `item ${item.id}`,
    names: item.names,
    quantity: wanted.quantity ?? item.minSeats,
    termDuration: wanted.termDuration ?? term.termDuration,
    billingCycle: wanted.billingCycle ?? term.billingCycle,
    termEndsAt: wanted.termEndsAt,
    item,
  };
};

/** A line for more seats of what is there; the number is that of all seats afterwards. */
export const lineOfSubscription = (subscription: Subscription, quantity = subscription.quantity + 1): CartLine => ({
  key: `subscription ${subscription.id}`,
  names: subscription.names,
  quantity,
  termDuration: subscription.termDuration,
  billingCycle: subscription.billingCycle,
  subscription,
});

export type LineFault = 'number' | 'range' | 'above';

/** What is wrong with the number of a line; the rest is the server's to say. */
export const faultOf = ({ quantity, item, subscription }: CartLine): LineFault | undefined => {
  if (quantity === undefined) return 'number';
  if (item !== undefined && (quantity < item.minSeats || quantity > item.maxSeats)) return 'range';
  return subscription !== undefined && quantity <= subscription.quantity ? 'above' : undefined;
};

export const isReady = (lines: readonly CartLine[]): boolean =>
  lines.length > 0 && lines.every((line) => faultOf(line) === undefined);

/** The lines as they are sent in. Only those of a cart that is ready. */
export const wantedLines = (lines: readonly CartLine[]): readonly WantedLine[] =>
  lines.flatMap(({ quantity, item, subscription, termDuration, billingCycle, termEndsAt }): readonly WantedLine[] => {
    if (quantity === undefined) return [];
    if (subscription !== undefined) return [{ subscriptionId: subscription.id, quantity }];
    if (item === undefined) return [];
    const ends = termEndsAt === undefined ? {} : { termEndsAt };
    return [{ catalogItemId: item.id, quantity, termDuration, billingCycle, ...ends }];
  });

/** What one seat costs for a line's billing cycle; undefined for who sees no prices. */
export const unitPriceOf = ({ item, subscription, termDuration, billingCycle }: CartLine): Money | undefined =>
  subscription?.unitPrice ??
  item?.terms.find((term) => term.termDuration === termDuration && term.billingCycle === billingCycle)?.unitPrice;

/** How an item's terms are sold, in the order of the catalog. */
export const termsOf = (item: CatalogItem): readonly TermDuration[] => [
  ...new Set(item.terms.map((term) => term.termDuration)),
];
export const cyclesOf = (item: CatalogItem, term: TermDuration): readonly BillingCycle[] =>
  item.terms.filter((one) => one.termDuration === term).map((one) => one.billingCycle);

/** What can be changed of a line. */
export type LineChange = Partial<Pick<CartLine, 'quantity' | 'termDuration' | 'billingCycle' | 'termEndsAt'>>;

/** The lines with one changed; a term that is not sold with the billing takes the first that is. Another term ends anew. */
export const changeLine = (lines: readonly CartLine[], key: string, change: LineChange): readonly CartLine[] =>
  lines.map((line) => {
    if (line.key !== key) return line;
    const changed = { ...line, ...(change.termDuration === undefined ? {} : { termEndsAt: undefined }), ...change };
    if (changed.item === undefined) return changed;
    const cycles = cyclesOf(changed.item, changed.termDuration);
    return cycles.includes(changed.billingCycle)
      ? changed
      : { ...changed, billingCycle: cycles[0] ?? changed.billingCycle };
  });
