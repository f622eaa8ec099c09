import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { sandboxConfig } from '../../src/main/config.ts';
import { start } from '../../src/main/start.ts';
import { testDatabase } from '../postgres.ts';
import { chromiumPath, FLAGS } from './chromium.ts';
import { openWindows, WINDOW_FLAG } from './windows.ts';

export type Language = 'en' | 'zh-TW';
/** The languages in which every journey is played. */
export const LANGUAGES: readonly Language[] = ['en', 'zh-TW'];

export type Visit = {
  /** Sign-in name of somebody of the cast; left out, nobody is signed in. */
  readonly as?: string;
  readonly language?: Language;
  /** A phone's window. */
  readonly phone?: boolean;
  readonly dark?: boolean;
  /** More of Playwright's own: permissions, reduced motion. */
  readonly context?: BrowserContextOptions;
};

export type Portal = {
  readonly base: string;
  readonly browser: Browser;
  /** The sandbox's database, for what no call can plant; undefined for a sandbox that runs elsewhere. */
  readonly databaseUrl: string | undefined;
  /** A window of its own, as another browser: own cookies, own storage. */
  open(path: string, visit?: Visit): Promise<Page>;
  /** Signs the window in as somebody of the cast; what the welcome page's button does. */
  signIn(context: BrowserContext, upn: string): Promise<void>;
  /** Calls the API as somebody of the cast, without a window: for what a test needs but does not tell. */
  call<Answer>(upn: string, method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<Answer>;
  /** Closes the window of a page, with all its pages. */
  closeWindow(page: Page): Promise<void>;
  /** Closes every window; for after each test. */
  closeWindows(): Promise<void>;
  /** Everything back to the beginning: the cast, nobody signed in. */
  reset(): Promise<void>;
  /** Moves the sandbox's clock, as `P8D`. */
  advance(period: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * A sandbox with the built portal on a free port and a database of its own, and one Chromium. With `TANDEM_AT` the
 * journeys are played against a sandbox that already runs there, which is reset first.
 */
export const openPortal = async (): Promise<Portal> => {
  const running = process.env.TANDEM_AT === undefined ? await startSandbox() : elsewhere(process.env.TANDEM_AT);
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...FLAGS, WINDOW_FLAG] });
  const { base, databaseUrl } = running;
  const windows = openWindows(browser, base);
  const send = async (method: string, path: string, body?: object, cookie = ''): Promise<Response> => {
    const answer = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: base, cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const cookies = new Map<string, string>();
  const cookieOf = async (upn: string): Promise<string> => {
    const known = cookies.get(upn);
    if (known !== undefined) return known;
    const { headers } = await send('POST', '/sandbox/sign-in', { upn });
    const cookie = headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    cookies.set(upn, cookie);
    return cookie;
  };
  const portal: Portal = {
    base,
    browser,
    databaseUrl,
    open: async (path, { as, language = 'en', phone = false, dark = false, context: more = {} } = {}) => {
      const context = await windows.take({
        locale: language === 'en' ? 'en-GB' : 'zh-TW',
        timezoneId: language === 'en' ? 'Europe/Lisbon' : 'Asia/Taipei',
        viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        ...more,
      });
      if (as !== undefined) await portal.signIn(context, as);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    },
    signIn: async (context, upn) => {
      const answer = await context.request.post(`${base}/api/v1/sandbox/sign-in`, {
        data: { upn },
        headers: { origin: base },
      });
      if (!answer.ok()) throw new Error(`${upn} could not sign in: ${answer.status()}`);
    },
    closeWindow: (page) => windows.giveBack(page.context()),
    closeWindows: windows.giveBackAll,
    call: async <Answer>(upn: string, method: string, path: string, body?: object) =>
      (await send(method, path, body, await cookieOf(upn))).json() as Promise<Answer>,
    reset: async () => {
      cookies.clear();
      await send('POST', '/sandbox/reset', {});
    },
    advance: async (advance) => {
      await send('POST', '/sandbox/clock', { advance });
    },
    close: async () => {
      await browser.close();
      await running.close();
    },
  };
  if (process.env.TANDEM_AT !== undefined) await portal.reset();
  return portal;
};

/**
 * No violation of the accessibility rules on what is on screen. Fluent's focus sentinels are its own business. The portal
 * has no frames, so one look at the page is all of it.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  const isThere = await page.evaluate<boolean>(SETTLED);
  if (!isThere) await page.evaluate(axe.source);
  const violations = await page.evaluate<Violation[]>(VIOLATIONS);
  const found = violations
    // Toasts stand outside the page's landmarks on purpose: they are no part of its reading order.
    .map((one) => ({
      ...one,
      nodes: one.nodes.filter((html) => one.id !== 'region' || !html.includes('fui-Toaster')),
    }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.join('\n')}`);
  expect(found).toEqual([]);
};

type Violation = { readonly id: string; readonly help: string; readonly nodes: readonly string[] };

/**
 * Until nothing moves any more: half faded in, a toast or a dialog has half its contrast. What ends may start the next
 * motion, so it looks again. What lasts longer than a second is no motion but a spinner or a toast's time on screen. Then:
 * whether axe is on the page already. (Said as text, like the next one: the tests' own types know no page.)
 */
const SETTLED = `(async () => {
  const moving = () => document.getAnimations()
    .filter(({ effect, playState }) => playState === 'running' && effect.getComputedTiming().endTime <= 1000);
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  for (let still = 0; still < 2; still += 1) {
    const animations = moving();
    if (animations.length > 0) still = -1;
    await Promise.allSettled(animations.map(({ finished }) => finished));
    await nextFrame();
  }
  return 'axe' in window;
})()`;

/** All of axe's rules, told at length only where one is violated. */
const VIOLATIONS = `(async () => {
  const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) }));
})()`;

type Running = { readonly base: string; readonly databaseUrl: string | undefined; close(): Promise<void> };

const elsewhere = (base: string): Running => ({ base, databaseUrl: undefined, close: async () => undefined });

const startSandbox = async (): Promise<Running> => {
  await buildPortal();
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'tandem-browser-'));
  const environment = {
    PORT: String(await freePort()),
    DATABASE_URL: database.url,
    TANDEM_DATA: dataDir,
    LOG_LEVEL: 'silent',
  };
  const config = sandboxConfig(environment, []);
  const running = await start(config, () => undefined);
  return {
    base: config.base,
    databaseUrl: database.url,
    close: async () => {
      await running.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** Builds the portal if its files changed since it was built. The script is plain JavaScript, so its type is said here. */
const buildPortal = async (): Promise<void> => {
  const script = new URL('../../scripts/bootstrap/portal.mjs', import.meta.url).href;
  const { buildPortal: build } = (await import(script)) as { buildPortal(node: string): Promise<void> };
  await build(process.execPath);
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
