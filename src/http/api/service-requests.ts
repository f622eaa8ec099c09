import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { closeServiceRequest, reopenServiceRequest } from '../../app/service-requests/close.ts';
import { escalateServiceRequest } from '../../app/service-requests/escalate.ts';
import { listOwnServiceRequests } from '../../app/service-requests/list.ts';
import { writeMessage } from '../../app/service-requests/message.ts';
import { raiseServiceRequest } from '../../app/service-requests/raise.ts';
import { readEntries, readServiceRequest } from '../../app/service-requests/read.ts';
import {
  endBody,
  entriesQuery,
  entriesView,
  escalateBody,
  fromEndBody,
  fromEscalateBody,
  fromRaiseBody,
  messageBody,
  raiseBody,
  readServiceRequestFilter,
  serviceRequestDetailsView,
  serviceRequestsQuery,
  serviceRequestsView,
  serviceRequestView,
  toEntryView,
  toServiceRequestDetailsView,
  toServiceRequestView,
} from '../../wire/api/service-requests.ts';
import { guid, readGuid, readPage } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

const tags = ['Service requests'];
const params = z.object({ id: guid });
const idOf = (asked: { readonly id: string }) => readGuid<'service request'>(asked.id);

/** Requests for help: raised, answered, passed up, closed and opened again (domain 3.12; matrix row 52). */
export const serviceRequestRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/service-requests',
      {
        schema: {
          operationId: 'listServiceRequests',
          summary: 'The service requests that your organization is a party of, newest first',
          tags,
          querystring: serviceRequestsQuery,
          response: { 200: serviceRequestsView },
        },
      },
      async (request, reply) => {
        const filter = readServiceRequestFilter(request.query);
        const page = await listOwnServiceRequests(contextOf(world, request), filter, readPage(request.query));
        return answer(request, reply, page, ({ items, next }) => ({ items: items.map(toServiceRequestView), next }));
      },
    );

    app.post(
      '/service-requests',
      {
        schema: {
          operationId: 'raiseServiceRequest',
          summary: 'Ask for help: a customer its partner, a partner the next tier for its customer',
          tags,
          body: raiseBody,
          response: { 201: serviceRequestView },
        },
      },
      async (request, reply) => {
        const raised = await raiseServiceRequest(contextOf(world, request), fromRaiseBody(request.body));
        return answer(request, reply, raised, toServiceRequestView, 201);
      },
    );

    app.get(
      '/service-requests/:id',
      {
        schema: {
          operationId: 'readServiceRequest',
          summary: 'One service request',
          tags,
          params,
          response: { 200: serviceRequestDetailsView },
        },
      },
      async (request, reply) => {
        const read = await readServiceRequest(contextOf(world, request), idOf(request.params));
        return answer(request, reply, read, toServiceRequestDetailsView);
      },
    );

    app.get(
      '/service-requests/:id/messages',
      {
        schema: {
          operationId: 'listServiceRequestMessages',
          summary: 'What was said and done, oldest first',
          tags,
          params,
          querystring: entriesQuery,
          response: { 200: entriesView },
        },
      },
      async (request, reply) => {
        const page = await readEntries(contextOf(world, request), idOf(request.params), readPage(request.query));
        return answer(request, reply, page, ({ items, next }) => ({ items: items.map(toEntryView), next }));
      },
    );

    app.post(
      '/service-requests/:id/messages',
      {
        schema: {
          operationId: 'writeServiceRequestMessage',
          summary: 'Answer, ask, or leave a note between partners',
          tags,
          params,
          body: messageBody,
          response: { 201: serviceRequestView },
        },
      },
      async (request, reply) => {
        const written = await writeMessage(contextOf(world, request), idOf(request.params), request.body);
        return answer(request, reply, written, toServiceRequestView, 201);
      },
    );

    app.post(
      '/service-requests/:id/escalate',
      {
        schema: {
          operationId: 'escalateServiceRequest',
          summary: 'Pass a request up: a reseller to its provider, a provider to the operator',
          tags,
          params,
          body: escalateBody,
          response: { 200: serviceRequestView },
        },
      },
      async (request, reply) => {
        const wanted = fromEscalateBody(request.body);
        const passed = await escalateServiceRequest(contextOf(world, request), idOf(request.params), wanted);
        return answer(request, reply, passed, toServiceRequestView);
      },
    );

    app.post(
      '/service-requests/:id/close',
      {
        schema: {
          operationId: 'closeServiceRequest',
          summary: 'Close a request that you have in hand or have raised',
          tags,
          params,
          body: endBody,
          response: { 200: serviceRequestView },
        },
      },
      async (request, reply) => {
        const words = fromEndBody(request.body);
        const closed = await closeServiceRequest(contextOf(world, request), idOf(request.params), words);
        return answer(request, reply, closed, toServiceRequestView);
      },
    );

    app.post(
      '/service-requests/:id/reopen',
      {
        schema: {
          operationId: 'reopenServiceRequest',
          summary: 'Open a closed request again that you have raised',
          tags,
          params,
          body: endBody,
          response: { 200: serviceRequestView },
        },
      },
      async (request, reply) => {
        const words = fromEndBody(request.body);
        const opened = await reopenServiceRequest(contextOf(world, request), idOf(request.params), words);
        return answer(request, reply, opened, toServiceRequestView);
      },
    );
  };
