import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readPartnerships } from '../../app/partnerships/list.ts';
import { previewPartnershipRemoval } from '../../app/partnerships/preview-removal.ts';
import { removeOwnPartnership } from '../../app/partnerships/remove.ts';
import {
  partnershipRemovalPreviewView,
  partnershipRemovalReceiptView,
  partnershipsQuery,
  partnershipView,
  toPartnershipRemovalPreview,
  toPartnershipRemovalReceipt,
  toPartnershipView,
} from '../../wire/api/partnerships.ts';
import { removalBody } from '../../wire/api/removals.ts';
import { guid, pageOf, readGuid, readPage } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

const params = z.object({ id: guid });

/** Providers and resellers that work together (S34, domain 3.3). */
export const partnershipRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/partnerships',
      {
        schema: {
          operationId: 'listPartnerships',
          summary: "A reseller's providers, or a provider's resellers, newest first",
          tags: ['Partnerships'],
          querystring: partnershipsQuery,
          response: { 200: pageOf(partnershipView) },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await readPartnerships(contextOf(world, request), request.query.state, readPage(request.query)),
          ({ items, next }) => ({ items: items.map(toPartnershipView), next }),
        ),
    );

    app.get(
      '/partnerships/:id/removal',
      {
        schema: {
          operationId: 'previewPartnershipRemoval',
          summary: 'What removing the partnership would do, and the statement to confirm',
          tags: ['Partnerships'],
          params,
          response: { 200: partnershipRemovalPreviewView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await previewPartnershipRemoval(contextOf(world, request), readGuid(request.params.id)),
          toPartnershipRemovalPreview,
        ),
    );

    app.post(
      '/partnerships/:id/removal',
      {
        schema: {
          operationId: 'removePartnership',
          summary: 'End the partnership; open joint invitations are withdrawn, customers stay, nobody is told',
          tags: ['Partnerships'],
          params,
          body: removalBody,
          response: { 200: partnershipRemovalReceiptView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await removeOwnPartnership(
            contextOf(world, request),
            readGuid(request.params.id),
            request.body.statementVersion,
          ),
          toPartnershipRemovalReceipt,
        ),
    );
  };
