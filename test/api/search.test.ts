import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { type TestWorld, testWorld } from '../world.ts';

type Hits<Item> = { items: Item[]; more: boolean } | null;
type Found = {
  customers: Hits<{ companyName: string }>;
  invitations: Hits<{ id: string; state: string; linkCode: string; acceptedBy: { name: string } | null }>;
  partners: Hits<{ name: string }>;
  subscriptions: Hits<{ id: string; names: { en: string } }>;
  providers: Hits<{ name: string }>;
  catalogItems: Hits<{ id: string; names: { en: string } }>;
  people: Hits<{ name: string; upn: string }>;
};

const HUGO = 'hugo@harborit.example';
const SARA = 'sara@harborit.example';
const HELDER = 'helder@harborit.example';
const NORA = 'nora@northlight.example';
const QUINTIN = 'quintin@quay.example';
const INES = 'ines@tallowbakery.example';
const VERA = 'vera@tallowbakery.example';
const CARLA = 'carla@cedarclinic.example';
const OLGA = 'olga@meridian.example';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';

describe('one search for every list', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  const find = async (upn: string, q: string, more = ''): Promise<Found> => {
    const reply = await world.as(upn).get<Found>(`/api/v1/search?q=${encodeURIComponent(q)}${more}`);
    expect(reply.status, reply.text).toBe(200);
    return reply.body;
  };
  /** The groups that the caller is shown at all. */
  const groupsOf = async (upn: string): Promise<string[]> =>
    Object.entries(await find(upn, 'a')).flatMap(([name, hits]) => (hits === null ? [] : [name]));
  const invite = async (upn: string, more: Record<string, unknown> = {}): Promise<{ id: string; token: string }> => {
    const body = { kind: 'reseller', delegatedAdmin: null, ...more };
    const draft = await world.as(upn).post<{ id: string; link: string }>('/api/v1/invitations', body);
    expect(draft.status, draft.text).toBe(201);
    return { id: draft.body.id, token: draft.body.link.split('/').at(-1) as string };
  };
  const invitationsOf = async (upn: string, q: string): Promise<string[]> =>
    (await find(upn, q)).invitations?.items.map(({ id }) => id) ?? [];

  test('shows the lists that the caller’s roles open, and no others', async () => {
    expect(await groupsOf(HUGO)).toEqual(['customers', 'invitations', 'people']);
    expect(await groupsOf(NORA)).toEqual(['customers', 'invitations', 'people']);
    expect(await groupsOf(SARA)).toEqual(['customers', 'invitations']);
    expect(await groupsOf(HELDER)).toEqual(['customers']);
    expect(await groupsOf(INES)).toEqual(['partners', 'subscriptions', 'people']);
    expect(await groupsOf(VERA)).toEqual(['partners', 'subscriptions']);
    expect(await groupsOf(OLGA)).toEqual(['providers', 'catalogItems', 'people']);
  });

  test('a partner finds its own customers and people, and nobody else’s', async () => {
    const tallow = await find(HUGO, 'TALLOW');
    expect(tallow.customers).toEqual({
      items: [
        { id: 'c0ffee00-1234-4abc-9def-0000000000c1', companyName: 'Tallow Bakery', domain: 'tallowbakery.example' },
      ],
      more: false,
    });
    expect((await find(QUINTIN, 'tallow')).customers?.items).toEqual([]);
    expect((await find(HUGO, 'hugo@')).people?.items.map(({ name }) => name)).toEqual(['Hugo Alves']);
    for (const q of ['nora', 'ines', 'olga']) expect((await find(HUGO, q)).people?.items, q).toEqual([]);
  });

  test('a customer finds its users, its partners and its products, the operator providers and items', async () => {
    expect((await find(INES, 'tiago')).people?.items.map(({ upn }) => upn)).toEqual(['tiago@tallowbakery.example']);
    expect((await find(INES, 'harbor')).partners?.items.map(({ name }) => name)).toEqual(['Harbor IT']);
    const [product] = (await find(INES, 'workplace')).subscriptions?.items ?? [];
    expect(product?.names.en).toMatch(/workplace/i);
    const carlas = await find(CARLA, 'a');
    expect([carlas.partners?.items, carlas.subscriptions?.items]).toEqual([[], []]);

    expect((await find(OLGA, 'northl')).providers?.items.map(({ name }) => name)).toEqual(['Northlight Distribution']);
    expect((await find(OLGA, 'CFQ7TTC0ZB10')).catalogItems?.items[0]?.id).toMatch(/^CFQ7TTC0ZB10:/);
  });

  test('says when there are more than were asked for', async () => {
    const few = await find(HUGO, 'harborit.example', '&limit=2');
    expect([few.people?.items.length, few.people?.more]).toEqual([2, true]);
    expect((await find(HUGO, 'harborit.example', '&limit=3')).people?.more).toBe(false);
  });

  test('an invitation is found by subject, by the domain it is kept for, by its link code, by who accepted', async () => {
    const { id, token } = await invite(HUGO, { restrictTo: { domain: 'cedarclinic.example' } });
    await world.as(HUGO).patch(`/api/v1/invitations/${id}`, { subject: 'Ñandú and all the rest' });
    const { linkCode } = (await world.visitor.get<{ linkCode: string }>(`/api/v1/acceptances/${token}`)).body;
    const remembered = ['nandu and', 'cedarclinic', linkCode, linkCode.toLowerCase().replace('-', '')];
    for (const q of remembered) expect(await invitationsOf(HUGO, q), q).toEqual([id]);
    expect(await invitationsOf(HUGO, 'cedar clinic')).toEqual([]);
    for (const q of remembered) expect(await invitationsOf(NORA, q), q).toEqual([]);
    expect(await invitationsOf(SARA, 'nandu')).toEqual([]); // a colleague's (matrix row 7)

    const accepted = await world
      .as(CARLA)
      .post(`/api/v1/acceptances/${token}/accept`, { agreement: { version: '2026-07' } });
    expect(accepted.status, accepted.text).toBe(200);
    expect((await find(HUGO, 'Cedar Clinic')).invitations?.items).toMatchObject([
      { id, state: 'accepted', linkCode, acceptedBy: { name: 'Cedar Clinic' } },
    ]);
    // By the name it has now, not by the one it had.
    await world.store.single.run(statement`
      update organizations set name = 'Lebanon Clinic', folded_name = 'lebanon clinic' where id = ${CEDAR}`);
    expect(await invitationsOf(HUGO, 'lebanon')).toEqual([id]);
    expect(await invitationsOf(HUGO, 'cedar clinic')).toEqual([]);
    // The list finds the same.
    const listed = await world.as(HUGO).get<{ items: { id: string }[] }>('/api/v1/invitations?search=lebanon');
    expect(listed.body.items.map((item) => item.id)).toEqual([id]);
  });

  test('a sales agent finds its own invitations', async () => {
    const { id } = await invite(SARA, { restrictTo: { domain: 'saras.example' } });
    expect(await invitationsOf(SARA, 'saras')).toEqual([id]);
    expect(await invitationsOf(HUGO, 'saras')).toEqual([id]);
  });

  test('refuses what it does not know, and nothing to look for', async () => {
    for (const query of ['q=a&kind=customers', 'q=', 'q=%20', '', 'q=a&limit=21', 'q=%CC%81', `q=${'a'.repeat(101)}`]) {
      expect((await world.as(HUGO).get(`/api/v1/search?${query}`)).status, query).toBe(400);
    }
    expect((await find(HUGO, '%')).customers?.items).toEqual([]);
  });
});
