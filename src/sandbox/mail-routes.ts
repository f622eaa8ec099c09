import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../app/context.ts';
import { readMailbox } from '../app/mailbox/read.ts';
import { mailQuery, mailView, toMailView } from '../wire/api/sandbox.ts';
import { pageOf, readPage } from '../wire/api/shapes.ts';
import { sendRefusal } from './refusal.ts';

/** What the sandbox has sent (own API, "Sandbox only"). */
export const mailRoutes =
  ({ system }: { readonly system: () => Context }): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/sandbox/mail',
      {
        schema: {
          operationId: 'listSandboxMail',
          summary: 'Letters that were sent, newest first',
          tags: ['Sandbox'],
          querystring: mailQuery,
          response: { 200: pageOf(mailView) },
        },
      },
      async (request, reply) => {
        const page = await readMailbox(system(), { to: request.query.to }, readPage(request.query));
        if (!page.ok) return sendRefusal(request, reply, page.failure) as never;
        return { items: page.value.items.map(toMailView), next: page.value.next };
      },
    );
  };
