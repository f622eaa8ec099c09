import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { listCredit, readOwnCredit } from '../../app/credit/list.ts';
import { setCreditTerms } from '../../app/credit/set.ts';
import {
  creditBody,
  creditQuery,
  creditsView,
  creditView,
  ofProvider,
  ownCreditView,
  toCreditView,
  toOwnCreditView,
} from '../../wire/api/credit.ts';
import { readGuid, readPage } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { seenVersion } from '../etag.ts';

const tags = ['Credit and review'];

/** How much may be charged to a provider in a month, and above what the operator looks at an order (domain 3.8, 5.4). */
export const creditRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/credit',
      {
        schema: {
          operationId: 'listCredit',
          summary: 'The providers with their limits, what they have used this month, and from where on orders wait',
          tags,
          querystring: creditQuery,
          response: { 200: creditsView },
        },
      },
      async (request, reply) => {
        const { search } = request.query;
        const page = await listCredit(contextOf(world, request), { search }, readPage(request.query));
        return answer(request, reply, page, ({ items, next }) => ({ items: items.map(toCreditView), next }));
      },
    );

    app.put(
      '/credit/:providerId/:currency',
      {
        schema: {
          operationId: 'setCredit',
          summary: 'Say how much may be charged to a provider in a month, and above what its orders wait',
          tags,
          params: ofProvider,
          body: creditBody,
          response: { 200: creditView },
        },
      },
      async (request, reply) => {
        const { limitMinor, reviewAboveMinor, version } = request.body;
        const { providerId, currency } = request.params;
        const at = { providerId: readGuid<'organization'>(providerId), currency };
        const wanted = { limitMinor, reviewAboveMinor, version: seenVersion(request, version) };
        return answer(request, reply, await setCreditTerms(contextOf(world, request), at, wanted), toCreditView);
      },
    );

    app.get(
      '/organization/credit',
      {
        schema: {
          operationId: 'readOwnCredit',
          summary: 'A provider’s own limits, and what it has used this month',
          tags,
          response: { 200: ownCreditView },
        },
      },
      async (request, reply) => answer(request, reply, await readOwnCredit(contextOf(world, request)), toOwnCreditView),
    );
  };
