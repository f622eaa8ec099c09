import { type Desk, openDesk } from './desk.ts';
import { addNeighbours, type Place } from './neighbours.ts';
import { OPERATOR, STAGES, type Stage } from './stage.ts';

const STANDARD = 'CFQ7TTC0ZB10:0001';
const BASIC = 'CFQ7TTC0ZB10:0002';
const PREMIUM = 'CFQ7TTC0ZB11:0001';
const FRONTLINE = 'CFQ7TTC0ZB13:0001';
const GUARD = 'DZH318Z0BPS6:0001';
const BOARDS = 'DG7GMGF0HQ3C:0001';
const REPORTS = 'DG7GMGF0D5RY:0001';
const SIGNATURES = 'DG7GMGF0GF20:0001';

/** What the pictures point at. */
export type Told = {
  /** The path of a joint invitation that nobody has answered. */
  readonly invitation: string;
  /** The request that the provider's order answers. */
  readonly orderRequest: string;
  /** The subscription that the customer has had from the beginning. */
  readonly subscription: string;
  readonly serviceRequest: string;
};

/** A working day of a channel, played by the cast through the API, so that no picture shows what could not happen. */
export const tell = async (place: Place, stage: Stage): Promise<Told> => {
  await addNeighbours(place, stage);
  const desk = openDesk(place.base);
  const subscription = await buyForCustomer(desk, stage);
  await staffCustomer(desk, stage);
  await sortCustomers(desk, stage);
  const neighbours = await neighboursOf(desk, stage);
  await sellToNeighbours(desk, stage, neighbours);
  const orderRequest = await askForOrders(desk, stage, { subscription, neighbours });
  const serviceRequest = await askForHelp(desk, stage);
  const invitation = await invite(desk, stage);
  return { invitation, orderRequest, subscription, serviceRequest };
};

/** Its seats, and two products more. */
const buyForCustomer = async (desk: Desk, { customer, provider, reseller }: Stage): Promise<string> => {
  const { items } = await desk.get<{ items: { id: string }[] }>(
    provider.upn,
    `/customers/${customer.id}/subscriptions`,
  );
  const subscription = items[0]?.id ?? '';
  const held = await desk.get<{ quantity: number }>(provider.upn, `/subscriptions/${subscription}`);
  if (held.quantity < 25)
    await desk.order(provider.upn, customer.id, { lines: [{ subscriptionId: subscription, quantity: 25 }] });
  await desk.order(provider.upn, customer.id, {
    partnerOfRecordId: reseller.id,
    lines: [yearly(GUARD, 20), { ...yearly(BASIC, 6), termDuration: 'P1M' }],
  });
  return subscription;
};

/** 28 people: 22 of the 25 seats are in use, two more have something smaller, four have nothing yet. */
const staffCustomer = async (desk: Desk, { customer, reseller, colleagues, country }: Stage): Promise<void> => {
  const users = `/customers/${customer.id}/users`;
  for (const [displayName, local] of colleagues) {
    const userPrincipalName = `${local}@${customer.domain}`;
    await desk.post(reseller.upn, users, { displayName, userPrincipalName, usageLocation: country });
  }
  const { items } = await desk.get<{ items: { id: string; displayName: string }[] }>(reseller.upn, `${users}?limit=50`);
  const idsOf = (places: readonly number[]) =>
    items.filter((one) => places.some((at) => colleagues[at]?.[0] === one.displayName)).map(({ id }) => id);
  const smaller = idsOf([3, 7]);
  const none = idsOf([1, 4, 6, 9]);
  const seated = items.map(({ id }) => id).filter((id) => !smaller.includes(id) && !none.includes(id));
  const give = (skuId: string, userIds: readonly string[]) =>
    desk.post(reseller.upn, `/customers/${customer.id}/licenses/bulk`, { userIds, assign: [{ skuId }] });
  await give(STANDARD, seated);
  await give(GUARD, idsOf([2, 8, 5]));
  await give(BASIC, smaller);
};

const sortCustomers = async (desk: Desk, { customer, reseller, tags }: Stage): Promise<void> => {
  await desk.put(reseller.upn, `/customers/${customer.id}/star`, {});
  await desk.put(reseller.upn, `/customers/${customer.id}/tags`, { tags });
};

/** The ids of the customers beside the cast's, in the order of the stage. */
const neighboursOf = async (desk: Desk, { reseller, neighbours }: Stage): Promise<readonly string[]> => {
  const { items } = await desk.get<{ items: { id: string; domain: string }[] }>(reseller.upn, '/customers?limit=50');
  return neighbours.map(([, domain]) => items.find((one) => one.domain === domain)?.id ?? '');
};

