import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { startTestServer } from './postgres-server.ts';

export type TestDatabase = { url: string; drop(): Promise<void> };

/** What stands in a suite's database from the beginning on. It is made once in a run of the tests, then copied. */
export type Contents = { readonly name: string; fill(url: string): Promise<void> };

/** A database for one suite, with all migrations applied and nothing in it but these contents. */
export async function testDatabase(contents?: Contents): Promise<TestDatabase> {
  const server = await startTestServer(inject('testServer'));
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  const admin = urlOf(server.url, 'postgres');
  await withClient(admin, async (client) => {
    // One suite makes the template, the others wait for it; and PostgreSQL copies a template for one at a time.
    await client.query('SELECT pg_advisory_lock(1)');
    const making = { client, url: server.url };
    await ensureTemplate(making, 'template0', MIGRATED);
    if (contents) await ensureTemplate(making, nameOf(MIGRATED), contents);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${nameOf(contents ?? MIGRATED)}`);
  });
  return {
    url: urlOf(server.url, name),
    drop: () =>
      withClient(admin, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

const MIGRATED: Contents = {
  name: 'tandem',
  fill: async (url) => {
    const { migrate } = await import('../src/db/migrate.ts');
    await migrate(url);
  },
};

const nameOf = ({ name }: Contents): string => `template_${name}`;

/** Filled under another name first: what fails on its way must not leave a half template to the next suite. */
async function ensureTemplate(
  { client, url }: { client: pg.Client; url: string },
  from: string,
  contents: Contents,
): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [nameOf(contents)]);
  if (rowCount) return;
  await client.query('DROP DATABASE IF EXISTS template_unfinished WITH (FORCE)');
  await client.query(`CREATE DATABASE template_unfinished TEMPLATE ${from}`);
  await contents.fill(urlOf(url, 'template_unfinished'));
  await client.query(`ALTER DATABASE template_unfinished RENAME TO ${nameOf(contents)}`);
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
