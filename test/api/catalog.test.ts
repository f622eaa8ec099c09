import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { csvLine } from '../../src/wire/csv.ts';
import { type TestWorld, testWorld } from '../world.ts';

type Price = { minor: number; currency: string };
type Term = {
  termDuration: string;
  billingCycle: string;
  unitPrice?: Price;
  prices?: { market: string; unitPrice: Price }[];
};
type Item = {
  id: string;
  name: string;
  names: Record<string, string>;
  publisher: string;
  kind: string;
  minSeats: number;
  maxSeats: number;
  terms: Term[];
  unavailable: string | null;
  ownSeats: number | null;
};
type List = { items: Item[]; next: string | null };
type Fault = { line: number | null; column: string; item: string | null; code: string; value: string | null };
type Preview = {
  takesOverFrom: number;
  added: number;
  changed: number;
  withdrawn: number;
  items: number;
  changes: { id: string; change: string; members: string[] }[];
  faults: Fault[];
  faultCount: number;
};

const STANDARD = 'CFQ7TTC0ZB10:0001';
const EUROPE_ONLY = 'DG7GMGF0M7XW:0001';
const TAIWAN_ONLY = 'DG7GMGF0M7XX:0001';
const PHONE = 'CFQ7TTC0ZB18:0001';
const FIELD_SERVICE = 'DG7GMGF0D5S1:0001';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';

