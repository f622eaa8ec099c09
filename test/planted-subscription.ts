import { type Store, statement } from '../src/db/store.ts';
import { insertSubscription } from '../src/db/subscriptions.ts';
import { asCatalogItemId } from '../src/domain/catalog.ts';
import type { SubscriptionState } from '../src/domain/subscriptions.ts';
import { asId } from '../src/kernel/ids.ts';
import { bought, subscribed } from './subscriptions.ts';

/** Plants a subscription as a test needs it, without an order; its id. */
export const plantSubscription = async (
  store: Store,
  {
    id,
    customerId,
    itemId,
    quantity,
    state = 'active',
    name = itemId,
  }: {
    id: string;
    customerId: string;
    itemId: string;
    quantity: number;
    state?: SubscriptionState;
    name?: string;
  },
): Promise<string> => {
  const said = bought({
    id: asId(id),
    customerId: asId(customerId),
    itemId: asCatalogItemId(itemId),
    name: { en: name, 'zh-TW': name },
    quantity,
  });
  await store.transaction(async (tx) => {
    await insertSubscription(tx, { ...subscribed(said), state });
    return { commit: true, value: null };
  });
  return id;
};

/** Changes one that is there, as its own use cases would. */
export const changeSubscription = async (
  store: Store,
  id: string,
  { quantity, state, itemId }: { quantity?: number; state?: SubscriptionState; itemId?: string },
): Promise<void> => {
  await store.single.run(statement`
    update subscriptions set quantity = coalesce(${quantity ?? null}::int, quantity), state = coalesce(${state ?? null}::text, state),
      item_id = coalesce(${itemId ?? null}::text, item_id) where id = ${id}`);
};
