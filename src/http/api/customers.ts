import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exportCustomers } from '../../app/customers/export.ts';
import { readCustomers } from '../../app/customers/list.ts';
import { readTagsInUse } from '../../app/customers/list-tags.ts';
import { readCustomer } from '../../app/customers/read.ts';
import { starCustomer } from '../../app/customers/star.ts';
import { tagCustomer } from '../../app/customers/tag.ts';
import { isMember } from '../../domain/actor.ts';
import {
  customersFileHead,
  customersFileQuery,
  customersQuery,
  customersView,
  customerView,
  readCustomersQuestion,
  tagsBody,
  tagsInUseView,
  tagsView,
  toCustomerLine,
  toCustomersView,
  toCustomerView,
} from '../../wire/api/customers.ts';
import { guid, readGuid, readPage } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { streamCsv } from '../csv-stream.ts';

const params = z.object({ id: guid });

/** A partner's customers: list, file, record, and its own marks on them (S9-S12, S24, S26, S45; own API, "Customers"). */
export const customerRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/customers',
      {
        schema: {
          operationId: 'listCustomers',
          summary: 'Your customers: organizations that have authorized you',
          tags: ['Customers'],
          querystring: customersQuery,
          response: { 200: customersView },
        },
        // The view is made member by member, so there is nothing to strip, and the hot path saves a second look.
        serializerCompiler: () => JSON.stringify,
      },
      async (request, reply) => {
        const asked = readCustomersQuestion(request.query);
        const page = await readCustomers(contextOf(world, request), asked, readPage(request.query));
        return answer(request, reply, page, toCustomersView);
      },
    );

    app.get(
      '/customers.csv',
      {
        schema: {
          operationId: 'exportCustomers',
          summary: 'The same as a file for spreadsheets',
          tags: ['Customers'],
          querystring: customersFileQuery,
          produces: ['text/csv'],
        },
      },
      async (request, reply) => {
        const asked = readCustomersQuestion(request.query);
        const head = customersFileHead(isMember(request.actor) ? request.actor.organizationKind : undefined);
        return streamCsv(request, reply, { name: 'customers.csv', head }, (write) =>
          exportCustomers(contextOf(world, request), asked, (customers) =>
            write(customers.map(toCustomerLine).join('')),
          ),
        );
      },
    );

    app.get(
      '/customers/:id',
      {
        schema: {
          operationId: 'readCustomer',
          summary: 'One of your customers, with relationship, partners, admin roles and company details',
          tags: ['Customers'],
          params,
          response: { 200: customerView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await readCustomer(contextOf(world, request), readGuid(request.params.id)),
          toCustomerView,
        ),
    );

    for (const [method, starred] of [
      ['PUT', true],
      ['DELETE', false],
    ] as const) {
      app.route({
        method,
        url: '/customers/:id/star',
        schema: {
          operationId: starred ? 'starCustomer' : 'unstarCustomer',
          summary: starred ? 'Star a customer, for yourself alone' : 'Take your star away',
          tags: ['Customers'],
          params,
          response: { 204: z.undefined() },
        },
        handler: async (request, reply) =>
          answer(
            request,
            reply,
            await starCustomer(contextOf(world, request), readGuid(request.params.id), starred),
            () => null,
            204,
          ),
      });
    }

    app.put(
      '/customers/:id/tags',
      {
        schema: {
          operationId: 'tagCustomer',
          summary: 'Replace the tags that your organization has given a customer',
          tags: ['Customers'],
          params,
          body: tagsBody,
          response: { 200: tagsView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await tagCustomer(contextOf(world, request), readGuid(request.params.id), request.body.tags),
          (value) => value,
        ),
    );

    app.get(
      '/tags',
      {
        schema: {
          operationId: 'listTags',
          summary: 'Every tag that your organization uses',
          tags: ['Customers'],
          response: { 200: tagsInUseView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await readTagsInUse(contextOf(world, request)), (items) => ({ items })),
    );
  };
