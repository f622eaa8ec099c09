import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { previewRemoval } from '../../app/relationships/preview-removal.ts';
import { removeCustomer } from '../../app/relationships/remove.ts';
import {
  removalBody,
  removalPreviewView,
  removalReceiptView,
  toRemovalPreview,
  toRemovalReceipt,
} from '../../wire/api/removals.ts';
import { guid, readGuid } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

const params = z.object({ id: guid });

/** How a partner removes a customer (S44-S49; own API, "Customers"). */
export const removalRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/customers/:id/removal',
      {
        schema: {
          operationId: 'previewCustomerRemoval',
          summary: 'What removing the customer would do, and the statement to confirm',
          tags: ['Customers'],
          params,
          response: { 200: removalPreviewView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await previewRemoval(contextOf(world, request), readGuid(request.params.id)),
          toRemovalPreview,
        ),
    );

    app.post(
      '/customers/:id/removal',
      {
        schema: {
          operationId: 'removeCustomer',
          summary: 'End the relationship with the customer; admin roles stay, nobody is told',
          tags: ['Customers'],
          params,
          body: removalBody,
          response: { 200: removalReceiptView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await removeCustomer(contextOf(world, request), readGuid(request.params.id), request.body.statementVersion),
          toRemovalReceipt,
        ),
    );
  };
