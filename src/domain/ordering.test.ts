import { describe, expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { guardParties, guardRequest, type PartyFacts, refusalOfLines } from './ordering.ts';
import { completeLine, failLine, type Order, type OrderLine, retryLine, sendLine, stateOfLines } from './orders.ts';
import type { Organization, OrganizationKind } from './organizations.ts';

const now = '2026-11-23T09:00:00.000Z' as Instant;
const organization = (kind: OrganizationKind, name: string): Organization => ({
  id: asId(name),
  kind,
  name,
  domain: `${name.toLowerCase()}.example`,
  country: 'PT',
  locale: 'en',
  partnerId: null,
  standing: 'good',
  programAgreementSignedAt: now,
  profile: null,
  supportContact: null,
  version: 1,
});
const provider = organization('provider', 'Northlight');
const reseller = organization('reseller', 'Harbor');
const customer = organization('customer', 'Tallow');
const FINE: PartyFacts = {
  customer,
  provider,
  resellerId: reseller.id,
  reseller,
  providerRelated: true,
  resellerRelated: true,
  partnered: true,
  agreementAccepted: true,
  regions: [{ code: 'europe', countries: ['PT', 'ES'] }],
};
const codeOf = (result: ReturnType<typeof guardParties>) => (result.ok ? null : result.failure.code);

describe('who may do business with whom (domain 3.8)', () => {
  test('all that is asked for, nothing in the way; with a reseller and without', () => {
    expect(codeOf(guardParties(FINE))).toBeNull();
    expect(codeOf(guardParties({ ...FINE, resellerId: null, reseller: null, partnered: false }))).toBeNull();
    expect(codeOf(guardRequest(FINE))).toBeNull();
  });

  /** From the last guard to the first: with every one more that is broken, an earlier one speaks. */
  const broken: readonly [code: string, change: Partial<PartyFacts>][] = [
    ['region_mismatch', { customer: { ...customer, country: 'TW' } }],
    ['agreement_required', { agreementAccepted: false }],
    ['mpa_unsigned', { reseller: { ...reseller, programAgreementSignedAt: null } }],
    ['standing', { reseller: { ...reseller, standing: 'suspended' } }],
    ['partnership_required', { partnered: false }],
    ['por_invalid', { resellerRelated: false }],
    ['no_relationship', { providerRelated: false }],
  ];
  test('the guards speak in their order', () => {
    let facts = FINE;
    for (const [code, change] of broken) {
      facts = { ...facts, ...change };
      expect(codeOf(guardParties(facts))).toBe(code);
    }
  });

  test('whoever is named as partner of record must be a reseller, and not the provider', () => {
    expect(codeOf(guardParties({ ...FINE, resellerId: provider.id, reseller: provider }))).toBe('por_is_provider');
    expect(codeOf(guardParties({ ...FINE, reseller: null }))).toBe('por_invalid');
    expect(codeOf(guardParties({ ...FINE, reseller: customer }))).toBe('por_invalid');
  });

  test('a request asks for the reseller’s own relationship first, and tells nothing of a strange provider', () => {
    const nothing = { ...FINE, resellerRelated: false, partnered: false, providerRelated: false };
    expect(codeOf(guardRequest(nothing))).toBe('no_relationship');
    expect(codeOf(guardRequest({ ...nothing, resellerRelated: true }))).toBe('partnership_required');
    expect(codeOf(guardRequest({ ...FINE, providerRelated: false }))).toBe('provider_not_related');
  });
});

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
  customerId: customer.id,
  providerId: provider.id,
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
