import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyRequest,
} from 'fastify';
import { hasZodFastifySchemaValidationErrors, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { FieldFault } from '../domain/failures.ts';
import { sendProblem } from './answer.ts';
import { ownApi } from './api/plugin.ts';
import { closeInTime } from './closing.ts';
import { readRetry, type World } from './context.ts';
import { securityHeaders } from './headers.ts';
import { LOGGING } from './logging.ts';
import { type Gauge, metrics } from './metrics.ts';
import { findUnstorable } from './storable.ts';
import { findUndeclared } from './undeclared.ts';

export type ServerOptions = {
  readonly world: World;
  /** Whether a request that a browser sends by itself comes from our own pages: otherwise it may change nothing. */
  readonly isTrustedOrigin: (headers: Record<string, string | string[] | undefined>) => boolean;
  /** Whose word is taken for where a request comes from. */
  readonly trustedProxies?: string | undefined;
  readonly https?: { key: string; cert: string } | undefined;
  readonly logger?: boolean | { level: string } | undefined;
  /** What `/metrics` shows besides requests and process. */
  readonly gauges?: (() => Promise<readonly Gauge[]>) | undefined;
  /** Put in front of every door: the sandbox's faults. */
  readonly inFront?: ((app: FastifyInstance) => void) | undefined;
  /** More of our own API, under /api/v1: the sandbox's controls. */
  readonly more?: readonly FastifyPluginAsync[] | undefined;
  /** What lies outside it: sign-in, health, the portal. */
  readonly outside?: readonly FastifyPluginAsync[] | undefined;
};

/**
 * Could another site's page have sent this to change something? A browser adds a session's cookie by itself and names
 * the origin of every such request, also of one without a cookie; a token is added by a program that means it.
 */
const isForeign = (request: FastifyRequest, by: 'session' | 'token' | 'nothing'): boolean =>
  !SAFE_METHODS.includes(request.method) &&
  (by === 'session' || (by === 'nothing' && request.headers.origin !== undefined));

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
const BODY_LIMIT = 1024 * 1024;

/** Builds the server with its doors; it listens nowhere yet. */
export const buildServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const { world } = options;
  const app = Fastify({
    logger: options.logger ? { ...LOGGING, ...(options.logger === true ? {} : options.logger) } : false,
    genReqId: () => world.ids.id<'request'>(),
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 200 },
    trustProxy: options.trustedProxies ?? 'loopback',
    ...(options.https ? { https: options.https } : {}),
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  acceptJson(app);
  securityHeaders(app, world.base);
  closeInTime(app);
  options.inFront?.(app);
  metrics(app, options.gauges ?? (async () => []));
  app.setErrorHandler(onError);
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, { code: 'not_found' }));

  await app.register(
    async (api) => {
      api.decorateRequest('actor');
      api.decorateRequest('retry');
      api.addHook('onRequest', async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const { authorization, cookie } = request.headers;
        const caller = await world.identify({ authorization, cookie });
        if (!caller.ok) return sendProblem(request, reply, { code: 'unauthenticated' });
        const { actor, by } = caller.value;
        if (isForeign(request, by) && !options.isTrustedOrigin(request.headers)) {
          return sendProblem(request, reply, { code: 'forbidden' });
        }
        request.actor = actor;
      });
      api.addHook('preValidation', async (request, reply) => {
        const unstorable = findUnstorable(request);
        const errors = unstorable ? [unstorable] : findUndeclared(request);
        if (errors.length > 0) return sendProblem(request, reply, { code: 'invalid', errors });
      });
      api.addHook('preHandler', async (request, reply) => {
        const retry = readRetry(request);
        if (retry === null) {
          return sendProblem(request, reply, {
            code: 'invalid',
            errors: [{ field: 'Idempotency-Key', code: 'malformed' }],
          });
        }
        request.retry = retry;
      });
      await api.register(ownApi(world, options.more ?? []));
    },
    { prefix: '/api/v1' },
  );
  for (const plugin of options.outside ?? []) await app.register(plugin);
  return app;
};

/** JSON and nothing else. A POST without a body is a POST with nothing to say, whatever its content type claims. */
const acceptJson = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, {});
    else parse(request, body as string, done);
  });
  app.addHook('preValidation', async (request) => {
    if (request.body === undefined || request.body === null) {
      if (request.method === 'POST' && !request.headers['content-type']) request.body = {};
    }
  });
};

const onError = (
  error: FastifyError,
  request: Parameters<typeof sendProblem>[0],
  reply: Parameters<typeof sendProblem>[1],
) => {
  if (hasZodFastifySchemaValidationErrors(error)) {
    if (error.validationContext === 'params') return sendProblem(request, reply, { code: 'not_found' });
    return sendProblem(request, reply, { code: 'invalid', errors: error.validation.flatMap(toFieldFaults) });
  }
  if (error.statusCode === 413) return sendProblem(request, reply, { code: 'payload_too_large' });
  if (error.statusCode === 415) return sendProblem(request, reply, { code: 'unsupported_media_type' });
  if (error.statusCode === 429) {
    const seconds = String((error as { retryAfter?: number }).retryAfter ?? 60);
    return sendProblem(request, reply, { code: 'rate_limited', params: { seconds } });
  }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return sendProblem(request, reply, { code: 'invalid', errors: [{ field: 'body', code: 'malformed' }] });
  }
  request.log.error({ err: error }, 'request failed');
  return sendProblem(request, reply, { code: isUnreachable(error) ? 'unavailable' : 'internal' });
};

type SchemaFault = { instancePath: string; keyword: string; message?: string | undefined; params?: { keys?: unknown } };

/** Each member that nobody declared is named by itself; every other fault names its field. */
const toFieldFaults = ({ instancePath, keyword, message, params }: SchemaFault): FieldFault[] => {
  const path = instancePath.split('/').filter(Boolean);
  const said = { code: keyword, ...(message === undefined ? {} : { message }) };
  if (!Array.isArray(params?.keys)) return [{ field: path.join('.') || 'body', ...said }];
  return params.keys.map((key) => ({ field: [...path, String(key)].join('.'), ...said }));
};

/**
 * The database went away: connection refused or reset, shutting down, out of connections, no answer in time, or read only
 * because it is somebody's copy now. No other use case goes out by itself, so that such an error can only be its.
 */
const isUnreachable = (error: { code?: string; message?: string }): boolean =>
  /^(E(CONN|HOST|NET|PIPE|AI_AGAIN|NOTFOUND|NOENT|TIMEDOUT)|57P0|08|53|25006)/.test(error.code ?? '') ||
  /Connection terminated|timeout exceeded when trying|Query read timeout|not queryable/.test(error.message ?? '');
