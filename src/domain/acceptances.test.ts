import { describe, expect, test } from 'vitest';
import { asId, type Digest, type OrganizationId } from '../kernel/ids.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import { type AcceptanceFacts, accept, guardAcceptance, guardConsent, newPartners } from './acceptances.ts';
import type { DelegatedAdminRequest } from './delegated-admin.ts';
import { expiryOf, type Invitation } from './invitations.ts';
import type { Organization, OrganizationKind } from './organizations.ts';
import type { Partnership } from './partnerships.ts';
import { establish } from './relationships.ts';

const NOW = '2026-11-23T09:00:00.000Z' as Instant;

let made = 0;
const newId = <Of extends string>() => asId<Of>(`00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`);

const organization = (kind: OrganizationKind, name: string, changes: Partial<Organization> = {}): Organization => ({
  id: newId(),
  kind,
  name,
  domain: `${name.toLowerCase()}.example`,
  country: 'PT',
  locale: 'en',
  partnerId: kind === 'customer' ? null : '6200001',
  standing: 'good',
  programAgreementSignedAt: kind === 'customer' ? null : NOW,
  profile: { legalName: name, addressLine1: 'Main street 1', city: 'Porto' },
  supportContact: null,
  version: 1,
  ...changes,
});

const reseller = organization('reseller', 'Harbor');
const provider = organization('provider', 'Northlight');
const customer = organization('customer', 'Cedar', { country: 'ES' });
const otherReseller = organization('reseller', 'Quay');
const regions = [
  { code: 'europe', countries: ['PT', 'ES'] },
  { code: 'taiwan', countries: ['TW'] },
];
const admin: DelegatedAdminRequest = {
  name: 'Harbor service desk',
  template: 'service-desk',
  roles: ['user-admin', 'license-admin'],
  durationDays: 100,
  autoExtend: false,
};
const partnership: Partnership = {
  id: newId(),
  providerId: provider.id,
  resellerId: reseller.id,
  state: 'active',
  since: NOW,
  removedAt: null,
  removedBy: null,
  version: 1,
};

