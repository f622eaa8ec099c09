import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { checkUpload, uploadUsers } from '../../app/users/upload.ts';
import { guid, readGuid } from '../../wire/api/shapes.ts';
import {
  checkedUploadView,
  checkUploadBody,
  toCheckedUpload,
  toUploaded,
  uploadBody,
  uploadedView,
} from '../../wire/api/user-upload.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

const params = z.object({ id: guid });
const tags = ['Users'];

/** Up to 100 users of a customer from one file (domain 5.1, Upload users; matrix row 47). */
export const userUploadRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/customers/:id/users/upload/check',
      {
        schema: {
          operationId: 'checkUserUpload',
          summary: 'Read a file of users and say of each line what is wrong with it; creates nobody',
          tags,
          params,
          body: checkUploadBody,
          response: { 200: checkedUploadView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'organization'>(request.params.id);
        return answer(request, reply, await checkUpload(contextOf(world, request), id, request.body), toCheckedUpload);
      },
    );

    app.post(
      '/customers/:id/users/upload',
      {
        schema: {
          operationId: 'uploadUsers',
          summary: 'Create all users of a file, or none; their temporary passwords are shown this once',
          tags,
          params,
          body: uploadBody,
          response: { 201: uploadedView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'organization'>(request.params.id);
        const created = await uploadUsers(contextOf(world, request), id, request.body, world.passwords);
        return answer(request, reply, created, toUploaded, 201);
      },
    );
  };
