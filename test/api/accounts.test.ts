import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { type Caller, type TestWorld, testWorld } from '../world.ts';

type Account = {
  customer: { name: string };
  billingProfile: Record<string, string> | null;
  contacts: Record<string, { name: string; email: string; phone?: string }> | null;
  refusal: string | null;
  registrationRequired: boolean;
  nameDoubt: string | null;
  may: string[];
  version: number;
  code?: string;
  errors?: { field: string; code: string }[];
};
type Support = { contact: Record<string, string> | null; named: boolean; raisesTo: { name: string }[]; may: string[] };

const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const ACCOUNT = `/api/v1/customers/${TALLOW}/account`;
const CONTACT = `/api/v1/customers/${TALLOW}/support-contact`;
const BILLS = {
  legalName: 'Tallow Bakery, Lda.',
  addressLine1: 'Rua do Forno 12',
  city: 'Porto',
  postalCode: '4050-253',
  email: 'bills@tallowbakery.example',
  taxId: 'PT509000001',
  currency: 'EUR',
};
const INES = { name: 'Ines Moya', email: 'ines@tallowbakery.example', phone: '+351 22 555 0110' };

describe('the account of a customer', () => {
  let world: TestWorld;
  const hugo = () => world.as('hugo@harborit.example');
  const nora = () => world.as('nora@northlight.example');
  const ines = () => world.as('ines@tallowbakery.example');
  const read = async (caller: Caller) => (await caller.get<Account>(ACCOUNT)).body;
  const edit = (caller: Caller, change: Record<string, unknown>) => caller.patch<Account>(ACCOUNT, change);
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('has neither bills nor contacts at first; everybody is told what they may do', async () => {
    const none = { billingProfile: null, version: 0, registrationRequired: false };
    expect(await read(nora())).toMatchObject({
      ...none,
      contacts: null,
      refusal: 'da_needed',
      may: ['edit-name', 'edit-billing', 'set-support-contact'],
    });
    expect(await read(hugo())).toMatchObject({ ...none, contacts: {}, refusal: null, may: ['set-support-contact'] });
    expect(await read(ines())).toMatchObject({ ...none, contacts: {}, may: ['edit-billing', 'edit-contacts'] });
  });

  test('a provider says where its customer’s bills go, under the relationship alone (matrix row 26)', async () => {
    const saved = await edit(nora(), { billingProfile: BILLS, version: 0 });
    expect(saved.status, saved.text).toBe(200);
    expect(saved.body).toMatchObject({ billingProfile: BILLS, contacts: null, version: 1 });
    expect(await read(ines())).toMatchObject({ billingProfile: BILLS });
    expect((await edit(nora(), { billingProfile: BILLS })).body.version).toBe(1);
    expect((await edit(nora(), { billingProfile: { ...BILLS, city: 'Braga' }, version: 0 })).body.code).toBe(
      'conflict',
    );
    const log = await ines().get<{ items: { after: unknown; onBehalf: boolean }[] }>(
      '/api/v1/activity?action=account.edited',
    );
    expect(log.body.items[0]).toMatchObject({ after: { billingProfile: BILLS }, onBehalf: false });
  });

  test('and the company’s name, which every list shows at once', async () => {
    const renamed = await edit(nora(), { companyName: 'Tallow Bakery and Sons' });
    expect(renamed.body.customer.name).toBe('Tallow Bakery and Sons');
    const list = await hugo().get<{ items: { companyName: string }[] }>('/api/v1/customers?search=and+sons');
    expect(list.body.items.map(({ companyName }) => companyName)).toEqual(['Tallow Bakery and Sons']);
    expect((await edit(ines(), { companyName: 'Tallow' })).body.code).toBe('forbidden');
    expect((await edit(nora(), { companyName: 'Tallow Bakery' })).status).toBe(200);
  });

  test('contacts belong to the directory: the customer keeps them, partners with a reading role see them', async () => {
    const saved = await edit(ines(), { contacts: { primary: INES, billing: { ...INES, phone: '' } } });
    expect(saved.status, saved.text).toBe(200);
    const contacts = { primary: INES, billing: { name: INES.name, email: INES.email } };
    expect(saved.body.contacts).toEqual(contacts);
    expect((await read(hugo())).contacts).toEqual(contacts);
    const refused = await edit(nora(), { contacts: {} });
    expect([refused.status, refused.body.code]).toEqual([403, 'da_needed']);
    expect((await edit(ines(), { contacts: { primary: INES } })).body.contacts).toEqual({ primary: INES });
  });

  test.each([
    ['no name', { legalName: 'GmbH' }, 'billingProfile.legalName'],
    ['an address of the reseller', { email: 'bills@harborit.example' }, 'billingProfile.email'],
    ['an address of the operator', { email: 'bills@meridian.example' }, 'billingProfile.email'],
    ['no mail address', { email: 'bills' }, 'billingProfile.email'],
    ['a currency that nobody prices in', { currency: 'XXX' }, 'billingProfile.currency'],
    ['no city', { city: ' ' }, 'billingProfile.city'],
  ])('%s is refused (App. B)', async (_what, change, field) => {
    const reply = await edit(nora(), { billingProfile: { ...BILLS, ...change } });
    expect([reply.status, reply.body.errors?.map((one) => one.field)], reply.text).toEqual([400, [field]]);
  });

  test('some countries ask for a registration number and a telephone number', async () => {
    await world.store.single.run(statement`update organizations set country = 'PL' where id = ${TALLOW}`);
    const { taxId: _none, ...without } = BILLS;
    const reply = await edit(nora(), { billingProfile: without });
    expect(reply.body.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['billingProfile.taxId', 'required'],
      ['billingProfile.phone', 'required'],
    ]);
    expect((await read(nora())).registrationRequired).toBe(true);
    expect((await edit(nora(), { billingProfile: { ...BILLS, phone: '+48 22 555 0100' } })).status).toBe(200);
    await world.store.single.run(statement`update organizations set country = 'PT' where id = ${TALLOW}`);
  });

  test('a reseller changes nothing, a stranger finds nothing', async () => {
    expect((await edit(hugo(), { billingProfile: null })).status).toBe(403);
    for (const upn of ['quintin@quay.example', 'yijun@formosa-supply.example', 'carla@cedarclinic.example'])
      expect((await world.as(upn).get(ACCOUNT)).status, upn).toBe(404);
    expect((await nora().get(`/api/v1/customers/${CEDAR}/account`)).status).toBe(404);
  });
});