describe('the catalog', () => {
  let world: TestWorld;
  const nora = () => world.as('nora@northlight.example');
  const hugo = () => world.as('hugo@harborit.example');
  const ines = () => world.as('ines@tallowbakery.example');
  const yijun = () => world.as('yijun@formosa-supply.example');
  const all = (caller: ReturnType<typeof nora>, query = '') => caller.get<List>(`/api/v1/catalog?limit=500${query}`);
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('shows a provider what its market sells, with prices in its currency', async () => {
    const list = await all(nora());
    expect(list.status, list.text).toBe(200);
    expect(list.body.items.length).toBeGreaterThanOrEqual(40);
    const standard = list.body.items.find((item) => item.id === STANDARD);
    expect(standard).toMatchObject({
      name: 'Workplace Business Standard',
      kind: 'license',
      minSeats: 1,
      maxSeats: 300,
    });
    expect(standard?.terms.slice(0, 3)).toEqual([
      { termDuration: 'P1M', billingCycle: 'monthly', unitPrice: { minor: 1248, currency: 'EUR' } },
      { termDuration: 'P1Y', billingCycle: 'monthly', unitPrice: { minor: 1092, currency: 'EUR' } },
      { termDuration: 'P1Y', billingCycle: 'upfront', unitPrice: { minor: 12_480, currency: 'EUR' } },
    ]);
    const ids = list.body.items.map((item) => item.id);
    expect(ids).toContain(EUROPE_ONLY);
    expect(ids).not.toContain(TAIWAN_ONLY);
    const taiwan = await all(yijun());
    expect(taiwan.body.items.find((item) => item.id === STANDARD)?.terms[1]?.unitPrice).toEqual({
      minor: 37_800,
      currency: 'TWD',
    });
    expect(taiwan.body.items.map((item) => item.id)).not.toContain(EUROPE_ONLY);
  });

  test('shows a reseller and a helpdesk agent the items without prices', async () => {
    for (const caller of [hugo(), world.as('helder@harborit.example'), world.asApplication('harborit.example')]) {
      const list = await all(caller);
      expect(list.body.items.length).toBeGreaterThanOrEqual(40);
      expect(list.text).not.toMatch(/price|minor/i);
      const one = await caller.get(`/api/v1/catalog/${STANDARD}`);
      expect([one.status, /price|minor/i.test(one.text)]).toEqual([200, false]);
      expect((await caller.get('/api/v1/catalog.csv')).status).toBe(403);
    }
  });

  test('shows a customer what its own market sells, without any amount, beside what it has and what it cannot have', async () => {
    for (const caller of [ines(), world.as('vera@tallowbakery.example'), world.asApplication('tallowbakery.example')]) {
      const list = await all(caller);
      expect(list.status, list.text).toBe(200);
      const item = (id: string) => list.body.items.find((one) => one.id === id);
      expect(item(STANDARD)).toMatchObject({ unavailable: null, ownSeats: 25 });
      expect(item(STANDARD)?.terms[0]).toEqual({ termDuration: 'P1M', billingCycle: 'monthly' });
      expect(item(PHONE)).toMatchObject({ unavailable: null, ownSeats: 0 });
      expect(item(FIELD_SERVICE)).toMatchObject({ unavailable: 'base_missing', ownSeats: 0 });
      expect([item(EUROPE_ONLY)?.unavailable, item(TAIWAN_ONLY)]).toEqual([null, undefined]);
      const details = await caller.get(`/api/v1/catalog/${STANDARD}`);
      expect(details.body).toMatchObject({
        ownSeats: 25,
        servicePlans: expect.arrayContaining([expect.objectContaining({ id: 'MAIL' })]),
      });
      const answers = [list, details, await all(caller, `&customerId=${TALLOW}`)];
      expect(answers.map(({ status, text }) => [status, /price|minor|currency/i.test(text)])).toEqual(
        answers.map(() => [200, false]),
      );
      expect((await caller.get('/api/v1/catalog.csv')).body).toMatchObject({ code: 'forbidden' });
      for (const hidden of [`/${TAIWAN_ONLY}`, `?customerId=${CEDAR}`, '?version=1'])
        expect((await caller.get(`/api/v1/catalog${hidden}`)).status, hidden).toBe(404);
    }
    expect((await all(world.as('tiago@tallowbakery.example'))).body).toMatchObject({ code: 'role_missing' });
    const { items } = (await ines().get<{ items: string[] }>('/api/v1/catalog/publishers')).body;
    expect(items).toContain('Fernway');
  });

  test('keeps its prices from a provider that has not signed the program agreement', async () => {
    await world.store.single.run(statement`
      update organizations set program_agreement_signed_at = null where domain = 'formosa-supply.example'`);
    expect((await all(yijun())).text).not.toMatch(/price/i);
    expect((await yijun().get('/api/v1/catalog.csv')).body).toMatchObject({ code: 'mpa_unsigned' });
    await world.store.single.run(statement`
      update organizations set program_agreement_signed_at = ${world.clock.now()} where domain = 'formosa-supply.example'`);
  });

  test.each([
    [
      'a part of the English name',
      'search=business%20prem',
      ['Workplace Business Premium', 'Workplace Business Premium Trial'],
    ],
    ['a part of the Chinese name', `search=${encodeURIComponent('電話')}`, ['Phone System']],
    ['the id', 'search=cfq7ttc0zb15:0001', ['Mail for Business']],
    ['the publisher and the kind', 'search=tessera&kind=trial', ['Endpoint Guard Plus Trial']],
    ['the publisher', 'publisher=Fernway', ['Plan Studio', 'Plan Viewer', 'Site Reports Europe']],
  ])('is found by %s', async (_what, query, names) => {
    expect((await nora().get<List>(`/api/v1/catalog?${query}`)).body.items.map((item) => item.name)).toEqual(names);
  });

  test('names the publishers one can filter by, each once', async () => {
    const { items } = (await hugo().get<{ items: string[] }>('/api/v1/catalog/publishers')).body;
    expect(items).toEqual([...new Set(items)].sort());
    expect(items).toContain('Fernway');
  });

  test('is paged without losing or repeating anything', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await nora().get<List>(`/api/v1/catalog?limit=7${cursor}`);
      seen.push(...page.body.items.map((item) => item.id));
      cursor = page.body.next === null ? '' : `&cursor=${page.body.next}`;
    } while (cursor !== '');
    expect(seen).toEqual((await all(nora())).body.items.map((item) => item.id));
  });

  test('for a customer shows what that customer’s market sells, and says why it cannot have the rest', async () => {
    const list = await all(nora(), `&customerId=${TALLOW}`);
    const reason = (id: string) => list.body.items.find((item) => item.id === id)?.unavailable;
    expect([reason(STANDARD), reason(TAIWAN_ONLY)]).toEqual([null, 'not_in_market']);
    const strange = await all(nora(), `&customerId=${CEDAR}`);
    const missing = await all(nora(), '&customerId=00000000-0000-4000-8000-00000000dead');
    expect([strange.status, strange.body]).toMatchObject([404, { code: 'not_found' }]);
    expect(missing.status).toBe(404);
    expect((await all(hugo(), `&customerId=${TALLOW}`)).status).toBe(200);
    expect((await nora().get(`/api/v1/catalog/${TAIWAN_ONLY}`)).status).toBe(404);
    const named = await nora().get<Item>(`/api/v1/catalog/${TAIWAN_ONLY}?customerId=${TALLOW}`);
    expect(named.body.unavailable).toBe('not_in_market');
  });

  test('shows one item with its plans and the items it belongs with', async () => {
    const phone = await nora().get('/api/v1/catalog/cfq7ttc0zb18:0001');
    expect(phone.body).toMatchObject({
      id: 'CFQ7TTC0ZB18:0001',
      kind: 'addon',
      baseItems: [{ id: STANDARD }, {}, {}],
      servicePlans: [{ id: 'PHONE', requires: [{ id: 'CHAT', names: { en: 'Chat', 'zh-TW': '聊天' } }], excludes: [] }],
    });
    const trial = await nora().get('/api/v1/catalog/CFQ7TTC0ZB10:00T1');
    expect(trial.body).toMatchObject({ minSeats: 25, maxSeats: 25, convertsTo: { id: STANDARD } });
    expect((await nora().get('/api/v1/catalog/nonsense')).status).toBe(404);
  });

  test('is exported as a price list of one’s own market', async () => {
    const file = await nora().get('/api/v1/catalog.csv');
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.text).toContain('Workplace Business Standard,職場商務標準版,Brightwater,license,1,300');
    expect(file.text).toContain(',P1Y,monthly,europe,EUR,10.92');
    expect(file.text).not.toContain('TWD');
  });
});

