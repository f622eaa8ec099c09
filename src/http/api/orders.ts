import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exportOrders } from '../../app/orders/export.ts';
import { listOrderHistory } from '../../app/orders/list.ts';
import { readOrder } from '../../app/orders/read.ts';
import { retryOrder } from '../../app/orders/retry.ts';
import { reviewOrder } from '../../app/orders/review.ts';
import { submitOrder } from '../../app/orders/submit.ts';
import { verifyPartner } from '../../app/orders/verify-partner.ts';
import { orderPreviewView, toOrderPreview } from '../../wire/api/order-previews.ts';
import { orderBody, readOrder as readWish } from '../../wire/api/ordering.ts';
import {
  customerOrdersQuery,
  ordersFileQuery,
  ordersQuery,
  ordersView,
  orderView,
  retryBody,
  toOrdersView,
  toOrderView,
} from '../../wire/api/orders.ts';
import { ORDERS_FILE, toOrderCells } from '../../wire/api/orders-file.ts';
import { toVerifiedPartner, verifiedPartnerView, verifyPartnerBody } from '../../wire/api/partner-ids.ts';
import { guid, readGuid, readPage } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { seenVersion } from '../etag.ts';
import { streamTable, TABLE_FORMATS, TABLE_TYPES } from '../table-stream.ts';

const byId = z.object({ id: guid });
const tags = ['Orders'];

/** What providers order for customers (own API, "Catalogue, orders, subscriptions"; matrix rows 34, 43). */
export const orderRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/customers/:id/orders',
      {
        schema: {
          operationId: 'submitOrder',
          summary: 'Order for a customer: new subscriptions, or more seats; all lines or none',
          tags,
          params: byId,
          body: orderBody,
          response: { 201: orderView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'organization'>(request.params.id);
        const placed = await submitOrder(contextOf(world, request), id, readWish(request.body));
        return answer(request, reply, placed, toOrderView, 201);
      },
    );

    app.post(
      '/customers/:id/orders/preview',
      {
        schema: {
          operationId: 'previewOrder',
          summary: 'What an order would cost, or what stands in its way; nothing is stored',
          tags,
          params: byId,
          body: orderBody,
          response: { 200: orderPreviewView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'organization'>(request.params.id);
        const review = await reviewOrder(contextOf(world, request), id, readWish(request.body));
        return answer(request, reply, review, toOrderPreview);
      },
    );

    app.post(
      '/customers/:id/orders/verify-partner',
      {
        schema: {
          operationId: 'verifyPartner',
          summary: 'Who has a partner ID, and whether an order could name them; nothing is stored',
          tags,
          params: byId,
          body: verifyPartnerBody,
          response: { 200: verifiedPartnerView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'organization'>(request.params.id);
        const verified = await verifyPartner(contextOf(world, request), id, request.body);
        return answer(request, reply, verified, toVerifiedPartner);
      },
    );

    app.get(
      '/customers/:id/orders',
      {
        schema: {
          operationId: 'listCustomerOrders',
          summary: 'What was ordered for a customer, newest first',
          tags,
          params: byId,
          querystring: customerOrdersQuery,
          response: { 200: ordersView },
        },
      },
      async (request, reply) => {
        const filter = { state: request.query.state, customerId: readGuid<'organization'>(request.params.id) };
        const page = await listOrderHistory(contextOf(world, request), filter, readPage(request.query));
        return answer(request, reply, page, toOrdersView);
      },
    );

    for (const format of TABLE_FORMATS) {
      app.get(
        `/customers/:id/orders.${format}`,
        {
          schema: {
            operationId: `exportOrders${format === 'csv' ? 'Csv' : 'Xlsx'}`,
            summary: `What was ordered for a customer as a file for spreadsheets (${format.toUpperCase()})`,
            tags,
            params: byId,
            querystring: ordersFileQuery,
            produces: [TABLE_TYPES[format]],
          },
        },
        async (request, reply) => {
          const asked = { state: request.query.state, customerId: readGuid<'organization'>(request.params.id) };
          return streamTable(request, reply, format, ORDERS_FILE, (write) =>
            exportOrders(contextOf(world, request), asked, (lines, prices) =>
              write(lines.map((line) => toOrderCells(line, prices))),
            ),
          );
        },
      );
    }

    app.get(
      '/orders',
      {
        schema: {
          operationId: 'listOrders',
          summary: 'The orders of all your customers, newest first',
          tags,
          querystring: ordersQuery,
          response: { 200: ordersView },
        },
      },
      async (request, reply) => {
        const { state, customerId } = request.query;
        const filter = {
          state,
          customerId: customerId === undefined ? undefined : readGuid<'organization'>(customerId),
        };
        const page = await listOrderHistory(contextOf(world, request), filter, readPage(request.query));
        return answer(request, reply, page, toOrdersView);
      },
    );

    app.get(
      '/orders/:id',
      {
        schema: {
          operationId: 'readOrder',
          summary: 'One order, with the state of each line',
          tags,
          params: byId,
          response: { 200: orderView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await readOrder(contextOf(world, request), readGuid(request.params.id)), toOrderView),
    );

    app.post(
      '/orders/:id/retry',
      {
        schema: {
          operationId: 'retryOrder',
          summary: 'Try the failed lines of an order again',
          tags,
          params: byId,
          body: retryBody,
          response: { 200: orderView },
        },
      },
      async (request, reply) => {
        const version = seenVersion(request, request.body?.version);
        const retried = await retryOrder(contextOf(world, request), readGuid(request.params.id), version);
        return answer(request, reply, retried, toOrderView);
      },
    );
  };
