import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, openPortal, type Portal } from './portal.ts';
import { wordsOf } from './words.ts';

const HUGO = 'hugo@harborit.example';
const NORA = 'nora@northlight.example';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
/** A reseller that has just come: neither customers nor providers nor invitations. */
const QUINTIN = 'quintin@quay.example';

/** Every page of the main road, with something in it and with nothing. */
const PAGES: readonly (readonly [as: string | undefined, path: string])[] = [
  [undefined, '/welcome'],
  [undefined, '/sign-in'],
  [undefined, '/sign-in/forgotten'],
  [undefined, '/sandbox/mailbox'],
  [HUGO, '/home'],
  [HUGO, `/customers?open=${TALLOW}`],
  [HUGO, '/customers?search=nobody'],
  [HUGO, `/customers/${TALLOW}`],
  [HUGO, '/customers/new'],
  [HUGO, '/customers/invitations'],
  [HUGO, `/providers/${NORTHLIGHT}/invite`],
  [HUGO, '/providers'],
  [HUGO, '/activity'],
  [HUGO, '/people'],
  [HUGO, '/organization'],
  [HUGO, '/security'],
  [HUGO, '/preferences'],
  [NORA, '/resellers'],
  [NORA, '/resellers/request'],
  [QUINTIN, '/home'],
  [QUINTIN, '/customers'],
  [QUINTIN, '/customers/invitations'],
  [QUINTIN, '/providers'],
  ['ines@tallowbakery.example', '/partner-relationships'],
  ['carla@cedarclinic.example', '/partner-relationships'],
  ['olga@meridian.example', '/home'],
];

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());

/** The widest thing on the page, where it is wider than the window: what would make it scroll sideways. */
const sticksOut = (page: Page): Promise<string | null> =>
  page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return null;
    const widest = [...document.querySelectorAll('body *')]
      .sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0];
    return widest.outerHTML.slice(0, 200);
  })()`);

describe.each(LANGUAGES)('at 360 px, in %s', (language) => {
  test('no page scrolls sideways (design guide, section 5)', { timeout: 240_000 }, async () => {
    const windows = new Map<string | undefined, Page>();
    for (const [as, path] of PAGES) {
      const context = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' } as const;
      const page =
        windows.get(as) ?? (await portal.open(path, { ...(as === undefined ? {} : { as }), language, context }));
      windows.set(as, page);
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await sticksOut(page), `${as ?? 'nobody'} ${path}`).toBeNull();
    }
    await portal.closeWindows();
  });

  test('an address that leads nowhere keeps organization and person in sight for whoever is signed in', async () => {
    const words = wordsOf(language);
    const page = await portal.open('/nowhere/at/all', { as: HUGO, language, phone: true });
    await page.getByRole('heading', { level: 1, name: words.common.failed.notFound }).waitFor();
    await page.getByRole('button', { name: /Harbor IT/ }).waitFor();
    await portal.closeWindows();

    const stranger = await portal.open('/nowhere/at/all', { language, phone: true });
    await stranger.getByRole('heading', { level: 1, name: words.common.failed.notFound }).waitFor();
    expect(await stranger.getByRole('button', { name: /Harbor IT/ }).count()).toBe(0);
    await portal.closeWindows();
  });
});
