import { connection } from './connection.ts';

/** What is wrong with one field of what was sent. */
export type FieldFault = { readonly field: string; readonly code: string; readonly message?: string };

/** A refusal of the API, or no answer at all (`status` 0, code `no_connection`). */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly errors: readonly FieldFault[];
  readonly params: Readonly<Record<string, string>>;
  readonly requestId: string | undefined;

  constructor(problem: {
    code: string;
    title: string;
    status: number;
    errors?: readonly FieldFault[] | undefined;
    params?: Readonly<Record<string, string>> | undefined;
    requestId?: string | undefined;
  }) {
    super(problem.title);
    this.code = problem.code;
    this.title = problem.title;
    this.status = problem.status;
    this.errors = problem.errors ?? [];
    this.params = problem.params ?? {};
    this.requestId = problem.requestId;
  }
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type CallOptions = {
  readonly query?: Query;
  readonly body?: unknown;
  /** One key per user action: `useAction` keeps it, so that trying again repeats the same act instead of a second one. */
  readonly key?: string;
  /** The version that was on screen; the server refuses when it has changed since. */
  readonly version?: number | string;
  readonly signal?: AbortSignal;
  /** `false`: a missing second factor is an answer like any other, and is not asked for. */
  readonly stepUp?: boolean;
};

/** Asks the person for the second factor; true when it was given. Set by the dialog that is mounted at the root. */
type StepUp = () => Promise<boolean>;
let stepUp: StepUp | undefined;
export const onStepUp = (handler: StepUp | undefined): void => {
  stepUp = handler;
};

/** Called when a call finds that nobody is signed in any more. */
let signedOut: (() => void) | undefined;
export const onSignedOut = (handler: (() => void) | undefined): void => {
  signedOut = handler;
};

const withQuery = (path: string, query: Query | undefined): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
};

const send = async (method: string, path: string, options: CallOptions): Promise<Response> => {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.key !== undefined) headers['idempotency-key'] = options.key;
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
  try {
    const response = await fetch(withQuery(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    connection.found();
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    connection.lost();
    throw new ApiFailure({ code: 'no_connection', title: 'The platform does not answer.', status: 0 });
  }
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const readJson = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
};

const isFieldFault = (value: unknown): value is FieldFault =>
  isRecord(value) && typeof value.field === 'string' && typeof value.code === 'string';

/** Reads problem details; better-auth answers `{code, message}`, which is read the same way. */
const toFailure = async (response: Response): Promise<ApiFailure> => {
  const body = await readJson(response);
  const problem = isRecord(body) ? body : {};
  const text = (name: string): string | undefined => {
    const value = problem[name];
    return typeof value === 'string' ? value : undefined;
  };
  const wait: Record<string, string> =
    typeof problem.retryAfter === 'number' ? { minutes: String(Math.ceil(problem.retryAfter / 60)) } : {};
  const params = isRecord(problem.params)
    ? Object.fromEntries(Object.entries(problem.params).map(([name, value]) => [name, String(value)]))
    : wait;
  return new ApiFailure({
    code:
      text('code') ?? (response.status === 401 ? 'unauthenticated' : response.status >= 500 ? 'internal' : 'invalid'),
    title: text('title') ?? text('message') ?? response.statusText,
    status: response.status,
    errors: Array.isArray(problem.errors) ? problem.errors.filter(isFieldFault) : undefined,
    params,
    requestId: text('requestId') ?? response.headers.get('x-request-id') ?? undefined,
  });
};

/** The API's word and sign-in's word for the same. */
const NEEDS_FACTOR: ReadonlySet<string> = new Set(['mfa_required', 'SECOND_FACTOR_REQUIRED']);

/** Calls the API. A second factor that is missing is asked for once, then the same call is made again, with the same key. */
export const call = async <T>(method: string, path: string, options: CallOptions = {}): Promise<T> => {
  const keyed = method === 'POST' && options.key === undefined ? { ...options, key: crypto.randomUUID() } : options;
  let response = await send(method, path, keyed);
  if (response.status === 403 && stepUp !== undefined && options.stepUp !== false) {
    const failure = await toFailure(response);
    if (!NEEDS_FACTOR.has(failure.code) || !(await stepUp())) throw failure;
    response = await send(method, path, keyed);
  }
  if (!response.ok) {
    const failure = await toFailure(response);
    if (
      failure.status === 401 &&
      (failure.code === 'unauthenticated' || failure.code === 'SIGN_IN') &&
      path !== '/api/v1/session'
    )
      signedOut?.();
    throw failure;
  }
  if (response.status === 204) return undefined as T;
  // The shape is what the caller names: the server's own schemas have made it, and generated types describe it.
  return (await readJson(response)) as T;
};

export const api = {
  get: <T>(path: string, options?: CallOptions): Promise<T> => call<T>('GET', path, options),
  post: <T>(path: string, body?: unknown, options?: CallOptions): Promise<T> =>
    call<T>('POST', path, { ...options, body: body ?? {} }),
  patch: <T>(path: string, body: unknown, options?: CallOptions): Promise<T> =>
    call<T>('PATCH', path, { ...options, body }),
  put: <T>(path: string, body?: unknown, options?: CallOptions): Promise<T> =>
    call<T>('PUT', path, { ...options, body: body ?? {} }),
  delete: <T = void>(path: string, options?: CallOptions): Promise<T> => call<T>('DELETE', path, options),
};
