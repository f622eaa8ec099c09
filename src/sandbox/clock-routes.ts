import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../app/context.ts';
import { clockBody, clockView, toClockView } from '../wire/api/sandbox.ts';
import type { TimeMachine } from './clock.ts';
import { sendRefusal } from './refusal.ts';

export type ClockRoutes = {
  readonly time: TimeMachine;
  /** Who asks, with the key of a repeatable request. */
  readonly contextOf: (request: FastifyRequest) => Context;
};

/** The sandbox's clock (own API, "Sandbox only"). It moves the channel; sign-in and tokens stay on the real clock. */
export const clockRoutes =
  ({ time, contextOf }: ClockRoutes): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/sandbox/clock',
      {
        schema: {
          operationId: 'readSandboxClock',
          summary: 'What time it is for the channel',
          tags: ['Sandbox'],
          response: { 200: clockView },
        },
      },
      async () => toClockView(time.read()),
    );

    app.post(
      '/sandbox/clock',
      {
        schema: {
          operationId: 'advanceSandboxClock',
          summary: 'Move the clock on; what falls due on the way happens, in order, before the answer',
          tags: ['Sandbox'],
          body: clockBody,
          response: { 200: clockView },
        },
      },
      async (request, reply) => {
        const ctx = contextOf(request);
        const moved = await time.advance(ctx, request.body.advance);
        if (!moved.ok) return sendRefusal(request, reply, moved.failure) as never;
        if (ctx.retry?.replayed) reply.header('idempotent-replayed', 'true');
        return reply.send(toClockView(moved.value));
      },
    );
  };
