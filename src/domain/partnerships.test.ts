import { expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { otherPartyOf, type Partnership, removePartnership } from './partnerships.ts';

const NOW = '2026-12-24T09:00:00.000Z' as Instant;
const active: Partnership = {
  id: asId('11111111-0000-4000-8000-000000000001'),
  providerId: asId('22222222-0000-4000-8000-000000000002'),
  resellerId: asId('33333333-0000-4000-8000-000000000003'),
  state: 'active',
  since: '2026-11-23T09:00:00.000Z' as Instant,
  removedAt: null,
  removedBy: null,
  version: 4,
};

test('each party sees the other', () => {
  expect(otherPartyOf(active, active.providerId)).toBe(active.resellerId);
  expect(otherPartyOf(active, active.resellerId)).toBe(active.providerId);
});

test('either party removes it; who and when is kept', () => {
  for (const by of [active.providerId, active.resellerId]) {
    expect(removePartnership(active, by, NOW)).toEqual({
      ok: true,
      value: { ...active, state: 'removed', removedAt: NOW, removedBy: by, version: 5 },
    });
  }
});

test('it is removed once', () => {
  const first = removePartnership(active, active.providerId, NOW);
  if (!first.ok) throw new Error('refused');
  expect(removePartnership(first.value, active.resellerId, NOW)).toEqual({
    ok: false,
    failure: { code: 'already_ended' },
  });
});
