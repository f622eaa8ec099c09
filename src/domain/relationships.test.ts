import { describe, expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import {
  type Blocker,
  capacityOf,
  endByCustomer,
  endByOperator,
  establish,
  type Relationship,
  removeByPartner,
} from './relationships.ts';

const SINCE = '2026-11-23T09:00:00.000Z' as Instant;
const NOW = '2026-12-24T09:00:00.000Z' as Instant;
const relationship = (kind: 'provider' | 'reseller'): Relationship =>
  establish(
    asId('11111111-0000-4000-8000-000000000001'),
    { id: asId('22222222-0000-4000-8000-000000000002'), kind },
    asId('33333333-0000-4000-8000-000000000003'),
    { origin: 'invitation', channel: 'own_marketing', viaId: null },
    SINCE,
  );
const blocker: Blocker = { kind: 'subscription', id: '1', name: { en: 'Office', 'zh-TW': '辦公' }, friendlyName: null };
const ended = (by: 'partner' | 'customer' | 'operator', before: Relationship) => ({
  ok: true,
  value: { ...before, state: 'ended', endedAt: NOW, endedBy: by, version: 2 },
});

describe('a relationship begins', () => {
  test('active, with the capacity of the kind of partner', () => {
    expect([capacityOf({ kind: 'provider' }), capacityOf({ kind: 'reseller' })]).toEqual([
      'reseller',
      'indirect_reseller',
    ]);
    expect(relationship('reseller')).toMatchObject({
      state: 'active',
      capacity: 'indirect_reseller',
      since: SINCE,
      endedAt: null,
      endedBy: null,
      version: 1,
    });
  });
});

describe('a relationship ends', () => {
  test('by its partner, by its customer, by the operator: only state, time, author and version change', () => {
    const before = relationship('reseller');
    expect(removeByPartner(before, [], NOW)).toEqual(ended('partner', before));
    expect(endByCustomer(before, NOW)).toEqual(ended('customer', before));
    expect(endByOperator(before, NOW)).toEqual(ended('operator', before));
  });

  test('a reseller may leave whatever runs; a provider only when nothing runs (domain App. D3)', () => {
    const reseller = relationship('reseller');
    expect(removeByPartner(reseller, [blocker, blocker], NOW)).toEqual(ended('partner', reseller));
    expect(removeByPartner(relationship('provider'), [blocker, blocker], NOW)).toEqual({
      ok: false,
      failure: { code: 'blocked_by_active', params: { count: '2' } },
    });
    const provider = relationship('provider');
    expect(removeByPartner(provider, [], NOW)).toEqual(ended('partner', provider));
  });

  test('the customer may end it whatever runs', () => {
    expect(endByCustomer(relationship('provider'), NOW).ok).toBe(true);
  });

  test('once, whoever comes second', () => {
    const first = endByCustomer(relationship('provider'), NOW);
    if (!first.ok) throw new Error('refused');
    for (const again of [
      removeByPartner(first.value, [], NOW),
      removeByPartner(first.value, [blocker], NOW),
      endByCustomer(first.value, NOW),
      endByOperator(first.value, NOW),
    ]) {
      expect(again).toEqual({ ok: false, failure: { code: 'already_ended' } });
    }
  });
});
