import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { markRead, readNotices } from '../../app/notices/read.ts';
import { markedReadView, markReadBody, noticesQuery, noticeView, toNoticeView } from '../../wire/api/notices.ts';
import { pageOf, readPage } from '../../wire/api/shapes.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

/** What stands under a person's bell (domain 3.15). */
export const noticeRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/notices',
      {
        schema: {
          operationId: 'listNotices',
          summary: 'Your own notices, newest first',
          tags: ['Notices'],
          querystring: noticesQuery,
          response: { 200: pageOf(noticeView) },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await readNotices(contextOf(world, request), readPage(request.query)),
          ({ items, next }) => ({ items: items.map(toNoticeView), next }),
        ),
    );

    app.post(
      '/notices/read',
      {
        schema: {
          operationId: 'markNoticesRead',
          summary: 'Mark notices as read: those named, or all',
          tags: ['Notices'],
          body: markReadBody,
          response: { 200: markedReadView },
        },
      },
      async (request, reply) => {
        const ids = request.body.ids?.map((id) => id.toLowerCase()) ?? null;
        return answer(request, reply, await markRead(contextOf(world, request), ids), (read) => read);
      },
    );
  };
