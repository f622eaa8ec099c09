import type { Clock } from '../kernel/time.ts';
import { sign } from './signature.ts';

/** What came back: the status, and the body if it is JSON of a sensible size. */
export type PostAnswer = { readonly status: number; readonly body: unknown };

/** Sends `body` as the message `id`. Fails when nobody answered, or not in time. */
export type SignedPost = (id: string, body: unknown) => Promise<PostAnswer>;

/** Where to, signed with which key, at what (real) time. */
export type SignedPostOptions = {
  readonly url: string;
  readonly key: Buffer;
  readonly clock: Clock;
  /** How long to wait for the whole answer, in milliseconds. */
  readonly within?: number;
};

const WITHIN = 15_000;
const LONGEST_ANSWER = 64 * 1024;

/**
 * Posts JSON to one address that the operator has configured: to that very address, wherever it is, and nowhere else,
 * because redirects are not followed. The id of the message goes along as `Idempotency-Key` too, so that a receiver
 * which knows only that header makes nothing twice.
 */
export const signedPost =
  ({ url, key, clock, within = WITHIN }: SignedPostOptions): SignedPost =>
  async (id, content) => {
    const body = JSON.stringify(content);
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, application/problem+json',
        'user-agent': 'Tandem',
        'idempotency-key': id,
        ...sign(key, id, body, clock.now()),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(within),
    });
    return { status: answer.status, body: readJson(await readText(answer)) };
  };

/** The text of an answer; undefined when it is longer than anything we could have asked for. */
const readText = async (answer: Response): Promise<string | undefined> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.length;
    if (length > LONGEST_ANSWER) return undefined; // leaving the loop hangs up
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const readJson = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};
