import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The checkout, wherever the command was typed. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Something a person can act on: shown without a stack. `code` is what the command then exits with. */
export class Trouble extends Error {
  code = 1;
}

export function fail(happened, whatToDo) {
  throw new Trouble(`\n${happened}\n${whatToDo}`);
}

/** Stops what is being set up, because a person has stopped what it was doing. */
export function giveUp(code) {
  throw Object.assign(new Trouble('\nStopped.'), { code });
}

export function say(text) {
  console.error(text);
}

export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

export function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * One set-up step at a time in this checkout: `npm start` and `npm test` typed together on a fresh clone would
 * otherwise install over each other. The lock names its holder, so one left by a killed process is taken over.
 */
export async function alone(name, work) {
  const lock = join(ROOT, '.tandem', `${name}.lock`);
  let told = false;
  for (;;) {
    try {
      mkdirSync(dirname(lock), { recursive: true });
      writeFileSync(lock, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code === 'EACCES' || error.code === 'EROFS') return work();
      if (error.code !== 'EEXIST') throw error;
      if (abandoned(lock)) rmSync(lock, { force: true });
      else {
        if (!told) say(`Waiting for another Tandem command in this folder (${name}) ...`);
        told = true;
        await sleep(200);
      }
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function abandoned(lock) {
  const [pid, started] = (readText(lock) ?? '').split(' ');
  // Just created, its holder not written yet.
  if (!pid) return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 5000;
  return startOf(pid) !== started;
}

/** When a process started, in clock ticks: tells it from a later one with the same pid. Empty if it is gone. */
function startOf(pid) {
  const stat = readText(`/proc/${pid}/stat`) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
