import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language, openPortal, type Portal } from './portal.ts';
import { wordsOf } from './words.ts';

const HUGO = 'hugo@harborit.example';
const NORA = 'nora@northlight.example';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
/** A reseller that has just come: neither customers nor providers nor invitations. */
const QUINTIN = 'quintin@quay.example';

/** The pages of the main road and of a customer's record, with something in them and with nothing. */
const PAGES: readonly (readonly [as: string | undefined, path: string])[] = [
  [undefined, '/welcome'],
  [undefined, '/sign-in'],
  [undefined, '/sign-in/forgotten'],
  [undefined, '/sandbox/mailbox'],
  [HUGO, '/home'],
  [HUGO, `/customers?open=${TALLOW}`],
  [HUGO, '/customers?search=nobody'],
  [HUGO, `/customers/${TALLOW}`],
  [HUGO, `/customers/${TALLOW}/subscriptions`],
  [HUGO, `/customers/${TALLOW}/users`],
  [HUGO, `/customers/${TALLOW}/licenses`],
  [HUGO, `/customers/${TALLOW}/services`],
  [HUGO, `/customers/${TALLOW}/order-requests/new`],
  [HUGO, '/customers/new'],
  [HUGO, '/customers/invitations'],
  [HUGO, `/providers/${NORTHLIGHT}/invite`],
  [HUGO, '/providers'],
  [HUGO, '/activity'],
  [HUGO, '/people'],
  [HUGO, '/organization'],
  [HUGO, '/security'],
  [HUGO, '/preferences'],
  [HUGO, '/service-requests'],
  [HUGO, '/service-incidents'],
  [HUGO, '/deadlines'],
  [NORA, '/orders'],
  [NORA, `/customers/${TALLOW}/orders/new`],
  [NORA, '/prices'],
  [NORA, '/resellers'],
  [NORA, '/resellers/request'],
  [QUINTIN, '/home'],
  [QUINTIN, '/customers'],
  [QUINTIN, '/customers/invitations'],
  [QUINTIN, '/providers'],
  ['ines@tallowbakery.example', '/partner-relationships'],
  ['ines@tallowbakery.example', '/products'],
  ['ines@tallowbakery.example', '/products/catalog'],
  ['ines@tallowbakery.example', '/products/request'],
  ['carla@cedarclinic.example', '/partner-relationships'],
  ['olga@meridian.example', '/home'],
  ['olga@meridian.example', '/service-health'],
  ['olga@meridian.example', '/credit'],
  ['olga@meridian.example', '/order-reviews'],
];

/** The pages in some parts that are gone through side by side: while one waits for its network to be idle, others load. */
const LANES = [PAGES.slice(0, 10), PAGES.slice(10, 20), PAGES.slice(20, 30), PAGES.slice(30)];

/** What registers of companies really hold: many words, no gaps at all, and one very long word. */
const LONG: readonly (readonly [name: string, long: string])[] = [
  ['Harbor IT', 'Harbor Information Technology and Managed Services of the Northern Districts, Lda.'],
  ['Northlight Distribution', '北方之光全球雲端服務與資訊通路整合行銷股份有限公司台灣北部第二分公司暨離島服務據點'],
  ['Tallow Bakery', 'Tallow and Daughters Traditional Sourdough Bakery and Pastry Company of Lisbon'],
  ['tallowbakery.example', 'tallow-and-daughters-traditional-sourdough-bakery.example'],
  ['Cedar Clinic', '杉木聯合診所暨附設健康檢查中心及長期照護服務機構管理顧問股份有限公司西班牙分公司'],
  ['Pine Foundry', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhersteller'],
  ['Hugo Alves', 'Hugo Bartholomeu Alves de Vasconcelos e Montenegro da Silveira'],
];

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());

/** A window as narrow as phones get, in which everybody has a long name. */
const narrowWindow = async (as: string | undefined, language: Language): Promise<Page> => {
  const context = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' } as const;
  const page = await portal.open('/sign-in', { ...(as === undefined ? {} : { as }), language, context });
  await page.route('**/api/v1/**', async (route) => {
    const response = await route.fetch();
    let body = await response.text();
    for (const [name, long] of LONG) body = body.replaceAll(`"${name}"`, `"${long}"`);
    await route.fulfill({ response, body });
  });
  return page;
};

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
  test('no page scrolls sideways, however long the names on it (design guide, section 5)', {
    timeout: 240_000,
  }, async () => {
    await Promise.all(
      LANES.map(async (pages) => {
        const windows = new Map<string | undefined, Page>();
        for (const [as, path] of pages) {
          const page = windows.get(as) ?? (await narrowWindow(as, language));
          windows.set(as, page);
          await page.goto(path);
          await page.getByRole('heading', { level: 1 }).first().waitFor();
          await page.waitForLoadState('networkidle');
          expect(await sticksOut(page), `${as ?? 'nobody'} ${path}`).toBeNull();
        }
      }),
    );
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
    await expect.poll(() => stranger.getByRole('button', { name: /Harbor IT/ }).count()).toBe(0);
    await portal.closeWindows();
  });
});
