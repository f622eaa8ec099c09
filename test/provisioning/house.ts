import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers, type House as CrashHouse, endOf, freePort, openHouse as openCrashHouse } from '../crash/house.ts';
import type { Entry } from './vendor.ts';

const VENDOR = fileURLToPath(new URL('./vendor.ts', import.meta.url));
const SECRET = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;

export const VICTIMS = ['server', 'database', 'vendor'] as const;
export type Victim = (typeof VICTIMS)[number];

/** The three processes between which a line is provisioned. Each can be killed, and comes back by itself. */
export type House = Omit<CrashHouse, 'kill' | 'folder'> & {
  kill(victim: Victim): Promise<void>;
  /** What the vendor's system has noted, oldest first. */
  noted(): Promise<readonly Entry[]>;
};

/** Starts the sandbox's server with its database, and a vendor's system to provision its orders. */
export const openHouse = async (): Promise<House> => {
  const port = await freePort();
  const house = await openCrashHouse({
    PROVISIONER_URL: `http://127.0.0.1:${port}/orders`,
    PROVISIONER_SECRET: SECRET,
  });
  const file = join(house.folder, 'vendor.jsonl');
  let vendor: ChildProcess | undefined;
  const boot = async (): Promise<void> => {
    const booted = spawn(process.execPath, [VENDOR, String(port), file, house.base, SECRET], { stdio: 'inherit' });
    vendor = booted;
    await answers(`http://127.0.0.1:${port}/`, () => {
      if (booted.exitCode !== null) throw new Error('the vendor’s system ended');
    });
  };
  const close = async (): Promise<void> => {
    await endOf(vendor, 'SIGTERM');
    await house.close();
  };

  try {
    await writeFile(file, '');
    await boot();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    base: house.base,
    databaseUrl: house.databaseUrl,
    kill: async (victim) => {
      if (victim !== 'vendor') return house.kill(victim);
      await endOf(vendor, 'SIGKILL');
      await boot();
    },
    noted: async () =>
      (await readFile(file, 'utf8'))
        .split('\n')
        .filter((text) => text !== '')
        .map((text) => JSON.parse(text) as Entry),
    close,
  };
};
