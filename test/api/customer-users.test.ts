import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { sweep } from '../../src/jobs/schedule.ts';
import { personIdOf } from '../../src/sandbox/cast.ts';
import { type Caller, type Reply, type TestWorld, testWorld } from '../world.ts';

type User = {
  id: string;
  displayName: string;
  userPrincipalName: string;
  usageLocation: string | null;
  state: string;
  licenses: string[];
  roles: string[];
  deletedAt: string | null;
  restorableUntil: string | null;
  may: string[];
  version: number;
  temporaryPassword?: string | null;
  code?: string;
};
type Users = { items: User[]; next: string | null; counts: { active: number; deleted: number } };
type Entry = {
  action: string;
  onBehalf: boolean;
  right: Record<string, unknown> | null;
  performedBy: { person: { name: string } | null; organization: { name: string } };
  affectedCustomer: { name: string } | null;
  code?: string;
};

const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const USERS = `/api/v1/customers/${TALLOW}/users`;
const INES = personIdOf('ines@tallowbakery.example');
const VERA = personIdOf('vera@tallowbakery.example');

const newUser = (name: string, changes: Record<string, unknown> = {}) => ({
  displayName: name,
  userPrincipalName: `${name.toLowerCase().replaceAll(' ', '.')}@tallowbakery.example`,
  usageLocation: 'PT',
  ...changes,
});

