import type { Context } from '../app/context.ts';
import { readEffect } from '../app/effect.ts';
import { provisionOrder } from '../app/orders/provision.ts';
import { readId } from '../kernel/ids.ts';

/** The job behind the effect `provisioning`: makes of an accepted order what was ordered. Repeating it adds nothing. */
export const provisionOrders =
  ({ context }: { readonly context: () => Context }) =>
  async (payload: unknown): Promise<void> => {
    const occasion = readEffect(payload);
    const orderId = occasion && readId<'order'>(occasion.event.subject.id);
    if (orderId === undefined) throw new Error('this job holds no order that is known here');
    const provisioned = await provisionOrder(context(), orderId);
    if (!provisioned.ok) throw new Error(`an order could not be provisioned: ${provisioned.failure.code}`);
  };
