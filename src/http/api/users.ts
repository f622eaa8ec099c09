import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readAccess } from '../../app/users/access.ts';
import { createUser } from '../../app/users/create.ts';
import { deleteUser } from '../../app/users/delete.ts';
import { editUser, setUserRoles } from '../../app/users/edit.ts';
import { exportUsers } from '../../app/users/export.ts';
import { listUsers } from '../../app/users/list.ts';
import { readUser } from '../../app/users/read.ts';
import { resetUserPassword } from '../../app/users/reset-password.ts';
import { restoreUser } from '../../app/users/restore.ts';
import { guid, readGuid, readPage } from '../../wire/api/shapes.ts';
import {
  accessView,
  createUserBody,
  editUserBody,
  readUsersFilter,
  restoredUserView,
  toAccessView,
  toRestoredUser,
  toUserCells,
  toUsersView,
  toUserView,
  toUserWithPassword,
  USERS_FILE,
  userRolesBody,
  usersFileQuery,
  usersQuery,
  usersView,
  userView,
  userWithPasswordView,
} from '../../wire/api/users.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { seenVersion } from '../etag.ts';
import { streamTable, TABLE_FORMATS, TABLE_TYPES } from '../table-stream.ts';

const ofCustomer = z.object({ id: guid });
const ofUser = z.object({ id: guid, userId: guid });
const tags = ['Users'];

/** The users of a customer, for its partners with admin roles and for itself (S26, S41, S46; matrix rows 45-50). */
export const userRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    /** What was remembered of the person is let go of: new roles, or none, hold from their next request on. */
    const changed = <Result extends { readonly ok: boolean }>(personId: string, result: Result): Result => {
      if (result.ok) world.forget?.({ personId });
      return result;
    };
    const idsOf = (params: { id: string; userId: string }) =>
      [readGuid<'organization'>(params.id), readGuid<'person'>(params.userId)] as const;

    app.get(
      '/customers/:id/access',
      {
        schema: {
          operationId: 'readDirectoryAccess',
          summary: "What you may do in a customer's directory, and under which admin roles",
          tags,
          params: ofCustomer,
          response: { 200: accessView },
        },
      },
      async (request, reply) => {
        const access = await readAccess(contextOf(world, request), readGuid(request.params.id));
        return answer(request, reply, access, toAccessView);
      },
    );

    app.get(
      '/customers/:id/users',
      {
        schema: {
          operationId: 'listUsers',
          summary: 'The users of a customer, by name',
          tags,
          params: ofCustomer,
          querystring: usersQuery,
          response: { 200: usersView },
        },
      },
      async (request, reply) => {
        const filter = readUsersFilter(request.query);
        const id = readGuid<'organization'>(request.params.id);
        const page = await listUsers(contextOf(world, request), id, filter, readPage(request.query));
        return answer(request, reply, page, toUsersView);
      },
    );

    for (const format of TABLE_FORMATS) {
      app.get(
        `/customers/:id/users.${format}`,
        {
          schema: {
            operationId: `exportUsers${format === 'csv' ? 'Csv' : 'Xlsx'}`,
            summary: `The users of a customer as a file for spreadsheets (${format.toUpperCase()})`,
            tags,
            params: ofCustomer,
            querystring: usersFileQuery,
            produces: [TABLE_TYPES[format]],
          },
        },
        async (request, reply) => {
          const { state } = readUsersFilter({ search: '', ...request.query });
          const id = readGuid<'organization'>(request.params.id);
          return streamTable(request, reply, format, USERS_FILE, (write) =>
            exportUsers(contextOf(world, request), id, state, (users) => write(users.map(toUserCells))),
          );
        },
      );
    }

    app.post(
      '/customers/:id/users',
      {
        schema: {
          operationId: 'createUser',
          summary: 'Create a user; the temporary password is shown this once',
          tags,
          params: ofCustomer,
          body: createUserBody,
          response: { 201: userWithPasswordView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'organization'>(request.params.id);
        const created = await createUser(contextOf(world, request), id, request.body, world.passwords);
        return answer(request, reply, created, toUserWithPassword, 201);
      },
    );

    app.get(
      '/customers/:id/users/:userId',
      {
        schema: {
          operationId: 'readUser',
          summary: 'One user of a customer, active or deleted',
          tags,
          params: ofUser,
          response: { 200: userView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await readUser(contextOf(world, request), ...idsOf(request.params)), toUserView),
    );

    app.patch(
      '/customers/:id/users/:userId',
      {
        schema: {
          operationId: 'editUser',
          summary: 'Change names or usage location',
          tags,
          params: ofUser,
          body: editUserBody,
          response: { 200: userView },
        },
      },
      async (request, reply) => {
        const [id, userId] = idsOf(request.params);
        const version = seenVersion(request, request.body.version);
        const edited = await editUser(contextOf(world, request), id, userId, { ...request.body, version });
        return answer(request, reply, changed(userId, edited), toUserView);
      },
    );

    app.delete(
      '/customers/:id/users/:userId',
      {
        schema: {
          operationId: 'deleteUser',
          summary: 'Delete a user; for 30 days they can be restored',
          tags,
          params: ofUser,
          response: { 204: z.undefined() },
        },
      },
      async (request, reply) => {
        const [id, userId] = idsOf(request.params);
        const deleted = await deleteUser(contextOf(world, request), id, userId);
        return answer(request, reply, changed(userId, deleted), () => null, 204);
      },
    );

    app.post(
      '/customers/:id/users/:userId/restore',
      {
        schema: {
          operationId: 'restoreUser',
          summary: 'Bring a deleted user back, with roles and what is left of their licenses; they need a new password',
          tags,
          params: ofUser,
          response: { 200: restoredUserView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await restoreUser(contextOf(world, request), ...idsOf(request.params)), toRestoredUser),
    );

    app.post(
      '/customers/:id/users/:userId/reset-password',
      {
        schema: {
          operationId: 'resetUserPassword',
          summary: 'Give a user a temporary password, shown this once, and end their sessions',
          tags,
          params: ofUser,
          response: { 200: userWithPasswordView },
        },
      },
      async (request, reply) => {
        const [id, userId] = idsOf(request.params);
        const reset = await resetUserPassword(contextOf(world, request), id, userId, world.passwords);
        return answer(request, reply, changed(userId, reset), toUserWithPassword);
      },
    );

    app.put(
      '/customers/:id/users/:userId/roles',
      {
        schema: {
          operationId: 'setUserRoles',
          summary: 'Replace the directory roles of a user',
          tags,
          params: ofUser,
          body: userRolesBody,
          response: { 200: userView },
        },
      },
      async (request, reply) => {
        const [id, userId] = idsOf(request.params);
        const { roles, version } = request.body;
        const wanted = { roles, version: seenVersion(request, version) };
        const edited = await setUserRoles(contextOf(world, request), id, userId, wanted);
        return answer(request, reply, changed(userId, edited), toUserView);
      },
    );
  };
