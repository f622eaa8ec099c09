import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ROOT } from './project.mjs';

/** Node 24, which runs TypeScript as it is: from the npm package for this machine, or the one we run on. */
export function findNode24() {
  const packaged = join(ROOT, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `Tandem runs on Node 24; this is Node ${process.versions.node}, and npm has no Node 24 for ${process.platform} on ${process.arch} here.`,
    'Install Node 24 or newer and run the command again. (On Linux x64 and arm64: "npm ci" without --omit=optional brings it.)',
  );
}
