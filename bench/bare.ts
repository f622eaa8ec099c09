import pg from 'pg';
import { measure, serve } from './worker.ts';

/** A statement with many sets of values, straight through `pg`. */
export type BareTask = {
  readonly kind: 'sql';
  readonly url: string;
  readonly text: string;
  readonly values: readonly (readonly unknown[])[];
  readonly connections: number;
  readonly milliseconds: number;
};

const run = async (task: BareTask) => {
  const pool = new pg.Pool({ connectionString: task.url, max: task.connections });
  try {
    return await measure(task, async () => ({
      once: async (index) => {
        await pool.query({
          name: 'page',
          text: task.text,
          values: [...(task.values[index % task.values.length] ?? [])],
        });
      },
      close: async () => undefined,
    }));
  } finally {
    await pool.end();
  }
};

serve('sql', run);
