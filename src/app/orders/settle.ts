import { notePromise, noteReference, noteRefusal, noteUnheard } from '../../db/provisioning.ts';
import { findRegions } from '../../db/regions.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { isOpenLine, type OrderLineState, type VendorRefusal } from '../../domain/orders.ts';
import {
  ATTEMPTS,
  addLine,
  canMake,
  isUndecided,
  openLine,
  type ProvisioningAnswer,
  REFUSED,
  UNHEARD,
} from '../../domain/provisioning.ts';
import { regionOf } from '../../domain/regions.ts';
import { subscriptionEvent } from '../../domain/subscription-events.ts';
import type { OrderLineId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { lockLine } from '../order-line.ts';
import { type Settled, type Settling, settleCompleted, settleFailed } from '../order-outcome.ts';
import { hearingOf, keepChange, keepDeed } from '../subscription-keeping.ts';
import { type Done, done, transact, unrecorded } from '../unit-of-work.ts';

/**
 * Takes down what became of asking for a line, and makes what it ordered: line, subscription, first charge, order and
 * the request behind it, all of it or nothing. However often it is told, and by however many at once, it happens once:
 * whoever comes second finds the line settled. Gives the state that the line is in afterwards.
 *
 * Only the platform itself settles (`forbidden`). Fails with `not_found` for a line that is none, or that waits for the
 * operator so that nobody was asked for it, and with `line_settled` when the line has ended in another way.
 */
export const settleLine = (
  ctx: Context,
  id: OrderLineId,
  answer: ProvisioningAnswer,
): Promise<Result<OrderLineState, Failure>> =>
  transact(ctx, 'order.settle-line', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const held = await lockLine(tx, id, now);
    if (!held || held.order.state === 'pending_review') return refuse('not_found');
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
  if (!isOpenLine(line) || (await noteUnheard(step.tx, line.id)) < ATTEMPTS) return unrecorded(line.state);
  return asDone('error', await settleFailed(step, UNHEARD));
};

/** It is there, so it is made here too, at the price that was shown when it was ordered. */
const completed = async (step: Step, reference: string | undefined): Taken => {
  const { tx, held } = step;
  if (held.line.state === 'completed') return unrecorded(held.line.state);
  if (!isUndecided(held.line)) return refuse('line_settled');
  const settled = await (held.line.addsSubscription ? opened(step) : added(step));
  await noteReference(tx, held.line.id, reference);
  return settled;
};

/** A first term whose aligned end has passed by now fails the line, as seats do for which there is no subscription. */
const opened = async (step: Step): Taken => {
  const { ctx, tx, now, held } = step;
  const { customer, order, line } = held;
  const possible = canMake(line, undefined, now);
  if (!possible.ok) return asDone('error', await settleFailed(step, possible.failure.code));
  const market = regionOf(await findRegions(tx), customer.country) ?? '';
  const change = openLine(order, line, { id: ctx.ids.id<'subscription'>(), market }, now);
  const made = await keepChange(ctx, tx, change, { fresh: true });
  const details = { orderId: order.id };
  const event = subscriptionEvent('subscription.created', made, await hearingOf(tx, customer, made), { details });
  return asDone('completed', await settleCompleted(step, made.id, [event]));
};

/** A subscription that by now takes no more seats fails the line: what was made elsewhere is its provider's to sort out. */
const added = async (step: Step): Taken => {
  const { ctx, tx, now, held } = step;
  const { customer, order, line, changes } = held;
  const change = changes ? addLine(line, changes.subscription, now) : refuse('not_found');
  if (!changes || !change.ok) {
    return asDone('error', await settleFailed(step, change.ok ? 'not_found' : change.failure.code));
  }
  const deed = { type: 'subscription.updated', change: change.value, details: { orderId: order.id } } as const;
  const { kept, events } = await keepDeed(ctx, tx, { customer, ...changes }, deed);
  return asDone('completed', await settleCompleted(step, kept.id, events));
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
