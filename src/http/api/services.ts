import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listAllServices, readHealthHistory } from '../../app/services/list.ts';
import { listServiceIncidents } from '../../app/services/list-incidents.ts';
import { listCustomerServices } from '../../app/services/list-of-customer.ts';
import { openAdminPage } from '../../app/services/open.ts';
import { setAdminPage } from '../../app/services/set-admin-page.ts';
import { setHealth } from '../../app/services/set-health.ts';
import {
  adminPageBody,
  adminPageView,
  customerServicesQuery,
  customerServicesView,
  fromHealthBody,
  healthBody,
  healthHistoryView,
  incidentsQuery,
  incidentsView,
  planId,
  readServicesFilter,
  servicesQuery,
  servicesView,
  serviceView,
  toCustomerServiceView,
  toHealthChangeView,
  toIncidentView,
  toServiceView,
} from '../../wire/api/services.ts';
import { guid, readGuid, readPage } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { seenVersion } from '../etag.ts';

const tags = ['Services'];
const ofPlan = z.object({ planId });

/** Services with their health, and the ways to their admin pages (S25; domain 5.1, Service management; matrix row 51). */
export const serviceRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/customers/:id/services',
      {
        schema: {
          operationId: 'listCustomerServices',
          summary: 'The services that a customer has, and how they are',
          tags,
          params: z.object({ id: guid }),
          querystring: customerServicesQuery,
          response: { 200: customerServicesView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'organization'>(request.params.id);
        const page = await listCustomerServices(contextOf(world, request), id, readPage(request.query));
        return answer(request, reply, page, ({ items, next }) => ({ items: items.map(toCustomerServiceView), next }));
      },
    );

    app.post(
      '/customers/:id/services/:planId/open',
      {
        schema: {
          operationId: 'openAdminPage',
          summary: 'The way to the admin page of a service, in the context of the customer; logged on both sides',
          tags,
          params: z.object({ id: guid, planId }),
          response: { 200: adminPageView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'organization'>(request.params.id);
        const opened = await openAdminPage(contextOf(world, request), id, request.params.planId);
        return answer(request, reply, opened, (way) => way);
      },
    );

    app.get(
      '/services',
      {
        schema: {
          operationId: 'listServices',
          summary: 'Every service of the catalog, with what is said of it',
          tags,
          querystring: servicesQuery,
          response: { 200: servicesView },
        },
      },
      async (request, reply) => {
        const filter = readServicesFilter(request.query);
        const page = await listAllServices(contextOf(world, request), filter, readPage(request.query));
        return answer(request, reply, page, ({ items, next }) => ({ items: items.map(toServiceView), next }));
      },
    );

    app.get(
      '/service-incidents',
      {
        schema: {
          operationId: 'listServiceIncidents',
          summary: 'Services in trouble that your customers have through you',
          tags,
          querystring: incidentsQuery,
          response: { 200: incidentsView },
        },
      },
      async (request, reply) => {
        const page = await listServiceIncidents(contextOf(world, request), readPage(request.query));
        return answer(request, reply, page, ({ items, next }) => ({ items: items.map(toIncidentView), next }));
      },
    );

    app.put(
      '/services/:planId/health',
      {
        schema: {
          operationId: 'setHealth',
          summary: 'Say how a service is, to everybody who has it',
          tags,
          params: ofPlan,
          body: healthBody,
          response: { 200: serviceView },
        },
      },
      async (request, reply) => {
        const said = {
          ...fromHealthBody(request.body),
          version: seenVersion(request, request.body.version),
        };
        const set = await setHealth(contextOf(world, request), request.params.planId, said);
        return answer(request, reply, set, toServiceView);
      },
    );

    app.put(
      '/services/:planId/admin-page',
      {
        schema: {
          operationId: 'setAdminPage',
          summary: 'Say where the admin page of a service is',
          tags,
          params: ofPlan,
          body: adminPageBody,
          response: { 200: serviceView },
        },
      },
      async (request, reply) => {
        const wanted = { url: request.body.url, version: seenVersion(request, request.body.version) };
        const set = await setAdminPage(contextOf(world, request), request.params.planId, wanted);
        return answer(request, reply, set, toServiceView);
      },
    );

    app.get(
      '/services/:planId/history',
      {
        schema: {
          operationId: 'readHealthHistory',
          summary: 'What was said of a service, newest first',
          tags,
          params: ofPlan,
          querystring: customerServicesQuery,
          response: { 200: healthHistoryView },
        },
      },
      async (request, reply) => {
        const { planId: id } = request.params;
        const page = await readHealthHistory(contextOf(world, request), id, readPage(request.query));
        return answer(request, reply, page, ({ items, next }) => ({ items: items.map(toHealthChangeView), next }));
      },
    );
  };
