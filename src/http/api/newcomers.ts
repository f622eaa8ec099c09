import rateLimit from '@fastify/rate-limit';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { createOrganization } from '../../app/acceptances/create-organization.ts';
import { reportInvitation } from '../../app/acceptances/report.ts';
import type { Token } from '../../kernel/ids.ts';
import { tokenParams } from '../../wire/api/acceptances.ts';
import {
  createOrganizationBody,
  foundingView,
  fromCreateOrganizationBody,
  reportBody,
  reportedView,
  toFoundingView,
} from '../../wire/api/newcomers.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

const HOUR = 60 * 60 * 1000;
/** How often one address may do it in an hour, unless the World says otherwise. */
const LIMITS = { newOrganizations: 10, reports: 10 } as const;

/** What the holder of a link can do without an account, and therefore not often (S4; domain 8, row 27). */
export const newcomerRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(rateLimit, {
      global: false,
      errorResponseBuilder: (_request, { ttl }) =>
        Object.assign(new Error('too many requests'), { statusCode: 429, retryAfter: Math.ceil(ttl / 1000) }),
    });
    const perHour = (max: number) => ({ rateLimit: { max, timeWindow: HOUR } });

    app.post(
      '/acceptances/:token/organization',
      {
        config: perHour(world.limits?.newOrganizations ?? LIMITS.newOrganizations),
        schema: {
          operationId: 'createOrganization',
          summary:
            'Create the organization of an invitee who has none, with its first administrator; no sign-in needed',
          tags: ['Acceptance'],
          security: [],
          params: tokenParams,
          body: createOrganizationBody,
          response: { 201: foundingView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await createOrganization(
            contextOf(world, request),
            request.params.token as Token,
            fromCreateOrganizationBody(request.body),
            world.passwords,
          ),
          toFoundingView,
          201,
        ),
    );

    app.post(
      '/acceptances/:token/report',
      {
        config: perHour(world.limits?.reports ?? LIMITS.reports),
        schema: {
          operationId: 'reportInvitation',
          summary: 'Tell the operator that an invitation looks like abuse; no sign-in needed',
          tags: ['Acceptance'],
          security: [],
          params: tokenParams,
          body: reportBody,
          response: { 202: reportedView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await reportInvitation(contextOf(world, request), request.params.token as Token, request.body.reason),
          () => ({ received: true as const }),
          202,
        ),
    );
  };
