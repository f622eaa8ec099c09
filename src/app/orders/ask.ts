import { saveOrder } from '../../db/orders.ts';
import { findOrganizations } from '../../db/organizations.ts';
import { findLinesToAskFor, findWaitingLines, noteAsked } from '../../db/provisioning.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { isOnItsWay, isOpenLine, sendLine } from '../../domain/orders.ts';
import type { Organization } from '../../domain/organizations.ts';
import { ASK_AGAIN_HOURS, canMake, type ProvisioningWish, wishOf } from '../../domain/provisioning.ts';
import type { OrderId, OrderLineId, OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { addMilliseconds } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { lockLine } from '../order-line.ts';
import { settleFailed } from '../order-outcome.ts';
import { namedOn } from '../order-record.ts';
import { done, query, transact, unrecorded } from '../unit-of-work.ts';

/** How many lines that have waited too long one round takes up. */
const PORTION = 100;
const HOUR = 3_600_000;

/** The lines of an order that have to be asked for. Only the platform itself asks (`forbidden`). */
export const findOpenLines = (ctx: Context, order: OrderId): Promise<Result<readonly OrderLineId[], Failure>> =>
  query(ctx, 'order.find-lines', async (tx) =>
    ctx.actor.kind === 'system' ? ok(await findLinesToAskFor(tx, order)) : refuse('forbidden'),
  );

/**
 * The lines that have waited for hours: for a result that was promised and never came, or for a job that was given up.
 * They are asked for again, under the same key. Only the platform itself asks (`forbidden`).
 */
export const findForgottenLines = (ctx: Context): Promise<Result<readonly OrderLineId[], Failure>> =>
  query(ctx, 'order.find-forgotten-lines', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    return ok(await findWaitingLines(tx, addMilliseconds(now, -ASK_AGAIN_HOURS * HOUR), PORTION));
  });

/**
 * Notes that a line is handed over, and gives what to ask; null when it is settled by now, or waits for the operator. This is committed before
 * anybody is asked: whatever happens then, the try is known, and the next one asks for the same thing under the same key.
 * Seats that their subscription no longer takes fail the line here: better nobody makes them.
 */
export const askForLine = (ctx: Context, id: OrderLineId): Promise<Result<ProvisioningWish | null, Failure>> =>
  transact(ctx, 'order.ask-for-line', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const held = await lockLine(tx, id, now);
    if (!held || !isOnItsWay(held.order) || !isOpenLine(held.line)) return unrecorded<ProvisioningWish | null>(null);
    const possible = canMake(held.line, held.changes?.subscription, now);
    if (!possible.ok) {
      const failed = await settleFailed({ tx, now, held }, possible.failure.code);
      return failed.ok ? done<ProvisioningWish | null>(null, ...failed.value) : failed;
    }
    const sent = sendLine(held.order, id, now);
    if (!sent.ok) return sent;
    await saveOrder(tx, sent.value);
    await noteAsked(tx, id, now, held.line.state === 'pending');
    const parties = await findOrganizations(tx, namedOn(held.order));
    return unrecorded<ProvisioningWish | null>(wishOf(held.order, held.line, (party) => partyIn(parties, party)));
  });

const partyIn = (parties: ReadonlyMap<OrganizationId, Organization>, id: OrganizationId): Organization => {
  const party = parties.get(id);
  if (!party) throw new Error(`an order names an organization that is not there: ${id}`);
  return party;
};
