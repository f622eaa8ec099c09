import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { approveReview, rejectReview } from '../../app/order-reviews/answer.ts';
import { listOrderReviews } from '../../app/order-reviews/list.ts';
import { cancelWaitingOrder } from '../../app/orders/cancel.ts';
import {
  orderReviewsQuery,
  orderReviewsView,
  rejectBody,
  toOrderReviewsView,
  waitingBody,
} from '../../wire/api/order-reviews.ts';
import { orderView, toOrderView } from '../../wire/api/orders.ts';
import { guid, readGuid, readPage } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { seenVersion } from '../etag.ts';

const byId = z.object({ id: guid });
const tags = ['Credit and review'];

/** Orders that wait for the operator: it approves or rejects them, their provider may take them back (domain 3.8). */
export const orderReviewRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/order-reviews',
      {
        schema: {
          operationId: 'listOrderReviews',
          summary: 'The orders that wait for the operator, the longest first',
          tags,
          querystring: orderReviewsQuery,
          response: { 200: orderReviewsView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await listOrderReviews(contextOf(world, request), readPage(request.query)),
          toOrderReviewsView,
        ),
    );

    app.post(
      '/orders/:id/approve',
      {
        schema: {
          operationId: 'approveOrder',
          summary: 'Let an order that waits pass: it is provisioned',
          tags,
          params: byId,
          body: waitingBody,
          response: { 200: orderView },
        },
      },
      async (request, reply) => {
        const version = seenVersion(request, request.body?.version);
        const approved = await approveReview(contextOf(world, request), readGuid(request.params.id), { version });
        return answer(request, reply, approved, toOrderView);
      },
    );

    app.post(
      '/orders/:id/reject',
      {
        schema: {
          operationId: 'rejectOrder',
          summary: 'Reject an order that waits, and say why',
          tags,
          params: byId,
          body: rejectBody,
          response: { 200: orderView },
        },
      },
      async (request, reply) => {
        const { reason, version } = request.body;
        const rejected = await rejectReview(contextOf(world, request), readGuid(request.params.id), {
          reason,
          version: seenVersion(request, version),
        });
        return answer(request, reply, rejected, toOrderView);
      },
    );

    app.post(
      '/orders/:id/cancel',
      {
        schema: {
          operationId: 'cancelOrder',
          summary: 'Take back an order of yours that waits for the operator',
          tags,
          params: byId,
          body: waitingBody,
          response: { 200: orderView },
        },
      },
      async (request, reply) => {
        const version = seenVersion(request, request.body?.version);
        const cancelled = await cancelWaitingOrder(contextOf(world, request), readGuid(request.params.id), version);
        return answer(request, reply, cancelled, toOrderView);
      },
    );
  };
