import { connect, type Socket } from 'node:net';
import { measure, serve } from './worker.ts';

/** What to ask for, how, and for how long. Runs in a process of its own: the server must not wait for its client. */
export type LoadTask = {
  readonly kind: 'http';
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  readonly connections: number;
  readonly milliseconds: number;
};

/** Requests as bytes over open sockets, one after the other on each: as little client as possible. */
const load = (task: LoadTask) =>
  measure(task, async () => {
    const socket = connect({ port: task.port, host: '127.0.0.1' });
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    socket.setNoDelay(true);
    const ask = reader(socket);
    const requests = task.paths.map((path) => requestOf(path, task));
    return {
      once: (index) => ask(requests[index % requests.length] as Buffer),
      close: async () => {
        socket.destroy();
      },
    };
  });

const requestOf = (path: string, { port, headers }: LoadTask): Buffer => {
  const lines = [`GET ${path} HTTP/1.1`, `host: localhost:${port}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
};

/** Sends one request and resolves when the whole answer is there; anything but 200 ends the run. */
const reader = (socket: Socket): ((request: Buffer) => Promise<void>) => {
  let chunks: Buffer[] = [];
  let missing = -1;
  let finish: (() => void) | undefined;
  let fail: ((error: Error) => void) | undefined;
  socket.on('error', (error) => fail?.(error));
  socket.on('data', (chunk: Buffer) => {
    if (missing < 0) {
      chunks.push(chunk);
      const text = Buffer.concat(chunks);
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = text.subarray(0, end).toString('latin1');
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (!head.startsWith('HTTP/1.1 200') || length === undefined) return fail?.(new Error(head));
      missing = Number(length) - (text.length - end - 4);
    } else missing -= chunk.length;
    if (missing > 0) return;
    chunks = [];
    missing = -1;
    finish?.();
  });
  return (request) =>
    new Promise<void>((resolve, reject) => {
      finish = resolve;
      fail = reject;
      socket.write(request);
    });
};

serve('http', load);
