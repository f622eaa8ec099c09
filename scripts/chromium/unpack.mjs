// Chromium for a user who may not install packages: Debian's packages, downloaded and unpacked into a folder.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fail } from '../bootstrap/project.mjs';
import { runQuietly, tail } from '../bootstrap/run.mjs';

/** The start script of a Chromium that an earlier run unpacked. */
export function unpackedChromium() {
  return places()
    .map((place) => join(place, 'chromium', 'start'))
    .find((path) => existsSync(path) && isOurs(dirname(path)));
}

export async function unpackChromium(packages) {
  const place = places().find(usable);
  if (!place) fail(`No folder to unpack Chromium into: tried ${places().join(', ')}.`, 'Make one of them writable.');
  // Unpacked aside and moved when complete: a killed run leaves nothing that looks finished.
  const work = mkdtempSync(join(place, 'chromium-'));
  try {
    const archives = await download(work, packages);
    const root = join(work, 'chromium', 'root');
    mkdirSync(root, { recursive: true });
    for (const archive of archives) {
      const { code, output } = await runQuietly('dpkg-deb', ['-x', archive, root]);
      if (code !== 0)
        fail(
          `${archive} could not be unpacked:\n\n${tail(output)}`,
          'Check that there is 1 GB of disk space and try again.',
        );
    }
    writeFileSync(join(work, 'chromium', 'fonts.conf'), FONTS);
    writeFileSync(join(work, 'chromium', 'start'), START, { mode: 0o755 });
    return moveInto(join(place, 'chromium'), work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Another clone of the same user may have brought its own in the meantime: that one is as good. */
function moveInto(target, work) {
  try {
    if (existsSync(target)) renameSync(target, join(work, 'before'));
    renameSync(join(work, 'chromium'), target);
  } catch (error) {
    if (!existsSync(join(target, 'start'))) throw error;
  }
  return join(target, 'start');
}

/** Where it may be: kept for the user; for one without a home of their own, until the machine forgets it. */
function places() {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return [join(cache, 'tandem'), join(tmpdir(), `tandem-${userInfo().uid}`)];
}

function usable(place) {
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    if (!isOurs(place)) return false;
    rmSync(mkdtempSync(join(place, 'try-')), { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** In the shared temporary folder somebody else may have put a program in this place for us to run. */
function isOurs(path) {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid();
}

/**
 * apt with lists and a download folder of its own. It reads the machine's record of what is installed, so it brings
 * only what is missing. A Chromium in that record is one that did not start: it is left out, to be brought again.
 */
async function download(work, packages) {
  for (const folder of ['lists/partial', 'archives/partial']) mkdirSync(join(work, folder), { recursive: true });
  const installed = readFileSync('/var/lib/dpkg/status', 'utf8').split('\n\n');
  writeFileSync(
    join(work, 'status'),
    installed.filter((entry) => !/^Package: (chromium|fonts-noto-cjk|fonts-liberation)/.test(entry)).join('\n\n'),
  );
  const settings = Object.entries({
    'Dir::State': work,
    'Dir::State::lists': join(work, 'lists'),
    'Dir::State::status': join(work, 'status'),
    'Dir::State::extended_states': join(work, 'extended_states'),
    'Dir::Cache': work,
    'Dir::Cache::archives': join(work, 'archives'),
    'Dir::Log': work,
    'Debug::NoLocking': '1',
    'Acquire::Retries': '3',
    'Acquire::Languages': 'none',
    'APT::Get::AllowUnauthenticated': 'false',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const env = { ...process.env, LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' };
  // A source that cannot be reached fails the update; whether that matters, the download will tell.
  const update = await runQuietly('apt-get', [...settings, 'update'], { env });
  const install = ['install', '--download-only', '-y', '--no-install-recommends', ...packages];
  const { code, output } = await runQuietly('apt-get', [...settings, ...install], { env });
  const archives = readdirSync(join(work, 'archives')).filter((name) => name.endsWith('.deb'));
  if (code !== 0 || archives.length === 0) {
    fail(
      `apt-get could not download Chromium. The end of what it said:\n\n${tail(update.code === 0 ? '' : update.output, 8)}\n${tail(output)}`,
      "Check that Debian's package mirror can be reached, or name a Chromium of your own in TANDEM_CHROMIUM.",
    );
  }
  return archives.map((name) => join(work, 'archives', name));
}

/** Fonts and libraries from the folder first, from the machine second. */
const START = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
root=$here/root
libraries=
for folder in "$root"/usr/lib/chromium "$root"/usr/lib/*-linux-gnu "$root"/lib/*-linux-gnu "$root"/usr/lib/*-linux-gnu/*/; do
  [ -d "$folder" ] && libraries=$libraries\${libraries:+:}\${folder%/}
done
export LD_LIBRARY_PATH="$libraries\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
export XDG_DATA_DIRS="$root/usr/share:\${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
exec "$root/usr/lib/chromium/chromium" "$@"
`;

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">root/usr/share/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <include ignore_missing="yes" prefix="relative">root/usr/share/fontconfig/conf.avail</include>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>Liberation Sans</family><family>Noto Sans CJK TC</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Liberation Serif</family><family>Noto Serif CJK TC</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>Liberation Mono</family><family>Noto Sans Mono CJK TC</family></prefer></alias>
</fontconfig>
`;
