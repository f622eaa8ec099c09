import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addPerson } from '../../app/people/add.ts';
import { editPerson } from '../../app/people/edit.ts';
import { listPeople } from '../../app/people/list.ts';
import { removePerson } from '../../app/people/remove.ts';
import { resetPassword, resetSecondFactor } from '../../app/people/reset.ts';
import {
  addPersonBody,
  editPersonBody,
  peopleQuery,
  personView,
  personWithPasswordView,
  toPersonView,
  toPersonWithPassword,
} from '../../wire/api/people.ts';
import { guid, pageOf, readGuid, readPage } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { seenVersion } from '../etag.ts';

const params = z.object({ id: guid });

/** The organization's own people (domain 5.1, User management; matrix row 54). */
export const peopleRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    /** What was remembered of the person is let go of: new roles, or none, hold from their next request on. */
    const changed = <Result extends { readonly ok: boolean }>(personId: string, result: Result): Result => {
      if (result.ok) world.forget?.({ personId });
      return result;
    };

    app.get(
      '/people',
      {
        schema: {
          operationId: 'listPeople',
          summary: 'The people of your organization, by name',
          tags: ['People'],
          querystring: peopleQuery,
          response: { 200: pageOf(personView) },
        },
      },
      async (request, reply) => {
        const { search, state } = request.query;
        const page = await listPeople(contextOf(world, request), { search, state }, readPage(request.query));
        return answer(request, reply, page, ({ items, next }) => ({ items: items.map(toPersonView), next }));
      },
    );

    app.post(
      '/people',
      {
        schema: {
          operationId: 'addPerson',
          summary: 'Add somebody; their temporary password is shown this once',
          tags: ['People'],
          body: addPersonBody,
          response: { 201: personWithPasswordView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await addPerson(contextOf(world, request), request.body, world.passwords),
          toPersonWithPassword,
          201,
        ),
    );

    app.patch(
      '/people/:id',
      {
        schema: {
          operationId: 'editPerson',
          summary: 'Change name, roles or language; new roles hold from the next request on',
          tags: ['People'],
          params,
          body: editPersonBody,
          response: { 200: personView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'person'>(request.params.id);
        const version = seenVersion(request, request.body.version);
        const edited = await editPerson(contextOf(world, request), id, { ...request.body, version });
        return answer(request, reply, changed(id, edited), toPersonView);
      },
    );

    app.delete(
      '/people/:id',
      {
        schema: {
          operationId: 'removePerson',
          summary: 'Remove somebody; their sessions and tokens end at once',
          tags: ['People'],
          params,
          response: { 204: z.undefined() },
        },
      },
      async (request, reply) => {
        const id = readGuid<'person'>(request.params.id);
        const removed = await removePerson(contextOf(world, request), id);
        return answer(request, reply, changed(id, removed), () => null, 204);
      },
    );

    app.post(
      '/people/:id/reset-second-factor',
      {
        schema: {
          operationId: 'resetSecondFactor',
          summary: 'Drop every second factor of somebody who has lost theirs, and end their sessions',
          tags: ['People'],
          params,
          response: { 200: personView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'person'>(request.params.id);
        const reset = await resetSecondFactor(contextOf(world, request), id);
        return answer(request, reply, changed(id, reset), toPersonView);
      },
    );

    app.post(
      '/people/:id/reset-password',
      {
        schema: {
          operationId: 'resetPassword',
          summary: 'Give somebody a temporary password, shown this once, and end their sessions',
          tags: ['People'],
          params,
          response: { 200: personWithPasswordView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'person'>(request.params.id);
        const reset = await resetPassword(contextOf(world, request), id, world.passwords);
        return answer(request, reply, changed(id, reset), toPersonWithPassword);
      },
    );
  };
