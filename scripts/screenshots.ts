// Draws docs/screenshots anew from a running portal: `npm run screenshots`, with names of pages for some of them.
// A sandbox of its own with some more customers than the cast has, so that the pictures show a working day.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import type { Context } from '../src/app/context.ts';
import { importWorld } from '../src/app/platform/import-world.ts';
import { startEmbedded } from '../src/db/embedded.ts';
import { openStore } from '../src/db/store.ts';
import { readAdminRequest } from '../src/domain/delegated-admin.ts';
import { asId } from '../src/kernel/ids.ts';
import { addDays, type Instant } from '../src/kernel/time.ts';
import { sandboxConfig } from '../src/main/config.ts';
import { start } from '../src/main/start.ts';
import { realClock, realIds } from '../src/main/system.ts';
import { castWorld } from '../src/sandbox/cast.ts';
import { chromiumPath, FLAGS } from '../test/browser/chromium.ts';

const OUT = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const HARBOR = asId<'organization'>('7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192');
const NORTHLIGHT = asId<'organization'>('0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60');
/** Invented customers of Harbor IT: name, domain, shared with Northlight, days of admin roles, days ago. */
const MORE: readonly (readonly [string, string, boolean, number, number])[] = [
  ['Gantry Robotics', 'gantry.example', true, 0, 4],
  ['Moinho Foods', 'moinhofoods.example', false, 730, 143],
  ['Cobalt Cycles', 'cobaltcycles.example', false, 0, 177],
  ['Alder Dental', 'alderdental.example', true, 400, 294],
  ['Estrela Textiles', 'estrelatextiles.example', true, 730, 307],
  ['Breakwater Hotels', 'breakwater.example', true, 460, 438],
  ['Quill & Harrow Legal', 'quillharrow.example', true, 0, 472],
  ['Vale Opticians', 'valeopticians.example', true, 730, 633],
];

type Shot = { name: string; upn?: string; path: string; phone?: boolean; prepare?: (page: Page) => Promise<void> };

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
    await addCustomers(database.url, config.base, config.secret);
    await mkdir(OUT, { recursive: true });
    const link = await invite(config.base);
    for (const shot of shots(link).filter(({ name }) => only.length === 0 || only.includes(name))) {
      for (const language of ['en', 'zh-TW'] as const) {
        for (const theme of ['light', 'dark'] as const) {
          if (theme === 'dark' && language === 'zh-TW') continue;
          await take(shot, language, theme);
        }
      }
    }
  } finally {
    await browser.close();
    await running.close();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }

  async function take(shot: Shot, language: 'en' | 'zh-TW', theme: 'light' | 'dark'): Promise<void> {
    const context = await browser.newContext({
      baseURL: config.base,
      locale: language === 'en' ? 'en-GB' : 'zh-TW',
      timezoneId: language === 'en' ? 'Europe/Lisbon' : 'Asia/Taipei',
      viewport: shot.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
      deviceScaleFactor: shot.phone ? 2 : 1,
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    if (shot.upn) {
      const data = { upn: shot.upn };
      await context.request.post('/api/v1/sandbox/sign-in', { data, headers: { origin: config.base } });
    }
    const page = await context.newPage();
    await page.goto(shot.path);
    await loaded(page);
    await shot.prepare?.(page);
    const file = `${shot.name}${shot.phone ? '.phone' : ''}.${theme}.${language}.png`;
    await page.screenshot({ path: join(OUT, file) });
    console.log(file);
    await context.close();
  }
};

/** On a busy machine the network may rest before the page has begun to ask. */
const loaded = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
};

