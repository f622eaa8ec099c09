import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { personIdOf } from '../../src/sandbox/cast.ts';
import { type TestWorld, testWorld } from '../world.ts';

type Named = { id: string; name: string };
type Entry = {
  id: string;
  at: string;
  action: string;
  subject: { kind: string; id: string };
  details: Record<string, unknown>;
  affectedCustomer: Named | null;
  performedBy: { kind: string; organization: Named | null; person: Named | null };
  seenBy: Named[];
  outcome: string;
  code?: string;
  secondFactor: { method: string } | null;
};
type Log = { items: Entry[]; next: string | null };

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';

describe('the activity log', () => {
  let world: TestWorld;
  const read = (upn: string, search = '') => world.as(upn).get<Log>(`/api/v1/activity?limit=500${search}`);
  const actions = async (upn: string, search = '') => (await read(upn, search)).body.items.map((entry) => entry.action);
  beforeAll(async () => {
    world = await testWorld();
    world.clock.advance('P40D');
    const hugo = world.as('hugo@harborit.example');
    const draft = await hugo.post<{ id: string; link: string }>('/api/v1/invitations', {
      kind: 'reseller_joint',
      providerId: NORTHLIGHT,
    });
    world.clock.advance('PT1H');
    const token = draft.body.link.split('/').at(-1);
    const accepted = await world
      .as('carla@cedarclinic.example')
      .post(`/api/v1/acceptances/${token}/accept`, { agreement: { version: '2026-07' } });
    expect(accepted.status, accepted.text).toBe(200);
    world.clock.advance('PT1H');
    await world.as('dario@cedarclinic.example').get('/api/v1/organization');
  });
  afterAll(() => world.close());

  test('is newest first, one month back unless asked for more', async () => {
    const log = (await read('hugo@harborit.example')).body.items;
    expect(log.map((entry) => entry.action).sort()).toEqual([
      'agreement.accepted',
      'delegated_admin.active',
      'invitation.accepted',
      'invitation.drafted',
      'reseller_relationship.active',
    ]);
    expect(log.at(-1)?.action).toBe('invitation.drafted');
    expect(log.map((entry) => entry.at)).toEqual(
      log
        .map((entry) => entry.at)
        .sort()
        .reverse(),
    );
    expect(await actions('hugo@harborit.example', '&from=2026-11-01')).toContain('organization.created');
  });

  test('says who, for whom, with which second factor, and who else can read it', async () => {
    const [drafted] = (await read('hugo@harborit.example', '&action=invitation.drafted')).body.items;
    expect(drafted).toMatchObject({
      performedBy: { kind: 'person', organization: { name: 'Harbor IT' }, person: { name: 'Hugo Alves' } },
      affectedCustomer: null,
      outcome: 'done',
      secondFactor: { method: expect.any(String) },
      seenBy: [{ name: 'Meridian Cloud' }],
    });
    const [accepted] = (await read('hugo@harborit.example', '&action=invitation.accepted')).body.items;
    expect(accepted?.affectedCustomer).toEqual({ id: CEDAR, name: 'Cedar Clinic' });
    expect(accepted?.seenBy.map((party) => party.name).sort()).toEqual([
      'Cedar Clinic',
      'Meridian Cloud',
      'Northlight Distribution',
    ]);
  });

  test('carries no ids of people that only letters need', async () => {
    const { text } = await read('nora@northlight.example');
    expect(text).not.toContain('createdById');
    expect(text).not.toContain(personIdOf('hugo@harborit.example'));
  });

  test("is the reader's own: an organization never reads another one's entries", async () => {
    expect(await actions('quintin@quay.example', '&from=2026-01-01')).toEqual(['organization.created']);
    expect(await actions('nora@northlight.example')).not.toContain('invitation.drafted');
    const asked = await read('quintin@quay.example', `&from=2026-01-01&customer=${CEDAR}`);
    expect(asked.body.items).toEqual([]);
  });

  test('the operator reads all of it, each event once (matrix row 60)', async () => {
    const log = (await read('olga@meridian.example', '&action=invitation.drafted,invitation.accepted')).body.items;
    expect(log.map((entry) => entry.action)).toEqual(['invitation.accepted', 'invitation.drafted']);
    expect(log[0]?.seenBy.map((party) => party.name)).not.toContain('Meridian Cloud');
  });

  test('a customer is told which partner did something, not who of its people (domain 8, row 18)', async () => {
    await world.store.transaction(async (tx) => {
      await tx.run(statement`
        insert into audit_entries (organization_id, id, at, event_id, action, subject_kind, subject_id, customer_id,
          customer_name, actor_kind, actor_organization_id, actor_organization_name, actor_person_id,
          actor_person_name, door, request_id, outcome, seen_by)
        values (${CEDAR}, ${world.ids.id()}, ${world.clock.now()}, ${world.ids.id()}, 'delegated_admin.terminated',
          'delegated_admin', 'x', ${CEDAR}, 'Cedar Clinic', 'person', ${HARBOR}, 'Harbor IT',
          ${personIdOf('hugo@harborit.example')}, 'Hugo Alves', 'api', 'r', 'done', ${[CEDAR, HARBOR]})`);
      return { commit: true, value: undefined };
    });
    const log = await read('carla@cedarclinic.example');
    expect(log.text).not.toContain('Hugo');
    expect(log.body.items.find((entry) => entry.action === 'delegated_admin.terminated')?.performedBy).toEqual({
      kind: 'person',
      organization: { id: HARBOR, name: 'Harbor IT' },
      person: null,
    });
    expect(log.body.items.find((entry) => entry.action === 'invitation.accepted')?.performedBy.person?.name).toBe(
      'Carla Ruiz',
    );
    const asked = await actions('carla@cedarclinic.example', `&person=${personIdOf('hugo@harborit.example')}`);
    expect(asked).toEqual([]);
    const file = await world.as('carla@cedarclinic.example').get('/api/v1/activity.csv');
    expect(file.text).toContain('Harbor IT');
    expect(file.text).not.toContain('Hugo');
  });

  test('can be asked by action, customer, person, outcome and time', async () => {
    const carla = 'carla@cedarclinic.example';
    expect(await actions(carla, '&outcome=denied')).toEqual(['access.denied']);
    expect((await read(carla, '&outcome=denied')).body.items[0]?.code).toBe('role_missing');
    expect(await actions(carla, `&person=${personIdOf('dario@cedarclinic.example')}`)).toEqual(['access.denied']);
    expect(await actions(carla, '&onBehalf=true')).toEqual([]);
    expect((await actions(carla, '&onBehalf=false')).length).toBeGreaterThan(3);
    const hugo = 'hugo@harborit.example';
    expect(await actions(hugo, `&customer=${CEDAR}`)).not.toContain('invitation.drafted');
    expect(await actions(hugo, `&customer=${CEDAR}`)).toContain('reseller_relationship.active');
    expect(await actions(hugo, '&from=2027-01-02T09:30:00Z')).not.toContain('invitation.drafted');
    expect(await actions(hugo, '&to=2027-01-02T09:30:00Z')).toEqual(['invitation.drafted']);
    expect(await actions(hugo, '&from=2027-01-02&to=2027-01-02')).toHaveLength(5);
    expect(await actions(hugo, '&from=2027-01-03')).toEqual([]);
  });

  test('tells the history of one thing, whatever it is', async () => {
    const [drafted] = (await read('hugo@harborit.example', '&action=invitation.drafted')).body.items;
    const history = await actions('hugo@harborit.example', `&subject=${drafted?.subject.id.toUpperCase()}`);
    expect(history).toEqual(['invitation.accepted', 'invitation.drafted']);
    expect(await actions('nora@northlight.example', `&subject=${drafted?.subject.id}`)).toEqual([
      'invitation.accepted',
    ]);
    expect(await actions('hugo@harborit.example', `&subject=${HARBOR}&from=2026-11-24`)).toEqual([]);
  });

  test.each([
    'action=invitation.exploded',
    'from=yesterday',
    'to=2026-02-30',
    'limit=0',
    'customer=x',
    'subject=x',
    'who=me',
  ])('?%s is refused, not guessed at', async (search) => {
    const refused = await world.as('hugo@harborit.example').get(`/api/v1/activity?${search}`);
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid']);
  });

  test('is paged without losing or repeating an entry, also among those of one moment', async () => {
    const hugo = world.as('hugo@harborit.example');
    const all = (await read('hugo@harborit.example', '&from=2026-01-01')).body.items.map((entry) => entry.id);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await hugo.get<Log>(`/api/v1/activity?from=2026-01-01&limit=2${cursor}`);
      seen.push(...page.body.items.map((entry) => entry.id));
      cursor = page.body.next === null ? '' : `&cursor=${page.body.next}`;
    } while (cursor !== '');
    expect(seen).toEqual(all);
    const strange = Buffer.from('["x","y"]').toString('base64url');
    expect((await hugo.get(`/api/v1/activity?cursor=${strange}`)).status).toBe(200);
  });

  test('as a file: a byte order mark, the columns of the reference, and nothing a spreadsheet would run', async () => {
    const hugo = world.as('hugo@harborit.example');
    await hugo.patch('/api/v1/organization', { supportContact: { hours: 'x' } });
    await hugo.post('/api/v1/people', { name: '=cmd()', upn: 'cmd@harborit.example' });
    const file = await world.as('cmd@harborit.example').get('/api/v1/organization');
    expect(file.status).toBe(403);
    const csv = await hugo.get('/api/v1/activity.csv?from=2026-01-01');
    expect([csv.status, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(csv.headers['content-disposition']).toBe('attachment; filename="activity.csv"');
    const lines = csv.text.split('\r\n');
    expect(lines[0]).toBe('\uFEFFDate-time,Affected customer,Action,Performed by,Details');
    expect(csv.text).toContain(',Cedar Clinic,invitation.accepted,"Carla Ruiz, Cedar Clinic",');
    expect(csv.text).toContain('access.denied (role_missing),"\'=cmd(), Harbor IT",');
    const count = (await read('hugo@harborit.example', '&from=2026-01-01')).body.items.length;
    expect(lines.filter((line) => line !== '')).toHaveLength(count + 1);
  });

  test('as a file of thousands of entries has every one of them', async () => {
    await world.store.transaction(async (tx) => {
      await tx.run(statement`
        insert into audit_entries (organization_id, id, at, event_id, action, subject_kind, subject_id, actor_kind,
          door, request_id, outcome, seen_by)
        select ${HARBOR}, gen_random_uuid(), ${world.clock.now()}, gen_random_uuid(), 'customer.tagged', 'customer',
          n::text, 'system', 'job', 'r', 'done', '{}' from generate_series(1, 5000) n`);
      return { commit: true, value: undefined };
    });
    const csv = await world.as('hugo@harborit.example').get('/api/v1/activity.csv?action=customer.tagged');
    expect(csv.text.split('\r\n')).toHaveLength(5002);
    const none = await world.as('quintin@quay.example').get('/api/v1/activity.csv?action=customer.tagged');
    expect(none.text.split('\r\n')).toHaveLength(2);
  });

  test('an ordinary user gets neither page nor file, and the refusal is on record', async () => {
    for (const path of ['/api/v1/activity', '/api/v1/activity.csv']) {
      const refused = await world.as('dario@cedarclinic.example').get(path);
      expect([refused.status, refused.body.code]).toEqual([403, 'role_missing']);
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect((await world.visitor.get(path)).status).toBe(401);
    }
    const denied = (await read('carla@cedarclinic.example', '&outcome=denied')).body.items;
    expect(denied.map((entry) => entry.details.action).slice(0, 2)).toEqual(['activity.export', 'activity.read']);
  });

  test('nothing in it can be changed or taken out', async () => {
    const change = world.store.pool.query("update audit_entries set action = 'organization.edited'");
    await expect(change).rejects.toThrow('append only');
    await expect(world.store.pool.query('delete from audit_entries')).rejects.toThrow('append only');
  });
});
