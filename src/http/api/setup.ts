import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { completeSetup, readSetup } from '../../app/platform/setup.ts';
import { establishedView, setupBody, setupParams, setupView, toEstablished } from '../../wire/api/setup.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

/** The operator's first administrator comes in by a one-time link that the first start prints. */
export const setupRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/setup/:token',
      {
        schema: {
          operationId: 'readSetup',
          summary: 'Whether the one-time link still works',
          tags: ['Platform'],
          security: [],
          params: setupParams,
          response: { 200: setupView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await readSetup(contextOf(world, request), request.params.token), () => ({
          open: true as const,
        })),
    );

    app.post(
      '/setup/:token',
      {
        schema: {
          operationId: 'completeSetup',
          summary: 'Create the operator and its first administrator',
          tags: ['Platform'],
          security: [],
          params: setupParams,
          body: setupBody,
          response: { 201: establishedView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await completeSetup(contextOf(world, request), request.params.token, request.body, world.passwords),
          toEstablished,
          201,
        ),
    );
  };