/** A provider's morning: what was ordered at once, and what waits for the operator since there is a limit. */
const sellToNeighbours = async (
  desk: Desk,
  { provider, reseller, credit, currency }: Stage,
  [, , , dental, textiles, hotels, legal, opticians]: readonly string[],
): Promise<void> => {
  const of = { partnerOfRecordId: reseller.id };
  await desk.order(provider.upn, dental, { ...of, lines: [yearly(STANDARD, 12), yearly(GUARD, 12)] });
  await desk.order(provider.upn, opticians, { ...of, lines: [yearly(BASIC, 8)] });
  await desk.order(provider.upn, hotels, { ...of, lines: [yearly(FRONTLINE, 60)] });
  await desk.put(OPERATOR, `/credit/${provider.id}/${currency}`, credit);
  const waits = { ...of, lines: [{ ...yearly(PREMIUM, 40), billingCycle: 'upfront' }] };
  await desk.post(provider.upn, `/customers/${textiles}/orders`, waits);
  await desk.post(provider.upn, `/customers/${legal}/orders`, {
    ...of,
    lines: [{ ...yearly(STANDARD, 30), billingCycle: 'upfront' }, yearly(SIGNATURES, 30)],
  });
};

const askForOrders = async (
  desk: Desk,
  { customer, reseller, provider, notes }: Stage,
  { subscription, neighbours }: { subscription: string; neighbours: readonly string[] },
): Promise<string> => {
  const [robotics, , , dental] = neighbours;
  const ask = (id: string | undefined, lines: readonly object[], note: string) =>
    desk.post<{ id: string }>(reseller.upn, `/customers/${id}/order-requests`, {
      providerId: provider.id,
      lines,
      note,
    });
  const tooMany = await ask(dental, [yearly(BOARDS, 12)], notes.season);
  await desk.post(provider.upn, `/order-requests/${tooMany.id}/decline`, { reason: notes.enough });
  await ask(robotics, [yearly(STANDARD, 15), yearly(REPORTS, 2)], notes.project);
  const moving = await ask(
    customer.id,
    [{ subscriptionId: subscription, quantity: 28 }, yearly(BOARDS, 20), yearly(SIGNATURES, 5)],
    notes.move,
  );
  await desk.post(customer.upn, `/customers/${customer.id}/order-requests`, {
    providerId: reseller.id,
    lines: [{ subscriptionId: subscription, quantity: 30 }],
    note: notes.season,
  });
  return moving.id;
};

const askForHelp = async (desk: Desk, { customer, reseller, ailments }: Stage): Promise<string> => {
  const [mail, search, tills] = ailments;
  const raise = ({ subject, text }: { subject: string; text: string }, severity: string, more: object = {}) =>
    desk.post<{ id: string }>(customer.upn, '/service-requests', { subject, text, severity, ...more });
  const solved = await raise(tills, 'critical');
  await desk.post(reseller.upn, `/service-requests/${solved.id}/messages`, { text: tills.answer });
  await desk.post(reseller.upn, `/service-requests/${solved.id}/close`, {});
  const passedOn = await raise(search, 'minimal', { planId: 'FILES' });
  await desk.post(reseller.upn, `/service-requests/${passedOn.id}/escalate`, { text: search.answer });
  const asked = await raise(mail, 'moderate', { planId: 'MAIL' });
  await desk.post(reseller.upn, `/service-requests/${asked.id}/messages`, { text: mail.answer, asks: true });
  return asked.id;
};

/** Drafts and invitations of the reseller's own, and the one that the invitee of the pictures opens. */
const invite = async (desk: Desk, stage: Stage): Promise<string> => {
  const { reseller, provider } = stage;
  await open(desk, stage, { kind: 'reseller', channel: 'vendor_referral' });
  await done(desk, stage, { kind: 'reseller', channel: 'existing', restrictTo: { domain: 'pinefoundry.example' } });
  const joint = { kind: 'reseller_joint', channel: 'own_marketing', providerId: provider.id };
  const own = await done(desk, stage, joint);
  // Carla can only be asked by partners of her region.
  const asked = { ...STAGES.en, language: stage.language };
  return reseller.upn === asked.reseller.upn ? own : done(desk, asked, { ...joint, providerId: asked.provider.id });
};

const open = (desk: Desk, { reseller, language: locale }: Stage, more: object) =>
  desk.post<{ id: string; link: string }>(reseller.upn, '/invitations', { locale, ...more });

const done = async (desk: Desk, stage: Stage, more: object): Promise<string> => {
  const { id, link } = await open(desk, stage, more);
  await desk.post(stage.reseller.upn, `/invitations/${id}/done`, {});
  return new URL(link).pathname;
};

const yearly = (catalogItemId: string, quantity: number) => ({
  catalogItemId,
  quantity,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
});
