import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/postgres.ts';
import { asCatalogItemId } from '../domain/catalog.ts';
import { fold } from '../domain/organizations.ts';
import { asId, type OrganizationId } from '../kernel/ids.ts';
import type { Cursor } from '../kernel/paging.ts';
import { listPeopleOf, type PeopleFilter } from './people-list.ts';
import { openStore, type Store, statement } from './store.ts';

const CUSTOMER = asId<'organization'>('00000001-0000-4000-8000-000000000001');
const NEIGHBOUR = asId<'organization'>('00000001-0000-4000-8000-000000000002');
const ITEM = asCatalogItemId('GOOD:0001');

/** More than a search looks at one by one. */
const MANY = 1500;

describe('a long directory in which little is found', () => {
  let store: Store;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase();
    store = openStore(database.url, 4);
    drop = database.drop;
    for (const organization of [CUSTOMER, NEIGHBOUR]) {
      await store.single.run(statement`
        insert into people (id, organization_id, name, upn, created_at)
        select gen_random_uuid(), ${organization},
          case when n % 97 = 0 then (array['王小明', '林美君', 'Zoë Quist', 'a_b', '\u{1F980}'])[1 + n % 5]
            else 'Worker ' || n end,
          'w' || n || ${`@${organization.slice(-2)}tallow.example`}, '2026-11-23T09:00:00.000Z'
        from generate_series(1, ${MANY}::int) n`);
    }
    await store.single.run(statement`
      insert into license_assignments (customer_id, user_id, item_id, assigned_at)
      select organization_id, id, ${ITEM}, created_at from people where upn not like 'w14%'`);
  });
  afterAll(async () => {
    await store.close();
    await drop();
  });

  /** All pages of the list, and what reading every row comes to. */
  const namesOf = async (organization: OrganizationId, filter: PeopleFilter): Promise<string[]> => {
    const names: string[] = [];
    for (let cursor: Cursor | undefined; ; ) {
      const page = await store.read((tx) => listPeopleOf(tx, organization, filter, { limit: 40, cursor }));
      names.push(...page.items.map(({ person }) => person.upn));
      if (page.next === null) return names;
      cursor = page.next;
    }
  };
  const readAll = async (organization: OrganizationId, { search, state, licensed }: PeopleFilter) => {
    const rows = await store.single.all(statement<{ name: string; upn: string; items: string[] }>`
      select name, upn, array(select item_id from license_assignments l where (l.customer_id, l.user_id) = (p.organization_id, p.id)) as items
      from people p where organization_id = ${organization} and state = ${state} order by folded_name, id`);
    const part = fold(search);
    const short = [...part].length < 3;
    return rows
      .filter(({ name, upn }) => fold(name).includes(part) || (short ? upn.slice(0, 2) : upn).includes(part))
      .filter(({ items }) => (licensed === 'none' ? items.length === 0 : !licensed || items.includes(licensed)))
      .map(({ upn }) => upn);
  };
  const expectTrue = async (filter: PeopleFilter): Promise<readonly string[]> => {
    const names = await namesOf(CUSTOMER, filter);
    expect(names, JSON.stringify(filter)).toEqual(await readAll(CUSTOMER, filter));
    return names;
  };

  test.each([
    '王',
    '美君',
    '君',
    'q',
    'zo',
    'Ë',
    '_',
    '\u{1F980}',
    'w1',
    'ta',
    'zq',
    '%',
    'quist',
    'r 1499',
  ])('%s is found wherever it stands, among all and among those without a license', async (search) => {
    await expectTrue({ search, state: 'active' });
    await expectTrue({ search, state: 'active', licensed: 'none' });
    await expectTrue({ search, state: 'active', licensed: ITEM });
  });

  test('who has no license is true through everything that is done with people and licenses', async () => {
    const none = { search: '', state: 'active', licensed: 'none' } as const;
    const without = await expectTrue(none);
    expect(without.length).toBeGreaterThan(100);
    const change = (text: string) => store.single.run({ text: text.replaceAll('$c', `'${CUSTOMER}'`), values: [] });
    const people = (like: string) => `(select id from people where organization_id = $c and upn like '${like}')`;
    for (const text of [
      // A first license, a second one, the first taken back, both.
      `insert into license_assignments (customer_id, user_id, item_id, assigned_at)
       select $c, id, 'GOOD:0001', created_at from people where id in ${people('w141%')}`,
      `insert into license_assignments (customer_id, user_id, item_id, assigned_at)
       select $c, id, 'MORE:0001', created_at from people where id in ${people('w14%')}`,
      `delete from license_assignments where item_id = 'GOOD:0001' and user_id in ${people('w141%')}`,
      `delete from license_assignments where user_id in ${people('w1%')}`,
      // Renamed, removed, brought back with and without a license, and gone.
      `update people set name = 'A new ' || name where id in ${people('w13%')}`,
      `update people set state = 'removed', deleted_at = created_at where id in ${people('w131%')}`,
      `insert into license_assignments (customer_id, user_id, item_id, assigned_at)
       select $c, id, 'GOOD:0001', created_at from people where id in ${people('w1311%')}`,
      `update people set state = 'active', deleted_at = null where id in ${people('w131%')}`,
      `delete from people where id in ${people('w132%')}`,
    ]) {
      expect(await change(text), text).toBeGreaterThan(0);
      await expectTrue(none);
    }
    expect(await namesOf(NEIGHBOUR, none)).toEqual(await readAll(NEIGHBOUR, none));
    await expectTrue({ ...none, state: 'removed' });
  });
});
