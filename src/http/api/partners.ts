import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listPartners } from '../../app/partners/list.ts';
import { removeRoles } from '../../app/partners/remove-roles.ts';
import { endRelationship } from '../../app/relationships/end.ts';
import { endBody, partnersQuery, partnersView, partnerView, toPartnerView } from '../../wire/api/partners.ts';
import { guid, readGuid, readPage } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

const params = z.object({ partnerId: guid });
const grantParams = params.extend({ id: guid });

/** The customer's own side: who may do what for it, and how it takes that back (own API, "The customer's own side"). */
export const partnerRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/partners',
      {
        schema: {
          operationId: 'listPartners',
          summary: 'Every relationship and right that partners hold or held on the organization of the caller',
          tags: ['Partners'],
          querystring: partnersQuery,
          response: { 200: partnersView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await listPartners(contextOf(world, request), readPage(request.query)),
          ({ items, next }) => ({ items: items.map(toPartnerView), next }),
        ),
    );

    app.post(
      '/partners/:partnerId/end',
      {
        schema: {
          operationId: 'endRelationship',
          summary: 'End the relationship with a partner; the partner is told',
          tags: ['Partners'],
          params,
          body: endBody,
          response: { 200: partnerView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await endRelationship(contextOf(world, request), readGuid(request.params.partnerId), request.body),
          toPartnerView,
        ),
    );

    app.post(
      '/partners/:partnerId/delegated-admin/:id/remove-roles',
      {
        schema: {
          operationId: 'removeRoles',
          summary: "Take a partner's admin roles back; the relationship stays, both sides are told",
          tags: ['Partners'],
          params: grantParams,
          response: { 200: partnerView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await removeRoles(contextOf(world, request), {
            partnerId: readGuid(request.params.partnerId),
            id: readGuid(request.params.id),
          }),
          toPartnerView,
        ),
    );
  };
