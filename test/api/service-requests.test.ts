import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readEffect } from '../../src/app/effect.ts';
import { planLetters } from '../../src/app/letters/plan.ts';
import { deliverNotices } from '../../src/app/notices/deliver.ts';
import { statement } from '../../src/db/store.ts';
import { writeLetter } from '../../src/mail/letters.ts';
import { type Caller, START, type TestWorld, testWorld } from '../world.ts';

type Party = { id: string; name: string };
type ServiceRequest = {
  id: string;
  subject: string;
  severity: string;
  state: string;
  customer: Party;
  raisedBy: { organization: Party; person: { name: string } | null };
  handler: Party;
  waitsFor: string | null;
  service: { planId: string; names: { en: string } } | null;
  raisedAt: string;
  answerDueAt: string;
  answeredAt: string | null;
  may: string[];
  escalatesTo?: Party[];
  contact?: { email?: string } | null;
  code?: string;
  errors?: { field: string }[];
};
type Entry = {
  kind: string;
  by: { organization: Party; person: { name: string } | null };
  text: string | null;
  to: { name: string } | null;
};
type List<Item> = { items: Item[]; next: string | null };

const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const PINE = 'c0ffee00-1234-4abc-9def-0000000000c5';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const MERIDIAN = '00000000-0000-4000-8000-0000000000aa';
const REQUESTS = '/api/v1/service-requests';

