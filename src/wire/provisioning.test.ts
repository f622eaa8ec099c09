import { describe, expect, test } from 'vitest';
import { asCatalogItemId } from '../domain/catalog.ts';
import type { ProvisioningWish } from '../domain/provisioning.ts';
import { asId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { readVendorAnswer, toVendorRequest } from './provisioning.ts';

const party = (name: string, id: string, partnerId: string | null) => ({
  id: asId<'organization'>(id),
  name,
  domain: `${name.toLowerCase()}.example`,
  country: 'PT',
  partnerId,
});
const WISH: ProvisioningWish = {
  order: { id: asId('0a'), placedAt: '2026-11-23T09:00:00.000Z' as Instant },
  line: asId('1b'),
  kind: 'add',
  customer: party('Cedar', 'c1', null),
  provider: party('Northlight', 'a1', '6200001'),
  partnerOfRecord: party('Harbor', 'b1', '6200002'),
  furtherResellers: [],
  item: { id: asCatalogItemId('CFQ7TTC0ZB10:0001'), names: { en: 'Office', 'zh-TW': '辦公室' }, kind: 'license' },
  subscriptionId: null,
  quantity: 5,
  quantityBefore: null,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  alignedTo: null,
  unitPrice: { minor: 1250, currency: 'EUR' },
};

describe('what a vendor’s system is asked', () => {
  test('a new subscription', () => {
    expect(toVendorRequest(WISH)).toEqual({
      type: 'order_line.provision',
      order: { id: '0a', placedAt: '2026-11-23T09:00:00.000Z' },
      line: { id: '1b', kind: 'add' },
      customer: { id: 'c1', name: 'Cedar', domain: 'cedar.example', country: 'PT' },
      provider: { id: 'a1', name: 'Northlight', domain: 'northlight.example', country: 'PT', partnerId: '6200001' },
      partnerOfRecord: { id: 'b1', name: 'Harbor', domain: 'harbor.example', country: 'PT', partnerId: '6200002' },
      item: { id: 'CFQ7TTC0ZB10:0001', name: 'Office', kind: 'license' },
      quantity: 5,
      termDuration: 'P1Y',
      billingCycle: 'monthly',
      unitPrice: { minor: 1250, currency: 'EUR' },
    });
  });

  test('seats for a subscription that is there, without a partner of record', () => {
    const subscriptionId = asId<'subscription'>('5c');
    const change = { ...WISH, kind: 'change' as const, subscriptionId, quantityBefore: 3, partnerOfRecord: null };
    expect(toVendorRequest(change)).toMatchObject({
      line: { id: '1b', kind: 'change' },
      partnerOfRecord: null,
      subscriptionId: '5c',
      quantity: 5,
      quantityBefore: 3,
    });
  });
});

describe('how its answer is read', () => {
  const problem = { title: 'Out of stock', detail: 'No seats are left this month.', code: 'no_stock' };
  test.each([
    [200, { reference: 'V-1' }, { state: 'done', reference: 'V-1' }],
    [200, undefined, { state: 'done' }],
    [201, { reference: 7 }, { state: 'done' }],
    [204, undefined, { state: 'done' }],
    [202, { reference: 'V-2' }, { state: 'later', reference: 'V-2' }],
    [202, undefined, { state: 'later' }],
    [422, problem, { state: 'refused', code: 'no_stock', sentence: 'No seats are left this month.' }],
    [400, { title: 'Out of stock' }, { state: 'refused', code: 'refused', sentence: 'Out of stock' }],
    [403, { code: 'blocked' }, { state: 'refused', code: 'blocked', sentence: 'blocked' }],
  ])('%i with %j', (status, body, answer) => {
    expect(readVendorAnswer(status, body)).toEqual(answer);
  });

  test.each([
    401, 408, 409, 425, 429, 500, 502, 503, 504, 301, 302, 307,
  ])('%i is a trouble that passes, whatever it says', (status) => {
    expect(readVendorAnswer(status, problem)).toEqual({ state: 'trouble', reason: `it answered ${status}` });
  });

  test.each([
    [undefined],
    ['<html>'],
    [{}],
    [null],
    [[]],
    [{ title: ' ' }],
  ])('a 404 with %j is a proxy’s, not a refusal', (body) => {
    expect(readVendorAnswer(404, body).state).toBe('trouble');
  });

  test('what it says is cut to what can be kept', () => {
    const answer = readVendorAnswer(422, { code: 'x'.repeat(500), detail: `a\0b\ud800${'é'.repeat(900)}` });
    expect(answer).toMatchObject({ state: 'refused', code: 'x'.repeat(100) });
    expect(answer.state === 'refused' && answer.sentence).toMatch(/^ab\ufffdé{497}$/);
    expect(readVendorAnswer(200, { reference: 'r'.repeat(300) })).toEqual({
      state: 'done',
      reference: 'r'.repeat(200),
    });
  });
});
