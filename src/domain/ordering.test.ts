import { describe, expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { refusalOfLines } from './ordering.ts';
import { completeLine, failLine, type Order, type OrderLine, retryLine, sendLine, stateOfLines } from './orders.ts';

const now = '2026-11-23T09:00:00.000Z' as Instant;
const line = (id: string, state: OrderLine['state'] = 'pending'): OrderLine => ({
  id: asId(id),
  subscriptionId: null,
  addsSubscription: true,
  itemId: 'A:1' as OrderLine['itemId'],
  name: { en: 'A', 'zh-TW': '甲' },
  kind: 'license',
  quantity: 1,
  quantityBefore: null,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  alignedTo: null,
  unitPrice: { minor: 100, currency: 'EUR' },
  due: { minor: 100, currency: 'EUR' },
  state,
  code: null,
  reference: null,
  attempts: 0,
  settledAt: null,
});
const order = (...lines: OrderLine[]): Order => ({
  id: asId('o'),
  customerId: asId('Tallow'),
  providerId: asId('Northlight'),
  resellerId: null,
  furtherResellerIds: [],
  requestId: null,
  state: 'pending',
  note: null,
  reason: null,
  placedById: null,
  placedByName: null,
  placedAt: now,
  settledAt: null,
  lines,
  version: 1,
});
const value = <Value>(result: { ok: true; value: Value } | { ok: false; failure: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

describe('an order and its lines', () => {
  test.each([
    [['pending', 'completed'], 'pending'],
    [['sent', 'error'], 'pending'],
    [['completed', 'completed'], 'completed'],
    [['completed', 'error'], 'partial_success'],
    [['error', 'error'], 'error'],
  ] as const)('lines %j make it %s', (states, expected) => {
    expect(stateOfLines(states.map((state) => ({ state })))).toBe(expected);
  });

  test('a line is sent, settled once, and tried again after an error; the order follows', () => {
    const [one, two] = [asId<'order line'>('1'), asId<'order line'>('2')];
    const sent = value(sendLine(order(line('1'), line('2')), one, now));
    expect(sent.lines[0]).toMatchObject({ state: 'sent', attempts: 1 });
    const half = value(completeLine(sent, one, asId('s'), now));
    expect([half.state, half.settledAt]).toEqual(['pending', null]);
    const failed = value(failLine(half, two, 'unavailable', now));
    expect([failed.state, failed.settledAt, failed.version]).toEqual(['partial_success', now, 4]);
    expect(failLine(failed, two, 'internal', now)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(retryLine(failed, one, now)).toMatchObject({ ok: false });
    const again = value(retryLine(failed, two, now));
    expect(again).toMatchObject({ state: 'pending', settledAt: null, lines: [{}, { state: 'pending', code: null }] });
    expect(value(completeLine(again, two, asId('t'), now)).state).toBe('completed');
    const seats = value(retryLine(failed, two, now, { quantityBefore: 4 }));
    expect(seats.lines[1]?.quantityBefore).toBe(4);
  });

  test('300 subscriptions are enough for a customer, those on their way counted', () => {
    const quote = { addsSubscription: true } as never;
    const wanted = [{ name: null, quantity: 1, quote, alignments: [], refusal: null }];
    const stock = (subscriptions: number, openLines: OrderLine[] = []) =>
      refusalOfLines(wanted, { subscriptions, openLines })?.code ?? null;
    expect(stock(299)).toBeNull();
    expect(stock(300)).toBe('subscription_limit');
    expect(stock(299, [line('1')])).toBe('subscription_limit');
    expect(stock(299, [line('1', 'error')])).toBeNull();
  });
});