describe('the support contact of a customer (matrix row 41)', () => {
  let world: TestWorld;
  const hugo = () => world.as('hugo@harborit.example');
  const nora = () => world.as('nora@northlight.example');
  const ines = () => world.as('ines@tallowbakery.example');
  const desk = { email: 'desk@harborit.example', phone: '+351 21 555 0140', hours: '9:00 to 18:00' };
  const own = { email: 'tallow@harborit.example', hours: '8:00 to 20:00' };
  const helpers = async () =>
    (
      await ines().get<{
        items: { partner: { name: string }; contact: unknown; designated: boolean; takesRequests: boolean }[];
      }>('/api/v1/support-contacts')
    ).body.items;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('is the organization’s own until the partner names another', async () => {
    expect((await hugo().get<Support>(CONTACT)).body).toMatchObject({
      contact: desk,
      named: false,
      raisesTo: [{ name: 'Northlight Distribution' }],
      may: ['set', 'raise'],
    });
    expect((await nora().get<Support>(CONTACT)).body).toMatchObject({
      contact: null,
      raisesTo: [{ name: 'Meridian Cloud' }],
      may: ['set'],
    });
    expect(await helpers()).toMatchObject([
      { partner: { name: 'Harbor IT' }, contact: desk, designated: true, takesRequests: true },
      { partner: { name: 'Northlight Distribution' }, contact: null, designated: false, takesRequests: false },
    ]);
  });

  test('each partner names its own; the customer sees it, and reads who changed it', async () => {
    const set = await hugo().put(CONTACT, { ...own, phone: '' });
    expect(set.status, set.text).toBe(200);
    expect(set.body).toEqual({ contact: own, named: true });
    await nora().put(CONTACT, { email: 'tallow@northlight.example' });
    expect((await helpers()).map(({ contact }) => contact)).toEqual([own, { email: 'tallow@northlight.example' }]);
    const partners = await ines().get<{ items: { partner: { name: string }; supportContact: unknown }[] }>(
      '/api/v1/partners',
    );
    expect(partners.body.items.find(({ partner }) => partner.name === 'Harbor IT')?.supportContact).toEqual(own);
    const log = await ines().get<{ items: { performedBy: { organization: { name: string } } }[] }>(
      '/api/v1/activity?action=support_contact.changed',
    );
    expect(log.body.items.map(({ performedBy }) => performedBy.organization.name)).toEqual([
      'Northlight Distribution',
      'Harbor IT',
    ]);
  });

  test('and can go back to the organization’s own', async () => {
    const back = await hugo().delete(CONTACT);
    expect(back.body).toEqual({ contact: desk, named: false });
    expect((await hugo().delete(CONTACT)).status).toBe(200);
  });

  test.each([
    [{}],
    [{ hours: 'always' }],
    [{ email: 'nobody' }],
    [{ email: 'a@b.example', more: 1 }],
  ])('%j is none', async (body) => {
    expect((await hugo().put(CONTACT, body)).status).toBe(400);
  });

  test('a sales agent sees it only, a stranger finds nothing', async () => {
    const sara = world.as('sara@harborit.example');
    expect((await sara.get<Support>(CONTACT)).body.may).toEqual([]);
    expect((await sara.put(CONTACT, own)).status).toBe(403);
    const quintin = world.as('quintin@quay.example');
    expect([(await quintin.get(CONTACT)).status, (await quintin.put(CONTACT, own)).status]).toEqual([404, 404]);
  });
});
