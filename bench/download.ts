import { get } from 'node:http';
import pg from 'pg';
import { serve } from './worker.ts';

/** Takes a whole file and throws it away: over HTTP, or what COPY writes. Runs in a process of its own. */
export type DownloadTask =
  | { readonly kind: 'http'; readonly url: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'copy'; readonly url: string; readonly text: string };
export type Downloaded = { readonly milliseconds: number; readonly lines: number };

const overHttp = (url: string, headers: Readonly<Record<string, string>>) =>
  new Promise<number>((resolve, reject) => {
    get(url, { headers }, (response) => {
      let lines = 0;
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode}`));
      response.on('data', (chunk: Buffer) => {
        lines += countLines(chunk);
      });
      response.on('end', () => resolve(lines)).on('error', reject);
    }).on('error', reject);
  });

/** The least that `pg` needs to run COPY ... TO STDOUT: a query that reads data as it comes. */
const overCopy = async (url: string, text: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await new Promise<number>((resolve, reject) => {
      let lines = 0;
      const copy = {
        submit: (connection: { query(text: string): void }) => connection.query(text),
        handleError: reject,
        handleCopyData: ({ chunk }: { chunk: Buffer }) => {
          lines += countLines(chunk);
        },
        handleCommandComplete: () => undefined,
        handleReadyForQuery: () => resolve(lines),
        callback: undefined,
      };
      client.query(copy as unknown as pg.Submittable);
    });
  } finally {
    await client.end();
  }
};

const countLines = (chunk: Buffer): number => {
  let lines = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
};

serve<DownloadTask>('download', async (task): Promise<Downloaded> => {
  const begun = performance.now();
  const lines = task.kind === 'http' ? await overHttp(task.url, task.headers) : await overCopy(task.url, task.text);
  return { milliseconds: performance.now() - begun, lines };
});
