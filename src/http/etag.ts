import type { FastifyReply, FastifyRequest } from 'fastify';

/** Names the version of what is answered, where it has one. */
export const tagAnswer = (reply: FastifyReply, view: unknown): void => {
  if (typeof view === 'object' && view !== null && 'version' in view && typeof view.version === 'number') {
    reply.header('etag', `"${view.version}"`);
  }
};

/**
 * The version that the caller has seen: `If-Match`, or else the member `version` of the body. Undefined: the caller takes
 * whatever there is. A tag that is none of ours matches nothing.
 */
export const seenVersion = (request: FastifyRequest, inBody: number | undefined): number | undefined => {
  const tag = request.headers['if-match'];
  if (tag === undefined || tag === '*') return inBody;
  const version = /^"(\d{1,9})"$/.exec(tag)?.[1];
  return version === undefined ? -1 : Number(version);
};
