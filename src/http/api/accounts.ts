import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { editAccount } from '../../app/accounts/edit.ts';
import { readAccount } from '../../app/accounts/read.ts';
import { listHelpers, readSupportContact } from '../../app/support-contacts/read.ts';
import { setSupportContact } from '../../app/support-contacts/set.ts';
import {
  accountBody,
  accountView,
  fromAccountBody,
  fromSupportContactBody,
  helpersView,
  namedContactView,
  ofCustomer,
  ownSupportContactView,
  supportContactBody,
  toAccountView,
  toHelpersView,
  toOwnSupportContactView,
} from '../../wire/api/accounts.ts';
import { readGuid } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { seenVersion } from '../etag.ts';

const tags = ['Accounts'];
const idOf = (asked: { readonly id: string }) => readGuid<'organization'>(asked.id);

/** Bills, contacts and support contacts of a customer (domain 5.1, Customer › Account; matrix rows 25, 26, 41). */
export const accountRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/customers/:id/account',
      {
        schema: {
          operationId: 'readAccount',
          summary: 'Where the bills of a customer go, and whom to talk to',
          tags,
          params: ofCustomer,
          response: { 200: accountView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await readAccount(contextOf(world, request), idOf(request.params)), toAccountView),
    );

    app.patch(
      '/customers/:id/account',
      {
        schema: {
          operationId: 'editAccount',
          summary: 'Change billing profile, company name or contacts',
          tags,
          params: ofCustomer,
          body: accountBody,
          response: { 200: accountView },
        },
      },
      async (request, reply) => {
        const wanted = { ...fromAccountBody(request.body), version: seenVersion(request, request.body.version) };
        const edited = await editAccount(contextOf(world, request), idOf(request.params), wanted);
        return answer(request, reply, edited, toAccountView);
      },
    );

    app.get(
      '/customers/:id/support-contact',
      {
        schema: {
          operationId: 'readSupportContact',
          summary: 'Whom you have named to a customer for support',
          tags,
          params: ofCustomer,
          response: { 200: ownSupportContactView },
        },
      },
      async (request, reply) => {
        const read = await readSupportContact(contextOf(world, request), idOf(request.params));
        return answer(request, reply, read, toOwnSupportContactView);
      },
    );

    app.put(
      '/customers/:id/support-contact',
      {
        schema: {
          operationId: 'setSupportContact',
          summary: 'Name your support contact for a customer',
          tags,
          params: ofCustomer,
          body: supportContactBody,
          response: { 200: namedContactView },
        },
      },
      async (request, reply) => {
        const wanted = fromSupportContactBody(request.body);
        const set = await setSupportContact(contextOf(world, request), idOf(request.params), wanted);
        return answer(request, reply, set, (contact) => contact);
      },
    );

    app.delete(
      '/customers/:id/support-contact',
      {
        schema: {
          operationId: 'dropSupportContact',
          summary: "Go back to your organization's own support contact",
          tags,
          params: ofCustomer,
          response: { 200: namedContactView },
        },
      },
      async (request, reply) => {
        const set = await setSupportContact(contextOf(world, request), idOf(request.params), null);
        return answer(request, reply, set, (contact) => contact);
      },
    );

    app.get(
      '/support-contacts',
      {
        schema: {
          operationId: 'listSupportContacts',
          summary: 'Who supports your organization, the designated one first',
          tags,
          response: { 200: helpersView },
        },
      },
      async (request, reply) => answer(request, reply, await listHelpers(contextOf(world, request)), toHelpersView),
    );
  };
