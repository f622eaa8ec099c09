// Finds a Chromium for the browser tests, or brings one. `node scripts/chromium.mjs` prints its path.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { fail, giveUp, say, seconds, Trouble } from './bootstrap/project.mjs';
import { isEnded, runQuietly, tail } from './bootstrap/run.mjs';
import { unpackChromium, unpackedChromium } from './chromium/unpack.mjs';

const SYSTEM = '/usr/bin/chromium';
/** Chinese is one of our two languages; without these fonts every zh-TW page is a page of boxes. */
export const PACKAGES = ['chromium', 'fonts-noto-cjk', 'fonts-liberation'];

/** What headless Chromium needs here, root included: no sandbox of its own, and no talking to the outside. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  // Containers often give /dev/shm 64 MB or no permission.
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function chromiumPath() {
  const given = process.env.TANDEM_CHROMIUM;
  if (given) {
    if (await starts(given)) return given;
    fail(`TANDEM_CHROMIUM names ${given}, which does not start.`, 'Correct it, or unset it to have one found.');
  }
  if (await starts(SYSTEM)) return SYSTEM;
  const unpacked = unpackedChromium();
  if (unpacked && (await starts(unpacked))) return unpacked;
  if (!existsSync('/usr/bin/apt-get')) {
    fail('There is no Chromium, and no apt-get to bring one.', 'Install Chromium and name it in TANDEM_CHROMIUM.');
  }
  const begun = performance.now();
  say('Bringing Chromium for the browser tests (about 200 MB, once) ...');
  const path = process.getuid() === 0 ? await installAsRoot() : await unpackChromium(PACKAGES);
  if (!(await starts(path))) {
    const { output } = await tryIt(path);
    fail(
      `Chromium was brought to ${path}, but does not start:\n\n${tail(output)}`,
      'Install Chromium by hand and name it in TANDEM_CHROMIUM.',
    );
  }
  say(`Chromium is here after ${seconds(begun)}.`);
  return path;
}

async function installAsRoot() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const settings = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const install = ['install', '-y', '--no-install-recommends', ...PACKAGES];
  let said = '';
  for (let attempt = 1; attempt <= 3; attempt++) {
    // A source that cannot be reached fails the update; whether that matters, the install will tell.
    const update = await runQuietly('apt-get', [...settings, 'update'], { env });
    const { code, output } = await runQuietly('apt-get', [...settings, ...install], { env });
    if (code === 0) return SYSTEM;
    said = `${update.code === 0 ? '' : `${tail(update.output, 8)}\n`}${tail(output)}`;
    // Another apt may be renewing the lists under our hands, and only its installing can be waited for.
    if (attempt < 3) await sleep(5000);
  }
  return fail(
    `apt-get could not install ${PACKAGES.join(', ')}. The end of what it said:\n\n${said}`,
    "Check that Debian's package mirror can be reached, or name a Chromium of your own in TANDEM_CHROMIUM.",
  );
}

/** Shows a page. Asking only for its version would also satisfy a Chromium whose data files are missing. */
async function starts(path) {
  if (!existsSync(path)) return false;
  const { code, stdout } = await tryIt(path);
  // Whoever stops the look does not want another one brought.
  if (isEnded(code)) giveUp(code);
  return /it works/.test(stdout);
}

async function tryIt(path) {
  const profile = mkdtempSync(join(tmpdir(), 'tandem-chromium-'));
  try {
    const page = 'data:text/html,it%20works';
    // What it leaves in the temporary folder goes with the profile.
    const env = { ...process.env, TMPDIR: profile };
    const args = [...FLAGS, `--user-data-dir=${profile}`, '--dump-dom', page];
    return await runQuietly(path, args, { env, timeout: 60_000 });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await chromiumPath());
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.message);
    process.exitCode = error.code;
  }
}
