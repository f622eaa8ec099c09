import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personIdOf } from '../../src/sandbox/cast.ts';
import { START, type TestWorld, testWorld } from '../world.ts';

type Session = {
  person: { id: string; name: string; locale: string; roles: string[] } | null;
  organization: { id: string; name: string; kind: string };
  secondFactor: { at: string; method: string } | null;
  permissions: string[];
  counts: { openInvitations: number; unreadNotices: number };
};

describe('the session', () => {
  let world: TestWorld;
  const forgotten: string[] = [];
  beforeAll(async () => {
    world = await testWorld({ sandbox: true, forget: ({ personId }) => forgotten.push(personId) });
  });
  afterAll(() => world.close());

  test('says who is calling, for whom, and what they may do', async () => {
    const hugo = world.as('hugo@harborit.example');
    await hugo.post('/api/v1/invitations', { kind: 'reseller' });
    const session = await hugo.get<Session>('/api/v1/session');
    expect(session.status, session.text).toBe(200);
    expect(session.body).toMatchObject({
      person: { id: personIdOf('hugo@harborit.example'), name: 'Hugo Alves', locale: 'en' },
      organization: { name: 'Harbor IT', kind: 'reseller' },
      secondFactor: { at: START },
      counts: { openInvitations: 1, unreadNotices: 0 },
    });
    expect(session.body.permissions).toContain('relationship.remove');
    expect(session.body.permissions).not.toContain('relationship.end');
  });

  test('is there without a second factor too, so that the page can ask for one', async () => {
    const session = await world.as('hugo@harborit.example', 'never').get<Session>('/api/v1/session');
    expect([session.status, session.body.secondFactor]).toEqual([200, null]);
  });

  test('of an ordinary user permits nothing (S2)', async () => {
    const session = await world.as('dario@cedarclinic.example').get<Session>('/api/v1/session');
    expect(session.body).toMatchObject({ permissions: [], counts: { openInvitations: 0, unreadNotices: 0 } });
  });

  test('of a program has no person', async () => {
    const session = await world.asApplication('harborit.example').get<Session>('/api/v1/session');
    expect(session.body).toMatchObject({ person: null, organization: { name: 'Harbor IT' }, secondFactor: null });
    expect(session.body.permissions).toContain('customer.list');
    expect(session.body.permissions).not.toContain('person.manage');
    const edited = await world.asApplication('harborit.example').patch('/api/v1/session', { locale: 'en' });
    expect([edited.status, edited.body.code]).toEqual([403, 'person_required']);
  });

  test('of nobody is refused', async () => {
    const nobody = await world.visitor.get('/api/v1/session');
    expect([nobody.status, nobody.body.code]).toEqual([401, 'unauthenticated']);
    expect((await world.visitor.patch('/api/v1/session', { locale: 'en' })).status).toBe(401);
  });

  test('remembers the chosen language, of the person alone', async () => {
    const sara = world.as('sara@harborit.example');
    const edited = await sara.patch<Session>('/api/v1/session', { locale: 'zh-TW' });
    expect([edited.status, edited.body.person?.locale], edited.text).toEqual([200, 'zh-TW']);
    expect((await sara.get<Session>('/api/v1/session')).body.person?.locale).toBe('zh-TW');
    expect((await world.as('hugo@harborit.example').get<Session>('/api/v1/session')).body.person?.locale).toBe('en');
    expect(forgotten).toEqual([personIdOf('sara@harborit.example')]);
    expect((await sara.patch('/api/v1/session', { locale: 'fr' })).status).toBe(400);
    expect((await sara.patch('/api/v1/session', {})).status).toBe(400);
  });

  test('the platform tells its name and time to anybody', async () => {
    const platform = await world.visitor.get('/api/v1/platform');
    expect(platform.body).toEqual({
      name: 'Tandem',
      operator: { name: 'Meridian Cloud' },
      sandbox: true,
      locales: ['en', 'zh-TW'],
      clock: START,
    });
  });
});

describe("one's own organization", () => {
  let world: TestWorld;
  const profile = { legalName: 'Harbor IT, Lda.', addressLine1: 'Cais do Sodré 8', city: 'Lisboa' };
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('can be read with everything that stands in its account', async () => {
    const own = await world.as('sara@harborit.example').get('/api/v1/organization');
    expect(own.status, own.text).toBe(200);
    expect(own.body).toMatchObject({
      name: 'Harbor IT',
      partnerId: '6200002',
      standing: 'good',
      profile: null,
      supportContact: { email: 'desk@harborit.example' },
      programAgreementSignedAt: START,
      version: 1,
    });
    expect(own.headers.etag).toBe('"1"');
  });

  test('is edited by its global admin, with what was and what is now in the log', async () => {
    const hugo = world.as('hugo@harborit.example');
    const edited = await hugo.patch('/api/v1/organization', { profile, locale: 'zh-TW', version: 1 });
    expect(edited.status, edited.text).toBe(200);
    expect(edited.body).toMatchObject({ profile, locale: 'zh-TW', version: 2 });
    const log = await hugo.get<{ items: unknown[] }>('/api/v1/activity?action=organization.edited');
    expect(log.body.items).toMatchObject([
      {
        details: { changed: ['profile', 'locale'] },
        before: { profile: null, locale: 'en' },
        after: { profile, locale: 'zh-TW' },
        performedBy: { person: { name: 'Hugo Alves' } },
      },
    ]);
  });

  test('a change of what has changed in the meantime is refused; the same again changes nothing', async () => {
    const hugo = world.as('hugo@harborit.example');
    const stale = await hugo.patch('/api/v1/organization', { locale: 'en', version: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict']);
    const same = await hugo.patch('/api/v1/organization', { profile, version: 2 });
    expect([same.status, same.body.version]).toEqual([200, 2]);
  });

  test('two who edit the same version at once: one wins, the other is told', async () => {
    const hugo = world.as('hugo@harborit.example');
    const both = await Promise.all(
      ['8:00', '9:00'].map((hours) => hugo.patch('/api/v1/organization', { supportContact: { hours }, version: 2 })),
    );
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 409]);
  });

  test('name, domain and country are not changed here, and nonsense is named', async () => {
    const hugo = world.as('hugo@harborit.example');
    expect((await hugo.patch('/api/v1/organization', { name: 'Harbour' })).status).toBe(400);
    const nonsense = await hugo.patch<{ errors: { field: string }[] }>('/api/v1/organization', {
      profile: { ...profile, city: '' },
      supportContact: { email: 'nobody' },
    });
    expect(nonsense.body.errors.map((fault) => fault.field).sort()).toEqual(['profile.city', 'supportContact.email']);
  });

  test('a sales agent reads and does not edit; an ordinary user does neither; a program reads', async () => {
    const sara = await world.as('sara@harborit.example').patch('/api/v1/organization', { locale: 'en' });
    expect([sara.status, sara.body.code]).toEqual([403, 'role_missing']);
    expect((await world.as('dario@cedarclinic.example').get('/api/v1/organization')).status).toBe(403);
    const program = world.asApplication('harborit.example');
    expect((await program.get('/api/v1/organization')).status).toBe(200);
    expect((await program.patch('/api/v1/organization', { locale: 'en' })).body.code).toBe('person_required');
    expect((await world.visitor.get('/api/v1/organization')).status).toBe(401);
  });
});