const shots = (link: string): Shot[] => {
  const tallow = 'c0ffee00-1234-4abc-9def-0000000000c1';
  const hugo = 'hugo@harborit.example';
  return [
    { name: 'welcome', path: '/' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'home', upn: hugo, path: '/home' },
    { name: 'home', upn: hugo, path: '/home', phone: true },
    { name: 'home-customer', upn: 'ines@tallowbakery.example', path: '/home' },
    { name: 'customers', upn: hugo, path: `/customers?open=${tallow}` },
    { name: 'customers', upn: hugo, path: `/customers?open=${tallow}`, phone: true },
    { name: 'invitations', upn: hugo, path: '/customers/invitations' },
    { name: 'invitation', upn: hugo, path: `/providers/${NORTHLIGHT}/invite` },
    { name: 'accept-before-sign-in', path: link },
    { name: 'accept-review', upn: 'carla@cedarclinic.example', path: link },
    { name: 'accept-review', upn: 'carla@cedarclinic.example', path: link, phone: true },
    { name: 'account', upn: hugo, path: `/customers/${tallow}` },
    { name: 'remove', upn: hugo, path: `/customers/${tallow}`, prepare: openRemoval },
    { name: 'providers', upn: hugo, path: '/providers' },
    { name: 'resellers', upn: 'nora@northlight.example', path: '/resellers' },
    { name: 'partner-relationships', upn: 'ines@tallowbakery.example', path: '/partner-relationships' },
    { name: 'activity', upn: hugo, path: '/activity' },
    { name: 'people', upn: hugo, path: '/people' },
    { name: 'organization', upn: hugo, path: '/organization' },
  ];
};

/** The dialog that every removal goes through; its command has another name in each language. */
const openRemoval = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /^(Remove customer relationship|移除客戶關係)$/ })
    .first()
    .click();
  await page.getByRole('checkbox').waitFor();
};

const addCustomers = async (url: string, base: string, secret: string): Promise<void> => {
  const store = openStore(url, 2);
  const ids = realIds(secret);
  const contextAt = (now: Instant): Context => ({
    store,
    clock: { now: () => now },
    wall: realClock,
    ids,
    base,
    actor: { kind: 'system' },
    door: 'sandbox',
    requestId: ids.id<'request'>(),
  });
  const today = realClock.now();
  for (const [name, domain, shared, days, ago] of MORE) {
    const id = ids.id<'organization'>();
    const request = readAdminRequest({ template: 'service-desk', durationDays: Math.max(days, 1) }, 'Harbor IT');
    const cast = castWorld(today);
    const added = await importWorld(
      contextAt(addDays(today, -ago)),
      {
        regions: cast.regions,
        organizations: [
          {
            id,
            kind: 'customer',
            name,
            domain,
            country: 'PT',
            locale: 'en',
            partnerId: null,
            standing: 'good',
            programAgreementSignedAt: null,
            profile: { legalName: name, addressLine1: 'Rua Nova 1', city: 'Lisboa' },
            supportContact: null,
            version: 1,
          },
        ],
        people: [],
        partnerships: [],
        relationships: [
          { partnerId: HARBOR, customerId: id, viaId: shared ? NORTHLIGHT : null },
          ...(shared ? [{ partnerId: NORTHLIGHT, customerId: id, viaId: HARBOR }] : []),
        ],
        delegatedAdmin: days > 0 && request.ok ? [{ partnerId: HARBOR, customerId: id, request: request.value }] : [],
      },
      { into: 'used' },
    );
    if (!added.ok) throw new Error(`${name} could not be added: ${added.failure.code}`);
  }
  await store.close();
};

const invite = async (base: string): Promise<string> => {
  const post = (path: string, cookie: string, body: unknown) =>
    fetch(`${base}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: base, cookie },
      body: JSON.stringify(body),
    });
  const signedIn = await post('/sandbox/sign-in', '', { upn: 'hugo@harborit.example' });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const draft = await post('/invitations', cookie, {
    kind: 'reseller_joint',
    providerId: NORTHLIGHT,
    channel: 'own_marketing',
  });
  const { id, link } = (await draft.json()) as { id: string; link: string };
  await post(`/invitations/${id}/done`, cookie, {});
  return new URL(link).pathname;
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
