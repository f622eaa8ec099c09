// Draws docs/screenshots anew from a running portal: `npm run screenshots`, with names of pages for some of them.
// A sandbox of its own, in which the cast has had a working day before the pictures are taken.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startEmbedded } from '../src/db/embedded.ts';
import { sandboxConfig } from '../src/main/config.ts';
import { start } from '../src/main/start.ts';
import { chromiumPath, FLAGS } from '../test/browser/chromium.ts';
import { looksOf, takePicture } from './screenshots/camera.ts';
import { type Shot, shotsOf } from './screenshots/shots.ts';
import { LANGUAGES, type Language, STAGES } from './screenshots/stage.ts';
import { tell } from './screenshots/story.ts';

const OUT = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));

const main = async (only: readonly string[]): Promise<void> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tandem-screenshots-'));
  await chmod(dataDir, 0o711);
  const database = await startEmbedded({ dataDir: join(dataDir, 'postgres') });
  const environment = {
    PORT: String(await freePort()),
    DATABASE_URL: database.url,
    TANDEM_DATA: dataDir,
    LOG_LEVEL: 'silent',
  };
  const config = sandboxConfig(environment, []);
  const running = await start(config, () => undefined);
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...FLAGS] });
  try {
    await mkdir(OUT, { recursive: true });
    const place = { browser, base: config.base, folder: OUT };
    const shots = new Map<Language, readonly Shot[]>();
    for (const language of LANGUAGES) {
      const stage = STAGES[language];
      const told = await tell({ base: config.base, secret: config.secret, databaseUrl: database.url }, stage);
      shots.set(language, shotsOf(stage, told));
    }
    for (const [language, all] of shots) {
      for (const shot of all.filter(({ name }) => only.length === 0 || only.includes(name))) {
        for (const look of looksOf(shot, language)) console.log(await takePicture(place, shot, look));
      }
    }
  } finally {
    await browser.close();
    await running.close();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

await main(process.argv.slice(2));
