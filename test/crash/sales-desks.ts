import type { Book, SubscriptionNote } from './book.ts';
import { type Client, settled } from './client.ts';

/** Who sells to that customer, and who wishes for something. They work as the other desks do. */
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const RECORD = '/api/v1/customers/c0ffee00-1234-4abc-9def-0000000000c1';
/** What is bought and upgraded: then licenses go along, so that it is another item. */
const MAIL = 'CFQ7TTC0ZB15:0001';
const BASIC = 'CFQ7TTC0ZB10:0002';
const wanted = (quantity: number) => ({
  catalogItemId: MAIL,
  quantity,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
});

type Id = { readonly id: string };
type Order = Id & { readonly state: string; readonly lines: readonly { readonly subscriptionId: string }[] };

/** The two sellers of provider and partner of record each, and of the customer who pays; under the bell whoever may buy. */
const TOLD = [5, 6] as const;
const TOLD_OF_STEERING: Readonly<Record<string, typeof TOLD>> = {
  'subscription.suspended': TOLD,
  'subscription.cancelled': TOLD,
};

/** Subscriptions are bought, grow and shrink, and are steered each in another way. */
export const sales = async (nora: Client, book: Book, rounds: number) => {
  for (let round = 0; round < rounds; round += 1) {
    const seats = 3 + round;
    const [id, subscription] = await buy(nora, book, seats);
    const path = `/api/v1/subscriptions/${id}`;
    const set = async (change: Record<string, unknown>, made: Partial<SubscriptionNote>, ...charges: string[]) => {
      await nora('PATCH', path, change);
      Object.assign(subscription, made);
      subscription.charges.push(...charges);
      // Of seats the same people are written to, and nobody is told under the bell.
      book.note('subscription.updated', id, TOLD[0], 0);
    };
    const steer = async (how: string, event: string, made: Partial<SubscriptionNote>, ...charges: string[]) => {
      await nora('POST', `${path}/${how}`, how === 'upgrade' ? { catalogItemId: BASIC } : {});
      Object.assign(subscription, made);
      subscription.charges.push(...charges);
      book.note(event, id, ...(TOLD_OF_STEERING[event] ?? []));
    };
    await set({ quantity: seats + 4 }, { quantity: seats + 4 }, 'seats_added 4');
    await set({ quantity: seats + 1 }, { quantity: seats + 1 }, 'seats_removed 3');
    switch (round % 4) {
      case 0:
        await steer('suspend', 'subscription.suspended', { state: 'suspended', autoRenew: false });
        await steer('resume', 'subscription.resumed', { state: 'active' });
        break;
      case 1:
        await steer(
          'cancel',
          'subscription.cancelled',
          { state: 'deleted', autoRenew: false },
          `cancelled ${seats + 1}`,
        );
        break;
      case 2:
        await nora('PUT', `${path}/scheduled-change`, { quantity: 2 });
        subscription.planned = 2;
        book.note('subscription.updated', id);
        await steer(
          'upgrade',
          'subscription.upgraded',
          { itemId: BASIC, planned: null },
          ...[`upgrade ${seats + 1}`, `upgrade ${seats + 1}`],
        );
        break;
      default:
        await nora('PUT', `${path}/scheduled-change`, { quantity: 2 });
        book.note('subscription.updated', id);
        await nora('DELETE', `${path}/scheduled-change`);
        book.note('subscription.updated', id);
    }
  }
};

const buy = async (nora: Client, book: Book, seats: number): Promise<[string, SubscriptionNote]> => {
  const lines = [wanted(seats)];
  const { id } = await nora<Id>('POST', `${RECORD}/orders`, { partnerOfRecordId: HARBOR, lines });
  book.note('order.submitted', id);
  return follow(nora, book, id, seats);
};

/** Waits until an order is provisioned: then there is a subscription. */
const follow = async (nora: Client, book: Book, id: string, seats: number): Promise<[string, SubscriptionNote]> => {
  let order: Order | undefined;
  await settled(async () => {
    order = await nora<Order>('GET', `/api/v1/orders/${id}`);
    return order.state !== 'pending';
  });
  const subscription: SubscriptionNote = {
    quantity: seats,
    state: 'active',
    autoRenew: true,
    itemId: MAIL,
    planned: null,
    charges: [`purchase ${seats}`],
  };
  const made = order?.lines[0]?.subscriptionId ?? '';
  book.orders.set(id, 'completed');
  book.subscriptions.set(made, subscription);
  book.note('subscription.created', made);
  book.note('order.completed', id, 0, 2);
  return [made, subscription];
};

/** Seats that are worth a look of the operator, and the amount in minor units that no other desk's order comes near. */
const MANY = 250;
const LOOKED_AT_ABOVE = 50_000;

/** The operator looks at large orders first: lets one pass, rejects one; one is taken back by its provider. */
export const reviews = async (
  { nora, olga }: Readonly<Record<'nora' | 'olga', Client>>,
  book: Book,
  rounds: number,
) => {
  for (let round = 0; round < rounds; round += 1) {
    // With another limit each time: what is as it was already would change nothing.
    const credit = { limitMinor: 90_000_000 + round, reviewAboveMinor: LOOKED_AT_ABOVE };
    await olga('PUT', `/api/v1/credit/${NORTHLIGHT}/EUR`, credit);
    book.note('credit.changed', NORTHLIGHT);
    const order = { partnerOfRecordId: HARBOR, lines: [wanted(MANY)] };
    const { id } = await nora<Id>('POST', `${RECORD}/orders`, order);
    book.orders.set(id, 'pending_review');
    book.note('order.held', id, 0, 1);
    if (round % 3 === 0) {
      await olga('POST', `/api/v1/orders/${id}/approve`, {});
      book.note('order.approved', id, 0, 2);
      await follow(nora, book, id, MANY);
    } else if (round % 3 === 1) {
      await olga('POST', `/api/v1/orders/${id}/reject`, { reason: 'Too many at once' });
      book.orders.set(id, 'rejected');
      book.note('order.rejected', id, 0, 2);
    } else {
      await nora('POST', `/api/v1/orders/${id}/cancel`, {});
      book.orders.set(id, 'cancelled');
      book.note('order.cancelled', id);
    }
  }
};

/** A reseller and its customer wish for seats; what they wish for is ordered, declined or taken back. */
export const wishes = async (
  { hugo, ines, nora }: Readonly<Record<'hugo' | 'ines' | 'nora', Client>>,
  book: Book,
  rounds: number,
) => {
  for (let round = 0; round < rounds; round += 1) {
    const asker = round % 3 === 2 ? ines : hugo;
    const body = { ...(asker === hugo ? { providerId: NORTHLIGHT } : {}), lines: [wanted(2)] };
    const { id } = await asker<Id>('POST', `${RECORD}/order-requests`, body);
    book.note('order_request.submitted', id, 2);
    const answer = async (client: Client, how: string, state: string, ...told: [number, number]) => {
      const answered = await client<{ orderId: string }>('POST', `/api/v1/order-requests/${id}/${how}`, {});
      book.wishes.set(id, state);
      book.note(`order_request.${state}`, id, ...told);
      return answered;
    };
    if (round % 3 === 0) {
      const { orderId } = await answer(nora, 'accept', 'accepted', 1, 1);
      book.note('order.submitted', orderId);
      await follow(nora, book, orderId, 2);
      book.wishes.set(id, 'ordered');
      book.note('order_request.ordered', id, 0, 1);
    } else if (round % 3 === 1) {
      await answer(hugo, 'withdraw', 'withdrawn', 0, 0);
    } else {
      await answer(hugo, 'decline', 'declined', 1, 2);
    }
  }
};
