import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { editOwnOrganization } from '../../app/organizations/edit.ts';
import { readOwnOrganization } from '../../app/organizations/read.ts';
import {
  fromOrganizationBody,
  organizationBody,
  organizationView,
  toOrganizationView,
} from '../../wire/api/organization.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { seenVersion } from '../etag.ts';

/** The caller's own organization: profile, support contact, language (domain 5.1). */
export const organizationRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/organization',
      {
        schema: {
          operationId: 'readOrganization',
          summary: "The caller's own organization",
          tags: ['Organization'],
          response: { 200: organizationView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await readOwnOrganization(contextOf(world, request)), toOrganizationView),
    );

    app.patch(
      '/organization',
      {
        schema: {
          operationId: 'editOrganization',
          summary: 'Change profile, support contact or language; name, domain and country are not changed here',
          tags: ['Organization'],
          body: organizationBody,
          response: { 200: organizationView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await editOwnOrganization(contextOf(world, request), {
            ...fromOrganizationBody(request.body),
            version: seenVersion(request, request.body.version),
          }),
          toOrganizationView,
        ),
    );
  };
