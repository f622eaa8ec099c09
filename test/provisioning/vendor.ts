import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A vendor's own system, as docs/provisioning.md asks for it: a process of its own that knows nothing of Tandem but that
 * page. It answers now or later, is in trouble now and then, also after it has done what it was asked, and may be killed
 * at any moment. What it has done it keeps in a file to which it only appends.
 *
 * node vendor.ts <port> <file> <where to tell results> <secret>
 */
const [port = '', file = '', base = '', secret = ''] = process.argv.slice(2);
const key = Buffer.from(secret.slice('whsec_'.length), 'base64');

/** What the file says: a line was asked for; something was made of it, or is to be; its result was told. */
export type Entry = { readonly what: 'asked' | 'made' | 'taken' | 'told' | 'refused'; readonly line: string };

const made = new Set<string>();
const taken = new Set<string>();
const note = (what: Entry['what'], line: string): void => {
  appendFileSync(file, `${JSON.stringify({ what, line } satisfies Entry)}\n`);
  if (what === 'made') made.add(line);
  if (what === 'taken') taken.add(line);
  if (what === 'told') taken.delete(line);
};

const signatureOf = (id: string, timestamp: string, body: string): Buffer =>
  createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();

const isSigned = ({ headers }: IncomingMessage, body: string): boolean => {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) < 300)) return false;
  const given = Buffer.from(String(signature).replace(/^v1,/, ''), 'base64');
  const expected = signatureOf(String(id), String(timestamp), body);
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** Makes what was ordered: the effect that must happen once for each line. */
const make = (line: string): void => {
  if (!made.has(line)) note('made', line);
};

/** Makes it after a while, and tells until somebody listens; now and then once more, because who knows who listened. */
const makeLater = async (line: string): Promise<void> => {
  await pause(Math.random() * 300);
  make(line);
  while (taken.has(line)) {
    if (await tell(line)) note('told', line);
    else await pause(200);
  }
  if (Math.random() < 0.3) await tell(line);
};

const tell = async (line: string): Promise<boolean> => {
  const body = JSON.stringify({ state: 'completed', reference: `V-${line.slice(-6)}` });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const reply = await fetch(`${base}/api/v1/provisioning/${line}/result`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': `result-${line}`,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signatureOf(`result-${line}`, timestamp, body).toString('base64')}`,
    },
    body,
    signal: AbortSignal.timeout(5_000),
  }).catch(() => undefined);
  return reply?.status === 200;
};

type Reply = { readonly status: number; readonly body?: unknown } | 'hang up';

/** The smallest orders are refused; with the others chance decides. */
const answer = (line: string, quantity: number): Reply => {
  if (quantity === 1) {
    note('refused', line);
    return { status: 422, body: { code: 'too_few', title: 'One seat is not worth it' } };
  }
  const chance = Math.random();
  if (chance < 0.15) return { status: 503 };
  if (chance < 0.5 && !made.has(line)) {
    if (!taken.has(line)) {
      note('taken', line);
      void makeLater(line);
    }
    return { status: 202, body: { reference: `V-${line.slice(-6)}` } };
  }
  make(line);
  if (chance < 0.55) return 'hang up';
  if (chance < 0.6) return { status: 500 };
  return { status: 200, body: { reference: `V-${line.slice(-6)}` } };
};

const resume = (): void => {
  for (const text of readFileSync(file, { encoding: 'utf8', flag: 'a+' }).split('\n')) {
    if (text === '') continue;
    const { what, line } = JSON.parse(text) as Entry;
    if (what === 'made') made.add(line);
    if (what === 'taken') taken.add(line);
    if (what === 'told') taken.delete(line);
  }
  for (const line of taken) void makeLater(line);
};

if (process.argv[1] === import.meta.filename) {
  resume();
  createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    if (!isSigned(request, body)) return response.writeHead(401).end();
    const { line, quantity, quantityBefore } = JSON.parse(body) as {
      line: { id: string };
      quantity: number;
      quantityBefore?: number;
    };
    note('asked', line.id);
    const reply = answer(line.id, quantity - (quantityBefore ?? 0));
    if (reply === 'hang up') return response.destroy();
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body ?? {}));
  }).listen(Number(port), '127.0.0.1');
}
