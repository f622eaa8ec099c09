import type { FastifyPluginAsync } from 'fastify';

export type Health = {
  /** Resolves when the database answers and is migrated. */
  readonly isReady: () => Promise<boolean>;
};

/** `/healthz`: the process is up. `/readyz`: the database is reachable and migrated (own API, "Health"). */
export const health =
  ({ isReady }: Health): FastifyPluginAsync =>
  async (app) => {
    app.get('/healthz', async () => ({ status: 'up' }));
    app.get('/readyz', async (_request, reply) => {
      const ready = await isReady().catch(() => false);
      return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
    });
  };
