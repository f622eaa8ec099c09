import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiDocument } from '../scripts/generate/openapi.ts';
import { statement } from '../src/db/store.ts';
import { CUSTOMER_ROLES, OPERATOR_ROLES, PARTNER_ROLES, type Role } from '../src/domain/users.ts';
import { type Expectation, TABLE, type Thing } from './permission-table.ts';
import { plantServiceRequest } from './plant.ts';
import { type Caller, type Reply, type TestWorld, testWorld } from './world.ts';

const document = await apiDocument();
const ROUTES = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

/** What ends a relationship or a right for good is walked last: all others are asked while the cast has them. */
const ENDING = /\/(removal|end|remove-roles)$/;
const IN_ORDER = [...ROUTES].sort((one, other) => Number(ENDING.test(one)) - Number(ENDING.test(other)));

/** An organization of each kind that owns the things asked for, and one that has nothing to do with them. */
const CAST = {
  operator: { own: 'meridian.example', other: undefined, roles: OPERATOR_ROLES },
  provider: { own: 'northlight.example', other: 'formosa-supply.example', roles: PARTNER_ROLES },
  reseller: { own: 'harborit.example', other: 'quay.example', roles: PARTNER_ROLES },
  customer: { own: 'tallowbakery.example', other: 'ostrich.example', roles: CUSTOMER_ROLES },
} as const;
type Kind = keyof typeof CAST;
const KINDS = Object.keys(CAST) as readonly Kind[];

const MISSING: Readonly<Record<Thing, string>> = {
  invitation: '00000000-0000-4000-8000-00000000dead',
  token: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  partnershipToken: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  customer: '00000000-0000-4000-8000-00000000dead',
  partner: '00000000-0000-4000-8000-00000000dead',
  partnership: '00000000-0000-4000-8000-00000000dead',
  grant: '00000000-0000-4000-8000-00000000dead',
  person: '00000000-0000-4000-8000-00000000dead',
  user: '00000000-0000-4000-8000-00000000dead',
  deletedUser: '00000000-0000-4000-8000-00000000dead',
  catalogItem: 'NONE:0001',
  subscription: '00000000-0000-4000-8000-00000000dead',
  order: '00000000-0000-4000-8000-00000000dead',
  sentRequest: '00000000-0000-4000-8000-00000000dead',
  receivedRequest: '00000000-0000-4000-8000-00000000dead',
  plan: 'NONE',
  provider: '00000000-0000-4000-8000-00000000dead',
  currency: 'EUR',
  serviceRequest: '00000000-0000-4000-8000-00000000dead',
  setup: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
};
const OTHERS_CUSTOMER = 'c0ffee00-1234-4abc-9def-0000000000c3';

