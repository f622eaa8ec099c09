import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exportActivity } from '../../app/activity/export.ts';
import { readActivity } from '../../app/activity/read.ts';
import {
  activityFileQuery,
  activityQuery,
  LOG_FILE_HEAD,
  logEntryView,
  readQuestion,
  toLogEntryView,
  toLogLine,
} from '../../wire/api/activity.ts';
import { pageOf, readPage } from '../../wire/api/shapes.ts';
import { answer, sendProblem } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { streamCsv } from '../csv-stream.ts';

/** What was done, by whom, for whom, under which right (domain 3, 5.1; own API, "The customer's own side"). */
export const activityRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/activity',
      {
        schema: {
          operationId: 'listActivity',
          summary: 'The activity log of your organization, newest first; the last month unless you ask for more',
          tags: ['Activity'],
          querystring: activityQuery,
          response: { 200: pageOf(logEntryView) },
        },
      },
      async (request, reply) => {
        const question = readQuestion(request.query);
        if (!question.ok) return sendProblem(request, reply, question.failure);
        const page = await readActivity(contextOf(world, request), question.value, readPage(request.query));
        return answer(request, reply, page, ({ items, next }) => ({ items: items.map(toLogEntryView), next }));
      },
    );

    app.get(
      '/activity.csv',
      {
        schema: {
          operationId: 'exportActivity',
          summary: 'The same as a file for spreadsheets',
          tags: ['Activity'],
          querystring: activityFileQuery,
          response: {
            200: { description: 'UTF-8 with a byte order mark', content: { 'text/csv': { schema: z.string() } } },
          },
        },
      },
      async (request, reply) => {
        const question = readQuestion(request.query);
        if (!question.ok) return sendProblem(request, reply, question.failure);
        return streamCsv(request, reply, { name: 'activity.csv', head: LOG_FILE_HEAD }, (write) =>
          exportActivity(contextOf(world, request), question.value, (entries) =>
            write(entries.map(toLogLine).join('')),
          ),
        );
      },
    );
  };
