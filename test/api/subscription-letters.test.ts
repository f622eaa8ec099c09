import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { insertSubscription } from '../../src/db/subscriptions.ts';
import { asCatalogItemId } from '../../src/domain/catalog.ts';
import { open } from '../../src/domain/subscriptions.ts';
import { sweep } from '../../src/jobs/schedule.ts';
import { asId } from '../../src/kernel/ids.ts';
import { addDays, addMonths, type Instant } from '../../src/kernel/time.ts';
import { type SandboxClock, sandboxClock, type TimeMachine, timeMachine } from '../../src/sandbox/clock.ts';
import { HARBOR, NORTHLIGHT, TALLOW } from '../orders.ts';
import { type PostRoom, postRoom } from '../post-room.ts';
import { bought } from '../subscriptions.ts';
import { START, type TestWorld, testWorld } from '../world.ts';

type Told = readonly [day: string, to: string, subject: string];

/** The cast's subscription of the bakery, bought 3 days before the start for a year. */
const RENEWS = addMonths(addDays(START, -3), 12);
const SELLERS = [
  'hugo@harborit.example',
  'nora@northlight.example',
  'sara@harborit.example',
  'saul@northlight.example',
];
const VERA = 'vera@tallowbakery.example';

describe('what becomes of a subscription is told by letter (domain 3.15)', () => {
  let world: TestWorld;
  let room: PostRoom;
  let clock: SandboxClock;
  let time: TimeMachine;
  let subscription: string;
  beforeAll(async () => {
    world = await testWorld();
    clock = sandboxClock(world.clock);
    const system = () => ({ ...world.systemContext(), clock, door: 'job' as const });
    room = await postRoom({ ...world, systemContext: system });
    time = timeMachine({ clock, system, sweep, drain: room.worker.drain });
    const { id } = await world.store.single.one(statement<{ id: string }>`
      select id from subscriptions where customer_id = ${TALLOW}`);
    subscription = id;
  });
  afterAll(async () => {
    await room.close();
    await world.close();
  });

  const nora = (how: string, id = subscription) =>
    world.as('nora@northlight.example').post(`/api/v1/subscriptions/${id}${how}`);
  const advance = async (period: string): Promise<void> => {
    const moved = await time.advance({ ...world.systemContext(), clock }, period);
    expect(moved.ok).toBe(true);
    expect(room.troubles).toEqual([]);
  };
  /** The letters about the bakery that `work` leads to: when, to whom and about what. */
  const toldOf = async (work: () => Promise<unknown>): Promise<readonly Told[]> => {
    const { last } = await world.store.single.one(statement<{ last: number }>`
      select coalesce(max(number), 0) as last from sandbox_mail`);
    await work();
    await room.worker.drain();
    const rows = await world.store.single.all(statement<{ at: Instant; recipient: string; subject: string }>`
      select at, recipient, subject from sandbox_mail where number > ${last} and subject like '%Tallow Bakery%'
        or number > ${last} and recipient = ${VERA} order by at, recipient, number`);
    return rows.map(({ at, recipient, subject }) => [at.slice(0, 10), recipient, subject]);
  };
  const day = (at: Instant, days = 0): string => addDays(at, days).slice(0, 10);
  const toEach = (at: string, subject: string, to = SELLERS): Told[] => to.map((one) => [at, one, subject]);

  test('suspended and canceled: to the sellers of both partners, and to whoever pays at the customer', async () => {
    const suspended = await toldOf(() => nora('/suspend'));
    expect(suspended).toEqual([
      ...toEach(day(START), 'Workplace Business Standard of Tallow Bakery was suspended'),
      [day(START), VERA, 'Workplace Business Standard was suspended'],
    ]);
    const letters = await room.letters();
    expect(letters.find(({ to }) => to.startsWith('hugo'))?.text).toContain(
      'Northlight Distribution can resume it until its term ends.',
    );
    const vera = letters.find(({ to }) => to === VERA);
    expect(vera?.text).toContain('If you did not expect this, ask Harbor IT.');
    expect(vera?.text).toContain(`http://tandem.test/products/${subscription}`);
    expect(await toldOf(() => nora('/resume'))).toEqual([]);
  });

  test('a change of seats: to the same people, each in their language; nothing else about it is told', async () => {
    const change = async (wanted: Record<string, unknown>): Promise<void> => {
      const reply = await world.as('nora@northlight.example').patch(`/api/v1/subscriptions/${subscription}`, wanted);
      expect(reply.status, reply.text).toBe(200);
    };
    const speak = (locale: string) => world.as('sara@harborit.example').patch('/api/v1/session', { locale });
    await speak('zh-TW');
    const name = 'Workplace Business Standard of Tallow Bakery';
    const to = (seats: number): Told[] => [
      [day(START), 'hugo@harborit.example', `${name} now has ${seats} seats`],
      [day(START), 'nora@northlight.example', `${name} now has ${seats} seats`],
      [day(START), 'sara@harborit.example', `Tallow Bakery 的「職場商務標準版」現有 ${seats} 個席次`],
      [day(START), 'saul@northlight.example', `${name} now has ${seats} seats`],
      [day(START), VERA, `Workplace Business Standard now has ${seats} seats`],
    ];
    expect(await toldOf(() => change({ quantity: 28 }))).toEqual(to(28));
    const textFor = async (upn: string) => (await room.letters()).findLast(({ to: reader }) => reader === upn)?.text;
    expect(await textFor('sara@harborit.example')).toContain('由 25 個變更為 28 個。');
    expect(await textFor(VERA)).toContain('28 seats in place of 25.');
    expect(await textFor(VERA)).toMatch(/If something should be different, tell Harbor IT before 30.Nov.2026/);
    expect(await toldOf(() => change({ quantity: 25 }))).toEqual(to(25));
    for (const { text } of await room.letters()) expect(text).not.toMatch(/EUR|€|\d[.,]\d\d/);
    expect(await toldOf(() => change({ friendlyName: 'Office' }))).toEqual([]);
    expect(await toldOf(() => change({ friendlyName: '', autoRenew: true }))).toEqual([]);
    await speak('en');
  });

  test('a trial is announced 7 days and one day before its end; then it has become a subscription', async () => {
    const trial = bought({
      id: world.ids.id<'subscription'>(),
      customerId: TALLOW,
      providerId: NORTHLIGHT,
      resellerId: HARBOR,
      itemId: asCatalogItemId('DG7GMGF0D5RY:00T1'),
      name: { en: 'Reports Trial', 'zh-TW': '營運報表試用' },
      kind: 'trial',
      quantity: 25,
      termDuration: 'P1M',
    });
    await world.store.transaction(async (tx) => {
      await insertSubscription(tx, open(trial, START).subscription);
      return { commit: true, value: undefined };
    });
    expect(await toldOf(() => advance('P31D'))).toEqual([
      ...toEach(day(START, 23), 'Reports Trial of Tallow Bakery ends in 7 days'),
      ...toEach(day(START, 29), 'Reports Trial of Tallow Bakery ends tomorrow'),
      ...toEach(day(START, 30), 'The trial of Tallow Bakery is now Reports'),
      [day(START, 30), VERA, 'Your trial is now Reports'],
    ]);
    const [reminder] = (await room.letters()).filter(({ subject }) => subject.endsWith('tomorrow'));
    expect(reminder?.text).toMatch(/becomes a paid subscription: 25 seats of Reports for 1 year, billed monthly\./);
    const canceled = await toldOf(() => nora('/cancel', trial.id));
    expect(canceled).toEqual([
      ...toEach(day(START, 31), 'Reports of Tallow Bakery was canceled'),
      [day(START, 31), VERA, 'Reports was canceled'],
    ]);
  });

  test('a renewal is announced 30 and 7 days before, with what it will be and without what it costs', async () => {
    const hugo = () => world.as('hugo@harborit.example').patch('/api/v1/session', { locale: 'zh-TW' });
    expect((await hugo()).status).toBe(200);
    await world.as('nora@northlight.example').patch(`/api/v1/subscriptions/${subscription}`, { autoRenew: true });
    const plan = await world
      .as('nora@northlight.example')
      .put(`/api/v1/subscriptions/${subscription}/scheduled-change`, { quantity: 30 });
    expect(plan.status, plan.text).toBe(200);
    const name = 'Workplace Business Standard of Tallow Bakery';
    const told = await toldOf(() => advance('P11M'));
    expect(told.filter(([, to]) => to === 'nora@northlight.example' || to === VERA)).toEqual([
      [day(RENEWS, -30), 'nora@northlight.example', `${name} renews in 30 days`],
      [day(RENEWS, -7), 'nora@northlight.example', `${name} renews in 7 days`],
      [day(RENEWS), 'nora@northlight.example', `${name} was renewed`],
      [day(RENEWS), VERA, 'Workplace Business Standard was renewed'],
    ]);
    expect(told.filter(([, to]) => to === 'hugo@harborit.example').map(([, , subject]) => subject)).toEqual([
      'Tallow Bakery 的「職場商務標準版」將於 30 天後續約',
      'Tallow Bakery 的「職場商務標準版」將於 7 天後續約',
      'Tallow Bakery 的「職場商務標準版」已續約',
    ]);
    const letters = (await room.letters()).filter(({ subject }) => /30 (days|天後)/.test(subject));
    expect(letters.find(({ to }) => to.startsWith('nora'))?.text).toMatch(
      /renews on .*: 30 seats of Workplace Business Standard for 1 year, billed monthly\./,
    );
    expect(letters.find(({ to }) => to.startsWith('hugo'))?.text).toContain('30 個席次，為期 1 年，月繳。');
    for (const { text } of letters) expect(text).not.toMatch(/EUR|€|\d[.,]\d\d/);
  });

  test('what does not renew is announced to whoever still serves the customer, each time once', async () => {
    await world.as('nora@northlight.example').patch(`/api/v1/subscriptions/${subscription}`, { autoRenew: false });
    const removal = { statementVersion: '2026-05' };
    const removed = await world.as('hugo@harborit.example').post(`/api/v1/customers/${TALLOW}/removal`, removal);
    expect(removed.status, removed.text).toBe(200);
    const name = 'Workplace Business Standard of Tallow Bakery';
    const ends = addMonths(RENEWS, 12);
    const northlight = SELLERS.filter((upn) => upn.endsWith('northlight.example'));
    const told = await toldOf(async () => {
      await advance('P1Y');
      const again = { ...world.systemContext(), clock };
      await Promise.all([sweep(again), sweep(again)]);
    });
    expect(told).toEqual([
      ...toEach(day(ends, -30), `${name} expires in 30 days`, northlight),
      ...toEach(day(ends, -7), `${name} expires in 7 days`, northlight),
      ...toEach(day(ends), `${name} has expired`, northlight),
      [day(ends), VERA, 'Workplace Business Standard has expired'],
    ]);
    const logged = await world.store.single.all(statement<{ days: string; seen: number }>`
      select details ->> 'daysLeft' as days, count(*) as seen from audit_entries
      where action = 'subscription.term_ending' and subject_id = ${subscription} and details ->> 'deadline' = 'expiry'
      group by 1 order by 1`);
    // In the log of the provider and of the operator.
    expect(logged).toEqual([
      { days: '30', seen: 2 },
      { days: '7', seen: 2 },
    ]);
    const { id } = await world.store.single.one(statement<{ id: string }>`
      select id from subscriptions where id = ${asId(subscription)} and state = 'expired'`);
    expect(id).toBe(subscription);
  });
});