describe('every route, every role, every organization', () => {
  let world: TestWorld;
  /** One more person for each role, so that each can be asked by itself; the role `none` is an ordinary user. */
  const upnOf = (domain: string, role: Role | 'none') => `role-${role}@${domain}`;

  beforeAll(async () => {
    world = await testWorld();
    for (const kind of KINDS) {
      for (const domain of [CAST[kind].own, CAST[kind].other]) {
        if (domain) for (const role of [...CAST[kind].roles, 'none' as const]) await addPerson(domain, role);
      }
    }
  });
  afterAll(() => world.close());

  const addPerson = async (domain: string, role: Role | 'none', upn = upnOf(domain, role)): Promise<string> => {
    const id = world.ids.id<'person'>();
    await world.store.single.run(statement`
      insert into people (id, organization_id, name, upn, roles, created_at)
      select ${id}, id, ${role}, ${upn}, ${role === 'none' ? [] : [role]}::text[], ${world.clock.now()}
      from organizations where domain = ${domain}`);
    return id;
  };

  test('every route has its expectation, and every expectation its route', () => {
    const missing = ROUTES.filter((route) => TABLE[route] === undefined);
    expect(missing, 'write down who may call it in test/permission-table.ts').toEqual([]);
    expect(Object.keys(TABLE).filter((route) => !ROUTES.includes(route))).toEqual([]);
  });

  /** Makes the things of an organization that a path names: fresh ones, because some calls use them up. */
  const thingsOf = async (kind: Kind, expectation: Expectation): Promise<Record<string, string>> => {
    const found: Record<string, string> = {};
    for (const [place, thing] of Object.entries(expectation.things ?? {})) found[place] = await makeThing(kind, thing);
    return found;
  };

  const makeThing = async (kind: Kind, thing: Thing): Promise<string> => {
    const { own } = CAST[kind];
    switch (thing) {
      case 'invitation': {
        const draft = await invite(kind === 'provider' ? 'nora@northlight.example' : 'hugo@harborit.example');
        return draft.id;
      }
      case 'token': // from another region, so that accepting it changes nothing
        return (await invite('chihming@lantern.example')).link.split('/').at(-1) as string;
      case 'customer':
        return 'c0ffee00-1234-4abc-9def-0000000000c1';
      case 'partner':
        return '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
      case 'partnership':
        return (
          await world.store.single.one(statement<{ id: string }>`
          select id from partnerships where provider_id = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60'`)
        ).id;
      case 'grant': {
        await world.store.single.run(statement`
          update delegated_admins set state = 'active', ended_at = null where customer_id = ${await makeThing(kind, 'customer')}`);
        return (
          await world.store.single.one(statement<{ id: string }>`
          select id from delegated_admins where customer_id = 'c0ffee00-1234-4abc-9def-0000000000c1'`)
        ).id;
      }
      case 'order':
        return order();
      case 'sentRequest':
        return kind === 'reseller' ? resellersRequest() : customersRequest();
      case 'receivedRequest':
        return kind === 'provider' ? resellersRequest() : customersRequest();
      case 'catalogItem':
        return 'CFQ7TTC0ZB10:0001';
      case 'subscription':
        return (
          await world.store.single.one(statement<{ id: string }>`
          select id from subscriptions where customer_id = 'c0ffee00-1234-4abc-9def-0000000000c1' and order_line_id is null`)
        ).id;
      case 'plan': // of the subscription that the customer has
        return 'MAIL';
      case 'provider':
        return '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
      case 'serviceRequest': // raised by the organization that is asked, and in its hands
        return plantServiceRequest(world, CAST[kind].own);
      case 'person':
        return addPerson(own, 'none', `${world.ids.id()}@${own}`);
      case 'user':
        return addPerson(CAST.customer.own, 'none', `${world.ids.id()}@${CAST.customer.own}`);
      case 'deletedUser': {
        const id = await makeThing(kind, 'user');
        await world.store.single.run(
          statement`update people set state = 'removed', deleted_at = ${world.clock.now()} where id = ${id}`,
        );
        return id;
      }
      default:
        return MISSING[thing];
    }
  };

  /** One of each is enough: whoever comes second finds it used up, which is no refusal for want of a right. */
  const once = (make: () => Promise<Reply<{ id: string }>>): (() => Promise<string>) => {
    let made: Promise<Reply<{ id: string }>> | undefined;
    return async () => {
      made ??= make();
      const reply = await made;
      expect(reply.status, reply.text).toBe(201);
      return reply.body.id;
    };
  };
  const LINES = [{ catalogItemId: 'CFQ7TTC0ZB10:0001', quantity: 1, termDuration: 'P1Y', billingCycle: 'monthly' }];
  const path = (what: string) => `/api/v1/customers/c0ffee00-1234-4abc-9def-0000000000c1/${what}`;
  const order = once(() =>
    world.as('nora@northlight.example').post(path('orders'), {
      partnerOfRecordId: '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192',
      lines: LINES,
    }),
  );
  const resellersRequest = once(() =>
    world.as('hugo@harborit.example').post(path('order-requests'), {
      providerId: '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60',
      lines: LINES,
    }),
  );
  const customersRequest = once(() =>
    world.as('ines@tallowbakery.example').post(path('order-requests'), { lines: LINES }),
  );

  const invite = async (upn: string): Promise<{ id: string; link: string }> => {
    const draft = await world.as(upn).post<{ id: string; link: string }>('/api/v1/invitations', { kind: 'reseller' });
    expect(draft.status, draft.text).toBe(201);
    return draft.body;
  };

  const ask = (
    caller: Caller,
    route: string,
    expectation: Expectation,
    things: Record<string, string>,
  ): Promise<Reply> => {
    const [method, template] = route.split(' ') as [string, string];
    const filled = template.replace(/\{(\w+)\}/g, (_, place: string) => things[place] ?? 'nothing');
    const path = expectation.query === undefined ? filled : `${filled}?${new URLSearchParams(expectation.query)}`;
    const body = expectation.body ?? {};
    if (method === 'GET') return caller.get(path);
    if (method === 'DELETE') return caller.delete(path);
    if (method === 'PATCH') return caller.patch(path, body);
    if (method === 'PUT') return caller.put(path, body);
    return caller.post(path, body);
  };

  /** What money is said in: a customer is told no amount by any route; its partner tells it the prices (matrix row 33). */
  const AMOUNT = /"(\w*price\w*|minor|currency|amount)"/i;
  const WITHOUT_RIGHT = ['role_missing', 'forbidden'];

  /** Does a person with this role alone come into the customer's directory, as far as this route needs? */
  const isLetIn = (kind: Kind, role: Role | 'none', { delegated }: Expectation): boolean =>
    delegated === undefined || kind === 'customer' || (delegated === 'service desk' && isInGroup(kind, role));
  /** The only group with roles in the customer is the reseller's admin agents. */
  const isInGroup = (kind: Kind, role: Role | 'none'): boolean => kind === 'reseller' && role === 'admin-agent';

  describe.each(IN_ORDER.filter((route) => TABLE[route] !== undefined))('%s', (route) => {
    const expectation = TABLE[route] as Expectation;
    if (expectation.public) {
      test('is open to everybody', async () => {
        const reply = await ask(world.visitor, route, expectation, await thingsOf('reseller', expectation));
        expect([401, 403], reply.text).not.toContain(reply.status);
      });
      return;
    }

    if (expectation.signed) {
      test('is closed to everybody, signed in or not', async () => {
        const upns = KINDS.flatMap((kind) =>
          [...CAST[kind].roles, 'none' as const].map((role) => upnOf(CAST[kind].own, role)),
        );
        for (const caller of [world.visitor, ...upns.map((upn) => world.as(upn))]) {
          const reply = await ask(caller, route, expectation, {});
          expect([reply.status, reply.body.code], reply.text).toEqual([401, 'signature_invalid']);
        }
      });
      return;
    }

    test('is closed to whoever is not signed in', async () => {
      const reply = await ask(world.visitor, route, expectation, await thingsOf('reseller', expectation));
      expect([reply.status, reply.body.code], reply.text).toEqual([401, 'unauthenticated']);
    });
    if (expectation.member) {
      test('is open to everybody who is signed in', async () => {
        for (const kind of KINDS) {
          const caller = world.as(upnOf(CAST[kind].own, 'none'));
          const reply = await ask(caller, route, expectation, await thingsOf('reseller', expectation));
          expect([401, 403], reply.text).not.toContain(reply.status);
        }
      });
      return;
    }

    test.each(KINDS)('opens for the right roles of a %s only', async (kind) => {
      const allowed: readonly string[] = expectation.allowed?.[kind] ?? [];
      for (const role of [...CAST[kind].roles, 'none' as const]) {
        const things = await thingsOf(kind, expectation);
        if (role === 'sales-agent' && expectation.things?.id === 'invitation') continue; // its own only: told below
        const reply = await ask(world.as(upnOf(CAST[kind].own, role)), route, expectation, things);
        const said = `${role} of a ${kind}: ${reply.text}`;
        if (kind === 'customer') expect(reply.text, said).not.toMatch(AMOUNT);
        if (allowed.includes(role) && isLetIn(kind, role, expectation)) {
          expect([401, 403, 404], said).not.toContain(reply.status);
        } else if (allowed.includes(role)) {
          const refusal = isInGroup(kind, role) ? 'role_missing' : 'da_needed';
          expect([reply.status, reply.body.code], said).toEqual([403, refusal]);
        } else {
          expect(reply.status, said).toBe(403);
          expect(expectation.refusal ?? WITHOUT_RIGHT, said).toContain(reply.body.code);
        }
      }
    });

    test.each(KINDS)('tells a %s’s own program what it may', async (kind) => {
      const opens = expectation.allowed?.[kind] !== undefined;
      const reply = await ask(
        world.asApplication(CAST[kind].own),
        route,
        expectation,
        await thingsOf(kind, expectation),
      );
      if (opens && expectation.application) expect([401, 403, 404], reply.text).not.toContain(reply.status);
      else {
        expect(reply.status, reply.text).toBe(403);
        const refusals = [...WITHOUT_RIGHT, 'person_required', ...(expectation.refusal ?? [])];
        expect(refusals, reply.text).toContain(reply.body.code);
      }
    });

    if (expectation.secondFactor) {
      test('asks for a second factor that is young enough', async () => {
        for (const kind of KINDS) {
          const role = expectation.allowed?.[kind]?.find((one) => isLetIn(kind, one, expectation));
          if (!role) continue;
          const upn = upnOf(CAST[kind].own, role);
          const things = await thingsOf(kind, expectation);
          for (const caller of [world.as(upn, 'never'), world.as(upn, 'stale')]) {
            const reply = await ask(caller, route, expectation, things);
            expect([reply.status, reply.body.code], reply.text).toEqual([403, 'mfa_required']);
          }
          const hours = await ask(world.as(upn, 'hours'), route, expectation, things);
          if (expectation.secondFactor === 'fresh') expect(hours.body.code, hours.text).toBe('mfa_required');
          else expect([401, 403], hours.text).not.toContain(hours.status);
        }
      });
    }

    // A catalog's items belong to nobody: whoever sells in their market sees them.
    const ownThings = Object.values(expectation.things ?? {}).filter((thing) => !/token|catalogItem/i.test(thing));
    if (ownThings.length > 0) {
      test('answers a stranger exactly as for a missing thing', async () => {
        for (const kind of KINDS) {
          const role = expectation.allowed?.[kind]?.[0];
          const { other } = CAST[kind];
          if (!role || !other) continue;
          const stranger = world.as(upnOf(other, role));
          const theirs = await ask(stranger, route, expectation, await thingsOf(kind, expectation));
          const missing = Object.fromEntries(
            Object.entries(expectation.things ?? {}).map(([place, thing]) => [place, MISSING[thing]]),
          );
          const nothing = await ask(stranger, route, expectation, missing);
          expect(theirs.status, theirs.text).toBe(404);
          expect(withoutRequest(theirs)).toEqual(withoutRequest(nothing));
        }
      });
    }
  });

  test('a partner that knows the customer otherwise is a stranger to what is not its own', async () => {
    const nora = world.as('nora@northlight.example');
    const hugos = await makeThing('reseller', 'invitation');
    expect((await nora.get(`/api/v1/invitations/${hugos}`)).status).toBe(404);
    expect((await nora.get(`/api/v1/customers/${OTHERS_CUSTOMER}`)).status).toBe(404);
    expect((await nora.get(`/api/v1/customers/${OTHERS_CUSTOMER}/removal`)).status).toBe(404);
  });

  test('a sales agent handles its own invitations, and no others (matrix row 7)', async () => {
    const agent = world.as('sara@harborit.example');
    const others = await makeThing('reseller', 'invitation');
    const own = await agent.post<{ id: string }>('/api/v1/invitations', { kind: 'reseller', delegatedAdmin: null });
    expect((await agent.get(`/api/v1/invitations/${others}`)).status).toBe(404);
    expect((await agent.post(`/api/v1/invitations/${others}/revoke`)).status).toBe(404);
    expect((await agent.post(`/api/v1/invitations/${own.body.id}/revoke`)).status).toBe(200);
  });
});

const withoutRequest = ({ status, headers, text }: Reply): unknown => ({
  status,
  text: text.replace(/"requestId":"[^"]+"/, ''),
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'x-request-id' && name !== 'date')),
});
