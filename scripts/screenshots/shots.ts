import type { Page } from 'playwright-core';
import { fill, type Words, wordsOf } from '../../test/browser/words.ts';
import { OPERATOR, type Stage } from './stage.ts';
import type { Told } from './story.ts';

export type Shot = {
  readonly name: string;
  /** Left out: nobody is signed in. */
  readonly upn?: string;
  readonly path: string;
  /** Drawn on a telephone as well, or only there. */
  readonly phone?: true | 'only';
  /** Drawn in the dark as well. */
  readonly dark?: true;
  /** What somebody does before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<unknown>;
};

const INVITEE = 'carla@cedarclinic.example';

/** The pictures of a language, in the order of the story. */
export const shotsOf = (stage: Stage, told: Told): readonly Shot[] => {
  const words = wordsOf(stage.language);
  const reseller = { upn: stage.reseller.upn };
  const provider = { upn: stage.provider.upn };
  const customer = { upn: stage.customer.upn };
  const operator = { upn: OPERATOR };
  const openRecord = `/customers?open=${stage.customer.id}`;
  const record = `/customers/${stage.customer.id}`;
  return [
    { name: 'welcome', path: '/', dark: true },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'home', ...reseller, path: '/home', dark: true, phone: true },
    { name: 'home-provider', ...provider, path: '/home' },
    { name: 'home-customer', ...customer, path: '/home' },
    { name: 'customers', ...reseller, path: openRecord, dark: true, prepare: untilFacts },
    {
      name: 'customers',
      ...reseller,
      path: `${openRecord}&search=${stage.customer.domain}`,
      phone: 'only',
      prepare: untilFacts,
    },
    { name: 'invitations', ...reseller, path: '/customers/invitations' },
    { name: 'accept-before-sign-in', path: told.invitation },
    { name: 'accept-review', upn: INVITEE, path: told.invitation, dark: true, phone: true },
    { name: 'account', ...reseller, path: record },
    { name: 'remove', ...reseller, path: record, dark: true, prepare: openRemoval(words) },
    { name: 'subscriptions', ...reseller, path: `${record}/subscriptions` },
    { name: 'subscription', ...provider, path: `${record}/subscriptions/${told.subscription}`, phone: true },
    { name: 'licenses-bulk', ...reseller, path: `${record}/users`, dark: true, prepare: openBulk(words, stage) },
    { name: 'service-management', ...reseller, path: `${record}/services` },
    { name: 'order-requests', ...provider, path: '/order-requests', prepare: expandFirst },
    {
      name: 'order-review',
      ...provider,
      path: `${record}/orders/new?request=${told.orderRequest}`,
      dark: true,
      phone: true,
      prepare: goOnToReview(words),
    },
    { name: 'orders', ...provider, path: '/orders', prepare: expandFirst },
    { name: 'prices', ...provider, path: '/prices' },
    { name: 'catalog', ...operator, path: '/catalog' },
    { name: 'order-reviews', ...operator, path: '/order-reviews', dark: true, prepare: expandFirst },
    { name: 'credit', ...operator, path: '/credit' },
    { name: 'service-health', ...operator, path: '/service-health' },
    { name: 'service-requests', ...reseller, path: '/service-requests' },
    { name: 'service-request', ...customer, path: `/service-requests/${told.serviceRequest}`, phone: true },
    { name: 'deadlines', ...reseller, path: '/deadlines' },
    { name: 'products', ...customer, path: '/products', phone: true },
    { name: 'agreements', ...customer, path: '/agreements' },
    { name: 'partner-relationships', ...customer, path: '/partner-relationships' },
    { name: 'providers', ...reseller, path: '/providers' },
    { name: 'resellers', ...provider, path: '/resellers' },
    { name: 'activity', ...reseller, path: '/activity' },
    { name: 'people', ...reseller, path: '/people' },
    { name: 'organization', ...reseller, path: '/organization' },
    // Opens a draft, which the pictures before it do not count.
    { name: 'invitation', ...reseller, path: `/providers/${stage.provider.id}/invite`, dark: true },
  ];
};

/** Every link from an open record tells one live fact. */
const untilFacts = async (page: Page): Promise<void> => {
  await page.locator('main li a span:empty').first().waitFor({ state: 'detached' });
};

const expandFirst = (page: Page): Promise<unknown> => page.locator('[data-control=expand]').first().click();

/** The dialog that every removal goes through. */
const openRemoval = (words: Words) => async (page: Page) => {
  await page.getByRole('button', { name: words.customers.remove.label.reseller, exact: true }).first().click();
  await page.getByRole('checkbox').waitFor();
};

/** Six people, some of whom have a license: what each would get is said before anything is given. */
const openBulk =
  (words: Words, { colleagues, suite }: Stage) =>
  async (page: Page) => {
    for (const [name] of colleagues.slice(0, 6)) {
      await page.getByRole('checkbox', { name: fill(words.common.select, { name }), exact: true }).click();
    }
    await page.getByRole('button', { name: words.licenses.manage, exact: true }).click();
    await page.getByRole('checkbox', { name: suite, exact: true }).click();
    await page
      .getByRole('button', { name: fill(words.licenses.panel.showPlans, { name: suite }), exact: true })
      .click();
  };

const goOnToReview = (words: Words) => async (page: Page) => {
  await page.getByRole('button', { name: words.orders.wizard.continue, exact: true }).click();
  await page.getByText(words.orders.wizard.checks.lines).waitFor();
  await page.locator('button:not([aria-disabled=true])', { hasText: words.orders.wizard.buy }).waitFor();
};
