import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { docsPages } from '../../wire/api/docs/pages.ts';
import type { ApiDocument } from '../../wire/api/docs/schema.ts';
import { sendProblem } from '../answer.ts';

/**
 * The description of the API as pages to read, made from the OpenAPI document: an overview, one page per group of calls,
 * and every failure in both languages. Plain HTML and one style sheet; nothing is loaded from elsewhere, nothing runs.
 */
export const docsRoutes: FastifyPluginAsync = async (app) => {
  const style = await readFile(new URL('./docs.css', import.meta.url), 'utf8');
  let pages: ReadonlyMap<string, string> | undefined;
  const read = (name: string): string | undefined => {
    pages ??= docsPages(documentOf(app));
    return pages.get(name);
  };

  app.get('/docs', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(read('')),
  );
  app.get('/docs/style.css', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/css; charset=utf-8').send(style),
  );
  app.get<{ Params: { name: string } }>('/docs/:name', { schema: { hide: true } }, async (request, reply) => {
    const page = read(request.params.name);
    return page === undefined || request.params.name === ''
      ? sendProblem(request, reply, { code: 'not_found' })
      : reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
};

/** The document as our pages read it: the library's type allows older forms that ours never has. */
const documentOf = (app: FastifyInstance): ApiDocument => app.swagger() as unknown as ApiDocument;
