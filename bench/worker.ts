import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a measuring process tells. Times in milliseconds. */
export type Measured = { readonly p50: number; readonly perSecond: number; readonly count: number };
type Timed = { readonly connections: number; readonly milliseconds: number };
type Client = { once(index: number): Promise<void>; close(): Promise<void> };

/** As long as the code is still being compiled, nothing is counted. */
const WARM_UP = 0.25;

/** Runs `connections` clients side by side for the time given, each asking again as soon as it was answered. */
export const measure = async (task: Timed, open: () => Promise<Client>): Promise<Measured> => {
  const clients = await Promise.all(Array.from({ length: task.connections }, open));
  const begun = performance.now();
  const counted = begun + task.milliseconds * WARM_UP;
  const end = begun + task.milliseconds;
  const times: number[] = [];
  let index = 0;
  const loop = async (client: Client): Promise<void> => {
    for (;;) {
      const before = performance.now();
      if (before >= end) return;
      await client.once(index++);
      if (before >= counted) times.push(performance.now() - before);
    }
  };
  await Promise.all(clients.map(loop));
  const seconds = (performance.now() - counted) / 1000;
  await Promise.all(clients.map((client) => client.close()));
  times.sort((one, other) => one - other);
  return { p50: times[times.length >> 1] ?? Number.NaN, perSecond: times.length / seconds, count: times.length };
};

/** In the child process: does one task of its kind after the other. */
export const serve = <Task extends { kind: string }>(kind: string, work: (task: Task) => Promise<unknown>): void => {
  if (process.argv[2] !== kind) return;
  process.on('message', (task: Task) => {
    work(task).then(
      (value) => process.send?.({ value }),
      (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
    );
  });
};

export type Worker<Task, Value> = { do(task: Task): Promise<Value>; end(): void };

/** In the bench: a process that does tasks of one kind. */
export const startWorker = <Task, Value = Measured>(file: string, kind: string): Worker<Task, Value> => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [kind], { serialization: 'advanced' });
  return {
    do: (task) =>
      new Promise((resolve, reject) => {
        child.once('message', (answer: { value?: Value; error?: string }) =>
          answer.error === undefined ? resolve(answer.value as Value) : reject(new Error(answer.error)),
        );
        child.send(task as object);
      }),
    end: () => child.kill(),
  };
};
