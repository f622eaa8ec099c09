import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { acceptOrderRequest } from '../../app/order-requests/accept.ts';
import { declineOrderRequest, withdrawOrderRequest } from '../../app/order-requests/end.ts';
import { listRequests, readRequest } from '../../app/order-requests/list.ts';
import { previewOrderRequest } from '../../app/order-requests/preview.ts';
import { submitOrderRequest } from '../../app/order-requests/submit.ts';
import {
  acceptRequestBody,
  declineRequestBody,
  orderRequestBody,
  orderRequestPreviewBody,
  orderRequestPreviewView,
  orderRequestsQuery,
  orderRequestsView,
  orderRequestView,
  readOrderRequest,
  toOrderRequestPreview,
  toOrderRequestsView,
  toOrderRequestView,
  withdrawRequestBody,
} from '../../wire/api/order-requests.ts';
import { readLines } from '../../wire/api/ordering.ts';
import { guid, readGuid, readPage } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { seenVersion } from '../etag.ts';

const byId = z.object({ id: guid });
const tags = ['Order requests'];

/** What resellers and customers ask for (own API, "Order requests"; matrix rows 35, 36). */
export const orderRequestRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/customers/:id/order-requests',
      {
        schema: {
          operationId: 'submitOrderRequest',
          summary: 'Ask your provider to order for a customer; as a customer, ask your reseller',
          tags,
          params: byId,
          body: orderRequestBody,
          response: { 201: orderRequestView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'organization'>(request.params.id);
        const submitted = await submitOrderRequest(contextOf(world, request), id, readOrderRequest(request.body));
        return answer(request, reply, submitted, toOrderRequestView, 201);
      },
    );

    app.post(
      '/customers/:id/order-requests/preview',
      {
        schema: {
          operationId: 'previewOrderRequest',
          summary:
            'What a request would ask for, until when it could run, or what stands in its way; nothing is stored',
          tags,
          params: byId,
          body: orderRequestPreviewBody,
          response: { 200: orderRequestPreviewView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'organization'>(request.params.id);
        const preview = await previewOrderRequest(contextOf(world, request), id, readOrderRequest(request.body));
        return answer(request, reply, preview, toOrderRequestPreview);
      },
    );

    app.get(
      '/order-requests',
      {
        schema: {
          operationId: 'listOrderRequests',
          summary: 'What you were asked for, or asked for, newest first',
          tags,
          querystring: orderRequestsQuery,
          response: { 200: orderRequestsView },
        },
      },
      async (request, reply) => {
        const { box, state, customerId } = request.query;
        const filter = {
          box,
          state,
          customerId: customerId === undefined ? undefined : readGuid<'organization'>(customerId),
        };
        const page = await listRequests(contextOf(world, request), filter, readPage(request.query));
        return answer(request, reply, page, toOrderRequestsView);
      },
    );

    app.get(
      '/order-requests/:id',
      {
        schema: {
          operationId: 'readOrderRequest',
          summary: 'One order request',
          tags,
          params: byId,
          response: { 200: orderRequestView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await readRequest(contextOf(world, request), readGuid(request.params.id)),
          toOrderRequestView,
        ),
    );

    app.post(
      '/order-requests/:id/accept',
      {
        schema: {
          operationId: 'acceptOrderRequest',
          summary: 'Accept: a provider orders it, or other lines instead; a reseller passes it on to its provider',
          tags,
          params: byId,
          body: acceptRequestBody,
          response: { 200: orderRequestView },
        },
      },
      async (request, reply) => {
        const { providerId, lines, furtherResellerPartnerIds, version } = request.body ?? {};
        const accepted = await acceptOrderRequest(contextOf(world, request), readGuid(request.params.id), {
          providerId: providerId === undefined ? null : readGuid<'organization'>(providerId),
          lines: lines === undefined ? null : readLines(lines),
          further: furtherResellerPartnerIds ?? [],
          version: seenVersion(request, version),
        });
        return answer(request, reply, accepted, toOrderRequestView);
      },
    );

    app.post(
      '/order-requests/:id/decline',
      {
        schema: {
          operationId: 'declineOrderRequest',
          summary: 'Decline, with a reason if you like',
          tags,
          params: byId,
          body: declineRequestBody,
          response: { 200: orderRequestView },
        },
      },
      async (request, reply) => {
        const { reason, version } = request.body ?? {};
        const declined = await declineOrderRequest(contextOf(world, request), readGuid(request.params.id), {
          reason: reason ?? null,
          version: seenVersion(request, version),
        });
        return answer(request, reply, declined, toOrderRequestView);
      },
    );

    app.post(
      '/order-requests/:id/withdraw',
      {
        schema: {
          operationId: 'withdrawOrderRequest',
          summary: 'Take back a request that nobody has answered',
          tags,
          params: byId,
          body: withdrawRequestBody,
          response: { 200: orderRequestView },
        },
      },
      async (request, reply) => {
        const version = seenVersion(request, request.body?.version);
        const withdrawn = await withdrawOrderRequest(contextOf(world, request), readGuid(request.params.id), {
          version,
        });
        return answer(request, reply, withdrawn, toOrderRequestView);
      },
    );
  };
