import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { assignLicenses } from '../../app/licenses/assign.ts';
import { assignToMany } from '../../app/licenses/assign-many.ts';
import { listLicenses } from '../../app/licenses/list.ts';
import { readUserLicenses } from '../../app/licenses/of-user.ts';
import {
  bulkLicensesBody,
  bulkLicensesView,
  changeLicensesBody,
  licensesView,
  readBulk,
  readChange,
  toBulkView,
  toLicensesView,
  toUserLicensesView,
  userLicensesView,
} from '../../wire/api/licenses.ts';
import { guid, readGuid } from '../../wire/api/shapes.ts';
import { toUserView, userView } from '../../wire/api/users.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

const ofCustomer = z.object({ id: guid });
const ofUser = z.object({ id: guid, userId: guid });
const tags = ['Licenses'];

/** What the users of a customer have licenses of (S41; matrix rows 45 and 49). */
export const licenseRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    const idsOf = (params: { id: string; userId: string }) =>
      [readGuid<'organization'>(params.id), readGuid<'person'>(params.userId)] as const;

    app.get(
      '/customers/:id/licenses',
      {
        schema: {
          operationId: 'listLicenses',
          summary: 'The licenses of a customer: owned, assigned and available per item',
          tags,
          params: ofCustomer,
          response: { 200: licensesView },
        },
      },
      async (request, reply) => {
        const list = await listLicenses(contextOf(world, request), readGuid(request.params.id));
        return answer(request, reply, list, toLicensesView);
      },
    );

    app.post(
      '/customers/:id/licenses/bulk',
      {
        schema: {
          operationId: 'changeLicensesOfMany',
          summary: 'Make the same change for up to 500 users; the result is per user, each as a whole or not at all',
          tags,
          params: ofCustomer,
          body: bulkLicensesBody,
          response: { 200: bulkLicensesView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'organization'>(request.params.id);
        const outcome = await assignToMany(contextOf(world, request), id, readBulk(request.body));
        return answer(request, reply, outcome, toBulkView);
      },
    );

    app.get(
      '/customers/:id/users/:userId/licenses',
      {
        schema: {
          operationId: 'readUserLicenses',
          summary: 'The licenses of one user, with the service plans that are switched off',
          tags,
          params: ofUser,
          response: { 200: userLicensesView },
        },
      },
      async (request, reply) => {
        const licenses = await readUserLicenses(contextOf(world, request), ...idsOf(request.params));
        return answer(request, reply, licenses, toUserLicensesView);
      },
    );

    app.post(
      '/customers/:id/users/:userId/licenses',
      {
        schema: {
          operationId: 'changeLicenses',
          summary: 'Give a user licenses and take some back, all of it or nothing',
          tags,
          params: ofUser,
          body: changeLicensesBody,
          response: { 200: userView },
        },
      },
      async (request, reply) => {
        const change = readChange(request.body);
        const changed = await assignLicenses(contextOf(world, request), ...idsOf(request.params), change);
        return answer(request, reply, changed, toUserView);
      },
    );
  };
