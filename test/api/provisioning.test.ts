import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import type { OrderLineId } from '../../src/kernel/ids.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { sign } from '../../src/net/signature.ts';
import { orderLine, plantOrder } from '../orders.ts';
import { PROVISIONER_KEY, type TestWorld, testWorld } from '../world.ts';

const NOWHERE = '00000000-0000-4000-8000-00000000dead';

describe('a vendor’s own system tells the result of a line', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  const pathOf = (line: string) => `/api/v1/provisioning/${line}/result`;
  const post = (line: string, payload: string, headers: Record<string, string>) =>
    world.app.inject({
      method: 'POST',
      url: pathOf(line),
      headers: { 'content-type': 'application/json', ...headers },
      payload,
    });
  /** Signs as the vendor does. */
  const tell = (line: string, body: unknown, at: Instant = world.clock.now(), key = PROVISIONER_KEY) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return post(line, text, sign(key, `msg_${line}`, text, at));
  };
  const placed = async (changes = {}) => {
    const order = await plantOrder(world, [orderLine(world, { state: 'sent', attempts: 1, ...changes })]);
    return { order: order.id, line: order.lines[0]?.id as OrderLineId };
  };
  const madeOf = async (line: string) =>
    world.store.single.all(statement<{ quantity: number; charges: number; amount: number }>`
      select s.quantity, count(c.id) as charges, sum(c.amount_minor)::int as amount
      from subscriptions s left join charges c on c.subscription_id = s.id
      where s.order_line_id = ${line} group by s.id, s.quantity`);
  const orderState = async (id: string) =>
    (await world.store.single.one(statement<{ state: string }>`select state from orders where id = ${id}`)).state;

  test('completed: the subscription is there, with its first charge, and the order is complete', async () => {
    const { order, line } = await placed();
    const reply = await tell(line, { state: 'completed', reference: 'V-2031' });
    expect([reply.statusCode, reply.json()]).toEqual([200, { state: 'completed' }]);
    expect(await madeOf(line)).toEqual([{ quantity: 5, charges: 1, amount: 6250 }]);
    expect(await orderState(order)).toBe('completed');
    const { reference } = await world.store.single.one(statement<{ reference: string }>`
      select reference from order_lines where id = ${line}`);
    expect(reference).toBe('V-2031');
  });

  test('told twice, and five times at once, it happened once', async () => {
    const { line } = await placed();
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => tell(line, { state: 'completed' })));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
    expect((await tell(line, { state: 'completed', reference: 'V-9' })).json()).toEqual({ state: 'completed' });
    expect(await madeOf(line)).toEqual([{ quantity: 5, charges: 1, amount: 6250 }]);
  });

  test('error: the line has failed, in the vendor’s words, and nothing is made', async () => {
    const { order, line } = await placed();
    const told = { state: 'error', code: 'no_stock', message: 'No seats are left this month.' };
    expect((await tell(line, told)).json()).toEqual({ state: 'error' });
    expect((await tell(line, told)).json()).toEqual({ state: 'error' });
    expect(await orderState(order)).toBe('error');
    expect(await madeOf(line)).toEqual([]);
    const row = await world.store.single.one(statement`select code, refusal from order_lines where id = ${line}`);
    expect(row).toEqual({
      code: 'provisioning_refused',
      refusal: { code: 'no_stock', sentence: 'No seats are left this month.' },
    });
  });

  test('what the vendor said is read by the provider that buys there, and by nobody else', async () => {
    const { order, line } = await placed();
    await tell(line, { state: 'error', code: 'no_stock', message: 'No seats are left this month.' });
    const seenBy = async (upn: string) =>
      (await world.as(upn).get<{ lines: object[] }>(`/api/v1/orders/${order}`)).body.lines[0];
    expect(await seenBy('nora@northlight.example')).toMatchObject({
      code: 'provisioning_refused',
      reason: 'No seats are left this month.',
    });
    expect(await seenBy('hugo@harborit.example')).not.toHaveProperty('reason');
    const log = await world.as('hugo@harborit.example').get('/api/v1/activity?limit=500');
    expect(log.text).toContain('order.failed');
    expect(log.text).not.toContain('No seats are left');
  });

  test('a second result that says something else is refused', async () => {
    const good = await placed();
    await tell(good.line, { state: 'completed' });
    const turned = await tell(good.line, { state: 'error' });
    expect([turned.statusCode, turned.json().code]).toEqual([409, 'line_settled']);
    const bad = await placed();
    await tell(bad.line, { state: 'error' });
    expect((await tell(bad.line, { state: 'completed' })).json().code).toBe('line_settled');
    expect(await madeOf(bad.line)).toEqual([]);
  });

  test('a line of which nothing was heard for too long still takes the truth', async () => {
    const { order, line } = await placed({ state: 'error', code: 'provisioning_failed', attempts: 10 });
    await world.store.single.run(statement`update orders set state = 'error' where id = ${order}`);
    expect((await tell(line, { state: 'completed' })).json()).toEqual({ state: 'completed' });
    expect(await orderState(order)).toBe('completed');
    expect(await madeOf(line)).toHaveLength(1);
  });

  describe('to whoever has not signed', () => {
    test.each([
      ['nothing', (): Record<string, string> => ({})],
      ['another secret', (line: string, body: string) => sign(Buffer.alloc(32, 8), line, body, world.clock.now())],
      ['another body', (line: string) => sign(PROVISIONER_KEY, line, '{"state":"error"}', world.clock.now())],
      ['a person’s token', () => ({ authorization: 'Bearer person nora@northlight.example fresh' })],
    ])('%s: the door is closed', async (_what, headers) => {
      const { line } = await placed();
      const body = '{"state":"completed"}';
      const reply = await post(line, body, headers(line, body));
      expect([reply.statusCode, reply.json().code]).toEqual([401, 'signature_invalid']);
      expect(await madeOf(line)).toEqual([]);
    });

    test('a line that is not there, and nonsense, look the same as a line that is', async () => {
      const { line } = await placed();
      const strange = [
        await post(line, '{"state":"completed"}', {}),
        await post(NOWHERE, '{"state":"completed"}', {}),
        await post('no-id', '{"state":"completed"}', {}),
        await post(line, '{"state":', {}),
        await post(line, '{"state":"\\u0000"}', {}),
        await post(line, '', {}),
      ];
      expect(new Set(strange.map((reply) => reply.body.replace(/"requestId":"[^"]+"/, ''))).size).toBe(1);
    });
  });

  test('what was caught is worth nothing five minutes later', async () => {
    const { line } = await placed();
    const body = '{"state":"completed"}';
    const caught = sign(PROVISIONER_KEY, 'msg_1', body, world.clock.now());
    world.clock.advance('PT6M');
    expect((await post(line, body, caught)).statusCode).toBe(401);
    expect(await madeOf(line)).toEqual([]);
  });

  test.each([
    ['{"state":', 400],
    ['{"state":"finished"}', 400],
    ['{"state":"completed","surprise":1}', 400],
    ['{"state":"error","message":"a\\u0000b"}', 400],
    [`{"state":"error","message":"${'x'.repeat(501)}"}`, 400],
    ['', 400],
  ])('signed nonsense is refused as nonsense: %s', async (body, status) => {
    const { line } = await placed();
    const reply = await tell(line, body);
    expect([reply.statusCode, reply.json().code]).toEqual([status, 'invalid']);
  });

  test.each([NOWHERE, 'no-id'])('signed, for no line of ours: %s', async (line) => {
    const reply = await tell(line, { state: 'completed' });
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'not_found']);
  });
});

test('without a vendor’s system there is no such door', async () => {
  const world = await testWorld({ provisionerKey: undefined });
  try {
    const body = '{"state":"completed"}';
    const headers = { 'content-type': 'application/json', ...sign(PROVISIONER_KEY, 'msg_1', body, world.clock.now()) };
    const url = `/api/v1/provisioning/${NOWHERE}/result`;
    const reply = await world.app.inject({ method: 'POST', url, headers, payload: body });
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'not_found']);
    const { body: document } = await world.visitor.get<{ paths: object }>('/api/v1/openapi.json');
    expect(Object.keys(document.paths).filter((path) => path.includes('provisioning'))).toEqual([]);
  } finally {
    await world.close();
  }
});
