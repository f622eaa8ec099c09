import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asId, type Digest } from '../kernel/ids.ts';
import { addDays, addMilliseconds, type Instant } from '../kernel/time.ts';
import {
  advance,
  expiryOf,
  INVITATION_MACHINE,
  type Invitation,
  type InvitationState,
  isAddressedTo,
  openFor,
  readRestriction,
  stateAt,
} from './invitations.ts';

const NOW = '2026-11-23T09:00:00.000Z' as Instant;
const OPEN: readonly InvitationState[] = ['draft', 'issued', 'opened'];
const RESELLER = asId<'organization'>('00000000-0000-4000-8000-000000000001');
const PROVIDER = asId<'organization'>('00000000-0000-4000-8000-000000000002');
const customer = { id: asId<'organization'>('00000000-0000-4000-8000-000000000003'), domain: 'cedar.example' };

const invitation = (changes: Partial<Invitation> = {}): Invitation => ({
  id: asId('00000000-0000-4000-8000-000000000010'),
  kind: 'reseller_joint',
  inviterId: RESELLER,
  coInviterId: PROVIDER,
  state: 'issued',
  tokenDigest: 'digest' as Digest,
  locale: 'en',
  subject: 'Subject',
  body: 'Body',
  edited: false,
  delegatedAdmin: null,
  restrictTo: null,
  channel: 'own_marketing',
  createdById: null,
  createdByName: 'Hugo',
  createdAt: NOW,
  expiresAt: expiryOf(NOW),
  issuedAt: NOW,
  exportedAt: null,
  exportMethod: null,
  openedAt: null,
  openedCount: 0,
  endedAt: null,
  answeredById: null,
  answeredByName: null,
  customerId: null,
  declineReason: null,
  version: 1,
  ...changes,
});
const codeOf = (result: { ok: true } | { ok: false; failure: { code: string } }): string =>
  result.ok ? 'ok' : result.failure.code;

describe('the life of an invitation', () => {
  test('lasts 90 days to the millisecond', () => {
    const { expiresAt } = invitation();
    expect(expiresAt).toBe(addDays(NOW, 90));
    for (const state of OPEN) {
      const open = invitation({ state });
      expect(stateAt(open, addMilliseconds(expiresAt, -1))).toBe(state);
      expect(stateAt(open, expiresAt)).toBe('expired');
      expect(stateAt(open, addMilliseconds(expiresAt, 1))).toBe('expired');
    }
  });

  test('once it ended, time changes nothing', () => {
    for (const state of ['accepted', 'declined', 'revoked', 'expired'] as const) {
      expect(stateAt(invitation({ state }), addDays(NOW, 1000))).toBe(state);
    }
  });

  test('nothing can be done at its last moment, except to let it expire', () => {
    const open = invitation({ state: 'opened' });
    for (const event of INVITATION_MACHINE.events) {
      const moved = advance(open, event, open.expiresAt);
      if (event === 'expire') expect(moved).toMatchObject({ ok: true, value: { state: 'expired' } });
      else expect(moved).toEqual({ ok: false, failure: { code: 'invitation_not_open', params: { state: 'expired' } } });
    }
  });

  test('whatever happens to it in whatever order, it ends at most once and then never changes', () => {
    const step = fc.tuple(
      fc.constantFrom(...INVITATION_MACHINE.events),
      fc.integer({ min: 0, max: 40 * 24 * 3_600_000 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let current = invitation({ state: 'draft', issuedAt: null });
        let now = NOW;
        let ends = 0;
        for (const [event, wait] of steps) {
          now = addMilliseconds(now, wait);
          const moved = advance(current, event, now);
          if (!moved.ok) continue;
          expect(current.endedAt).toBeNull();
          expect(moved.value.version).toBe(current.version + 1);
          current = moved.value;
          const open = OPEN.includes(current.state);
          expect(current.endedAt === null).toBe(open);
          if (!open) ends += 1;
          if (event !== 'expire') expect(now < current.expiresAt).toBe(true);
        }
        expect(ends).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('what the link says', () => {
  test.each([
    ['draft', 'ok'],
    ['issued', 'ok'],
    ['opened', 'ok'],
    ['accepted', 'link_used'],
    ['declined', 'link_declined'],
    ['revoked', 'link_revoked'],
    ['expired', 'link_expired'],
  ] as const)('of an invitation that is %s: %s', (state, code) => {
    expect(codeOf(openFor(invitation({ state }), 'Harbor', NOW))).toBe(code);
  });

  test('names who to ask', () => {
    expect(openFor(invitation(), 'Harbor', addDays(NOW, 90))).toEqual({
      ok: false,
      failure: { code: 'link_expired', params: { inviter: 'Harbor' } },
    });
  });

  test('a revoked invitation stays revoked when its time is over', () => {
    expect(codeOf(openFor(invitation({ state: 'revoked' }), 'Harbor', addDays(NOW, 500)))).toBe('link_revoked');
  });
});

describe('who may answer', () => {
  test('anybody, unless the inviter named an organization or a domain', () => {
    expect(isAddressedTo({ restrictTo: null }, customer)).toBe(true);
    expect(isAddressedTo({ restrictTo: { organizationId: customer.id } }, customer)).toBe(true);
    expect(isAddressedTo({ restrictTo: { organizationId: RESELLER } }, customer)).toBe(false);
    expect(isAddressedTo({ restrictTo: { domain: 'cedar.example' } }, customer)).toBe(true);
    expect(isAddressedTo({ restrictTo: { domain: 'other.example' } }, customer)).toBe(false);
  });

  test('a domain is read in any case, and must be one', () => {
    expect(readRestriction({ domain: ' Cedar.Example ' })).toEqual({ ok: true, value: { domain: 'cedar.example' } });
    expect(readRestriction(undefined)).toEqual({ ok: true, value: null });
    expect(readRestriction({ organizationId: customer.id })).toEqual({
      ok: true,
      value: { organizationId: customer.id },
    });
    for (const domain of ['', 'cedar', 'http://cedar.example', '-a.example', 'a..example']) {
      expect(codeOf(readRestriction({ domain })), domain).toBe('invalid');
    }
  });
});
