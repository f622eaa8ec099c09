import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIdentity, type Identity } from '../../src/identity/identity.ts';
import { realClock } from '../../src/main/system.ts';
import { CAST_PASSWORD, CAST_TOTP_SECRET, personIdOf } from '../../src/sandbox/cast.ts';
import { type TestWorld, testWorld } from '../world.ts';

const CAST = ['Hugo Alves', 'Sara Dias', 'Helder Cruz'].map((name) => {
  const upn = `${name.split(' ')[0]?.toLowerCase()}@harborit.example`;
  return { personId: personIdOf(upn), name, upn };
});

/** With real sessions: what an administrator does to somebody holds from that somebody's next request on. */
describe('what user management takes away is gone at once', () => {
  let world: TestWorld;
  let identity: Identity;
  const cookies = new Map<string, string>();
  const signIn = async (name: string) => {
    const [cookie] = (await identity.signInAs(personIdOf(`${name}@harborit.example`), 'sandbox')) ?? [];
    cookies.set(name, cookie?.split(';')[0] ?? '');
  };
  const call = async (name: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) => {
    const reply = await world.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { cookie: cookies.get(name) ?? '' },
      ...(payload ? { payload } : {}),
    });
    return { status: reply.statusCode, body: reply.body === '' ? {} : reply.json() };
  };
  const password = (email: string, given: string) =>
    identity.people.handle(
      new Request('http://tandem.test/api/auth/sign-in/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://tandem.test', 'x-tandem-address': '192.0.2.1' },
        body: JSON.stringify({ email, password: given }),
      }),
    );
  beforeAll(async () => {
    world = await testWorld({
      wall: realClock,
      identify: (headers) => identity.identify(headers),
      forget: (whom) => identity.forget(whom),
    });
    identity = await createIdentity({
      store: world.store,
      databaseUrl: world.url,
      base: 'http://tandem.test',
      secret: 'a secret that only the tests know, forty characters',
      sandbox: true,
      deliver: async () => undefined,
    });
    await identity.plantCredentials({
      people: CAST,
      password: CAST_PASSWORD,
      totpSecret: CAST_TOTP_SECRET,
      applications: [],
    });
    for (const name of ['hugo', 'sara', 'helder']) await signIn(name);
  });
  afterAll(async () => {
    await identity.close();
    await world.close();
  });

  test('the list says who has a second factor and when they last came in', async () => {
    const { body } = await call('hugo', 'GET', '/people');
    expect(body.items).toMatchObject(
      ['Helder Cruz', 'Hugo Alves', 'Sara Dias'].map((name) => ({ name, secondFactor: 'totp' })),
    );
    for (const person of body.items) expect(Date.now() - Date.parse(person.lastSignInAt)).toBeLessThan(60_000);
  });

  test('new roles hold from the next request on', async () => {
    expect((await call('helder', 'GET', '/people')).status).toBe(403);
    const path = `/people/${personIdOf('helder@harborit.example')}`;
    await call('hugo', 'PATCH', path, { roles: ['admin-agent'] });
    expect((await call('helder', 'GET', '/people')).status).toBe(200);
    await call('hugo', 'PATCH', path, { roles: ['helpdesk-agent'] });
    expect((await call('helder', 'GET', '/people')).status).toBe(403);
  });

  test('a reset password ends the session; the old one is refused, the temporary one is taken', async () => {
    expect((await call('helder', 'GET', '/session')).status).toBe(200);
    const reset = await call('hugo', 'POST', `/people/${personIdOf('helder@harborit.example')}/reset-password`, {});
    expect((await call('helder', 'GET', '/session')).status).toBe(401);
    expect((await password('helder@harborit.example', CAST_PASSWORD)).status).toBe(401);
    expect((await password('helder@harborit.example', reset.body.temporaryPassword)).status).toBe(200);
  });

  test('a reset second factor ends the session', async () => {
    await signIn('helder');
    expect((await call('helder', 'GET', '/session')).status).toBe(200);
    await call('hugo', 'POST', `/people/${personIdOf('helder@harborit.example')}/reset-second-factor`, {});
    expect((await call('helder', 'GET', '/session')).status).toBe(401);
  });

  test('a removed person is out, with the session that was open a moment ago', async () => {
    expect((await call('sara', 'GET', '/session')).status).toBe(200);
    const removed = await call('hugo', 'DELETE', `/people/${personIdOf('sara@harborit.example')}`);
    expect(removed.status).toBe(204);
    expect((await call('sara', 'GET', '/session')).status).toBe(401);
    expect((await password('sara@harborit.example', CAST_PASSWORD)).status).toBe(401);
  });

  test('a new colleague comes in with the temporary password, which opens nothing until it is changed', async () => {
    const added = await call('hugo', 'POST', '/people', {
      name: 'Helena Reis',
      upn: 'helena@harborit.example',
      roles: ['global-admin'],
    });
    const reply = await password('helena@harborit.example', added.body.temporaryPassword);
    expect(reply.status).toBe(200);
    cookies.set('helena', reply.headers.getSetCookie()[0]?.split(';')[0] ?? '');
    expect((await call('helena', 'GET', '/session')).body.secondFactor).toBeNull();
    expect((await call('helena', 'GET', '/people')).body.code).toBe('mfa_required');
  });

  test('a newcomer signs in with the password chosen at the invitation (S4)', async () => {
    const draft = await call('hugo', 'POST', '/invitations', { kind: 'reseller' });
    const created = await call('', 'POST', `/acceptances/${draft.body.link.split('/').at(-1)}/organization`, {
      organization: {
        name: 'Lumen Print',
        domain: 'lumenprint.example',
        country: 'PT',
        locale: 'en',
        profile: { legalName: 'Lumen Print, Lda.', addressLine1: 'Rua da Prata 40', city: 'Lisboa' },
      },
      person: { name: 'Vasco Leal', upn: 'vasco@lumenprint.example', password: 'four words make one' },
    });
    expect(created.status).toBe(201);
    expect((await password('vasco@lumenprint.example', 'four words make one')).status).toBe(200);
    expect((await password('vasco@lumenprint.example', 'four words make two')).status).toBe(401);
  });
});
