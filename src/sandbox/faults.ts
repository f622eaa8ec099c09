import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { FAILURES, type FailureCode } from '../domain/failures.ts';
import { toProblem } from '../wire/api/problem.ts';

const rule = z.strictObject({
  match: z.strictObject({
    method: z.string().trim().max(10).optional(),
    path: z
      .string()
      .max(500)
      .meta({ description: 'A path; `*` stands for anything', examples: ['/api/v1/customers*'] }),
  }),
  answer: z.union([
    z.strictObject({
      status: z.number().int().min(400).max(599),
      retryAfter: z.number().int().min(0).max(3600).optional(),
    }),
    z.strictObject({ delayMs: z.number().int().min(0).max(60_000) }),
  ]),
  probability: z.number().min(0).max(1).default(1),
});
const faultsBody = z.strictObject({ rules: z.array(rule).max(50) }).meta({
  examples: [
    {
      rules: [
        {
          match: { method: 'GET', path: '/api/v1/customers*' },
          answer: { status: 429, retryAfter: 2 },
          probability: 0.1,
        },
      ],
    },
  ],
});
type Rule = z.infer<typeof rule>;

/** Trouble on demand, so that a program can be shown to survive it (own API, "Sandbox only"). Kept until set anew. */
export type Faults = {
  set(rules: readonly Rule[]): void;
  rules(): readonly Rule[];
  /** Puts the rules in front of every door; the sandbox's own controls stay reachable. */
  install(app: FastifyInstance): void;
};

/** `dice` gives a number from 0 up to 1. */
export const createFaults = (dice: () => number): Faults => {
  let rules: readonly Rule[] = [];
  return {
    set: (next) => {
      rules = next;
    },
    rules: () => rules,
    install: (app) => {
      app.addHook('onRequest', async (request, reply) => {
        if (rules.length === 0) return;
        const path = request.url.split('?')[0] ?? '';
        if (path.startsWith('/api/v1/sandbox/')) return;
        const hit = rules.find((one) => matches(one, request.method, path) && dice() < one.probability);
        if (!hit) return;
        if ('delayMs' in hit.answer) {
          await pause(hit.answer.delayMs);
          return;
        }
        const { status, retryAfter } = hit.answer;
        if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
        const code = codeOf(status);
        return reply
          .code(status)
          .type('application/problem+json; charset=utf-8')
          .send(
            JSON.stringify({
              ...toProblem({ code, params: { seconds: String(retryAfter ?? 60) } }, request.id),
              status,
            }),
          );
      });
    },
  };
};

const matches = ({ match }: Rule, method: string, path: string): boolean => {
  if (match.method !== undefined && match.method !== '*' && match.method.toUpperCase() !== method) return false;
  return fits(match.path.toLowerCase().split('*'), path.toLowerCase());
};

/** The first part begins the path, the last one ends it, the others follow each other in between. */
const fits = ([first = '', ...others]: readonly string[], path: string): boolean => {
  const last = others.pop();
  if (last === undefined) return path === first;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
};

/** The failure that a client would meet with this status; a status that no failure has is told as an internal one. */
const codeOf = (status: number): FailureCode => {
  if (status === 404) return 'not_found';
  if (status === 403) return 'forbidden';
  const found = (Object.keys(FAILURES) as FailureCode[]).find((code) => FAILURES[code].status === status);
  return found ?? 'internal';
};

/** `PUT /api/v1/sandbox/faults` replaces all rules; an empty list ends the trouble. */
export const faultRoutes =
  (faults: Faults): FastifyPluginAsyncZod =>
  async (app) => {
    app.put(
      '/sandbox/faults',
      {
        schema: {
          operationId: 'setSandboxFaults',
          summary: 'Trouble on demand: refusals and delays by method and path',
          tags: ['Sandbox'],
          body: faultsBody,
          response: { 200: faultsBody },
        },
      },
      async (request) => {
        faults.set(request.body.rules);
        return { rules: [...faults.rules()] };
      },
    );
  };
