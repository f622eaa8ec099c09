import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Context, Retry } from '../app/context.ts';
import type { Passwords } from '../app/passwords.ts';
import type { Actor } from '../domain/actor.ts';
import type { Result } from '../kernel/result.ts';

/** What the server is built on: everything of a Context that does not depend on the request. */
export type World = Pick<Context, 'store' | 'clock' | 'wall' | 'ids' | 'base'> & {
  /** Finds out who a request comes from; refuses credentials that are not, or no longer, good. */
  readonly identify: (headers: {
    authorization?: string | undefined;
    cookie?: string | undefined;
  }) => Promise<Result<{ actor: Actor; by: 'session' | 'token' | 'nothing' }, unknown>>;
  /** Makes and digests passwords. */
  readonly passwords: Passwords;
  /** Lets go of what is remembered of a person, so that their next request sees new roles, or none. */
  readonly forget?: ((whom: { personId: string }) => void) | undefined;
  /** Whether the cast and its one-click sign-in are here. */
  readonly sandbox?: boolean | undefined;
  /** The secret shared with a vendor's own system that provisions orders; undefined: there is none, and nothing to tell. */
  readonly provisionerKey?: Buffer | undefined;
  /** How often one address may do what needs no sign-in, per hour. */
  readonly limits?: { readonly newOrganizations?: number; readonly reports?: number } | undefined;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set before any handler runs. */
    actor: Actor;
    retry: Retry | undefined;
  }
}

/** The Context of a request that came in through our own API. */
export const contextOf = (world: World, request: FastifyRequest): Context => ({
  store: world.store,
  clock: world.clock,
  wall: world.wall,
  ids: world.ids,
  base: world.base,
  actor: request.actor,
  door: 'api',
  requestId: request.id,
  retry: request.retry,
});

const KEY = /^[\x21-\x7e]{1,200}$/;

/** Reads the key of a repeatable POST. Null: the header is there and is no key. */
export const readRetry = (request: FastifyRequest): Retry | undefined | null => {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method !== 'POST') return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) return null;
  const said = `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null, withoutPassword)}`;
  return { key, bodyHash: createHash('sha256').update(said).digest('base64url'), replayed: false };
};

/** A fast digest of a password must not lie in the database, not even as part of a longer text. */
const withoutPassword = (key: string, value: unknown): unknown => (key === 'password' ? undefined : value);
