import type { FastifyInstance } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { settleLine } from '../../app/orders/settle.ts';
import { isSigned } from '../../net/signature.ts';
import {
  provisioningParams,
  provisioningResultBody,
  provisioningResultView,
  toOutcome,
} from '../../wire/api/provisioning.ts';
import { readGuid } from '../../wire/api/shapes.ts';
import { answer, sendProblem } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { findUnstorable } from '../storable.ts';

/**
 * Where a vendor's own system tells what became of a line that it took (docs/provisioning.md). Nobody signs in here: who
 * knows the shared secret is that system. Whoever does not gets the same answer for every line, there or not.
 */
export const provisioningRoutes =
  (world: World, key: Buffer): FastifyPluginAsyncZod =>
  async (app) => {
    takeSigned(app, world, key);
    app.post(
      '/provisioning/:lineId/result',
      {
        schema: {
          operationId: 'tellProvisioningResult',
          summary: 'A vendor’s own system tells the result of an order line; signed, no sign-in',
          description:
            'Signed as Standard Webhooks are, with the secret that the operator has configured: the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`. A signature is good for five minutes. The same result told again changes nothing.',
          tags: ['Orders'],
          security: [],
          params: provisioningParams,
          body: provisioningResultBody,
          response: { 200: provisioningResultView },
        },
      },
      async (request, reply) => {
        const ctx = { ...contextOf(world, request), actor: { kind: 'system' as const } };
        const settled = await settleLine(ctx, readGuid(request.params.lineId), toOutcome(request.body));
        return answer(request, reply, settled, (state) => ({ state }));
      },
    );
  };

/**
 * A signature is over the very bytes that were sent: the body stays text until it has been checked, and is read only
 * then, so that a stranger learns nothing by sending nonsense.
 */
const takeSigned = (app: FastifyInstance, world: World, key: Buffer): void => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.addHook('preValidation', async (request, reply) => {
    const text = typeof request.body === 'string' ? request.body : '';
    if (!isSigned(key, request.headers, text, world.wall.now())) {
      return sendProblem(request, reply, { code: 'signature_invalid' });
    }
    request.body = await new Promise((resolve, reject) => {
      parse(request, text, (error, value) => (error ? reject(error) : resolve(value)));
    });
    const unstorable = findUnstorable(request);
    if (unstorable) return sendProblem(request, reply, { code: 'invalid', errors: [unstorable] });
  });
};
