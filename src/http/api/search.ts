import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { findAnywhere } from '../../app/search/find.ts';
import { searchQuery, searchView, toSearchView } from '../../wire/api/search.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

/** One text looked for in every list that the caller may see (design guide, section 3: the top bar). */
export const searchRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/search',
      {
        schema: {
          operationId: 'search',
          summary: 'Look for customers, invitations, people and more, in one go',
          tags: ['Search'],
          querystring: searchQuery,
          response: { 200: searchView },
        },
      },
      async (request, reply) => {
        const { q: text, limit } = request.query;
        return answer(request, reply, await findAnywhere(contextOf(world, request), { text, limit }), toSearchView);
      },
    );
  };