const invitation = (changes: Partial<Invitation> = {}): Invitation => ({
  id: newId(),
  kind: 'reseller_joint',
  inviterId: reseller.id,
  coInviterId: provider.id,
  state: 'issued',
  tokenDigest: 'digest' as Digest,
  locale: 'en',
  subject: 'Subject',
  body: 'Body',
  edited: false,
  delegatedAdmin: admin,
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

const facts = (changes: Partial<AcceptanceFacts> = {}): AcceptanceFacts => ({
  invitation: invitation(),
  inviter: reseller,
  coInviter: provider,
  acceptor: customer,
  regions,
  partnership,
  existing: [],
  delegatedAdminNames: [],
  ...changes,
});
const related = (partner: Organization, since: Instant) =>
  establish(newId(), partner, customer.id, { origin: 'invitation', channel: null, viaId: null }, since);
const codeOf = (result: { ok: true } | { ok: false; failure: { code: string } }): string =>
  result.ok ? 'ok' : result.failure.code;
const ids = {
  relationship: () => newId<'reseller relationship'>(),
  delegatedAdmin: () => newId<'delegated admin relationship'>(),
};

describe('the guards of domain 5.3', () => {
  /** Everything at once that can stand in the way of a customer, and what removes each obstacle in turn. */
  const worst = facts({
    invitation: invitation({ state: 'revoked', restrictTo: { domain: 'elsewhere.example' }, expiresAt: NOW }),
    inviter: { ...reseller, standing: 'suspended' },
    acceptor: { ...otherReseller, id: provider.id, country: 'TW', profile: null, standing: 'suspended' },
    partnership: null,
  });
  const STEPS: readonly [code: string, remedy: (now: AcceptanceFacts) => AcceptanceFacts][] = [
    ['link_revoked', (now) => ({ ...now, invitation: { ...now.invitation, state: 'opened' } })],
    ['link_expired', (now) => ({ ...now, invitation: { ...now.invitation, expiresAt: addDays(NOW, 1) } })],
    ['same_organization', (now) => ({ ...now, acceptor: { ...now.acceptor, id: newId<'organization'>() } })],
    ['wrong_kind', (now) => ({ ...now, acceptor: { ...now.acceptor, kind: 'customer' } })],
    ['restricted', (now) => ({ ...now, invitation: { ...now.invitation, restrictTo: null } })],
    ['standing', (now) => ({ ...now, inviter: reseller })],
    ['standing', (now) => ({ ...now, acceptor: { ...now.acceptor, standing: 'good' } })],
    ['region_mismatch', (now) => ({ ...now, acceptor: { ...now.acceptor, country: 'ES' } })],
    ['partnership_ended', (now) => ({ ...now, partnership })],
    ['profile_incomplete', (now) => ({ ...now, acceptor: { ...now.acceptor, profile: customer.profile } })],
  ];

  test('come one after the other: whoever clears one meets the next', () => {
    let current = worst;
    for (const [code, remedy] of STEPS) {
      expect(codeOf(guardAcceptance(current, NOW))).toBe(code);
      current = remedy(current);
    }
    expect(guardAcceptance(current, NOW)).toEqual({ ok: true, value: current });
  });

  test('each of them stands in the way of acceptance, which then creates nothing', () => {
    let current = worst;
    for (const [code, remedy] of STEPS) {
      expect(codeOf(accept(current, ids, NOW))).toBe(code);
      current = remedy(current);
    }
    expect(accept(current, ids, NOW).ok).toBe(true);
  });

  test('a used or declined link is told before anything about the organization', () => {
    const wrong = { acceptor: { ...customer, country: 'TW', profile: null } };
    expect(codeOf(guardAcceptance(facts({ ...wrong, invitation: invitation({ state: 'accepted' }) }), NOW))).toBe(
      'link_used',
    );
    expect(codeOf(guardAcceptance(facts({ ...wrong, invitation: invitation({ state: 'declined' }) }), NOW))).toBe(
      'link_declined',
    );
  });

  test('the suspended provider of a joint invitation stops it too', () => {
    expect(guardAcceptance(facts({ coInviter: { ...provider, standing: 'suspended' } }), NOW)).toEqual({
      ok: false,
      failure: { code: 'standing', params: { partner: 'Northlight' } },
    });
  });

  test('a country in which nobody sells shares no region, not even with itself', () => {
    const elsewhere = { country: 'BR' };
    const all = facts({
      inviter: { ...reseller, ...elsewhere },
      coInviter: { ...provider, ...elsewhere },
      acceptor: { ...customer, ...elsewhere },
    });
    expect(codeOf(guardAcceptance(all, NOW))).toBe('region_mismatch');
  });

  test('with both partners authorized and no roles asked for, there is nothing left to accept', () => {
    const existing = [related(reseller, NOW), related(provider, NOW)];
    expect(codeOf(guardAcceptance(facts({ existing, invitation: invitation({ delegatedAdmin: null }) }), NOW))).toBe(
      'already_related',
    );
    expect(codeOf(guardAcceptance(facts({ existing }), NOW))).toBe('ok');
  });

  test('for a partnership: a reseller, with the program agreement signed, not yet connected', () => {
    const asked = (changes: Partial<AcceptanceFacts>) =>
      codeOf(
        guardAcceptance(
          facts({
            invitation: invitation({
              kind: 'partnership',
              inviterId: provider.id,
              coInviterId: null,
              delegatedAdmin: null,
            }),
            inviter: provider,
            coInviter: null,
            acceptor: otherReseller,
            partnership: null,
            ...changes,
          }),
          NOW,
        ),
      );
    expect(asked({})).toBe('ok');
    expect(asked({ acceptor: customer })).toBe('wrong_kind');
    expect(asked({ acceptor: { ...otherReseller, country: 'TW' } })).toBe('region_mismatch');
    expect(asked({ acceptor: { ...otherReseller, programAgreementSignedAt: null } })).toBe('mpa_unsigned');
    expect(asked({ partnership: { ...partnership, resellerId: otherReseller.id } })).toBe('already_related');
    expect(asked({ acceptor: { ...otherReseller, profile: null } })).toBe('ok');
  });
});

describe('the agreement, the last guard', () => {
  test.each([
    [true, undefined, 'ok', null],
    [true, 'anything', 'ok', null],
    [false, undefined, 'agreement_required', null],
    [false, '2025-01', 'agreement_outdated', null],
    [false, '2026-07', 'ok', '2026-07'],
  ])('accepted before: %s, offered: %s -> %s', (agreementAccepted, offeredAgreement, code, accepts) => {
    const result = guardConsent({ agreementAccepted, currentAgreement: '2026-07', offeredAgreement });
    expect(codeOf(result)).toBe(code);
    if (result.ok) expect(result.value.acceptsAgreement).toBe(accepts);
  });
});

describe('acceptance', () => {
  const accepted = (changes: Partial<AcceptanceFacts> = {}) => {
    const result = accept(facts(changes), ids, NOW);
    if (!result.ok) throw new Error(result.failure.code);
    return result.value;
  };

  test('of a joint invitation makes both relationships, each named as the other’s way, and the admin roles (S33)', () => {
    const { invitation: answered, relationships, delegatedAdmin } = accepted();
    expect(answered).toMatchObject({ state: 'accepted', customerId: customer.id, endedAt: NOW });
    expect(relationships).toMatchObject([
      {
        partnerId: reseller.id,
        capacity: 'indirect_reseller',
        viaId: provider.id,
        since: NOW,
        channel: 'own_marketing',
      },
      { partnerId: provider.id, capacity: 'reseller', viaId: reseller.id, since: NOW, customerId: customer.id },
    ]);
    expect(delegatedAdmin).toMatchObject({
      partnerId: reseller.id,
      customerId: customer.id,
      invitationId: answered.id,
      state: 'active',
      roles: admin.roles,
      endsAt: addDays(NOW, 100),
    });
  });

  test('offers only what is new: an existing relationship keeps its date (domain 3.17)', () => {
    const existing = [related(reseller, addDays(NOW, -400))];
    expect(newPartners(facts({ existing })).map((partner) => partner.name)).toEqual(['Northlight']);
    const { relationships, delegatedAdmin } = accepted({ existing });
    expect(relationships.map((relationship) => relationship.partnerId)).toEqual([provider.id]);
    expect(delegatedAdmin?.partnerId).toBe(reseller.id);
    expect(accepted({ existing: [...existing, related(provider, NOW)] }).relationships).toEqual([]);
  });

  test('gives the admin roles a name of their own where the inviter still holds earlier ones (S46)', () => {
    const delegatedAdminNames = [admin.name, `${admin.name} 2`];
    expect(accepted({ delegatedAdminNames }).delegatedAdmin?.name).toBe(`${admin.name} 3`);
  });

  test('of one partner’s invitation makes one relationship, and no roles where none were asked for', () => {
    const { relationships, delegatedAdmin } = accepted({
      invitation: invitation({ kind: 'reseller', coInviterId: null, delegatedAdmin: null }),
      coInviter: null,
      partnership: null,
    });
    expect(relationships).toMatchObject([{ partnerId: reseller.id, viaId: null }]);
    expect(delegatedAdmin).toBeNull();
  });

  test('ties the customer to these partners and to no other, whichever pair invites (S21, S39)', () => {
    const others = [organization('provider', 'Formosa'), organization('provider', 'Second')];
    for (const coInviter of others) {
      const { relationships } = accepted({
        coInviter,
        invitation: invitation({ coInviterId: coInviter.id }),
        partnership: { ...partnership, providerId: coInviter.id },
      });
      const partners: readonly OrganizationId[] = relationships.map((relationship) => relationship.partnerId);
      expect(partners).toEqual([reseller.id, coInviter.id]);
    }
  });

  test('of a draft whose link was mailed before Done works', () => {
    expect(accepted({ invitation: invitation({ state: 'draft' }) }).invitation.state).toBe('accepted');
  });

  test('works once', () => {
    const { invitation: answered } = accepted();
    expect(codeOf(accept(facts({ invitation: answered }), ids, NOW))).toBe('link_used');
  });
});
