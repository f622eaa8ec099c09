import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportInvitation } from '../../src/app/acceptances/report.ts';
import { sweepDelegatedAdmins } from '../../src/app/delegated-admins/sweep.ts';
import { resetSecondFactor } from '../../src/app/people/reset.ts';
import { removeCustomer } from '../../src/app/relationships/remove.ts';
import { statement } from '../../src/db/store.ts';
import { GOOD_FAITH_STATEMENT } from '../../src/domain/agreements.ts';
import { asId, type Token } from '../../src/kernel/ids.ts';
import { type PostRoom, postRoom } from '../post-room.ts';
import { type TestWorld, testWorld } from '../world.ts';

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const FORMOSA = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e61';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const TALLOW = asId<'organization'>('c0ffee00-1234-4abc-9def-0000000000c1');
const CONSENT = { agreement: { version: '2026-07' } };

type Draft = { id: string; link: string };

describe('letters after the commit (domain 3.15, 3.16 step 5)', () => {
  let world: TestWorld;
  let room: PostRoom;
  beforeAll(async () => {
    world = await testWorld();
    room = await postRoom(world);
  });
  afterAll(async () => {
    await room.close();
    await world.close();
  });

  const jobs = async (): Promise<number> =>
    (await world.store.single.one(statement<{ count: number }>`select count(*) as count from graphile_worker.jobs`))
      .count;
  const draft = async (who: string, body: Record<string, unknown>): Promise<Draft> => {
    const reply = await world.as(who).post<Draft>('/api/v1/invitations', body);
    expect(reply.status, reply.text).toBe(201);
    return reply.body;
  };
  const tokenOf = ({ link }: Draft): string => link.split('/').at(-1) ?? '';
  /** The letters that `work` leads to. */
  const lettersOf = async (work: () => Promise<unknown>) => {
    const before = (await room.letters()).length;
    await work();
    await room.worker.drain();
    expect(room.troubles).toEqual([]);
    return (await room.letters()).slice(before);
  };

  test('draft, edit, export and Done put nothing into the outbox: the sender mails the invitation (S23)', async () => {
    const hugo = world.as('hugo@harborit.example');
    const letters = await lettersOf(async () => {
      const { id, link } = await draft('hugo@harborit.example', {
        kind: 'reseller_joint',
        providerId: NORTHLIGHT,
        locale: 'en',
      });
      await hugo.patch(`/api/v1/invitations/${id}`, { body: `Hello,\n\n${link}` });
      for (const method of ['email', 'eml', 'copy']) {
        expect((await hugo.post(`/api/v1/invitations/${id}/exported`, { method })).status).toBe(200);
      }
      expect((await hugo.post(`/api/v1/invitations/${id}/done`)).status).toBe(200);
      expect(await jobs()).toBe(0);
    });
    expect(letters).toEqual([]);
  });

  test('acceptance is told to the admins of both partners and confirmed to whoever accepted, each once', async () => {
    const invitation = await draft('hugo@harborit.example', {
      kind: 'reseller_joint',
      providerId: NORTHLIGHT,
      locale: 'en',
    });
    const letters = await lettersOf(async () => {
      const reply = await world
        .as('carla@cedarclinic.example')
        .post(`/api/v1/acceptances/${tokenOf(invitation)}/accept`, CONSENT);
      expect(reply.status, reply.text).toBe(200);
    });
    expect(letters.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['carla@cedarclinic.example', 'You authorized Harbor IT and Northlight Distribution'],
      ['hugo@harborit.example', 'Cedar Clinic accepted your invitation'],
      ['nora@northlight.example', 'Cedar Clinic accepted your invitation'],
    ]);
    const toHugo = letters.find((letter) => letter.to.startsWith('hugo'));
    expect(toHugo?.text).toContain('Hello Hugo Alves,');
    expect(toHugo?.text).toContain('Carla Ruiz accepted for Cedar Clinic.');
    expect(toHugo?.text).toContain('“Harbor IT service desk” there until 22\u00a0Nov\u00a02028');
    expect(toHugo?.text).toContain(`http://tandem.test/customers/${CEDAR}`);
    expect(toHugo?.html).toContain(`<a href="http://tandem.test/customers/${CEDAR}">Open Cedar Clinic</a>`);
    for (const { text, html } of letters) expect(text + html).not.toContain(tokenOf(invitation));
    expect(await jobs()).toBe(0);
  });

  test('everybody reads their own language, or their organization’s', async () => {
    await world.store.single.run(statement`update people set locale = 'en' where upn = 'yijun@formosa-supply.example'`);
    const invitation = await draft('chihming@lantern.example', {
      kind: 'reseller_joint',
      providerId: FORMOSA,
      delegatedAdmin: { name: '燈塔資訊 二線支援', roles: ['user-admin'], durationDays: 30, autoExtend: false },
      locale: 'zh-TW',
    });
    const letters = await lettersOf(async () => {
      const reply = await world
        .as('meiling@mapletea.example')
        .post(`/api/v1/acceptances/${tokenOf(invitation)}/accept`, CONSENT);
      expect(reply.status, reply.text).toBe(200);
    });
    expect(letters.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['chihming@lantern.example', '楓茶行已接受您的邀請'],
      ['meiling@mapletea.example', '您已授權燈塔資訊與福爾摩沙供應'],
      ['yijun@formosa-supply.example', '楓茶行 accepted your invitation'],
    ]);
    const toChihming = letters.find((letter) => letter.to.startsWith('chihming'));
    expect(toChihming?.text).toContain(
      '燈塔資訊同時取得該組織的系統管理員角色「燈塔資訊 二線支援」，有效至 2026\u00a0年\u00a012\u00a0月\u00a023\u00a0日。',
    );
    expect(toChihming?.html).toContain('<html lang="zh-Hant-TW">');
  });

  test('a decline is told to whoever drafted it and to the admins of the inviter, not to the provider', async () => {
    const invitation = await draft('sara@harborit.example', { kind: 'reseller', delegatedAdmin: null, locale: 'en' });
    const letters = await lettersOf(async () => {
      const reply = await world
        .as('oscar@ostrich.example')
        .post(`/api/v1/acceptances/${tokenOf(invitation)}/decline`, { reason: 'We already have a partner.' });
      expect(reply.status, reply.text).toBe(200);
    });
    expect(letters.map(({ to }) => to).sort()).toEqual(['hugo@harborit.example', 'sara@harborit.example']);
    expect(letters[0]?.subject).toBe('Ostrich Logistics declined your invitation');
    expect(letters[0]?.text).toContain('> We already have a partner.');
  });

  test('a removal by the partner leads to no job, no letter and no notice (S49)', async () => {
    const letters = await lettersOf(async () => {
      const removed = await removeCustomer(
        await world.context('hugo@harborit.example'),
        TALLOW,
        GOOD_FAITH_STATEMENT.version,
      );
      expect(removed.ok).toBe(true);
      expect(await jobs()).toBe(0);
    });
    expect(letters).toEqual([]);
    const { count } = await world.store.single.one(statement<{ count: number }>`
      select count(*) as count from notices where type like '%removed%'`);
    expect(count).toBe(0);
  });

  test('a customer that ends the relationship is told to the partner, roles taken back to both sides', async () => {
    const letters = await lettersOf(async () => {
      const reply = await world
        .as('carla@cedarclinic.example')
        .post('/api/v1/partners/7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192/end', { alsoEndDelegatedAdmin: true });
      expect(reply.status, reply.text).toBe(200);
    });
    expect(letters.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['carla@cedarclinic.example', 'Harbor IT no longer holds admin roles in your organization'],
      ['hugo@harborit.example', 'Cedar Clinic ended its reseller relationship with you'],
      ['hugo@harborit.example', 'Your admin roles at Cedar Clinic have ended'],
    ]);
  });

  test('a partnership is told to the global admins of both sides, in the words of each', async () => {
    const invitation = await draft('nora@northlight.example', { kind: 'partnership', locale: 'en' });
    const letters = await lettersOf(async () => {
      const reply = await world
        .as('quintin@quay.example')
        .post(`/api/v1/acceptances/${tokenOf(invitation)}/accept`, {});
      expect(reply.status, reply.text).toBe(200);
    });
    expect(letters.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['nora@northlight.example', 'Quay Consulting authorized you as its indirect provider'],
      ['quintin@quay.example', 'Northlight Distribution is now your indirect provider'],
    ]);
  });

  test('a reported invitation is told to the operator’s administrators, and to nobody of the inviter', async () => {
    const invitation = await draft('quintin@quay.example', { kind: 'reseller', locale: 'en' });
    const letters = await lettersOf(async () => {
      const reported = await reportInvitation(
        { ...world.systemContext(), actor: { kind: 'visitor' } },
        tokenOf(invitation) as Token,
        'We do not know these people.',
      );
      expect(reported.ok).toBe(true);
    });
    expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
      ['olga@meridian.example', 'An invitation of Quay Consulting was reported'],
    ]);
    expect(letters[0]?.text).toContain('> We do not know these people.');
  });

  test('whoever had their second factor reset is told', async () => {
    const letters = await lettersOf(async () => {
      const sara = await world.context('sara@harborit.example');
      if (sara.actor.kind !== 'person') throw new Error('Sara is a person');
      const reset = await resetSecondFactor(await world.context('hugo@harborit.example'), sara.actor.personId);
      expect(reset.ok).toBe(true);
    });
    expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
      ['sara@harborit.example', 'Your second factor was reset'],
    ]);
  });

  test('admin roles that reach their end date are told to both sides, each in its own words', async () => {
    world.clock.advance('P31D');
    const letters = await lettersOf(async () => {
      const swept = await sweepDelegatedAdmins(room.context());
      expect(swept).toMatchObject({ ok: true, value: { expired: 1 } });
    });
    expect(letters.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['chihming@lantern.example', '貴公司在楓茶行的系統管理員角色已到期'],
      ['meiling@mapletea.example', '燈塔資訊不再持有貴組織的系統管理員角色'],
    ]);
  });
});
