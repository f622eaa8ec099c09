import { verifyPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { type TestWorld, testWorld } from '../world.ts';

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const PASSWORD = 'four words make one';

const newcomer = (domain: string, changes: Record<string, unknown> = {}, person: Record<string, unknown> = {}) => ({
  organization: {
    name: 'Lumen Print',
    domain,
    country: 'PT',
    locale: 'en',
    profile: { legalName: 'Lumen Print, Lda.', addressLine1: 'Rua da Prata 40', city: 'Lisboa' },
    ...changes,
  },
  person: { name: 'Vasco Leal', upn: `vasco@${domain}`, password: PASSWORD, ...person },
});

describe('an invitee without an organization', () => {
  let world: TestWorld;
  let token = '';
  const draft = async (body: Record<string, unknown> = {}, upn = 'hugo@harborit.example') => {
    const reply = await world
      .as(upn)
      .post<{ id: string; link: string }>('/api/v1/invitations', { kind: 'reseller', ...body });
    expect(reply.status, reply.text).toBe(201);
    return { id: reply.body.id, token: reply.body.link.split('/').at(-1) ?? '' };
  };
  const create = (body: Record<string, unknown>, by = token, headers?: Record<string, string>) =>
    world.visitor.post<{ code: string; organization: { id: string }; errors: { field: string; code: string }[] }>(
      `/api/v1/acceptances/${by}/organization`,
      body,
      headers,
    );
  beforeAll(async () => {
    world = await testWorld({ limits: { newOrganizations: 1000, reports: 1000 } });
    token = (await draft({ kind: 'reseller_joint', providerId: NORTHLIGHT })).token;
  });
  afterAll(() => world.close());

  test('creates one with its first administrator, signs in and accepts (S4)', async () => {
    const created = await create(newcomer('LumenPrint.example'));
    expect(created.status, created.text).toBe(201);
    expect(created.body).toEqual({
      organization: {
        id: created.body.organization.id,
        name: 'Lumen Print',
        kind: 'customer',
        domain: 'lumenprint.example',
        country: 'PT',
      },
      person: { id: expect.any(String), name: 'Vasco Leal', upn: 'vasco@lumenprint.example' },
    });
    const vasco = world.as('vasco@lumenprint.example');
    const review = await vasco.get(`/api/v1/acceptances/${token}/review`);
    expect(review.body).toMatchObject({ organization: { profileComplete: true }, refusal: null });
    const accepted = await vasco.post(`/api/v1/acceptances/${token}/accept`, { agreement: { version: '2026-07' } });
    expect([accepted.status, accepted.body.organizationId], accepted.text).toEqual([200, created.body.organization.id]);
    token = (await draft()).token;
  });

  test('signs in with the chosen password, which is nowhere kept', async () => {
    const account = await world.store.single.one(statement<{ password: string; must_change_password: boolean }>`
      select a.password, u.must_change_password from identity.accounts a join identity.users u on u.id = a.user_id
      where u.email = 'vasco@lumenprint.example'`);
    expect(account.must_change_password).toBe(false);
    expect(await verifyPassword({ hash: account.password, password: PASSWORD })).toBe(true);
    const kept = await world.store.single.one(statement<{ text: string }>`
      select concat((select json_agg(a) from audit_entries a), (select json_agg(i) from idempotency i)) as text`);
    expect(kept.text).not.toContain(PASSWORD);
  });

  test('stands in the log of the new organization and of the operator, and in no other', async () => {
    const search = '/api/v1/activity?action=organization.created';
    const own = await world.as('vasco@lumenprint.example').get<{ items: unknown[] }>(search);
    expect(own.body.items).toMatchObject([
      { details: { domain: 'lumenprint.example' }, performedBy: { kind: 'visitor', organization: null, person: null } },
    ]);
    const operator = await world.as('olga@meridian.example').get(search);
    expect(operator.text).toContain('lumenprint.example');
    expect((await world.as('hugo@harborit.example').get(search)).text).not.toContain('lumenprint.example');
  });

  test.each([
    ['a domain that somebody has', newcomer('cedarclinic.example'), 409, 'domain_taken'],
    ["the partner's domain", newcomer('harborit.example'), 409, 'domain_taken'],
    ["a domain below the partner's", newcomer('mail.harborit.example'), 409, 'domain_taken'],
    ["the vendor's domain", newcomer('meridian.example'), 409, 'domain_taken'],
    ['a country outside the region', newcomer('tea.example', { country: 'TW' }), 409, 'region_mismatch'],
    ['a country where nobody sells', newcomer('moon.example', { country: 'US' }), 400, 'invalid'],
    ['mail for everybody', newcomer('gmail.com'), 400, 'invalid'],
    ['a name that is only a legal suffix', newcomer('gmbh.example', { name: 'GmbH' }), 400, 'invalid'],
    ['a name without a letter', newcomer('dots.example', { name: '...' }), 400, 'invalid'],
    ['a domain that is none', newcomer('not a domain', {}, { upn: 'x@y.example' }), 400, 'invalid'],
    ['a sign-in name elsewhere', newcomer('here.example', {}, { upn: 'vasco@there.example' }), 400, 'invalid'],
    ['a short password', newcomer('short.example', {}, { password: 'elevenchars' }), 400, 'invalid'],
    ['no address', newcomer('void.example', { profile: { legalName: 'Void' } }), 400, 'invalid'],
    ['something nobody asked for', { ...newcomer('extra.example'), admin: true }, 400, 'invalid'],
  ])('%s is refused and nothing is left behind', async (_what, body, status, code) => {
    const before = await counts();
    const refused = await create(body);
    expect([refused.status, refused.body.code], refused.text).toEqual([status, code]);
    expect(await counts()).toEqual(before);
  });

  test('every field at fault is named', async () => {
    const refused = await create(newcomer('gmail.com', { name: '???', country: 'US' }, { upn: 'x@elsewhere.example' }));
    expect(refused.body.errors.map((fault) => fault.field).sort()).toEqual([
      'organization.country',
      'organization.domain',
      'organization.name',
      'person.upn',
    ]);
  });

  test('two who found the same organization at once: one does, the other is told', async () => {
    const both = await Promise.all([1, 2].map(() => create(newcomer('twins.example'))));
    expect(both.map((reply) => reply.status).sort()).toEqual([201, 409]);
    expect(both.find((reply) => reply.status === 409)?.body.code).toBe('domain_taken');
  });

  test('a repeated request gets the first answer again', async () => {
    const first = await create(newcomer('again.example'), token, { 'idempotency-key': 'again' });
    const second = await create(newcomer('again.example'), token, { 'idempotency-key': 'again' });
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(second.headers['idempotent-replayed']).toBe('true');
  });

  test('only the domain that the inviter named is let in', async () => {
    const named = (await draft({ restrictTo: { domain: 'moinho.example' } })).token;
    expect((await create(newcomer('other.example'), named)).body.code).toBe('restricted');
    expect((await create(newcomer('moinho.example'), named)).status).toBe(201);
    const known = (await draft({ restrictTo: { organizationId: 'c0ffee00-1234-4abc-9def-0000000000c2' } })).token;
    expect((await create(newcomer('third.example'), known)).body.code).toBe('restricted');
  });

  test('a link that is unknown, withdrawn, used or for a partner lets nobody in', async () => {
    expect((await create(newcomer('a.example'), 'a'.repeat(32))).status).toBe(404);
    const revoked = await draft();
    await world.as('hugo@harborit.example').post(`/api/v1/invitations/${revoked.id}/revoke`);
    const late = await create(newcomer('b.example'), revoked.token);
    expect([late.status, late.body.code]).toEqual([410, 'link_revoked']);
    const partnership = (await draft({ kind: 'partnership' }, 'nora@northlight.example')).token;
    const wrong = await create(newcomer('c.example'), partnership);
    expect([wrong.status, wrong.body.code]).toEqual([403, 'wrong_kind']);
    const aging = (await draft()).token;
    world.clock.advance('P91D');
    expect((await create(newcomer('d.example'), aging)).body.code).toBe('link_expired');
  });

  const counts = () =>
    world.store.single.one(statement`
      select (select count(*) from organizations) as organizations, (select count(*) from people) as people,
        (select count(*) from identity.users) as users, (select count(*) from audit_entries) as entries`);
});

describe('an invitation that looks like abuse', () => {
  let world: TestWorld;
  let token = '';
  let id = '';
  beforeAll(async () => {
    world = await testWorld({ limits: { newOrganizations: 2, reports: 4 } });
    const draft = await world
      .as('hugo@harborit.example')
      .post<{ id: string; link: string }>('/api/v1/invitations', { kind: 'reseller' });
    token = draft.body.link.split('/').at(-1) ?? '';
    id = draft.body.id;
  });
  afterAll(() => world.close());

  test('is reported without signing in; the operator reads of it, the inviter does not', async () => {
    const reported = await world.visitor.post(`/api/v1/acceptances/${token}/report`, { reason: 'Who is this?' });
    expect([reported.status, reported.body], reported.text).toEqual([202, { received: true }]);
    const log = await world
      .as('olga@meridian.example')
      .get<{ items: unknown[] }>('/api/v1/activity?action=invitation.reported');
    expect(log.body.items).toMatchObject([
      { subject: { kind: 'invitation', id }, details: { reason: 'Who is this?', inviter: 'Harbor IT' }, seenBy: [] },
    ]);
    const own = await world.as('hugo@harborit.example').get<{ items: unknown[] }>('/api/v1/activity?limit=500');
    expect(own.text).not.toContain('invitation.reported');
    const { jobs } = await world.store.single.one(statement<{ jobs: number }>`
      select count(*) as jobs from graphile_worker.jobs where task_identifier = 'letters'`);
    expect(jobs).toBe(1);
  });

  test('can be reported when it no longer works; an unknown one cannot, nor one without a reason', async () => {
    await world.as('hugo@harborit.example').post(`/api/v1/invitations/${id}/revoke`);
    const late = await world.visitor.post(`/api/v1/acceptances/${token}/report`, { reason: 'Again' });
    expect(late.status).toBe(202);
    const unknown = await world.visitor.post(`/api/v1/acceptances/${'a'.repeat(32)}/report`, { reason: 'x' });
    expect(unknown.status).toBe(404);
    const silent = await world.visitor.post(`/api/v1/acceptances/${token}/report`, { reason: ' ' });
    expect([silent.status, silent.body.code]).toEqual([400, 'invalid']);
  });

  test('too many reports and new organizations from one address are refused for a while', async () => {
    const reported = await world.visitor.post(`/api/v1/acceptances/${token}/report`, { reason: 'Once more' });
    expect([reported.status, reported.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(reported.headers['retry-after'])).toBeGreaterThan(3000);
    expect(reported.body.params).toEqual({ seconds: reported.headers['retry-after'] });
    const path = `/api/v1/acceptances/${'b'.repeat(32)}/organization`;
    const tries = [];
    for (let count = 0; count < 3; count++) tries.push((await world.visitor.post(path, newcomer('x.example'))).status);
    expect(tries).toEqual([404, 404, 429]);
  });
});
