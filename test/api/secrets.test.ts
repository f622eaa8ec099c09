import { afterAll, beforeAll, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { type TestWorld, testWorld } from '../world.ts';

type Body = { id: string; link: string; body: string; subject: string };

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

/** Everything that lies in the database, as text. */
const everything = async (): Promise<string> => {
  const tables = await world.store.single.all(statement<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'identity') or tablename = '_private_jobs'`);
  const rows = await Promise.all(
    tables.map(({ name }) =>
      world.store.pool.query(`select string_agg(to_jsonb(t)::text, ' ') as text from ${name} t`),
    ),
  );
  return rows.map(({ rows: [row] }) => row.text ?? '').join(' ');
};

test('the secret of a link lies nowhere in the database, whatever is done with the draft', async () => {
  const hugo = world.as('hugo@harborit.example');
  const key = { 'idempotency-key': 'once' };
  const drafted = await hugo.post<Body>('/api/v1/invitations', { kind: 'reseller', locale: 'en' }, key);
  const { id, link } = drafted.body;
  const token = link.split('/').at(-1) as string;
  const path = `/api/v1/invitations/${id}`;

  const again = await hugo.post<Body>('/api/v1/invitations', { kind: 'reseller', locale: 'en' }, key);
  expect(again.headers['idempotent-replayed']).toBe('true');
  expect(again.body).toEqual(drafted.body);

  expect((await hugo.patch(path, { subject: `Open ${link}` })).status).toBe(400);
  expect((await hugo.patch(path, { body: `${link}\n\nor https://elsewhere.example/${token}` })).status).toBe(422);
  const restored = await hugo.post<Body>(`${path}/restore-link`, { body: `Hello\n\n${link}x\n\nHugo` });
  expect(restored.body.body).toBe(`Hello\n\n${link}\n\nHugo`);
  await world.visitor.get(`/api/v1/acceptances/${token}`);
  await hugo.post(`${path}/revoke`, {}, { 'idempotency-key': 'twice' });
  await hugo.post(`${path}/send-again`, {}, { 'idempotency-key': 'thrice' });

  const stored = await everything();
  expect(stored).toContain(id);
  expect(stored).not.toContain(token);
});

test('the log says what of a draft was changed, and nothing else', async () => {
  const hugo = world.as('hugo@harborit.example');
  const { body: draft } = await hugo.post<Body>('/api/v1/invitations', { kind: 'reseller', locale: 'en' });
  await hugo.patch(`/api/v1/invitations/${draft.id}`, { subject: 'Hello', version: 1 });
  const { body } = await hugo.get<{ items: { details: { changed: string[] } }[] }>(
    '/api/v1/activity?action=invitation.edited&limit=1',
  );
  expect(body.items[0]?.details.changed).toEqual(['subject']);
});
