import type { Store } from '../db/store.ts';
import type { Actor } from '../domain/actor.ts';
import type { IdSource, InvitationId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/time.ts';

/** Through which door a request came in; written into the activity log. */
export type Door = 'api' | 'partner-center' | 'graph' | 'job' | 'sandbox' | 'command';

/** Everything a use case needs to know of the world around it. Made once per request by the door. */
export type Context = {
  readonly actor: Actor;
  readonly store: Store;
  /** The channel's time: expiry, windows, dates. The sandbox can move it. */
  readonly clock: Clock;
  /** The real time: how old a second factor is, how long a remembered answer lives. */
  readonly wall: Clock;
  readonly ids: IdSource;
  /** Where people reach the portal, without a slash at the end. */
  readonly base: string;
  readonly door: Door;
  readonly requestId: string;
  /** Set when the caller sent a key for safe retries. */
  readonly retry?: Retry | undefined;
};

/** A request that may be repeated: `replayed` becomes true when the remembered answer was given. */
export type Retry = { readonly key: string; readonly bodyHash: string; replayed: boolean };

/** The link of an invitation, made anew from its id: it is nowhere stored. */
export const linkOf = (ctx: Pick<Context, 'base' | 'ids'>, invitation: InvitationId): string =>
  `${ctx.base}/accept/${ctx.ids.invitationToken(invitation)}`;
