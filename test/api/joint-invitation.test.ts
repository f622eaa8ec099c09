import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { type TestWorld, testWorld } from '../world.ts';

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';

type InvitationBody = { id: string; state: string; link: string; body: string; subject: string; may: string[] };

describe('the joint invitation, from draft to consent', () => {
  let world: TestWorld;
  let invitation: InvitationBody;
  const token = () => invitation.link.split('/').at(-1) as string;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('a draft is written in the chosen language, with its live link on a line of its own (S16, S39)', async () => {
    const reply = await world.as('hugo@harborit.example').post<InvitationBody>('/api/v1/invitations', {
      kind: 'reseller_joint',
      providerId: NORTHLIGHT,
      locale: 'en',
    });
    expect(reply.status, reply.text).toBe(201);
    invitation = reply.body;
    expect(invitation.state).toBe('draft');
    expect(invitation.subject).toBe('Harbor IT and Northlight Distribution ask to be your resellers');
    expect(invitation.body.split('\n')).toContain(invitation.link);
    expect(invitation.body).not.toContain('\uE000');
  });

  test('the text can be edited, but not without its link; then nothing is stored (S19, S20)', async () => {
    const hugo = world.as('hugo@harborit.example');
    const path = `/api/v1/invitations/${invitation.id}`;
    const without = await hugo.patch(path, { body: 'Hello Carla, please click.' });
    expect([without.status, without.body.code]).toEqual([422, 'link_missing']);
    expect((await hugo.get(path)).body.body).toBe(invitation.body);
    const broken = await hugo.patch(path, { body: `Hello ${invitation.link}x` });
    expect(broken.body.code).toBe('link_missing');
    const edited = await hugo.patch<InvitationBody>(path, { body: `Hello Carla,\n\n${invitation.link}\n\nHugo` });
    expect(edited.status, edited.text).toBe(200);
    expect((await hugo.get(path)).body.body).toBe(`Hello Carla,\n\n${invitation.link}\n\nHugo`);
  });

  test('Done issues it and sends nothing (S22, S23)', async () => {
    const done = await world.as('hugo@harborit.example').post(`/api/v1/invitations/${invitation.id}/done`);
    expect([done.status, done.body.state]).toEqual([200, 'issued']);
    const { jobs } = await world.store.single.one(statement<{ jobs: number }>`
      select count(*) as jobs from graphile_worker.jobs`);
    expect(jobs).toBe(0);
  });

  test('the file for a mail program is an unsent draft with the whole text and the link', async () => {
    const eml = await world.as('hugo@harborit.example').get(`/api/v1/invitations/${invitation.id}/draft.eml`);
    expect(eml.status).toBe(200);
    expect(eml.headers['content-type']).toBe('message/rfc822');
    expect(eml.text).toContain('X-Unsent: 1');
    expect(eml.text.replaceAll('=\r\n', '')).toContain(invitation.link);
    expect(eml.text).toMatch(/^Date: Mon, 23 Nov 2026 09:00:00 \+0000\r$/m);
    expect(eml.text).not.toMatch(/^To:/m);
  });

  test('whoever holds the link reads public facts without signing in, and nothing else', async () => {
    const seen = await world.visitor.get(`/api/v1/acceptances/${token()}`);
    expect(seen.status, seen.text).toBe(200);
    expect(seen.body).toMatchObject({ kind: 'reseller_joint', state: 'opened', inviter: { name: 'Harbor IT' } });
    expect(seen.text).not.toContain('hugo');
    expect((await world.visitor.get('/api/v1/acceptances/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).status).toBe(404);
  });

  test('an ordinary user is sent to the administrator, a partner to the right link', async () => {
    const dario = await world.as('dario@cedarclinic.example').post(`/api/v1/acceptances/${token()}/accept`, {});
    expect([dario.status, dario.body.code]).toEqual([403, 'admin_required']);
    const quintin = await world.as('quintin@quay.example').post(`/api/v1/acceptances/${token()}/accept`, {});
    expect([quintin.status, quintin.body.code]).toEqual([403, 'wrong_kind']);
    const program = await world.asApplication('cedarclinic.example').post(`/api/v1/acceptances/${token()}/accept`, {});
    expect([program.status, program.body.code]).toEqual([403, 'person_required']);
    const unproven = world.as('carla@cedarclinic.example', 'never');
    const denied = await unproven.post(`/api/v1/acceptances/${token()}/accept`, {});
    expect([denied.status, denied.body.code]).toEqual([403, 'mfa_required']);
  });

  test('the administrator sees exactly what would be granted', async () => {
    const review = await world.as('carla@cedarclinic.example').get(`/api/v1/acceptances/${token()}/review`);
    expect(review.status, review.text).toBe(200);
    expect(review.body).toMatchObject({
      organization: { name: 'Cedar Clinic', profileComplete: true },
      partners: [
        { partner: { name: 'Harbor IT' }, capacity: 'indirect_reseller', already: false },
        { partner: { name: 'Northlight Distribution' }, capacity: 'reseller', already: false },
      ],
      delegatedAdmin: { name: 'Harbor IT service desk', durationDays: 730, holders: 'admin-agents' },
      agreement: { version: '2026-07' },
      refusal: null,
    });
  });

  test('without the agreement nothing is accepted; a forced failure leaves nothing half done (S33)', async () => {
    const carla = world.as('carla@cedarclinic.example');
    const refused = await carla.post(`/api/v1/acceptances/${token()}/accept`, {});
    expect([refused.status, refused.body.code]).toEqual([422, 'agreement_required']);
    const { count } = await world.store.single.one(statement<{ count: number }>`
      select count(*) as count from relationships where customer_id = ${CEDAR}`);
    expect(count).toBe(0);
  });

  test('two administrators accept at once: one wins, the other is told that the link was used', async () => {
    const carla = world.as('carla@cedarclinic.example');
    const consent = { agreement: { version: '2026-07' } };
    const replies = await Promise.all([1, 2].map(() => carla.post(`/api/v1/acceptances/${token()}/accept`, consent)));
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 410]);
    const won = replies.find((reply) => reply.status === 200);
    expect(won?.body).toMatchObject({
      organizationId: CEDAR,
      relationships: [{ capacity: 'indirect_reseller' }, { capacity: 'reseller' }],
      delegatedAdmin: [{ state: 'active', name: 'Harbor IT service desk' }],
    });
    expect(replies.find((reply) => reply.status === 410)?.body.code).toBe('link_used');
    expect((await world.visitor.get(`/api/v1/acceptances/${token()}`)).body.code).toBe('link_used');
  });

  test('the log of all three organizations tells of it, and of the calls that were denied', async () => {
    const rows = await world.store.single.all(statement<{
      organization_id: string;
      action: string;
      code: string | null;
    }>`
      select organization_id, action, code from audit_entries where subject_id = ${invitation.id}
        and action = 'invitation.accepted'`);
    expect(rows).toHaveLength(4);
    const denied = await world.store.single.all(statement<{ code: string }>`
      select distinct code from audit_entries where outcome = 'denied' order by code`);
    expect(denied.map((row) => row.code)).toEqual(['admin_required', 'mfa_required', 'person_required', 'wrong_kind']);
  });

  test('the same key gives the same answer again; with another body it is refused', async () => {
    const hugo = world.as('hugo@harborit.example');
    const draft = () =>
      hugo.post<InvitationBody>('/api/v1/invitations', { kind: 'reseller' }, { 'idempotency-key': 'draft-1' });
    const first = await draft();
    const again = await draft();
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers['idempotent-replayed']).toBe('true');
    const other = await hugo.post(
      '/api/v1/invitations',
      { kind: 'reseller', locale: 'zh-TW' },
      { 'idempotency-key': 'draft-1' },
    );
    expect([other.status, other.body.code]).toEqual([409, 'idempotency_key_reused']);
  });

  test('a sales agent may invite without admin roles, and not with them (matrix rows 4, 5)', async () => {
    const sara = world.as('sara@harborit.example');
    expect((await sara.post('/api/v1/invitations', { kind: 'reseller' })).body.code).toBe('role_missing');
    const plain = await sara.post<InvitationBody>('/api/v1/invitations', { kind: 'reseller', delegatedAdmin: null });
    expect(plain.status, plain.text).toBe(201);
    expect((await sara.get<{ items: unknown[] }>('/api/v1/invitations')).body.items).toHaveLength(1);
    expect((await sara.get(`/api/v1/invitations/${invitation.id}`)).status).toBe(404);
  });

  test('strangers get the same answer as for a missing thing', async () => {
    const stranger = world.as('quintin@quay.example');
    const theirs = await stranger.get(`/api/v1/invitations/${invitation.id}`);
    const missing = await stranger.get('/api/v1/invitations/00000000-0000-4000-8000-000000000000');
    const same = (text: string) => text.replace(/"requestId":"[^"]+"/, '');
    expect(same(theirs.text)).toBe(same(missing.text));
    expect(theirs.status).toBe(404);
  });

  test('unknown members are refused with the field at fault', async () => {
    const reply = await world
      .as('hugo@harborit.example')
      .post('/api/v1/invitations', { kind: 'reseller', colour: 'red' });
    expect([reply.status, reply.body.code]).toEqual([400, 'invalid']);
    expect(reply.headers['content-type']).toContain('application/problem+json');
  });
});
