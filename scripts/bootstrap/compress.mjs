import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What is text. Fonts and pictures of other kinds are compressed already. */
const TEXT = /\.(js|css|svg)$/;
/** Below this many bytes an answer goes into the same packets either way. */
const WORTHWHILE = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Puts a `.br` and a `.gz` beside each file of text under a folder, so that a server has nothing to do but send them. */
export async function compressFiles(folder) {
  const entries = await readdir(folder, { recursive: true });
  await Promise.all(
    entries
      .filter((name) => TEXT.test(name))
      .map(async (name) => {
        const path = join(folder, name);
        if ((await stat(path)).size < WORTHWHILE) return;
        const content = await readFile(path);
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
        await writeFile(`${path}.br`, await brotli(content, { params }));
        await writeFile(`${path}.gz`, await zip(content, { level: 9 }));
      }),
  );
}
