import type { Money } from '../catalog/shapes.ts';
import type { BillingCycle } from '../subscriptions/shapes.ts';
import type { CartLine } from './cart.ts';
import type { PreviewedLine } from './shapes.ts';

/** The order in which sums stand below each other. */
const CYCLES: readonly BillingCycle[] = ['monthly', 'annual', 'upfront'];

/** What a line costs each time it is billed: of seats that are added, those alone. Undefined for what has no price. */
export const recurringOf = ({ unitPrice, quantity, quantityBefore = 0 }: PreviewedLine): Money | undefined =>
  unitPrice === undefined
    ? undefined
    : { minor: unitPrice.minor * (quantity - quantityBefore), currency: unitPrice.currency };

/** What recurs of a whole order, one sum for each way of billing in it. */
export const recurringSums = (
  previewed: readonly PreviewedLine[],
  lines: readonly Pick<CartLine, 'billingCycle'>[],
): readonly { readonly cycle: BillingCycle; readonly sum: Money }[] =>
  CYCLES.flatMap((cycle) => {
    const amounts = previewed.flatMap((line, index) =>
      lines[index]?.billingCycle === cycle ? (recurringOf(line) ?? []) : [],
    );
    const [first] = amounts;
    if (first === undefined) return [];
    return [{ cycle, sum: { minor: amounts.reduce((sum, { minor }) => sum + minor, 0), currency: first.currency } }];
  });
