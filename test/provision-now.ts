import type { Context } from '../src/app/context.ts';
import { askForLine, findOpenLines } from '../src/app/orders/ask.ts';
import { settleLine } from '../src/app/orders/settle.ts';
import type { OrderId } from '../src/kernel/ids.ts';

/** Provisions every line of an order at once, as the built-in provisioner does, without the queue between. */
export const provisionNow = async (system: Context, order: OrderId): Promise<void> => {
  const lines = await findOpenLines(system, order);
  if (!lines.ok) throw new Error(lines.failure.code);
  for (const line of lines.value) {
    const asked = await askForLine(system, line);
    const settled = asked.ok ? await settleLine(system, line, { state: 'done' }) : asked;
    if (!settled.ok) throw new Error(settled.failure.code);
  }
};
