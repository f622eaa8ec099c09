/**
 * What a line of the log may hold: never a header, a body, or the secret of a link. Of an error its kind, words and
 * place: other members may be whatever a library hung on it.
 */
export const LOGGING = {
  level: 'info',
  serializers: {
    req: (request: { method: string; url: string }) => ({ method: request.method, url: withoutSecrets(request.url) }),
    res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    err: (error: unknown): LoggedError => describe(error instanceof Error ? error : new Error('no error was thrown')),
  },
};

/** An address without its query and without what opens a link: of an invitation, of the setup, of a sign-in under way. */
export const withoutSecrets = (url: string): string =>
  url.replace(/[?#].*/s, '').replace(/\/(accept|acceptances|setup|reset-password|interaction)\/[^/]+/gi, '/$1/…');

type LoggedError = { type: string; message: string; stack: string; [more: string]: unknown };

const describe = (error: Error & { code?: unknown }): LoggedError => ({
  type: error.name,
  ...(typeof error.code === 'string' ? { code: error.code } : {}),
  message: error.message,
  stack: error.stack ?? '',
  ...(error.cause instanceof Error ? { cause: describe(error.cause) } : {}),
});
