import type { Effect } from '../domain/events.ts';
import { type ProvisioningDesk, provisionOrders } from './provision-orders.ts';
import { type LetterDesk, sendLetters } from './send-letters.ts';
import { sendNotices } from './send-notices.ts';

/** What a job does with its payload. It may run more than once, even at the same time; its effect happens once. */
export type Handler = (payload: unknown) => Promise<void>;

/** Every effect of an event and what carries it out: an effect without a handler does not compile. */
export type Handlers = Readonly<Record<Effect, Handler>>;

export const handlersFor = (desk: LetterDesk & ProvisioningDesk): Handlers => ({
  letters: sendLetters(desk),
  notices: sendNotices(desk),
  provisioning: provisionOrders(desk),
});