describe('a request for help (domain 3.12)', () => {
  let world: TestWorld;
  const hugo = () => world.as('hugo@harborit.example');
  const helder = () => world.as('helder@harborit.example');
  const nora = () => world.as('nora@northlight.example');
  const ines = () => world.as('ines@tallowbakery.example');
  const olga = () => world.as('olga@meridian.example');
  const asked = (changes: Record<string, unknown> = {}) => ({
    subject: 'Mail to one address comes back',
    text: 'Since this morning,\nmail to orders@millrace.example comes back.',
    severity: 'moderate',
    ...changes,
  });
  const raise = async (caller: Caller = ines(), changes: Record<string, unknown> = {}) => {
    const raised = await caller.post<ServiceRequest>(REQUESTS, asked(changes));
    expect(raised.status, raised.text).toBe(201);
    return raised.body;
  };
  const read = async (caller: Caller, id: string) => (await caller.get<ServiceRequest>(`${REQUESTS}/${id}`)).body;
  const thread = async (caller: Caller, id: string) =>
    (await caller.get<List<Entry>>(`${REQUESTS}/${id}/messages`)).body.items;
  const act = (caller: Caller, id: string, what: string, body: Record<string, unknown> = {}) =>
    caller.post<ServiceRequest>(`${REQUESTS}/${id}/${what}`, body);
  /** Who was written to since the last look, as `name: subject`; and who got a notice. */
  const told = async () => {
    const jobs = await world.store.single.all(statement<{ payload: unknown; task: string }>`
      select j.payload, t.identifier as task
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`);
    await world.store.single.run(statement`delete from graphile_worker._private_jobs`);
    const letters: string[] = [];
    let notices = 0;
    for (const { payload, task } of jobs) {
      const occasion = readEffect(payload);
      if (!occasion) throw new Error('not an event');
      if (task === 'notices') {
        const delivered = await deliverNotices(world.systemContext(), occasion);
        notices += delivered.ok ? delivered.value : 0;
      } else {
        const planned = await planLetters(world.systemContext(), occasion);
        if (!planned.ok) throw new Error(planned.failure.code);
        for (const { to, letter } of planned.value)
          letters.push(`${to.name}: ${writeLetter(letter, to, 'http://tandem.test').subject}`);
      }
    }
    return { letters, notices };
  };
  beforeAll(async () => {
    world = await testWorld();
  });
  beforeEach(async () => {
    await told();
  });
  afterAll(() => world.close());

  test('goes to the reseller, which is told in its language and has a time to answer in', async () => {
    const request = await raise(ines(), { planId: 'MAIL', severity: 'critical' });
    expect(request).toMatchObject({
      state: 'open',
      handler: { id: HARBOR, name: 'Harbor IT' },
      waitsFor: HARBOR,
      raisedBy: { organization: { id: TALLOW }, person: { name: 'Ines Moya' } },
      service: { planId: 'MAIL', names: { en: 'Mail and calendar', 'zh-TW': '郵件與行事曆' } },
      raisedAt: START,
      answerDueAt: '2026-11-23T11:00:00.000Z',
      answeredAt: null,
      may: ['message', 'close'],
    });
    expect(await read(hugo(), request.id)).toMatchObject({ may: ['message', 'note', 'escalate', 'close'] });
    const { letters, notices } = await told();
    expect(letters).toEqual([
      'Helder Cruz: Tallow Bakery asks for help: Mail to one address comes back',
      'Hugo Alves: Tallow Bakery asks for help: Mail to one address comes back',
    ]);
    expect(notices).toBe(2);
    const bell = await hugo().get<List<{ type: string; details: Record<string, unknown> }>>('/api/v1/notices');
    expect(bell.body.items[0]).toMatchObject({
      type: 'service_request.raised',
      details: { title: request.subject, customer: { id: TALLOW } },
    });
    expect(bell.body.items[0]?.details.nextId).toBeUndefined();
  });

  test.each([
    ['critical', '2026-11-23T11:00:00.000Z'],
    ['moderate', '2026-11-23T13:00:00.000Z'],
    ['minimal', '2026-11-23T17:00:00.000Z'],
  ])('%s: a first answer is due by %s', async (severity, due) => {
    expect((await raise(ines(), { severity })).answerDueAt).toBe(due);
  });

  test('an answer stops the time; a question hands it to the raiser, and the raiser’s answer hands it back', async () => {
    const { id } = await raise();
    await told();
    const answered = await act(hugo(), id, 'messages', { text: 'We are looking into it.' });
    expect(answered.status, answered.text).toBe(201);
    expect(answered.body).toMatchObject({ state: 'open', waitsFor: HARBOR, answeredAt: START });
    expect((await told()).letters).toEqual(['Ines Moya: Harbor IT answered: Mail to one address comes back']);
    const question = await act(helder(), id, 'messages', { text: 'Since when exactly?', asks: true });
    expect(question.body).toMatchObject({ state: 'attention_needed', waitsFor: TALLOW });
    expect((await told()).letters).toEqual([
      'Ines Moya: Harbor IT needs something from you: Mail to one address comes back',
    ]);
    const reply = await act(ines(), id, 'messages', { text: 'Since eight.' });
    expect(reply.body).toMatchObject({ state: 'open', waitsFor: HARBOR });
    expect((await told()).letters).toHaveLength(2);
    expect(
      (await thread(ines(), id)).map(({ kind, by, text }) => [kind, by.organization.name, by.person?.name, text]),
    ).toEqual([
      ['message', 'Tallow Bakery', 'Ines Moya', 'Since this morning,\nmail to orders@millrace.example comes back.'],
      ['message', 'Harbor IT', undefined, 'We are looking into it.'],
      ['message', 'Harbor IT', undefined, 'Since when exactly?'],
      ['message', 'Tallow Bakery', 'Ines Moya', 'Since eight.'],
    ]);
  });

  test('goes up: reseller, provider, operator; each stays a party, and whoever passed it on no longer has it in hand', async () => {
    const { id } = await raise();
    expect((await nora().get(`${REQUESTS}/${id}`)).status).toBe(404);
    expect(await read(hugo(), id)).toMatchObject({ escalatesTo: [{ id: NORTHLIGHT }] });
    await told();
    const up = await act(hugo(), id, 'escalate', { text: 'Their mail server?' });
    expect(up.body).toMatchObject({ state: 'open', handler: { id: NORTHLIGHT }, may: ['message', 'note'] });
    expect((await told()).letters).toEqual([
      'Nora Lima: Harbor IT passes a service request to you: Mail to one address comes back',
    ]);
    const again = await act(hugo(), id, 'escalate');
    expect([again.status, again.body.code]).toEqual([403, 'not_in_hand']);
    expect([(await act(hugo(), id, 'close')).body.code]).toEqual(['not_in_hand']);
    expect(await read(nora(), id)).toMatchObject({ escalatesTo: [{ id: MERIDIAN }] });
    expect((await act(nora(), id, 'escalate')).body).toMatchObject({ handler: { id: MERIDIAN }, waitsFor: MERIDIAN });
    expect((await told()).letters).toHaveLength(1);
    expect((await act(olga(), id, 'escalate')).body.code).toBe('forbidden');
    expect((await act(olga(), id, 'messages', { text: 'Repaired.', asks: true })).body.state).toBe('attention_needed');
    expect((await thread(ines(), id)).map(({ kind, to }) => [kind, to?.name])).toEqual([
      ['message', undefined],
      ['escalated', 'Northlight Distribution'],
      ['escalated', 'Meridian Cloud'],
      ['message', undefined],
    ]);
    expect((await act(hugo(), id, 'messages', { text: 'Thank you.' })).body.state).toBe('attention_needed');
  });

  test('what partners note among themselves the customer never sees, nor its log, nor its bell', async () => {
    const { id } = await raise();
    await act(hugo(), id, 'escalate');
    await told();
    const note = await act(hugo(), id, 'messages', { text: 'They forget to pay.', internal: true });
    expect(note.body).toMatchObject({ state: 'open', answeredAt: null });
    expect(await told()).toEqual({ letters: [], notices: 0 });
    expect((await thread(nora(), id)).at(-1)).toMatchObject({ kind: 'note', text: 'They forget to pay.' });
    expect((await thread(ines(), id)).map(({ kind }) => kind)).toEqual(['message', 'escalated']);
    const log = (caller: Caller) =>
      caller.get<List<{ action: string }>>('/api/v1/activity?action=service_request.noted');
    expect((await log(ines())).body.items).toEqual([]);
    expect((await log(hugo())).body.items).toHaveLength(1);
    expect((await act(ines(), id, 'messages', { text: 'x', internal: true })).status).toBe(403);
  });

  test('is closed by whoever has it in hand or raised it, and opened again by the raiser alone', async () => {
    const { id } = await raise();
    world.clock.advance('PT3H');
    await told();
    const closed = await act(hugo(), id, 'close', { text: 'The address was misspelt.' });
    expect(closed.body).toMatchObject({ state: 'closed', waitsFor: null, may: ['note'] });
    expect((await told()).letters).toEqual(['Ines Moya: Harbor IT closed: Mail to one address comes back']);
    for (const [what, body] of [
      ['messages', { text: 'x' }],
      ['close', {}],
      ['escalate', {}],
    ] as const) {
      expect((await act(hugo(), id, what, body)).body.code).toBe('request_closed');
    }
    const partner = await act(hugo(), id, 'reopen');
    expect([partner.status, partner.body.code]).toEqual([403, 'not_the_raiser']);
    const opened = await act(ines(), id, 'reopen', { text: 'It came back again.' });
    expect(opened.body).toMatchObject({ state: 'open', answeredAt: null, answerDueAt: '2026-11-23T16:00:00.000Z' });
    expect((await act(ines(), id, 'reopen')).body.code).toBe('request_open');
    expect((await act(ines(), id, 'close')).body.state).toBe('closed');
    world.clock.set(START);
  });

  test('a partner asks for its customer under a service support role; the customer reads along, both logs say so (matrix row 52)', async () => {
    const request = await raise(hugo(), { customerId: TALLOW });
    expect(request).toMatchObject({ handler: { id: NORTHLIGHT }, raisedBy: { organization: { id: HARBOR } } });
    expect(await read(ines(), request.id)).toMatchObject({ raisedBy: { person: null }, may: ['message', 'close'] });
    const [entry] = (
      await ines().get<List<{ onBehalf: boolean; right: unknown }>>('/api/v1/activity?action=service_request.raised')
    ).body.items;
    expect(entry).toMatchObject({ onBehalf: true, right: { role: 'service-support-admin' } });
    expect((await act(nora(), request.id, 'messages', { text: 'Which one?', asks: true })).body.waitsFor).toBe(HARBOR);
    const helders = await helder().post<ServiceRequest>(REQUESTS, asked({ customerId: TALLOW }));
    expect([helders.status, helders.body.code]).toEqual([403, 'da_needed']);
    const noras = await nora().post<ServiceRequest>(REQUESTS, asked({ customerId: PINE }));
    expect([noras.status, noras.body.code]).toEqual([403, 'da_needed']);
    const strangers = await hugo().post<ServiceRequest>(REQUESTS, asked({ customerId: PINE }));
    expect(strangers.status).toBe(404);
  });

  test.each([
    ['no customer named by a partner', 'hugo@harborit.example', {}, 'customerId'],
    ['somebody who does not help', 'ines@tallowbakery.example', { toId: NORTHLIGHT }, 'toId'],
    ['a service that it does not have', 'ines@tallowbakery.example', { planId: 'LEDGER' }, 'planId'],
    ['a subject of two lines', 'ines@tallowbakery.example', { subject: 'a\nb' }, 'subject'],
    ['a text with control characters', 'ines@tallowbakery.example', { text: 'a\u0007b' }, 'text'],
  ])('%s is refused', async (_what, upn, changes, field) => {
    const reply = await world.as(upn).post<ServiceRequest>(REQUESTS, asked(changes));
    expect([reply.status, reply.body.errors?.[0]?.field], reply.text).toEqual([400, field]);
  });

  test('a customer without a reseller asks its provider; one without any partner is told so', async () => {
    expect(await raise(world.as('paula@pinefoundry.example'))).toMatchObject({ handler: { id: NORTHLIGHT } });
    const alone = await world.as('oscar@ostrich.example').post<ServiceRequest>(REQUESTS, asked());
    expect([alone.status, alone.body.code]).toEqual([409, 'no_support_contact']);
  });

  test('letters speak the language of whoever reads them', async () => {
    await raise(world.as('meiling@mapletea.example'), { subject: '會議無法開啟', severity: 'critical' });
    expect((await told()).letters).toEqual(['陳志明: 楓茶行請求協助：會議無法開啟']);
  });

  test('of those who close it at once one does, and a repeated request is raised once', async () => {
    const { id } = await raise();
    const closing = await Promise.all([hugo(), ines(), helder(), hugo(), ines()].map((who) => act(who, id, 'close')));
    expect(closing.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(closing.filter(({ body }) => body.code === 'request_closed')).toHaveLength(4);
    expect((await thread(ines(), id)).filter(({ kind }) => kind === 'closed')).toHaveLength(1);
    const key = { 'idempotency-key': 'help' };
    const first = await ines().post<ServiceRequest>(REQUESTS, asked(), key);
    const again = await ines().post<ServiceRequest>(REQUESTS, asked(), key);
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
  });

  test('nobody but its parties sees it', async () => {
    const { id } = await raise();
    for (const upn of [
      'quintin@quay.example',
      'nora@northlight.example',
      'olga@meridian.example',
      'paula@pinefoundry.example',
    ]) {
      for (const reply of [
        await world.as(upn).get(`${REQUESTS}/${id}`),
        await world.as(upn).get(`${REQUESTS}/${id}/messages`),
        await act(world.as(upn), id, 'messages', { text: 'x' }),
        await act(world.as(upn), id, 'close'),
      ])
        expect(reply.status, `${upn}: ${reply.text}`).toBe(404);
      const list = await world.as(upn).get<List<ServiceRequest>>(`${REQUESTS}?limit=500`);
      expect(list.body.items.map((one) => one.id)).not.toContain(id);
    }
  });

  test('lists find by state, severity, customer and by who must act, page by page', async () => {
    const mine = await raise(ines(), { severity: 'critical', subject: 'Latest' });
    await act(hugo(), mine.id, 'messages', { text: 'Tell us more.', asks: true });
    const ids = async (caller: Caller, query: string) =>
      (await caller.get<List<ServiceRequest>>(`${REQUESTS}?limit=500&${query}`)).body.items.map(({ id }) => id);
    expect(await ids(ines(), 'state=attention_needed')).toContain(mine.id);
    expect(await ids(ines(), 'state=closed')).not.toContain(mine.id);
    expect(await ids(hugo(), 'severity=minimal')).not.toContain(mine.id);
    expect(await ids(hugo(), `customerId=${TALLOW}`)).toContain(mine.id);
    expect(await ids(hugo(), `customerId=${PINE}`)).toEqual([]);
    expect(await ids(ines(), 'waiting=true')).toContain(mine.id);
    expect(await ids(hugo(), 'waiting=true')).not.toContain(mine.id);
    const all = await ids(hugo(), '');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: List<ServiceRequest> = (
        await hugo().get<List<ServiceRequest>>(`${REQUESTS}?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
      ).body;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(seen).toEqual(all);
  });

  test('a partner that the customer has left no longer sees it; the customer’s next word goes to whoever helps now', async () => {
    const { id } = await raise();
    const ended = await ines().post(`/api/v1/partners/${HARBOR}/end`, { alsoEndDelegatedAdmin: false });
    expect(ended.status, ended.text).toBe(200);
    expect((await hugo().get(`${REQUESTS}/${id}`)).status).toBe(404);
    expect((await hugo().get<List<ServiceRequest>>(`${REQUESTS}?limit=500`)).body.items).toEqual([]);
    const said = await act(ines(), id, 'messages', { text: 'Is anybody there?' });
    expect(said.body).toMatchObject({ handler: { id: NORTHLIGHT }, waitsFor: NORTHLIGHT });
    expect((await nora().get(`${REQUESTS}/${id}`)).status).toBe(200);
  });
});
