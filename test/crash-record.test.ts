import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store, statement } from '../src/db/store.ts';
import { type Book, openBook } from './crash/book.ts';
import { settled, signIn } from './crash/client.ts';
import { affairs, consent, directory, help, priceLists } from './crash/desks.ts';
import { type House, openHouse, type Victim } from './crash/house.ts';
import { hurryJobs } from './crash/jobs.ts';
import { killing } from './crash/killing.ts';
import { reviews, sales, wishes } from './crash/sales-desks.ts';

/** After how many answers what is killed. */
const KILLS: readonly [number, Victim][] = [
  [20, 'server'],
  [50, 'database'],
  [80, 'server'],
  [110, 'database'],
  [140, 'server'],
  [170, 'database'],
  [200, 'server'],
  [230, 'database'],
];
/** Admins of customers that have not accepted the agreement yet. */
const UNDECIDED = ['carla@cedarclinic.example', 'oscar@ostrich.example'];

describe(`a customer’s record while server and database are killed ${KILLS.length} times`, () => {
  let house: House;
  let store: Store;
  let hurrying: NodeJS.Timeout;
  beforeAll(async () => {
    house = await openHouse();
    store = openStore(await house.databaseUrl(), 2);
    hurrying = setInterval(() => hurryJobs(store), 300);
  }, 180_000);
  afterAll(async () => {
    clearInterval(hurrying);
    await store?.close();
    await house?.close();
  }, 60_000);

  const logged = async (): Promise<readonly string[]> =>
    (
      await store.single.all(statement<{ line: string }>`
        select distinct on (event_id) action || ' ' || subject_id as line from audit_entries where outcome = 'done'`)
    ).map(({ line }) => line);
  /** What the database says in the words of the book: one value for each id. */
  const stored = async <Note>(text: string): Promise<ReadonlyMap<string, Note>> =>
    new Map(
      (await store.single.all<{ id: string; note: Note }>({ text, values: [] })).map(({ id, note }) => [id, note]),
    );
  const count = async (text: string): Promise<number> =>
    (await store.single.one<{ count: number }>({ text: `select count(*) as count from ${text}`, values: [] })).count;
  /** Has everything that was to follow happened? */
  const isQuiet = async (): Promise<boolean> => (await count('graphile_worker.jobs')) === 0;

  const work = async (book: Book): Promise<void> => {
    const as = (upn: string) => signIn(house.base, upn, true);
    const [hugo, ines, nora, olga] = await Promise.all([
      as('hugo@harborit.example'),
      as('ines@tallowbakery.example'),
      as('nora@northlight.example'),
      as('olga@meridian.example'),
    ]);
    await Promise.all([
      directory(hugo, book, 'Ana', 9, false),
      directory(ines, book, 'Ben', 9, true),
      sales(nora, book, 8),
      reviews({ nora, olga }, book, 6),
      wishes({ hugo, ines, nora }, book, 9),
      help({ hugo, ines, nora }, book, 6),
      affairs({ hugo, nora, olga }, book, 8),
      priceLists(olga, book, 4),
      ...UNDECIDED.map(async (upn) => consent(await as(upn), book)),
    ]);
  };

  test('a year passes once, whoever dies on the way', async () => {
    const olga = await signIn(house.base, 'olga@meridian.example');
    const renewals = `audit_entries where action = 'subscription.renewed'`;
    const jump = olga('POST', '/api/v1/sandbox/clock', { advance: 'P1Y' });
    await settled(async () => (await count(renewals)) > 0);
    await house.kill('database');
    await house.kill('server'); // the next one does what is left as soon as it is there
    await jump;
    const now = (await olga<{ now: string }>('GET', '/api/v1/sandbox/clock')).now;
    await settled(async () => (await count(`subscriptions where due_at <= '${now}' or remind_at <= '${now}'`)) === 0);
    await settled(isQuiet);

    // One term after the other, one period after the other, and of each somebody was told once.
    const events = await store.single.all<{ line: string; letters: number }>({
      text: `
        select e.action || ' ' || e.subject_id || ' ' || coalesce(e.details ->> 'at', e.details ->> 'endsAt') || ' ' ||
            coalesce(e.details ->> 'daysLeft', '') as line,
          (select count(*) from letters_sent l where l.event_id = e.event_id) as letters
        from (select distinct on (event_id) * from audit_entries
          where action in ('subscription.charged', 'subscription.renewed', 'subscription.term_ending')) e`,
      values: [],
    });
    expect(new Set(events.map(({ line }) => line)).size).toBe(events.length);
    expect(events.filter(({ line, letters }) => letters === 0 && !line.startsWith('subscription.charged'))).toEqual([]);
    expect(await count('sandbox_mail')).toBe(await count('letters_sent'));
    const periods = await store.single.all<{ gap: boolean }>({
      text: `
        select from_at <> lag(until_at) over (partition by subscription_id order by from_at) as gap from charges`,
      values: [],
    });
    // Of the cast's two subscriptions one has begun its second year, the other one its thirteenth month.
    expect(periods).toHaveLength(13 + 13);
    expect(periods.filter(({ gap }) => gap)).toEqual([]);
  }, 120_000);

  test('what was acknowledged is there once, nothing else is, and each letter goes out once', async () => {
    const before = await logged();
    const [planted, consents] = [await count('subscriptions'), await count('agreement_acceptances')];
    const [letters, notices] = [await count('letters_sent'), await count('notices')];
    const kills = killing(house.kill, KILLS);
    const book = openBook(kills.count);
    await work(book);
    await kills.over();
    await settled(isQuiet);

    // Every change stands in the log once, and the log tells of no other: a call that was repeated did nothing twice.
    expect([...(await logged())].sort()).toEqual([...before, ...book.log].sort());
    expect(
      await store.single.all(statement<{ event_id: string }>`
        select event_id from audit_entries group by event_id, seen_by
        having count(*) <> cardinality(seen_by) + 1`), // each party reads it once, and so does the operator
    ).toEqual([]);

    expect(
      await stored(`
        select p.id, jsonb_build_object('name', p.name, 'state', p.state, 'roles', array_to_string(p.roles, ' '), 'licenses',
          (select coalesce(string_agg(l.item_id, ' ' order by l.item_id), '') from license_assignments l
            where l.user_id = p.id)) as note
        from people p where p.upn like 'ana%' or p.upn like 'ben%'`),
    ).toEqual(book.users);
    expect(
      await stored(`
        select s.id, jsonb_build_object('quantity', s.quantity, 'state', s.state, 'autoRenew', s.auto_renew,
          'itemId', s.item_id, 'planned', s.scheduled -> 'quantity', 'charges',
          (select jsonb_agg(c.kind || ' ' || c.quantity order by c.kind, c.quantity) from charges c
            where c.subscription_id = s.id)) as note
        from subscriptions s where s.order_line_id is not null`),
    ).toEqual(new Map([...book.subscriptions].map(([id, note]) => [id, { ...note, charges: note.charges.sort() }])));
    expect(await count('subscriptions')).toBe(planted + book.subscriptions.size);
    expect(await stored('select id, to_jsonb(state) as note from orders')).toEqual(book.orders);
    expect(await stored('select id, to_jsonb(state) as note from order_requests')).toEqual(book.wishes);
    expect(
      await stored(`
        select r.id, jsonb_build_object('state', r.state, 'handler', r.handler_id, 'thread',
          (select jsonb_agg(e.kind || ' ' || e.text order by e.at, e.id) from service_request_entries e
            where e.request_id = r.id)) as note
        from service_requests r`),
    ).toEqual(book.calls);
    expect(await count('agreement_acceptances')).toBe(consents + UNDECIDED.length);

    // Nothing is half done: pools are what their subscriptions and assignments are, and who is deleted has no license.
    expect(
      await store.single.all(statement<{ item_id: string }>`
        select p.* from license_pools p where
          p.total <> (select coalesce(sum(s.quantity), 0) from subscriptions s where s.customer_id = p.customer_id
            and s.item_id = p.item_id and s.state in ('active', 'expired'))
          or p.assigned <> (select count(*) from license_assignments a where a.customer_id = p.customer_id
            and a.item_id = p.item_id)`),
    ).toEqual([]);

    // Everybody was told once, by letter and under the bell.
    expect({
      letters: (await count('letters_sent')) - letters,
      mail: (await count('sandbox_mail')) - letters,
      notices: (await count('notices')) - notices,
    }).toEqual({ letters: book.letters, mail: book.letters, notices: book.notices });
  }, 240_000);
});
