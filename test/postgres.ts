import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import pg from 'pg';
import { inject } from 'vitest';
import { startTestServer } from './postgres-server.ts';

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A database for one suite, with all migrations applied and nothing in it. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await startTestServer(inject('testServer'));
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  const admin = urlOf(server.url, 'postgres');
  await withClient(admin, async (client) => {
    // One suite makes the template, the others wait for it; and PostgreSQL copies a template for one at a time.
    await client.query('SELECT pg_advisory_lock(1)');
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'template_tandem'");
    if (!rowCount) await createTemplate(client, server.url);
    await client.query(`CREATE DATABASE ${name} TEMPLATE template_tandem`);
  });
  return {
    url: urlOf(server.url, name),
    drop: () =>
      withClient(admin, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/** Migrated under another name first: a migration that fails must not leave a half template to the next suite. */
async function createTemplate(client: pg.Client, url: string): Promise<void> {
  await client.query('DROP DATABASE IF EXISTS template_unfinished WITH (FORCE)');
  await client.query('CREATE DATABASE template_unfinished');
  const migrations = new URL('../src/db/migrate.ts', import.meta.url);
  if (existsSync(migrations)) {
    const { migrate } = (await import(migrations.href)) as { migrate(url: string): Promise<void> };
    await migrate(urlOf(url, 'template_unfinished'));
  }
  await client.query('ALTER DATABASE template_unfinished RENAME TO template_tandem');
}

const urlOf = (url: string, database: string): string => url.replace('@/tandem?', `@/${database}?`);

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
