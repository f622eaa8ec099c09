import type { FastifyInstance } from 'fastify';

/** How long requests under way may take once we are stopping. Whoever stops us waits ten seconds or more, as a rule. */
const GRACE = 8_000;

/**
 * Stopping takes its time and no more: new requests are refused, those under way finish, their connections are closed with
 * the answer instead of being kept. What is still running after `grace` milliseconds, such as a long download, is broken
 * off.
 */
export const closeInTime = (app: FastifyInstance, grace = GRACE): void => {
  let deadline: NodeJS.Timeout | undefined;
  app.addHook('onSend', async (_request, reply) => {
    if (deadline) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    deadline = setTimeout(() => app.server.closeAllConnections(), grace);
  });
  app.addHook('onClose', async () => clearTimeout(deadline));
};
