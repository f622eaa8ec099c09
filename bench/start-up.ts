import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './house.ts';

const BOOTSTRAP = fileURLToPath(new URL('../scripts/bootstrap.mjs', import.meta.url));
const GIVE_UP = 300_000;
/** How long the server is left alone before its memory is looked at. */
const REST = 5_000;

export type StartUp = { readonly seconds: number; readonly memory: number };

/**
 * `npm start` for the second time: seconds until the portal answers, and the memory in MiB of everything it started, the
 * database included, after a while without visitors. Pages that processes share are counted once.
 */
export const measureStartUp = async (): Promise<StartUp> => {
  const data = await mkdtemp(join(tmpdir(), 'tandem-bench-start-'));
  const port = await freePort();
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: String(port), TANDEM_DATA: data };
  delete env.DATABASE_URL;
  const start = () => spawn(process.execPath, [BOOTSTRAP, 'start'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    const first = start();
    await answers(port, first);
    await stop(first);
    const begun = performance.now();
    const second = start();
    await answers(port, second);
    const seconds = (performance.now() - begun) / 1000;
    await pause(REST);
    const memory = await memoryBelow(second.pid ?? 0);
    await stop(second);
    return { seconds, memory };
  } finally {
    await rm(data, { recursive: true, force: true });
  }
};

const answers = async (port: number, process: ChildProcess): Promise<void> => {
  const deadline = Date.now() + GIVE_UP;
  for (;;) {
    const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    await reply?.text();
    if (reply?.ok) return;
    if (process.exitCode !== null || Date.now() > deadline) throw new Error('npm start did not come up');
    await pause(10);
  }
};

const stop = async (process: ChildProcess): Promise<void> => {
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGTERM');
  await gone;
};

/** Proportional memory of a process and all that descend from it. */
const memoryBelow = async (root: number): Promise<number> => {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const descends = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === root || descends(parent));
  };
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    if (!descends(pid)) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
};
