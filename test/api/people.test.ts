import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveTotp } from '../../src/db/credentials.ts';
import { insertSession } from '../../src/db/sessions.ts';
import { statement } from '../../src/db/store.ts';
import { personIdOf } from '../../src/sandbox/cast.ts';
import { START, type TestWorld, testWorld } from '../world.ts';

type Person = {
  id: string;
  name: string;
  upn: string;
  roles: string[];
  state: string;
  secondFactor: string | null;
  lastSignInAt: string | null;
  may: string[];
  version: number;
  temporaryPassword?: string | null;
};
type People = { items: Person[]; next: string | null };

const HUGO = personIdOf('hugo@harborit.example');
const SARA = personIdOf('sara@harborit.example');
const NORA = personIdOf('nora@northlight.example');
const CARLA = personIdOf('carla@cedarclinic.example');

describe("an organization's own people", () => {
  let world: TestWorld;
  const forgotten: string[] = [];
  const hugo = () => world.as('hugo@harborit.example');
  const add = (body: Record<string, unknown>, headers?: Record<string, string>) =>
    hugo().post<Person & { code: string }>('/api/v1/people', body, headers);
  beforeAll(async () => {
    world = await testWorld({ forget: ({ personId }) => forgotten.push(personId) });
  });
  afterAll(() => world.close());

  test('are listed by name, with what may be done with each, and nobody of another organization', async () => {
    const people = await hugo().get<People>('/api/v1/people');
    expect(people.status, people.text).toBe(200);
    expect(people.body.items.map(({ name, upn }) => [name, upn])).toEqual([
      ['Helder Cruz', 'helder@harborit.example'],
      ['Hugo Alves', 'hugo@harborit.example'],
      ['Sara Dias', 'sara@harborit.example'],
    ]);
    const [helder, own] = people.body.items;
    expect(helder?.may).toEqual(['edit', 'remove', 'reset-second-factor', 'reset-password']);
    expect(own?.may).toEqual(['edit']); // the only global admin stays, and resets nothing of his own from here
    expect(people.body.next).toBeNull();
  });

  test('are found by any part of name or sign-in name, whatever the case and accents', async () => {
    await add({ name: 'Inês Müller', upn: 'im@harborit.example' });
    for (const search of ['ines', 'MULLER', 'ês mü', 'im@']) {
      const found = await hugo().get<People>(`/api/v1/people?search=${encodeURIComponent(search)}`);
      expect(found.body.items.map((person) => person.upn)).toEqual(['im@harborit.example']);
    }
    expect((await hugo().get<People>('/api/v1/people?search=%25')).body.items).toEqual([]);
  });

  test('are paged without losing or repeating anybody', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await hugo().get<People>(`/api/v1/people?limit=1${cursor}`);
      seen.push(...page.body.items.map((person) => person.name));
      cursor = page.body.next === null ? '' : `&cursor=${page.body.next}`;
    } while (cursor !== '');
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(4);
    const strange = Buffer.from('["a","b"]').toString('base64url');
    expect((await hugo().get<People>(`/api/v1/people?cursor=${strange}`)).body.items).toHaveLength(4);
  });

  test('a new one gets a temporary password, shown once and nowhere kept', async () => {
    const body = { name: 'Helena Reis', upn: 'Helena@HarborIT.example', roles: ['helpdesk-agent'] };
    const added = await add(body, { 'idempotency-key': 'helena' });
    expect(added.status, added.text).toBe(201);
    expect(added.body).toMatchObject({ upn: 'helena@harborit.example', roles: ['helpdesk-agent'], state: 'active' });
    const password = added.body.temporaryPassword ?? '';
    expect(password).toMatch(/^\w{16}$/);
    const again = await add(body, { 'idempotency-key': 'helena' });
    expect([again.status, again.body.id, again.body.temporaryPassword]).toEqual([201, added.body.id, null]);
    expect(again.headers['idempotent-replayed']).toBe('true');
    const kept = await world.store.single.one(statement<{ text: string }>`
      select concat((select json_agg(a) from audit_entries a), (select json_agg(i) from idempotency i),
        (select json_agg(c) from identity.accounts c)) as text`);
    expect(kept.text).not.toContain(password);
    const user = await world.store.single.one(statement<{ must_change_password: boolean }>`
      select must_change_password from identity.users where id = ${added.body.id}`);
    expect(user.must_change_password).toBe(true);
  });

  test.each([
    ['a sign-in name of another domain', { upn: 'eve@quay.example' }, 400, 'invalid'],
    ['a sign-in name that is taken', { upn: 'sara@harborit.example' }, 409, 'upn_taken'],
    ['no sign-in name at all', { upn: 'sara' }, 400, 'invalid'],
    ['a role of another kind of organization', { roles: ['license-admin'] }, 400, 'invalid'],
    ['a role that does not exist', { roles: ['king'] }, 400, 'invalid'],
    ['a name of two lines', { name: 'Eve\nAdam' }, 400, 'invalid'],
    ['a name that is too long', { name: 'x'.repeat(51) }, 400, 'invalid'],
  ])('%s is refused', async (_what, change, status, code) => {
    const refused = await add({ name: 'Eve', upn: 'eve@harborit.example', roles: [], ...change });
    expect([refused.status, refused.body.code], refused.text).toEqual([status, code]);
  });

  test('two who want one sign-in name at once: one gets it, the other is told', async () => {
    const both = await Promise.all(
      ['One', 'Other'].map((name) => add({ name, upn: 'twin@harborit.example', roles: [] })),
    );
    expect(both.map((reply) => reply.status).sort()).toEqual([201, 409]);
  });

  test('roles change, the log keeps before and after, and what was remembered of the person is let go of', async () => {
    const edited = await hugo().patch<Person>(`/api/v1/people/${SARA}`, {
      roles: ['helpdesk-agent', 'sales-agent'],
      version: 1,
    });
    expect(edited.status, edited.text).toBe(200);
    expect(edited.body).toMatchObject({ roles: ['sales-agent', 'helpdesk-agent'], version: 2 });
    expect(edited.headers.etag).toBe('"2"');
    expect(forgotten).toContain(SARA);
    const stale = await hugo().patch(`/api/v1/people/${SARA}`, { roles: [], version: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict']);
    const log = await hugo().get<{ items: { before: unknown; after: unknown }[] }>(
      '/api/v1/activity?action=person.edited',
    );
    expect(log.body.items).toMatchObject([
      { before: { roles: ['sales-agent'] }, after: { roles: ['sales-agent', 'helpdesk-agent'] } },
    ]);
  });

  test('the only global admin can neither leave nor lose the role', async () => {
    const demoted = await hugo().patch(`/api/v1/people/${HUGO}`, { roles: ['admin-agent'] });
    expect([demoted.status, demoted.body.code]).toEqual([409, 'last_admin']);
    const removed = await hugo().delete(`/api/v1/people/${HUGO}`);
    expect([removed.status, removed.body.code]).toEqual([409, 'last_admin']);
  });

  test('two global admins who remove each other at once: one stays', async () => {
    const nora = world.as('nora@northlight.example');
    const added = await nora.post<Person>('/api/v1/people', {
      name: 'Nuno Faria',
      upn: 'nuno@northlight.example',
      roles: ['global-admin'],
    });
    expect(added.status, added.text).toBe(201);
    const nuno = world.as('nuno@northlight.example');
    const both = await Promise.all([
      nora.delete(`/api/v1/people/${added.body.id}`),
      nuno.delete(`/api/v1/people/${NORA}`),
    ]);
    expect(both.map((reply) => reply.status).sort()).not.toEqual([204, 204]);
    const { admins } = await world.store.single.one(statement<{ admins: number }>`
      select count(*) as admins from people where state = 'active' and 'global-admin' = any(roles)
        and organization_id = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60'`);
    expect(admins).toBe(1);
  });

  test('a user management admin manages people, but no global admin, and makes none (footnote 2)', async () => {
    await add({ name: 'Ulla Berg', upn: 'ulla@harborit.example', roles: ['user-management-admin'] });
    const ulla = world.as('ulla@harborit.example');
    const people = await ulla.get<People>('/api/v1/people');
    expect(people.body.items.find((person) => person.id === HUGO)?.may).toEqual([]);
    expect((await ulla.patch(`/api/v1/people/${SARA}`, { name: 'Sara D. Dias' })).status).toBe(200);
    const attempts = [
      ulla.patch(`/api/v1/people/${HUGO}`, { name: 'H' }),
      ulla.patch(`/api/v1/people/${SARA}`, { roles: ['global-admin'] }),
      ulla.delete(`/api/v1/people/${HUGO}`),
      ulla.post(`/api/v1/people/${HUGO}/reset-password`),
      ulla.post(`/api/v1/people/${HUGO}/reset-second-factor`),
      ulla.post('/api/v1/people', { name: 'Gil', upn: 'gil@harborit.example', roles: ['global-admin'] }),
    ];
    for (const reply of await Promise.all(attempts)) {
      expect([reply.status, reply.body.code]).toEqual([403, 'role_missing']);
      expect(reply.body.params).toEqual({ roles: 'global-admin' });
    }
  });

  test('a removed person is gone at once: no session, no token, no way in; the name may be given anew', async () => {
    const added = await add({ name: 'Rui Paz', upn: 'rui@harborit.example', roles: ['sales-agent'] });
    const { id } = added.body;
    await signIn(id);
    const listed = await hugo().get<People>('/api/v1/people?search=rui');
    expect(listed.body.items[0]?.lastSignInAt).toBe(START);
    expect((await hugo().delete(`/api/v1/people/${id}`)).status).toBe(204);
    expect(forgotten).toContain(id);
    expect(await sessionsOf(id)).toBe(0);
    expect((await world.as('rui@harborit.example').get('/api/v1/session')).status).toBe(401);
    expect((await hugo().get<People>('/api/v1/people?search=rui')).body.items).toEqual([]);
    const gone = await hugo().get<People>('/api/v1/people?state=removed');
    expect(gone.body.items).toMatchObject([{ id, state: 'removed', may: [] }]);
    expect((await hugo().delete(`/api/v1/people/${id}`)).status).toBe(404);
    expect((await add({ name: 'Rui Sá', upn: 'rui@harborit.example', roles: [] })).status).toBe(201);
  });

  test('a reset second factor is gone with every session; the event asks for a letter', async () => {
    const helder = personIdOf('helder@harborit.example');
    await world.store.transaction(async (tx) => {
      await tx.run(statement`insert into identity.users (id, name, email, created_at, updated_at)
        values (${helder}, 'Helder Cruz', 'helder@harborit.example', ${START}, ${START})`);
      await saveTotp(tx, helder, 'sealed', 'sealed');
      return { commit: true, value: undefined };
    });
    await signIn(helder);
    const before = await hugo().get<People>('/api/v1/people?search=helder');
    expect(before.body.items[0]).toMatchObject({ secondFactor: 'totp', lastSignInAt: START });
    const reset = await hugo().post<Person>(`/api/v1/people/${helder}/reset-second-factor`);
    expect([reset.status, reset.body.secondFactor], reset.text).toEqual([200, null]);
    expect(await sessionsOf(helder)).toBe(0);
    expect(forgotten).toContain(helder);
    const { jobs } = await world.store.single.one(statement<{ jobs: number }>`
      select count(*) as jobs from graphile_worker.jobs where task_identifier = 'letters'`);
    expect(jobs).toBe(1);
  });

  test('a reset password is shown once, must be changed, and ends every session; never on oneself', async () => {
    const helder = personIdOf('helder@harborit.example');
    await signIn(helder);
    const reset = await hugo().post<Person>(`/api/v1/people/${helder}/reset-password`);
    expect(reset.status, reset.text).toBe(200);
    expect(reset.body.temporaryPassword).toMatch(/^\w{16}$/);
    expect(await sessionsOf(helder)).toBe(0);
    const own = await hugo().post(`/api/v1/people/${HUGO}/reset-password`);
    expect([own.status, own.body.code]).toEqual([409, 'own_account']);
    expect((await hugo().post(`/api/v1/people/${HUGO}/reset-second-factor`)).body.code).toBe('own_account');
  });

  test('people of another organization are not there, whatever one tries', async () => {
    const missing = await hugo().patch('/api/v1/people/00000000-0000-4000-8000-000000000001', { name: 'X' });
    const strange = await hugo().patch(`/api/v1/people/${CARLA}`, { name: 'X' });
    const bare = ({ body }: { body: Record<string, unknown> }) => ({ ...body, requestId: '' });
    expect([missing.status, strange.status]).toEqual([404, 404]);
    expect(bare(strange)).toEqual(bare(missing));
    expect((await hugo().delete(`/api/v1/people/${CARLA}`)).status).toBe(404);
    expect((await hugo().post(`/api/v1/people/${CARLA}/reset-password`)).status).toBe(404);
    expect((await hugo().post(`/api/v1/people/${CARLA}/reset-second-factor`)).status).toBe(404);
  });

  test('an ordinary user, a stale second factor and a program are refused, and the refusal is on record', async () => {
    const refusals = [
      [world.as('dario@cedarclinic.example'), 'role_missing'],
      [world.as('carla@cedarclinic.example', 'stale'), 'mfa_required'],
      [world.asApplication('cedarclinic.example'), 'person_required'],
    ] as const;
    for (const [caller, code] of refusals) {
      const reply = await caller.post('/api/v1/people', { name: 'X', upn: 'x@cedarclinic.example' });
      expect([reply.status, reply.body.code]).toEqual([403, code]);
    }
    expect((await world.as('dario@cedarclinic.example').get('/api/v1/people')).status).toBe(403);
    const denied = await world
      .as('carla@cedarclinic.example')
      .get<{ items: { code: string; details: { action: string } }[] }>('/api/v1/activity?outcome=denied');
    expect(denied.body.items.map((entry) => [entry.details.action, entry.code])).toEqual([
      ['person.list', 'role_missing'],
      ['person.add', 'person_required'],
      ['person.add', 'mfa_required'],
      ['person.add', 'role_missing'],
    ]);
    expect((await world.visitor.get('/api/v1/people')).status).toBe(401);
  });

  const signIn = (personId: string) =>
    insertSession(world.store.single, {
      id: `session of ${personId}`,
      personId,
      token: `token of ${personId}`,
      now: START,
      expiresAt: '2030-01-01T00:00:00.000Z' as typeof START,
      method: 'sandbox',
    });
  const sessionsOf = async (personId: string) =>
    (
      await world.store.single.one(statement<{ count: number }>`
        select count(*) as count from identity.sessions where user_id = ${personId}`)
    ).count;
});
