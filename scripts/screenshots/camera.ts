import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Shot } from './shots.ts';
import type { Language } from './stage.ts';

export type Look = { readonly language: Language; readonly theme: 'light' | 'dark'; readonly phone: boolean };

/** Every picture in both languages; dark and on a telephone only where it tells something more. */
export const looksOf = ({ dark, phone }: Shot, language: Language): readonly Look[] => [
  ...(phone === 'only' ? [] : [{ language, theme: 'light', phone: false } as const]),
  ...(dark && language === 'en' ? [{ language, theme: 'dark', phone: false } as const] : []),
  ...(phone === undefined ? [] : [{ language, theme: 'light', phone: true } as const]),
];

export const fileOf = ({ name }: Shot, { language, theme, phone }: Look): string =>
  `${name}${phone ? '.phone' : ''}.${theme}.${language}.png`;

/** A window of its own for each picture: own cookies, own preferences. */
export const takePicture = async (
  { browser, base, folder }: { browser: Browser; base: string; folder: string },
  shot: Shot,
  look: Look,
): Promise<string> => {
  const english = look.language === 'en';
  const context = await browser.newContext({
    baseURL: base,
    locale: english ? 'en-GB' : 'zh-TW',
    timezoneId: english ? 'Europe/Lisbon' : 'Asia/Taipei',
    viewport: look.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    deviceScaleFactor: look.phone ? 2 : 1,
    colorScheme: look.theme,
    reducedMotion: 'reduce',
  });
  if (shot.upn !== undefined) {
    const data = { upn: shot.upn };
    await context.request.post('/api/v1/sandbox/sign-in', { data, headers: { origin: base } });
  }
  const page = await context.newPage();
  await page.goto(shot.path);
  // On a busy machine the network may rest before the page has begun to ask.
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled(page);
  if (shot.prepare !== undefined) {
    await shot.prepare(page);
    await settled(page);
  }
  const file = fileOf(shot, look);
  await page.screenshot({ path: join(folder, file) });
  await context.close();
  return file;
};

const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
};