describe('the users of a customer', () => {
  let world: TestWorld;
  const forgotten: string[] = [];
  const hugo = () => world.as('hugo@harborit.example');
  const ines = () => world.as('ines@tallowbakery.example');
  const create = (body: Record<string, unknown>, caller: Caller = hugo()) => caller.post<User>(USERS, body);
  const codeOf = (reply: Reply) => [reply.status, reply.body.code];
  const grantRoles = (...roles: string[]) =>
    world.store.single.run(statement`
      with held as (update delegated_admins set roles = ${roles}::text[] where customer_id = ${TALLOW} returning id)
      update access_assignments set roles = ${roles}::text[] where delegated_admin_id in (select id from held)`);
  const SERVICE_DESK = ['directory-reader', 'user-admin', 'license-admin', 'helpdesk-admin', 'service-support-admin'];
  beforeAll(async () => {
    world = await testWorld({ forget: ({ personId }) => forgotten.push(personId) });
  });
  afterAll(() => world.close());

  test('are the same people that the customer manages itself (S26)', async () => {
    const users = await hugo().get<Users>(USERS);
    expect(users.status, users.text).toBe(200);
    expect(users.body).toMatchObject({
      items: [
        { displayName: 'Ines Moya', roles: ['global-admin'], usageLocation: 'PT', state: 'active', licenses: [] },
        { displayName: 'Tiago Melo', roles: [], may: ['edit', 'delete', 'reset-password', 'assign-license'] },
        {
          displayName: 'Vera Nunes',
          roles: ['billing-admin'],
          may: ['edit', 'delete', 'reset-password', 'assign-license'],
        },
      ],
      next: null,
      counts: { active: 3, deleted: 0 },
    });
    expect(users.body.items[0]?.may).toEqual(['assign-license']); // a service desk does not touch a global admin's account
    const own = await ines().get<{ items: { id: string }[] }>('/api/v1/people');
    expect(own.body.items.map((person) => person.id)).toEqual(users.body.items.map((user) => user.id));
  });

  test('an admin agent creates one; both logs say on whose behalf and under which right (S41)', async () => {
    const created = await create(newUser('Ana Prates', { firstName: 'Ana', lastName: 'Prates' }));
    expect(created.status, created.text).toBe(201);
    expect(created.body).toMatchObject({ displayName: 'Ana Prates', state: 'active', version: 1 });
    expect(created.body.temporaryPassword).toMatch(/^\w{16}$/);
    const right = {
      kind: 'delegated_admin',
      name: 'Harbor IT service desk',
      role: 'user-admin',
      group: 'admin-agents',
    };
    const log = '/api/v1/activity?action=user.created';
    const [theirs] = (await ines().get<{ items: Entry[] }>(log)).body.items;
    expect(theirs).toMatchObject({
      onBehalf: true,
      right,
      performedBy: { person: null, organization: { name: 'Harbor IT' } },
    });
    const [ours] = (await hugo().get<{ items: Entry[] }>(`${log}&customer=${TALLOW}`)).body.items;
    expect(ours).toMatchObject({ onBehalf: true, right, affectedCustomer: { name: 'Tallow Bakery' } });
    expect(ours?.performedBy.person?.name).toBe('Hugo Alves');
    const people = await ines().get<{ items: { upn: string }[] }>('/api/v1/people?search=ana');
    expect(people.body.items.map((person) => person.upn)).toEqual(['ana.prates@tallowbakery.example']);
    const { changes } = await world.store.single.one(statement<{ changes: boolean }>`
      select must_change_password as changes from identity.users where id = ${created.body.id}`);
    expect(changes).toBe(true);
  });

  test("the customer's own admin does the same under no delegated right", async () => {
    const created = await create(newUser('Bento Costa'), ines());
    expect(created.status, created.text).toBe(201);
    const [entry] = (await ines().get<{ items: Entry[] }>('/api/v1/activity?action=user.created')).body.items;
    expect(entry).toMatchObject({ onBehalf: false, right: null });
  });

  test('a repeated request answers the same without the password, and creates nobody twice', async () => {
    const key = { 'idempotency-key': 'once' };
    const first = await hugo().post<User>(USERS, newUser('Duarte Reis'), key);
    const again = await hugo().post<User>(USERS, newUser('Duarte Reis'), key);
    expect([again.status, again.body.id, again.body.temporaryPassword]).toEqual([201, first.body.id, null]);
  });

  test.each([
    ['a taken sign-in name', { userPrincipalName: 'tiago@tallowbakery.example' }, 409, 'upn_taken'],
    ['a foreign domain', { userPrincipalName: 'x@cedarclinic.example' }, 400, 'invalid'],
    ['a malformed sign-in name', { userPrincipalName: 'x y' }, 400, 'invalid'],
    ['a name too long', { displayName: 'x'.repeat(51) }, 400, 'invalid'],
    ['no location', { usageLocation: undefined }, 400, 'invalid'],
    ['an unknown member', { licenses: [] }, 400, 'invalid'],
    ['a directory role without the right to give it', { roles: ['helpdesk-admin'] }, 403, 'role_missing'],
  ])('%s is refused', async (_what, changes, status, code) => {
    expect(codeOf(await create(newUser('Eve Nunes', changes)))).toEqual([status, code]);
  });

  test('two hundred who want one sign-in name at once: exactly one gets it', async () => {
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        create(newUser(`Twin ${index}`, { userPrincipalName: 'twin@tallowbakery.example' })),
      ),
    );
    expect(all.filter((reply) => reply.status === 201)).toHaveLength(1);
    expect(all.filter((reply) => reply.body.code === 'upn_taken')).toHaveLength(199);
    expect((await hugo().get<Users>(`${USERS}?search=twin@`)).body.items).toHaveLength(1);
  }, 120_000); // each has a temporary password of its own hashed before it learns that it came too late

  test('are found by any part of the name or sign-in name, page by page', async () => {
    const names = async (search: string) =>
      (await hugo().get<Users>(`${USERS}?search=${encodeURIComponent(search)}`)).body.items.map((u) => u.displayName);
    await create(newUser('Zoé Ölçer', { userPrincipalName: 'zo@tallowbakery.example' }));
    expect(await names('ZOE olc')).toEqual(['Zoé Ölçer']);
    expect(await names('zo@')).toEqual(['Zoé Ölçer']);
    expect(await names('ö')).toEqual(expect.arrayContaining(['Bento Costa', 'Zoé Ölçer']));
    expect(await names('%')).toEqual([]);
    expect(await names('nobody is called this')).toEqual([]);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body }: Reply<Users> = await hugo().get<Users>(`${USERS}?search=tallow&limit=2${query}`);
      seen.push(...body.items.map((user) => user.displayName));
      cursor = body.next;
    }
    expect(seen).toEqual(await names(''));
  });

  test('a search in a big directory finds what the walk does not reach, in order', async () => {
    await world.store.single.run(statement`
      insert into people (id, organization_id, name, upn, roles, created_at)
      select gen_random_uuid(), ${CEDAR}, 'Worker ' || lpad(n::text, 5, '0'), 'w' || n || '@cedarclinic.example', '{}',
        ${world.clock.now()}
      from generate_series(1, 3000) n`);
    const carla = world.as('carla@cedarclinic.example');
    const path = `/api/v1/customers/${CEDAR}/users`;
    const found = await carla.get<Users>(`${path}?search=w29&limit=3`);
    expect(found.body.items.map((user) => user.userPrincipalName)).toEqual([
      'w29@cedarclinic.example',
      'w290@cedarclinic.example',
      'w291@cedarclinic.example',
    ]);
    const next = await carla.get<Users>(`${path}?search=w29&limit=3&cursor=${found.body.next}`);
    expect(next.body.items[0]?.userPrincipalName).toBe('w292@cedarclinic.example');
    const late = await carla.get<Users>(`${path}?search=worker+0299`);
    expect(late.body.items).toHaveLength(10);
    expect(late.body.counts).toEqual({ active: 3002, deleted: 0 });
    expect((await carla.get<Users>(`${path}?search=zz`)).body.items).toEqual([]);
  });

  test('change name and location, with before and after in the log; an old version is refused', async () => {
    const { body: user } = await create(newUser('Filipe Rosa'));
    const edited = await hugo().patch<User>(`${USERS}/${user.id}`, {
      displayName: 'Filipe da Rosa',
      usageLocation: 'ES',
      lastName: 'da Rosa',
      version: 1,
    });
    expect(edited.body).toMatchObject({ displayName: 'Filipe da Rosa', usageLocation: 'ES', version: 2 });
    expect(forgotten).toContain(user.id);
    expect(codeOf(await hugo().patch(`${USERS}/${user.id}`, { displayName: 'F', version: 1 }))).toEqual([
      409,
      'conflict',
    ]);
    const log = await hugo().get<{ items: unknown[] }>('/api/v1/activity?action=user.edited');
    expect(log.body.items).toMatchObject([
      {
        before: { name: 'Filipe Rosa', usageLocation: 'PT', lastName: null },
        after: { name: 'Filipe da Rosa', usageLocation: 'ES', lastName: 'da Rosa' },
      },
    ]);
  });

  test('deleted: out at once, counted, restored as they were; a name given anew stands in the way', async () => {
    const { body: user } = await create(newUser('Gil Neto'));
    expect((await hugo().delete(`${USERS}/${user.id}`)).status).toBe(204);
    expect((await world.as('gil.neto@tallowbakery.example').get('/api/v1/session')).status).toBe(401);
    const gone = await hugo().get<Users>(`${USERS}?state=deleted`);
    expect(gone.body).toMatchObject({
      items: [{ id: user.id, state: 'deleted', may: ['restore'] }],
      counts: { deleted: 1 },
    });
    expect(gone.body.items[0]?.restorableUntil).toBe('2026-12-23T09:00:00.000Z');
    expect(codeOf(await hugo().patch(`${USERS}/${user.id}`, { displayName: 'G' }))).toEqual([404, 'not_found']);
    expect(codeOf(await hugo().delete(`${USERS}/${user.id}`))).toEqual([404, 'not_found']);

    const { body: namesake } = await create(newUser('Gil Neto'));
    expect(codeOf(await hugo().post(`${USERS}/${user.id}/restore`))).toEqual([409, 'restore_upn_taken']);
    await hugo().delete(`${USERS}/${namesake.id}`);
    const back = await hugo().post<User>(`${USERS}/${user.id}/restore`);
    expect(back.body).toMatchObject({ id: user.id, state: 'active', deletedAt: null, restorableUntil: null });
    expect(codeOf(await hugo().post(`${USERS}/${user.id}/restore`))).toEqual([404, 'not_found']);
    const reset = await hugo().post<User>(`${USERS}/${user.id}/reset-password`);
    expect(reset.body.temporaryPassword).toMatch(/^\w{16}$/);
  });

  test('what a password reset takes depends on what its owner may do (domain 2.6)', async () => {
    const { body: user } = await create(newUser('Hana Sol'));
    const reset = (id: string) => hugo().post(`${USERS}/${id}/reset-password`);
    await grantRoles('directory-reader', 'helpdesk-admin');
    expect((await reset(user.id)).status).toBe(200);
    expect(codeOf(await reset(VERA))).toEqual([403, 'role_missing']);
    await grantRoles('directory-reader', 'user-admin');
    expect((await reset(VERA)).status).toBe(200);
    const refused = await reset(INES);
    expect(refused.body).toMatchObject({
      code: 'role_missing',
      params: { roles: 'privileged-auth-admin, global-admin' },
    });
    await grantRoles('directory-reader', 'privileged-auth-admin');
    expect((await reset(INES)).status).toBe(200);
    await grantRoles(...SERVICE_DESK);
    expect(codeOf(await ines().post(`${USERS}/${INES}/reset-password`))).toEqual([409, 'own_account']);
  });

  test('directory roles are given by a privileged role administrator; the last global admin keeps theirs', async () => {
    const { body: user } = await create(newUser('Ivo Luz'));
    const give = (id: string, ...roles: string[]) => hugo().put<User>(`${USERS}/${id}/roles`, { roles });
    expect(codeOf(await give(user.id, 'user-admin'))).toEqual([403, 'role_missing']);
    await grantRoles(...SERVICE_DESK, 'privileged-role-admin', 'privileged-auth-admin');
    const given = await give(user.id, 'helpdesk-admin', 'user-admin');
    expect(given.body).toMatchObject({ roles: ['user-admin', 'helpdesk-admin'], version: 2 });
    expect(codeOf(await give(INES))).toEqual([409, 'last_admin']);
    expect(codeOf(await hugo().delete(`${USERS}/${INES}`))).toEqual([409, 'last_admin']);
    expect((await hugo().get<User>(`${USERS}/${INES}`)).body.may).toEqual([
      'edit',
      'reset-password',
      'assign-role',
      'assign-license',
    ]);
    await grantRoles(...SERVICE_DESK);
    const log = await ines().get<{ items: Entry[] }>('/api/v1/activity?action=user.roles_changed');
    expect(log.body.items).toMatchObject([{ onBehalf: true, right: { role: 'privileged-role-admin' } }]);
  });

  test('a file of users: every line is told what is wrong with it, and nobody is created until all are right', async () => {
    const head = 'First name,Last name,Display name *,Email,Status\r\n';
    const good =
      '\uFEFFFirst name;Last name;Display name *;Email;Status\r\n' +
      'Joana;Faria;Joana Faria;JOANA@tallowbakery.example;\r\n;;"Couto, Luis";luis@tallowbakery.example;\r\n';
    const bad = `${head},,,tiago@tallowbakery.example,\n,,A,a@elsewhere.example,active\n\n,,B,b@tallowbakery.example,\n,,B,B@tallowbakery.example,\n,,C,not an address,\n`;
    const check = (csv: string) =>
      hugo().post<{ faults: { code: string }[]; rows: { line: number; faults: { field: string; code: string }[] }[] }>(
        `${USERS}/upload/check`,
        { csv },
      );
    const checked = await check(bad);
    expect(checked.status, checked.text).toBe(200);
    expect(
      checked.body.rows.map(({ line, faults }) => [line, faults.map(({ field, code }) => `${field} ${code}`)]),
    ).toEqual([
      [2, ['displayName empty', 'userPrincipalName taken']],
      [3, ['userPrincipalName wrong_domain', 'status not_empty']],
      [5, []],
      [6, ['userPrincipalName duplicate']],
      [7, ['userPrincipalName malformed']],
    ]);
    expect(
      (await check('Display name,E-mail\nA,a@tallowbakery.example\n')).body.faults.map((fault) => fault.code),
    ).toEqual(['unknown_column', 'missing_column']);
    const many = Array.from({ length: 101 }, (_, n) => `,,N ${n},n${n}@tallowbakery.example,`).join('\n');
    expect((await check(head + many)).body.faults).toMatchObject([{ code: 'too_many' }]);
    const before = (await hugo().get<Users>(USERS)).body.counts.active;
    const refused = await hugo().post<{ code: string; errors: { field: string; code: string }[] }>(`${USERS}/upload`, {
      csv: bad,
      usageLocation: 'PT',
    });
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid']);
    expect(refused.body.errors).toContainEqual(
      expect.objectContaining({ field: 'rows.6.userPrincipalName', code: 'duplicate' }),
    );
    expect((await hugo().get<Users>(USERS)).body.counts.active).toBe(before);

    const upload = () =>
      hugo().post<{
        rows: { line: number; displayName: string; userPrincipalName: string; temporaryPassword: string }[];
      }>(
        `${USERS}/upload`,
        {
          csv: good,
          usageLocation: 'PT',
        },
        { 'idempotency-key': 'file' },
      );
    const uploaded = await upload();
    expect(uploaded.status, uploaded.text).toBe(201);
    expect(uploaded.body.rows).toMatchObject([
      { line: 2, displayName: 'Joana Faria', userPrincipalName: 'joana@tallowbakery.example' },
      { line: 3, displayName: 'Couto, Luis', userPrincipalName: 'luis@tallowbakery.example' },
    ]);
    expect(new Set(uploaded.body.rows.map((row) => row.temporaryPassword)).size).toBe(2);
    expect((await upload()).body.rows.map((row) => row.temporaryPassword)).toEqual([null, null]);
    expect((await hugo().get<Users>(USERS)).body.counts.active).toBe(before + 2);
  });

  describe('access', () => {
    const reader = (upn: string) => world.as(upn).get<User>(USERS);

    test('is refused for want of a relationship, an admin relationship, a role here or at home, and says which', async () => {
      expect(codeOf(await reader('quintin@quay.example'))).toEqual([404, 'not_found']);
      expect(codeOf(await reader('carla@cedarclinic.example'))).toEqual([404, 'not_found']);
      expect(codeOf(await reader('nora@northlight.example'))).toEqual([403, 'da_needed']);
      expect(codeOf(await reader('sara@harborit.example'))).toEqual([403, 'da_needed']); // in no group
      expect(codeOf(await reader('tiago@tallowbakery.example'))).toEqual([403, 'role_missing']);
      expect(codeOf(await reader('olga@meridian.example'))).toEqual([403, 'forbidden']);
      expect(codeOf(await create(newUser('X'), world.as('sara@harborit.example')))).toEqual([403, 'role_missing']);
      expect(codeOf(await create(newUser('X'), world.as('hugo@harborit.example', 'stale')))).toEqual([
        403,
        'mfa_required',
      ]);
      expect(codeOf(await create(newUser('X'), world.asApplication('harborit.example')))).toEqual([
        403,
        'person_required',
      ]);
      await grantRoles('directory-reader');
      expect((await reader('hugo@harborit.example')).status).toBe(200);
      expect((await create(newUser('X'))).body).toMatchObject({
        code: 'role_missing',
        params: { roles: 'user-admin, directory-writer, global-admin' },
      });
      await grantRoles(...SERVICE_DESK);
      const denied = await hugo().get<{ items: Entry[] }>('/api/v1/activity?outcome=denied');
      expect(denied.body.items.slice(0, 2).map((entry) => entry.code)).toEqual(['role_missing', 'person_required']);
    });

    test('users of another customer are not there, whatever one tries', async () => {
      const dario = personIdOf('dario@cedarclinic.example');
      for (const reply of [
        await hugo().get(`${USERS}/${dario}`),
        await hugo().patch(`${USERS}/${dario}`, { displayName: 'X' }),
        await hugo().delete(`${USERS}/${dario}`),
        await hugo().post(`${USERS}/${dario}/reset-password`),
        await hugo().post(`${USERS}/${dario}/restore`),
      ]) {
        expect(codeOf(reply)).toEqual([404, 'not_found']);
      }
    });

    test('is told in one answer: by which admin relationship, what may be done, how many users there are', async () => {
      const access = (caller: Caller) => caller.get(`/api/v1/customers/${TALLOW}/access`);
      expect((await access(hugo())).body).toMatchObject({
        customer: { name: 'Tallow Bakery' },
        related: true,
        grants: [{ name: 'Harbor IT service desk', roles: SERVICE_DESK, autoExtend: true }],
        refusal: null,
        may: ['list', 'create', 'upload', 'assign-license'],
      });
      expect((await access(world.as('nora@northlight.example'))).body).toMatchObject({
        related: true,
        grants: [],
        users: null,
        refusal: 'da_needed',
        may: [],
      });
      expect(codeOf(await access(world.as('quintin@quay.example')))).toEqual([404, 'not_found']);
    });

    test('approved and given to no group is said as such', async () => {
      const group = (state: string) =>
        world.store.single.run(statement`
          update access_assignments set state = ${state}
          where delegated_admin_id in (select id from delegated_admins where customer_id = ${TALLOW})`);
      await group('deleted');
      expect(codeOf(await reader('hugo@harborit.example'))).toEqual([403, 'da_no_group']);
      await group('active');
    });

    test('outlives the reseller relationship and ends with the admin roles (S46)', async () => {
      const removal = await hugo().get<{ statement: { version: string } }>(`/api/v1/customers/${TALLOW}/removal`);
      const removed = await hugo().post(`/api/v1/customers/${TALLOW}/removal`, {
        statementVersion: removal.body.statement.version,
      });
      expect(removed.status, removed.text).toBe(200);
      expect((await hugo().get(`/api/v1/customers/${TALLOW}`)).status).toBe(404);
      expect((await create(newUser('After Removal'))).status).toBe(201);
      const access = await hugo().get(`/api/v1/customers/${TALLOW}/access`);
      expect(access.body).toMatchObject({ related: false, refusal: null });
      await world.store.single.run(statement`
        update delegated_admins set state = 'terminated', ended_at = ${world.clock.now()} where customer_id = ${TALLOW}`);
      expect(codeOf(await create(newUser('Too Late')))).toEqual([404, 'not_found']);
    });
  });

  test('after 30 days nothing is left of a deleted user but the log', async () => {
    const { body: user } = await create(newUser('Lia Paz'), ines());
    const before = (await ines().get<Users>(`${USERS}?state=deleted`)).body.counts.deleted;
    await ines().delete(`${USERS}/${user.id}`);
    world.clock.advance('P29D');
    await sweep(world.systemContext());
    expect((await ines().get<Users>(`${USERS}?state=deleted&search=lia`)).body.items).toHaveLength(1);
    world.clock.advance('P1D');
    expect(codeOf(await ines().post(`${USERS}/${user.id}/restore`))).toEqual([404, 'not_found']); // swept or not
    expect((await ines().get<Users>(`${USERS}?state=deleted&search=lia`)).body.items).toEqual([]);
    await sweep(world.systemContext());
    const left = await world.store.single.all(statement`select 1 from people where id = ${user.id}`);
    expect(left).toEqual([]);
    expect((await ines().get<Users>(`${USERS}?state=deleted`)).body.counts.deleted).toBeLessThanOrEqual(before);
    const log = await ines().get<{ items: Entry[] }>('/api/v1/activity?action=user.purged');
    expect(log.body.items[0]).toMatchObject({ details: { name: 'Lia Paz' } });
  });
});
