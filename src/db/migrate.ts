import { readdir, readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Any number: whoever holds this advisory lock migrates, everybody else waits. */
const LOCK = 727_201;

/**
 * Brings the database at `url` to the newest schema: our numbered files in order, each in its own transaction, then
 * the job queue's own tables. Safe to run from several processes at once and again at every start.
 * Fails with the file's name if a statement fails; what came before it stays.
 */
export const migrate = async (url: string): Promise<{ applied: string[] }> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null)',
    );
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const known = new Set(rows.map((row) => row.name));
    const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
    const applied: string[] = [];
    for (const name of files.filter((file) => !known.has(file))) {
      await apply(client, name);
      applied.push(name);
    }
    const queue = await client.query<{ there: boolean }>(
      `select to_regclass('graphile_worker.migrations') is not null as there`,
    );
    if (!queue.rows[0]?.there || applied.length > 0) await runMigrations({ connectionString: url });
    return { applied };
  } finally {
    await client.end();
  }
};

const apply = async (client: pg.Client, name: string): Promise<void> => {
  const sql = await readFile(new URL(name, FOLDER), 'utf8');
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migrations (name, applied_at) values ($1, $2)', [name, new Date().toISOString()]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
};

/** Whether every migration file has been applied: what `/readyz` asks. */
export const isMigrated = async (pool: pg.Pool): Promise<boolean> => {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql'));
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from migrations');
  return rows[0]?.count === files.length;
};
