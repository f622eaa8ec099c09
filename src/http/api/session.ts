import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { readHome } from '../../app/home/read.ts';
import { editSession } from '../../app/session/edit.ts';
import { readPlatform } from '../../app/session/platform.ts';
import { readSession } from '../../app/session/read.ts';
import { homeView, toHomeView } from '../../wire/api/home.ts';
import { platformView, sessionBody, sessionView, toPlatformView, toSessionView } from '../../wire/api/session.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

/** Who is calling, what waits for them, and what platform this is: what every page begins with. */
export const sessionRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/session',
      {
        schema: {
          operationId: 'readSession',
          summary: 'Who is calling, for which organization, and what they may do',
          tags: ['Session'],
          response: { 200: sessionView },
        },
      },
      async (request, reply) => answer(request, reply, await readSession(contextOf(world, request)), toSessionView),
    );

    app.patch(
      '/session',
      {
        schema: {
          operationId: 'editSession',
          summary: 'Choose the language of pages and letters',
          tags: ['Session'],
          body: sessionBody,
          response: { 200: sessionView },
        },
      },
      async (request, reply) => {
        const edited = await editSession(contextOf(world, request), request.body);
        if (edited.ok && edited.value.person) world.forget?.({ personId: edited.value.person.id });
        return answer(request, reply, edited, toSessionView);
      },
    );

    app.get(
      '/home',
      {
        schema: {
          operationId: 'readHome',
          summary: 'How much waits for you, kind by kind, each counted up to 99',
          tags: ['Session'],
          response: { 200: homeView },
        },
      },
      async (request, reply) => answer(request, reply, await readHome(contextOf(world, request)), toHomeView),
    );

    app.get(
      '/platform',
      {
        schema: {
          operationId: 'readPlatform',
          summary: 'What platform this is; no sign-in needed',
          tags: ['Platform'],
          security: [],
          response: { 200: platformView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await readPlatform(contextOf(world, request)), (platform) =>
          toPlatformView(platform, world.sandbox ?? false),
        ),
    );
  };
