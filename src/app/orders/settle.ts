import { notePromise, noteReference, noteRefusal } from '../../db/provisioning.ts';
import { findRegions } from '../../db/regions.ts';
import { insertCharges, insertSubscription, saveSubscription } from '../../db/subscriptions.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { isOpenLine, type OrderLineState } from '../../domain/orders.ts';
import {
  ATTEMPTS,
  isUndecided,
  makeLine,
  type ProvisioningAnswer,
  REFUSED,
  UNHEARD,
  type VendorRefusal,
} from '../../domain/provisioning.ts';
import { regionOf } from '../../domain/regions.ts';
import { type Change, identify } from '../../domain/subscriptions.ts';
import type { OrderLineId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { lockLine } from '../order-line.ts';
import { type Settled, type Settling, settleCompleted, settleFailed } from '../order-outcome.ts';
import { type Done, done, transact, unrecorded } from '../unit-of-work.ts';

/**
 * Takes down what became of asking for a line, and makes what it ordered: line, subscription, first charge, order and
 * the request behind it, all of it or nothing. However often it is told, and by however many at once, it happens once:
 * whoever comes second finds the line settled. Gives the state that the line is in afterwards.
 *
 * Only the platform itself settles (`forbidden`). Fails with `not_found` for a line that is none, and with `line_settled`
 * when the line has ended in another way.
 */
export const settleLine = (
  ctx: Context,
  id: OrderLineId,
  answer: ProvisioningAnswer,
): Promise<Result<OrderLineState, Failure>> =>
  transact(ctx, 'order.settle-line', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const held = await lockLine(tx, id);
    if (!held) return refuse('not_found');
    const step = { ctx, tx, now, held };
    switch (answer.state) {
      case 'later':
        return promised(step, answer.reference);
      case 'trouble':
        return troubled(step);
      case 'done':
        return completed(step, answer.reference);
      case 'refused':
        return refused(step, answer);
    }
  });

type Step = Settling & { readonly ctx: Context };
type Taken = Promise<Result<Done<OrderLineState>, Failure>>;

/** The vendor's system tells the result later. What it says of a line that was settled meanwhile is old news. */
const promised = async ({ tx, held: { line } }: Step, reference: string | undefined): Taken => {
  if (isOpenLine(line)) await notePromise(tx, line.id, reference);
  return unrecorded(line.state);
};

/** Nobody answered: the line waits for its next try, or this was the last one. */
const troubled = async (step: Step): Taken => {
  const { line } = step.held;
  if (!isOpenLine(line) || line.attempts < ATTEMPTS) return unrecorded(line.state);
  return asDone('error', await settleFailed(step, UNHEARD));
};

/**
 * It is there, so it is made here too, at the price that was shown when it was ordered. A subscription that by now takes
 * no more seats fails the line: what was made elsewhere is then its provider's to sort out.
 */
const completed = async (step: Step, reference: string | undefined): Taken => {
  const { ctx, tx, now, held } = step;
  const { customer, order, line, subscription } = held;
  if (line.state === 'completed') return unrecorded(line.state);
  if (!isUndecided(line)) return refuse('line_settled');
  const market = regionOf(await findRegions(tx), customer.country) ?? '';
  const made = makeLine(order, line, { id: ctx.ids.id<'subscription'>(), market, subscription }, now);
  if (!made.ok) return asDone('error', await settleFailed(step, made.failure.code));
  await keep(step, made.value);
  const settled = await settleCompleted(step, made.value.subscription);
  await noteReference(tx, line.id, reference);
  return asDone('completed', settled);
};

const keep = async ({ ctx, tx, held }: Step, { subscription, charges }: Change): Promise<void> => {
  if (held.line.addsSubscription) await insertSubscription(tx, subscription);
  else await saveSubscription(tx, subscription);
  await insertCharges(tx, identify(charges, ctx.ids));
};

const refused = async (step: Step, refusal: VendorRefusal): Taken => {
  const { tx, held } = step;
  if (!isUndecided(held.line)) {
    return held.line.state === 'error' ? unrecorded(held.line.state) : refuse('line_settled');
  }
  await noteRefusal(tx, held.line.id, refusal);
  return asDone('error', await settleFailed(step, REFUSED, refusal));
};

const asDone = (state: OrderLineState, settled: Awaited<Settled>): Awaited<Taken> =>
  settled.ok ? done(state, ...settled.value) : settled;
