import type { APIRequestContext, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Portal } from './portal.ts';

/** Somebody of the cast who acts through the API, where the journey under test is another one. */
export type Person = {
  get<T>(path: string): Promise<T>;
  status(path: string): Promise<number>;
  text(path: string): Promise<string>;
  post<T>(path: string, body?: object): Promise<T>;
  close(): Promise<void>;
};

export const person = async (portal: Portal, upn: string): Promise<Person> => {
  const context: BrowserContext = await portal.browser.newContext({ baseURL: portal.base });
  await portal.signIn(context, upn);
  const request: APIRequestContext = context.request;
  const address = (path: string): string => `${portal.base}/api/v1${path}`;
  return {
    get: async <T>(path: string) => {
      const answer = await request.get(address(path));
      expect(answer.status(), `${upn} ${path}: ${await answer.text()}`).toBe(200);
      return (await answer.json()) as T;
    },
    status: async (path) => (await request.get(address(path))).status(),
    text: async (path) => (await request.get(address(path))).text(),
    post: async <T>(path: string, body: object = {}) => {
      const answer = await request.post(address(path), { data: body, headers: { origin: portal.base } });
      expect(answer.status(), `${upn} ${path}: ${await answer.text()}`).toBeLessThan(300);
      return (await answer.json()) as T;
    },
    close: () => context.close(),
  };
};

/** One invites, the other accepts: what the invitation asks for is true afterwards. */
export const inviteAndAccept = async (
  portal: Portal,
  { by, acceptedBy, invitation }: { by: string; acceptedBy: string; invitation: object },
): Promise<void> => {
  const inviter = await person(portal, by);
  const acceptor = await person(portal, acceptedBy);
  const { id, link } = await inviter.post<{ id: string; link: string }>('/invitations', invitation);
  await inviter.post(`/invitations/${id}/done`);
  const token = new URL(link).pathname.split('/').pop() ?? '';
  const { agreement } = await acceptor.get<{ agreement: { version: string } | null }>(`/acceptances/${token}`);
  await acceptor.post(
    `/acceptances/${token}/accept`,
    agreement === null ? {} : { agreement: { version: agreement.version } },
  );
  await inviter.close();
  await acceptor.close();
};

/** Searches what can be bought, and waits for what is found: a click on a row that moves meanwhile gets lost. */
export const searchCatalog = async (page: Page, field: string, text: string): Promise<void> => {
  const found = page.waitForResponse((answer) => {
    const { pathname, searchParams } = new URL(answer.url());
    return pathname.endsWith('/catalog') && searchParams.get('search') === text;
  });
  await page.getByRole('searchbox', { name: field }).fill(text);
  await found;
};

/** Gives a control the focus, and waits for what it says of itself then; once more, if it was drawn anew meanwhile. */
export const expectHint = async (control: Locator, text: string): Promise<void> => {
  const hint = control.page().getByRole('tooltip').getByText(text);
  const asked = async (): Promise<number> => {
    await control.blur();
    await control.focus();
    await hint.waitFor({ timeout: 2_000 }).catch(() => undefined);
    return hint.count();
  };
  await expect.poll(asked).toBe(1);
};
