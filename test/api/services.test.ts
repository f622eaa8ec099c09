import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { START, type TestWorld, testWorld } from '../world.ts';

type Service = {
  planId: string;
  names: { en: string };
  health: string;
  message: { en: string; 'zh-TW': string } | null;
  since: string | null;
  products: { en: string }[];
  suspended: boolean;
  may: string[];
  adminPage?: string | null;
  version?: number;
  code?: string;
};
type Services = { items: Service[]; next: string | null };
type Entry = {
  action: string;
  onBehalf: boolean;
  right: Record<string, unknown> | null;
  subject: { id: string };
  performedBy: { person: { name: string } | null; organization: { name: string } };
};

const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const PINE = 'c0ffee00-1234-4abc-9def-0000000000c5';
const SERVICES = `/api/v1/customers/${TALLOW}/services`;
const LATE = { en: 'Mail arrives up to ten minutes late.', 'zh-TW': '郵件最多延遲十分鐘送達。' };

describe('the services of a customer', () => {
  let world: TestWorld;
  const hugo = () => world.as('hugo@harborit.example');
  const ines = () => world.as('ines@tallowbakery.example');
  const olga = () => world.as('olga@meridian.example');
  const service = async (planId: string, caller = hugo(), path = SERVICES) =>
    (await caller.get<Services>(path)).body.items.find((one) => one.planId === planId);
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('are the plans of what it has, each with the product it comes from, for its partner and for itself (S25)', async () => {
    for (const caller of [hugo(), ines()]) {
      const { status, body, text } = await caller.get<Services>(SERVICES);
      expect(status, text).toBe(200);
      expect(body.items.map(({ planId }) => planId)).toEqual(
        expect.arrayContaining(['MAIL', 'CHAT', 'MEET', 'FILES', 'OFFICE_WEB', 'SITES']),
      );
      expect(body.items.map(({ names }) => names.en)).toEqual(body.items.map(({ names }) => names.en).sort());
      expect(body.items.find(({ planId }) => planId === 'MAIL')).toMatchObject({
        names: { en: 'Mail and calendar', 'zh-TW': '郵件與行事曆' },
        health: 'healthy',
        since: null,
        products: expect.arrayContaining([{ en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' }]),
        suspended: false,
        may: ['open'],
      });
    }
    expect(await service('MAIL', world.as('vera@tallowbakery.example'))).toMatchObject({ may: [] });
  });

  test('come page by page', async () => {
    const all = (await hugo().get<Services>(SERVICES)).body.items.map(({ planId }) => planId);
    const first = await hugo().get<Services>(`${SERVICES}?limit=3`);
    const second = await hugo().get<Services>(`${SERVICES}?limit=500&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map(({ planId }) => planId)).toEqual(all);
    expect(second.body.next).toBeNull();
  });

  test('an operator says how one is; everybody who has it reads it, in both languages (matrix row 51)', async () => {
    const said = await olga().put<Service>('/api/v1/services/MAIL/health', { health: 'outage', message: LATE });
    expect(said.status, said.text).toBe(200);
    expect(said.body).toMatchObject({ planId: 'MAIL', health: 'outage', message: LATE, since: START, version: 2 });
    expect(await service('MAIL')).toMatchObject({ health: 'outage', message: LATE, since: START });
    expect(await service('MAIL', ines())).toMatchObject({ health: 'outage', since: START });
  });

  test('a new word on the same health keeps since when; getting well begins anew; its history is kept', async () => {
    world.clock.advance('PT1H');
    const again = { health: 'outage', message: { ...LATE, en: 'Mail does not arrive.' } };
    expect((await olga().put<Service>('/api/v1/services/MAIL/health', again)).body.since).toBe(START);
    const repeated = await olga().put<Service>('/api/v1/services/MAIL/health', again);
    const healed = await olga().put<Service>('/api/v1/services/MAIL/health', { health: 'healthy' });
    expect(healed.body).toMatchObject({ health: 'healthy', message: null, since: world.clock.now() });
    expect(healed.body.version).toBe((repeated.body.version ?? 0) + 1);
    const history = await olga().get<{ items: { health: string; by: { name: string } }[]; next: string | null }>(
      '/api/v1/services/MAIL/history',
    );
    expect(history.body.items.map(({ health }) => health)).toEqual(['healthy', 'outage', 'outage']);
    expect(history.body.items[0]?.by).toEqual({ name: 'Olga Reis' });
  });

  test.each([
    ['trouble without a word', { health: 'degraded' }, 400, 'invalid'],
    ['a word in one language', { health: 'degraded', message: { en: 'Slow.' } }, 400, 'invalid'],
    ['a health that does not exist', { health: 'fine' }, 400, 'invalid'],
    ['an old version', { health: 'degraded', message: LATE, version: 1 }, 409, 'conflict'],
  ])('%s is refused', async (_what, body, status, code) => {
    const reply = await olga().put<Service>('/api/v1/services/MAIL/health', body);
    expect([reply.status, reply.body.code], reply.text).toEqual([status, code]);
  });

  test('of a plan that nobody sells nothing can be said', async () => {
    const reply = await olga().put('/api/v1/services/NONE/health', { health: 'outage', message: LATE });
    expect(reply.status).toBe(404);
  });

  test('the operator finds services by name in either language, and those in trouble', async () => {
    const found = async (query: string) =>
      (await olga().get<Services>(`/api/v1/services?${query}`)).body.items.map(({ planId }) => planId);
    expect(await found('search=mail')).toEqual(expect.arrayContaining(['BACKUP_MAIL', 'MAIL', 'MAIL_ARCHIVE']));
    expect(await found(`search=${encodeURIComponent('電話')}`)).toEqual(['PHONE']);
    expect(await found('troubled=true')).toEqual(['PHONE', 'FILES']);
    const first = await olga().get<Services>('/api/v1/services?limit=2');
    const second = await olga().get<Services>(`/api/v1/services?limit=2&cursor=${first.body.next}`);
    expect(second.body.items[0]?.planId).not.toBe(first.body.items[0]?.planId);
  });

  test('the admin page opens in the context of the customer, and both logs say under which right (S41)', async () => {
    const opened = await hugo().post<{ url: string }>(`${SERVICES}/MAIL/open`);
    expect(opened.status, opened.text).toBe(200);
    expect(opened.body).toEqual({ url: `https://admin.mail.example/${TALLOW}` });
    expect((await hugo().post(`${SERVICES}/CHAT/open`)).body).toEqual({
      url: 'https://admin.chat.example/?org=tallowbakery.example',
    });
    const log = '/api/v1/activity?action=service.opened';
    const right = { kind: 'delegated_admin', name: 'Harbor IT service desk', role: 'service-support-admin' };
    const theirs = (await ines().get<{ items: Entry[] }>(log)).body.items.find(({ subject }) => subject.id === 'MAIL');
    expect(theirs).toMatchObject({
      onBehalf: true,
      right,
      performedBy: { person: null, organization: { name: 'Harbor IT' } },
    });
    const ours = (await hugo().get<{ items: Entry[] }>(log)).body.items.find(({ subject }) => subject.id === 'MAIL');
    expect(ours).toMatchObject({ onBehalf: true, right, performedBy: { person: { name: 'Hugo Alves' } } });
  });

  test('its own administrator opens it under no delegated right; others may not', async () => {
    expect((await ines().post(`${SERVICES}/MAIL/open`)).status).toBe(200);
    const [entry] = (await ines().get<{ items: Entry[] }>('/api/v1/activity?action=service.opened')).body.items;
    expect(entry).toMatchObject({ onBehalf: false, right: null });
    expect((await world.as('vera@tallowbakery.example').post(`${SERVICES}/MAIL/open`)).status).toBe(403);
  });

  test('a service without an admin page, and one that the customer does not have, cannot be opened', async () => {
    expect((await service('FORMS'))?.may).toEqual([]);
    const forms = await hugo().post(`${SERVICES}/FORMS/open`);
    expect([forms.status, forms.body.code]).toEqual([409, 'no_admin_page']);
    expect((await hugo().post(`${SERVICES}/LEDGER/open`)).status).toBe(404);
  });

  test.each([
    'http://admin.mail.example/{tenantId}',
    'javascript:alert(1)',
    'https://{domain}/admin',
    'https://admin.mail.example/{person}',
    'https://user@admin.mail.example/',
    'https://admin.mail.example/ x',
    'https://admin.mail.example/\nx',
    'https://',
  ])('%j is no admin page', async (url) => {
    const reply = await olga().put<Service>('/api/v1/services/FORMS/admin-page', { url });
    expect([reply.status, reply.body.code], reply.text).toEqual([400, 'invalid']);
  });

  test('an operator names an admin page, and takes it away', async () => {
    const url = 'https://admin.forms.example:8443/{domain}?tenant={tenantId}#list';
    const named = await olga().put<Service>('/api/v1/services/FORMS/admin-page', { url });
    expect(named.body).toMatchObject({ adminPage: url, health: 'healthy' });
    expect((await hugo().post(`${SERVICES}/FORMS/open`)).body).toEqual({
      url: `https://admin.forms.example:8443/tallowbakery.example?tenant=${TALLOW}#list`,
    });
    expect((await olga().put<Service>('/api/v1/services/FORMS/admin-page', { url: null })).body.adminPage).toBeNull();
    expect((await service('FORMS'))?.may).toEqual([]);
  });

  test('what is suspended stays in the list and cannot be opened; what is disabled is gone; what is withdrawn stays', async () => {
    await world.store.single.run(statement`update subscriptions set state = 'suspended' where customer_id = ${TALLOW}`);
    expect(await service('MAIL')).toMatchObject({ suspended: true, may: [] });
    expect((await hugo().post(`${SERVICES}/MAIL/open`)).status).toBe(409);
    await world.store.single.run(statement`update subscriptions set state = 'disabled' where customer_id = ${TALLOW}`);
    expect((await hugo().get<Services>(SERVICES)).body.items).toEqual([]);
    await world.store.single.run(statement`update subscriptions set state = 'active' where customer_id = ${TALLOW}`);
    const items = (await olga().get<{ items: { id: string }[] }>('/api/v1/catalog?limit=500')).body.items;
    expect(items.length).toBeGreaterThan(0);
    await world.store.single.run(statement`
      insert into catalog_versions (id, number, effective_at, created_at, person_name, items, added, changed, withdrawn)
      values (gen_random_uuid(), 99, ${world.clock.now()}, ${world.clock.now()}, 'Olga', 0, 0, 0, 0)`);
    expect(await service('MAIL')).toMatchObject({ suspended: false, may: ['open'] });
  });

  test('without admin roles a partner sees no service, and a stranger not even that there are any', async () => {
    const nora = await world.as('nora@northlight.example').get(SERVICES);
    expect([nora.status, nora.body.code]).toEqual([403, 'da_needed']);
    expect((await world.as('quintin@quay.example').get(SERVICES)).status).toBe(404);
    expect((await ines().get(`/api/v1/customers/${PINE}/services`)).status).toBe(404);
  });
});
