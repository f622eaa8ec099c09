import type { Localized } from '../kernel/locale.ts';
import { refused } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { type Failure, sentence } from './failures.ts';
import { alignmentsOf, quoteItem } from './order-items.ts';
import type { LineFacts, ReviewedLine, WantedLine } from './order-quotes.ts';
import { quoteSeats } from './order-seats.ts';
import { isOpenLine, type OrderLine } from './orders.ts';

/** Subscriptions that a customer can have at a time (domain App. A). */
export const MAX_SUBSCRIPTIONS = 300;

/**
 * Each line with what it costs, or with the first guard of domain 3.8 that stands in its way: sold on these terms here,
 * number of seats, once for each customer, an add-on's base, the end it is aligned to. Lines before it in the same cart
 * count as had.
 */
export const reviewLines = (lines: readonly WantedLine[], facts: LineFacts, now: Instant): readonly ReviewedLine[] =>
  lines.map((line, index) => {
    const others = lines.filter((_, other) => other !== index);
    const earlier = lines.slice(0, index);
    const quoted =
      'subscriptionId' in line
        ? quoteSeats(line, earlier, facts, now)
        : quoteItem(line, { earlier, others }, facts, now);
    return {
      name: nameOf(line, facts),
      quantity: line.quantity,
      quote: quoted.ok ? quoted.value : null,
      alignments: 'itemId' in line ? alignmentsOf(line, facts, now) : [],
      refusal: quoted.ok ? null : quoted.failure,
    };
  });

const nameOf = (line: WantedLine, { items, subscriptions }: LineFacts): Localized | null =>
  ('subscriptionId' in line ? subscriptions.get(line.subscriptionId)?.name : items.get(line.itemId)?.name) ?? null;

/**
 * The refusal of a whole order for the sake of its lines: all or nothing, with the code of the first line that cannot be
 * had, and every such line named. Then the number of subscriptions (domain App. A).
 */
export const refusalOfLines = (
  lines: readonly ReviewedLine[],
  { subscriptions, openLines }: { readonly subscriptions: number; readonly openLines: readonly OrderLine[] },
): Failure | null => {
  const first = lines.find((line) => line.refusal !== null)?.refusal;
  if (first) return { ...first, errors: lines.flatMap(({ refusal }, index) => faultsOf(refusal, index)) };
  const wanted = lines.filter((line) => line.quote?.addsSubscription).length;
  const coming = openLines.filter((line) => line.addsSubscription && isOpenLine(line)).length;
  const limit = { limit: String(MAX_SUBSCRIPTIONS) };
  return wanted > 0 && subscriptions + coming + wanted > MAX_SUBSCRIPTIONS
    ? refused({ code: 'subscription_limit' as const, params: limit }).failure
    : null;
};

const faultsOf = (refusal: Failure | null, index: number): NonNullable<Failure['errors']> => {
  if (refusal === null) return [];
  return (
    refusal.errors?.map((fault) => ({ ...fault, field: `lines.${index}.${fault.field}` })) ?? [
      { field: `lines.${index}`, code: refusal.code, message: sentence(refusal, 'en') },
    ]
  );
};
