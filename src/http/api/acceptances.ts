import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { acceptInvitation } from '../../app/acceptances/accept.ts';
import { declineInvitation } from '../../app/acceptances/decline.ts';
import { openInvitation } from '../../app/acceptances/read.ts';
import { reviewInvitation } from '../../app/acceptances/review.ts';
import { CUSTOMER_AGREEMENT } from '../../domain/agreements.ts';
import type { Token } from '../../kernel/ids.ts';
import {
  acceptBody,
  acceptedView,
  declineBody,
  declinedView,
  publicInvitationView,
  reviewView,
  toAccepted,
  tokenParams,
  toPublicInvitation,
  toReview,
} from '../../wire/api/acceptances.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

/** What stands behind an invitation's link (S21, S33, S39; own API, "Acceptance"). */
export const acceptanceRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/acceptances/:token',
      {
        schema: {
          operationId: 'openInvitation',
          summary: 'Public facts of an open invitation; no sign-in needed',
          tags: ['Acceptance'],
          security: [],
          params: tokenParams,
          response: { 200: publicInvitationView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await openInvitation(contextOf(world, request), request.params.token as Token, {
            counts: request.method !== 'HEAD',
          }),
          (opened) => toPublicInvitation(opened, CUSTOMER_AGREEMENT.version),
        ),
    );

    app.get(
      '/acceptances/:token/review',
      {
        schema: {
          operationId: 'reviewInvitation',
          summary: 'Exactly what the caller would grant for its organization, and what stands in the way',
          tags: ['Acceptance'],
          params: tokenParams,
          response: { 200: reviewView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await reviewInvitation(contextOf(world, request), request.params.token as Token),
          toReview,
        ),
    );

    app.post(
      '/acceptances/:token/accept',
      {
        schema: {
          operationId: 'acceptInvitation',
          summary: 'Accept and authorize: all or nothing',
          tags: ['Acceptance'],
          params: tokenParams,
          body: acceptBody,
          response: { 200: acceptedView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await acceptInvitation(
            contextOf(world, request),
            request.params.token as Token,
            request.body.agreement?.version,
          ),
          toAccepted,
        ),
    );

    app.post(
      '/acceptances/:token/decline',
      {
        schema: {
          operationId: 'declineInvitation',
          summary: 'Decline; the reason is told to the inviter',
          tags: ['Acceptance'],
          params: tokenParams,
          body: declineBody,
          response: { 200: declinedView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await declineInvitation(contextOf(world, request), request.params.token as Token, request.body.reason),
          (declined) => declined,
        ),
    );
  };
