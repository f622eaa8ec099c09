import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/**
 * Windows of a browser, each as another browser: own cookies, own storage. One that is given back is emptied and serves
 * again, because a fresh one has to compile the portal's scripts anew, which costs more than most journeys.
 */
export type Windows = {
  take(options: BrowserContextOptions): Promise<BrowserContext>;
  giveBack(context: BrowserContext): Promise<void>;
  giveBackAll(): Promise<void>;
};

/** Pages of one window share a process of the browser with this flag, and the process lives as long as one of them. */
export const WINDOW_FLAG = '--process-per-site';

/** A small answer of the portal's own site. A page that shows it stays in every window and keeps its process alive. */
const KEEPER = '/healthz';

export const openWindows = (browser: Browser, base: string): Windows => {
  const idle = new Map<string, BrowserContext[]>();
  const taken = new Map<BrowserContext, string>();

  const make = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: base, ...options });
    context.setDefaultTimeout(20_000);
    await (await context.newPage()).goto(KEEPER);
    return context;
  };
  const empty = async (context: BrowserContext): Promise<void> => {
    const [keeper, ...pages] = context.pages();
    if (!keeper) throw new Error('the window has lost its first page');
    await Promise.all(pages.map((page) => page.close()));
    await context.unrouteAll();
    await context.setOffline(false);
    await context.clearCookies();
    const session = await context.newCDPSession(keeper);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(base).origin, storageTypes: 'local_storage' });
    await session.detach();
  };
  const windows: Windows = {
    take: async (options) => {
      const kind = JSON.stringify(options);
      const context = idle.get(kind)?.pop() ?? (await make(options));
      taken.set(context, kind);
      context.once('close', () => taken.delete(context));
      return context;
    },
    giveBack: async (context) => {
      const kind = taken.get(context);
      if (kind === undefined) return;
      taken.delete(context);
      await empty(context);
      idle.set(kind, [...(idle.get(kind) ?? []), context]);
    },
    giveBackAll: async () => {
      await Promise.all([...taken.keys()].map(windows.giveBack));
    },
  };
  return windows;
};
