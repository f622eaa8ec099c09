import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { sendProblem } from './answer.ts';

const DOORS = /^\/(api|healthz|readyz|metrics|v1|v1\.0|beta|webhooks|auditactivity)(\/|$)/i;

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Where a browser on this machine should have gone: cookies and origins follow the one name that `base` gives. */
const rightName = (base: string, host: string | undefined): string | undefined => {
  const right = new URL(base);
  if (host === undefined || host === right.host || !LOOPBACK.includes(right.hostname)) return undefined;
  return LOOPBACK.some((name) => host === `${name}:${right.port}`) ? right.origin : undefined;
};

/**
 * Serves the built portal from `folder`: files by name, and its first page for every other address that a browser asks
 * for, because the portal knows its own addresses. What belongs to a door is never answered with a page. Somebody who
 * typed another name of this machine is led to the one in `base`, where signing in works.
 */
export const portal =
  (folder: string, base: string): FastifyPluginAsync =>
  async (app) => {
    const page = existsSync(join(folder, 'index.html')) ? await readFile(join(folder, 'index.html')) : undefined;
    if (page) {
      await app.register(fastifyStatic, {
        root: folder,
        index: false,
        wildcard: false,
        cacheControl: false,
        // Beside each file of text lies what its build compressed (`scripts/bootstrap/compress.mjs`).
        preCompressed: true,
        globIgnore: ['**/*.br', '**/*.gz'],
        setHeaders: (response, path) => {
          const named = path.includes(`${join(folder, 'assets')}`);
          response.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      });
    }
    app.get('/*', { schema: { hide: true } }, async (request, reply) => {
      const pathname = request.url.replace(/[?#].*/s, '');
      const wantsPage = !DOORS.test(pathname) && !/\.[a-z0-9]+$/i.test(pathname);
      if (!wantsPage || !page) return sendProblem(request, reply, { code: 'not_found' });
      const elsewhere = rightName(base, request.headers.host);
      if (elsewhere !== undefined) return reply.redirect(`${elsewhere}/${request.url.replace(/^\/+/, '')}`);
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
    });
  };