describe('importing a catalog', () => {
  let world: TestWorld;
  const olga = () => world.as('olga@meridian.example');
  const preview = (content: string, format = 'csv', more: Record<string, unknown> = {}) =>
    olga().post<Preview>('/api/v1/catalog/imports/preview', { format, content, ...more });
  const apply = (content: string, more: Record<string, unknown> = {}, headers?: Record<string, string>) =>
    olga().post<{
      number: number;
      state: string;
      created: boolean;
      code?: string;
      errors?: { field: string; code: string }[];
    }>('/api/v1/catalog/imports', { format: 'csv', content, ...more }, headers);
  const current = async () => (await olga().get('/api/v1/catalog.csv')).text;
  const versions = async () =>
    (await olga().get<{ items: { number: number; state: string; items: number }[] }>('/api/v1/catalog/versions')).body
      .items;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('what was exported is the same again, and importing it changes nothing', async () => {
    const seen = await preview(await current());
    expect(seen.body, seen.text).toMatchObject({ faultCount: 0, added: 0, changed: 0, withdrawn: 0, takesOverFrom: 1 });
    const applied = await apply(await current());
    expect([applied.status, applied.body.created, applied.body.number]).toEqual([201, false, 1]);
    expect((await versions()).map((version) => version.number)).toEqual([1]);
  });

  test('a preview tells what is new, changed and withdrawn, and stores nothing', async () => {
    const lines = (await current()).split('\r\n');
    const without = lines.filter((line) => !line.startsWith('DG7GMGF0HQ3F:0001'));
    const changed = without.map((line) =>
      line.startsWith(STANDARD) ? line.replace('P1M,monthly,europe,EUR,12.48', 'P1M,monthly,europe,EUR,12.90') : line,
    );
    const content = `${changed.join('\r\n')}${csvLine(['NEWX:0001', 'Newsroom', '新聞室', 'Quillwork', 'license', 1, 50, 'no', '', '', '', '', 'P1Y', 'monthly', 'europe', 'EUR', '4.20'])}`;
    const seen = await preview(content);
    expect(seen.body, seen.text).toMatchObject({ added: 1, changed: 1, withdrawn: 1, items: 51, faultCount: 0 });
    expect(seen.body.changes.map(({ id, change, members }) => [id, change, members])).toEqual([
      [STANDARD, 'changed', ['offers']],
      ['DG7GMGF0HQ3F:0001', 'withdrawn', []],
      ['NEWX:0001', 'added', []],
    ]);
    expect(await versions()).toHaveLength(1);

    const due = '2027-01-01T00:00:00.000Z';
    const applied = await apply(content, { effectiveAt: due, takesOverFrom: 1 }, { 'idempotency-key': 'new-year' });
    expect([applied.status, applied.body.number, applied.body.state], applied.text).toEqual([201, 2, 'scheduled']);
    const again = await apply(content, { effectiveAt: due, takesOverFrom: 1 }, { 'idempotency-key': 'new-year' });
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([201, 'true']);
    expect((await apply(content, { effectiveAt: due })).body).toMatchObject({ number: 2, created: false });

    const price = async () =>
      (await world.as('nora@northlight.example').get<Item>(`/api/v1/catalog/${STANDARD}`)).body.terms[0]?.unitPrice
        ?.minor;
    expect(await price()).toBe(1248);
    expect((await olga().get<List>('/api/v1/catalog?version=2&search=newsroom')).body.items).toHaveLength(1);
    expect((await olga().get<List>('/api/v1/catalog?search=newsroom')).body.items).toHaveLength(0);
    const log = await olga().get<{ items: { action: string; details: Record<string, unknown> }[] }>(
      '/api/v1/activity?action=catalog.imported',
    );
    expect(log.body.items[0]?.details).toMatchObject({ number: 2, added: 1, changed: 1, withdrawn: 1 });
    world.clock.set('2027-01-01T00:00:00.000Z' as never);
    expect(await price()).toBe(1290);
    expect((await versions()).map(({ number, state }) => [number, state])).toEqual([
      [2, 'current'],
      [1, 'past'],
    ]);
  });

  test('each fault names its line, column, item and what stood there', async () => {
    const lines = (await current()).replace('\uFEFF', '').split('\r\n');
    const [head = '', first = ''] = lines;
    const cells = (more: Record<number, string | number>) => {
      const row = [
        'FAULT:0001',
        'Fault',
        '錯誤',
        'Quillwork',
        'license',
        1,
        50,
        'no',
        '',
        '',
        '',
        '',
        'P1Y',
        'monthly',
        'europe',
        'EUR',
        '4.20',
      ] as (string | number)[];
      for (const [at, cell] of Object.entries(more)) row[Number(at)] = cell;
      return csvLine(row);
    };
    const faultsOf = async (rows: string) => {
      const seen = await preview(`${head}\r\n${rows}`);
      expect(seen.status, seen.text).toBe(200);
      return seen.body.faults.map(({ line, column, code, value }) => [line, column, code, value]);
    };
    expect(await faultsOf(cells({ 15: 'XTS' }))).toEqual([[2, 'Currency', 'unknown_currency', 'XTS']]);
    expect(await faultsOf(cells({ 16: '4,20' }))).toEqual([[2, 'Price', 'bad_price', '4,20']]);
    expect(await faultsOf(cells({ 5: 'many' }))).toEqual([[2, 'Minimum seats', 'bad_seats', 'many']]);
    expect(await faultsOf(cells({ 5: 60 }))).toEqual([[2, 'Maximum seats', 'seats_order', '50']]);
    expect(await faultsOf(cells({ 14: 'moon' }))).toEqual([[2, 'Market', 'unknown_market', 'moon']]);
    expect(await faultsOf(cells({ 13: 'annual' }))).toEqual([[2, 'Billing', 'cycle_not_allowed', 'annual']]);
    expect(await faultsOf(cells({ 12: 'P2Y' }))).toEqual([[2, 'Term', 'unknown_value', 'P2Y']]);
    expect(await faultsOf(cells({ 1: '' }))).toEqual([[2, 'Name', 'missing', '']]);
    expect(await faultsOf(cells({}) + cells({}))).toEqual([[3, 'Market', 'duplicate_price', 'europe']]);
    expect(await faultsOf(cells({}) + cells({ 13: 'upfront', 3: 'Other' }))).toEqual([
      [3, 'Publisher', 'differs', 'Other'],
    ]);
    expect(await faultsOf(cells({ 8: 'NONE:0001', 4: 'addon' }))).toEqual([
      [2, 'Base items', 'unknown_item', 'NONE:0001'],
    ]);
    expect(await faultsOf(cells({ 11: 'A|A||' }))).toEqual([[2, 'Service plans', 'missing', '']]);
    const bare = await preview('Item ID,Wrong\nA:1,2');
    expect(bare.body.faults.map((fault) => fault.code)).toContain('missing_column');
    expect(bare.body.faults).toContainEqual({
      line: 1,
      column: 'Wrong',
      item: null,
      code: 'unknown_column',
      value: null,
    });

    const refusedImport = await apply(`${head}\r\n${first}\r\n${cells({ 15: 'XTS' })}`);
    expect([refusedImport.status, refusedImport.body.code]).toEqual([400, 'invalid']);
    expect(refusedImport.body.errors).toContainEqual(
      expect.objectContaining({ field: 'content:3:Currency', code: 'unknown_currency' }),
    );
  });

  test('JSON is read too, and its faults name the line of the item and the way into it', async () => {
    const item = (more: Record<string, unknown>) => ({
      id: 'JSON:0001',
      name: { en: 'Json', 'zh-TW': '傑森' },
      publisher: 'Quillwork',
      kind: 'license',
      minSeats: 1,
      maxSeats: 5,
      offers: [
        {
          termDuration: 'P1Y',
          billingCycle: 'monthly',
          prices: [{ market: 'europe', unitPrice: { minor: 100, currency: 'EUR' } }],
        },
      ],
      ...more,
    });
    const good = await preview(JSON.stringify({ items: [item({})] }), 'json');
    expect(good.body).toMatchObject({ faultCount: 0, added: 1, items: 1 });
    const bad = await preview(
      JSON.stringify([item({}), item({ id: 'JSON:0002', colour: 'red', kind: 'thing' })], null, 1),
      'json',
    );
    expect(bad.body.faults).toEqual([
      { line: 28, column: 'kind', item: 'JSON:0002', code: 'unknown_value', value: 'thing' },
      { line: 28, column: 'colour', item: 'JSON:0002', code: 'unknown_column', value: 'colour' },
    ]);
    expect((await preview('{"items":[', 'json')).body.faults[0]).toMatchObject({ code: 'not_json' });
    expect((await preview('[]', 'json')).body.faults[0]).toMatchObject({ code: 'empty' });
    expect((await preview('null', 'json')).body.faults[0]).toMatchObject({ code: 'missing' });
    const nul = JSON.stringify([item({ publisher: 'a\u0000b' })]);
    expect((await preview(nul, 'json')).body.faults[0]).toMatchObject({ code: 'malformed', column: 'publisher' });
    const many = Array.from({ length: 5001 }, () => 0);
    expect((await preview(JSON.stringify(many), 'json')).body.faults[0]).toMatchObject({ code: 'too_many' });
  });

  test('the past is not written anew, and a preview that is out of date imports nothing', async () => {
    const content = (await current()).replace(/,P1M,monthly,europe,EUR,12\.90/, ',P1M,monthly,europe,EUR,13.00');
    const past = await apply(content, { effectiveAt: '2026-01-01T00:00:00.000Z' });
    expect(past.body).toMatchObject({ code: 'invalid', errors: [{ field: 'effectiveAt', code: 'in_past' }] });
    expect((await apply(content, { takesOverFrom: 1 })).body.code).toBe('conflict');
    const both = await Promise.all([apply(content), apply(content)]);
    expect(both.map((reply) => reply.body.created).sort()).toEqual([false, true]);
    expect((await apply(content, { effectiveAt: 'tomorrow' })).status).toBe(400);
  });

  test('as large as a price list may be is taken from the operator, and not even read from anybody else', async () => {
    const { items } = (await import('../../src/sandbox/catalog.json', { with: { type: 'json' } })).default;
    const [first] = items;
    const many = Array.from({ length: 5000 }, (_, at) => ({
      ...first,
      id: `LARGE${at}:0001`,
      upgradesTo: [],
      servicePlans: [],
    }));
    const content = JSON.stringify(many);
    expect(content.length).toBeGreaterThan(2_000_000);
    const seen = await preview(content, 'json');
    expect([seen.status, seen.body.faultCount, seen.body.added, seen.body.changes.length]).toEqual([200, 0, 5000, 500]);
    expect((await apply(content, { format: 'json' })).body.created).toBe(true);
    const nora = world.as('nora@northlight.example');
    const page = await nora.get<List>('/api/v1/catalog?search=large4999:&limit=500');
    expect(page.body.items.map((item) => item.id)).toEqual(['LARGE4999:0001']);
    for (const caller of [nora, world.visitor]) {
      const refused = await caller.post('/api/v1/catalog/imports', { format: 'json', content });
      expect([refused.status, refused.body.code]).toEqual([413, 'payload_too_large']);
    }
  });
});
