import type { Context } from '../app/context.ts';
import { readEffect } from '../app/effect.ts';
import { askForLine, findForgottenLines, findOpenLines } from '../app/orders/ask.ts';
import { settleLine } from '../app/orders/settle.ts';
import type { Provisioner } from '../domain/provisioning.ts';
import { type OrderLineId, readId } from '../kernel/ids.ts';

/** What provisioning needs: a Context of the platform itself, made anew for every step, and who provisions. */
export type ProvisioningDesk = {
  readonly context: () => Context;
  readonly provisioner: Provisioner;
};

/** How many lines of one order are asked for at once: each may keep us waiting for a while. */
const AT_ONCE = 4;
/** How long a job goes on to the next line, in milliseconds: then it makes room for other orders, and for a stop. */
const BUDGET = 20_000;

/**
 * The job behind the effect `provisioning`: asks for every open line of an order and settles it. Nobody is asked inside a
 * transaction. Of two that run at once both ask, under the same key, and one settles. Fails while the vendor's system is
 * in trouble, so that the queue tries again, later and later.
 */
export const provisionOrders =
  (desk: ProvisioningDesk) =>
  async (payload: unknown): Promise<void> => {
    const occasion = readEffect(payload);
    const order = occasion && readId<'order'>(occasion.event.subject.id);
    if (!order) throw new Error('this job holds no order that is known here');
    const lines = await findOpenLines(desk.context(), order);
    if (!lines.ok) throw new Error(`the lines of an order could not be found: ${lines.failure.code}`);
    await provisionAll(desk, lines.value);
  };

/** The chore behind it: lines that have waited too long are asked for again. */
export const provisionForgotten = (desk: ProvisioningDesk) => async (): Promise<void> => {
  const lines = await findForgottenLines(desk.context());
  if (!lines.ok) throw new Error(`lines that wait could not be found: ${lines.failure.code}`);
  await provisionAll(desk, lines.value);
};

/**
 * One line that is in trouble keeps no other waiting; what went wrong is told when all of them were asked for. Those that
 * nobody came to are the first next time.
 */
const provisionAll = async (desk: ProvisioningDesk, lines: readonly OrderLineId[]): Promise<void> => {
  const waiting = [...lines];
  const troubles: string[] = [];
  const until = Date.now() + BUDGET;
  const next = () => (Date.now() < until ? waiting.shift() : undefined);
  const work = async (): Promise<void> => {
    for (let line = next(); line !== undefined; line = next()) {
      const trouble = await provisionLine(desk, line).catch((error: unknown) => String(error));
      if (trouble !== undefined) troubles.push(trouble);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (waiting.length > 0) troubles.push('there was no time for all of them');
  if (troubles.length > 0) {
    throw new Error(`${troubles.length} of ${lines.length} lines could not be provisioned: ${troubles[0]}`);
  }
};

/** What kept the line from being settled, if it should be asked for again. */
const provisionLine = async (
  { context, provisioner }: ProvisioningDesk,
  line: OrderLineId,
): Promise<string | undefined> => {
  const asked = await askForLine(context(), line);
  if (!asked.ok) return asked.failure.code;
  if (asked.value === null) return undefined;
  const answer = await provisioner(asked.value);
  const settled = await settleLine(context(), line, answer);
  if (!settled.ok) return settled.failure.code;
  return answer.state === 'trouble' && settled.value === 'sent' ? answer.reason : undefined;
};
