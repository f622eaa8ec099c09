// Runs a command with DATABASE_URL set to a fresh PostgreSQL 15 of its own, on a private socket, and removes it after:
//   node scripts/with-postgres15.mjs npm run bench
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackages } from './bootstrap/packages.mjs';
import { ROOT } from './bootstrap/project.mjs';
import { runAsOurselves } from './bootstrap/run.mjs';
import { findNode24 } from './bootstrap/runtime.mjs';

const BINARIES = '/usr/lib/postgresql/15';
const [program, ...args] = process.argv.slice(2);

if (!program) {
  console.error('Usage: node scripts/with-postgres15.mjs <command> [arguments]');
  process.exit(2);
}
if (!existsSync(join(BINARIES, 'bin', 'postgres'))) {
  console.error(`${BINARIES} is not there. Install the Debian package postgresql-15 and run this again.`);
  process.exit(1);
}
await ensurePackages({ dev: true });
const node = findNode24();
// The launcher is TypeScript: this script starts itself again on Node 24 when it runs on an older one.
if (process.execPath !== node && Number(process.versions.node.split('.')[0]) < 24) {
  process.exit(await runAsOurselves(node, process.argv.slice(1), { cwd: process.cwd() }));
}

const { startEmbedded } = await import(join(ROOT, 'src/db/embedded.ts'));
const folder = await realpath(await mkdtemp(join(tmpdir(), 'tandem-15-')));
// As root, PostgreSQL runs as somebody else, who has to get in.
await chmod(folder, 0o711);
const server = await startEmbedded({ dataDir: join(folder, 'data'), binaries: BINARIES });
try {
  const env = { ...process.env, DATABASE_URL: server.url };
  process.exitCode = await runAsOurselves(program, args, { env, cwd: process.cwd() });
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
