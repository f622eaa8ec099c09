import { describe, expect, test } from 'vitest';
import { at } from '../../test/subscriptions.ts';
import { asId } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import type { Failure } from './failures.ts';
import type { Organization, OrganizationKind } from './organizations.ts';
import { guardParties, guardPartnerOfRecord, guardRequest, guardSale, type PartyFacts } from './parties.ts';

const organization = (kind: OrganizationKind, name: string): Organization => ({
  id: asId(name),
  kind,
  name,
  domain: `${name.toLowerCase()}.example`,
  country: 'PT',
  locale: 'en',
  partnerId: null,
  standing: 'good',
  programAgreementSignedAt: at('2026-01-01'),
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
const DIRECT: PartyFacts = { ...FINE, resellerId: null, reseller: null, resellerRelated: false, partnered: false };

const codeOf = (result: Result<null, Failure>) => (result.ok ? null : result.failure.code);
const orders = (facts: PartyFacts) => codeOf(guardParties(facts));
const sellsMore = (facts: PartyFacts) => codeOf(guardSale(facts, { more: true }));
const changes = (facts: PartyFacts) => codeOf(guardSale(facts, { more: false }));
const isOfRecord = (facts: PartyFacts) => codeOf(guardPartnerOfRecord(facts));

describe('who may do business with whom (domain 3.8)', () => {
  test('nothing stands in the way of those who have all that is asked, with a reseller and without', () => {
    for (const guard of [orders, sellsMore, changes, isOfRecord]) {
      expect([guard(FINE), guard(DIRECT)]).toEqual([null, null]);
    }
    expect(codeOf(guardRequest(FINE))).toBeNull();
  });

  /** From the last guard to the first; what an order is told, and who sells more of what is there. */
  const broken: readonly [Partial<PartyFacts>, ordered: string, soldAnew: string | null][] = [
    [{ customer: { ...customer, country: 'TW' } }, 'region_mismatch', null],
    [{ agreementAccepted: false }, 'agreement_required', 'agreement_required'],
    [{ provider: { ...provider, programAgreementSignedAt: null } }, 'mpa_unsigned', 'mpa_unsigned'],
    [{ provider: { ...provider, standing: 'suspended' } }, 'standing', 'standing'],
    [{ reseller: { ...reseller, programAgreementSignedAt: null } }, 'mpa_unsigned', 'por_invalid'],
    [{ reseller: { ...reseller, standing: 'suspended' } }, 'standing', 'por_invalid'],
    [{ partnered: false }, 'partnership_required', 'por_invalid'],
    [{ resellerRelated: false }, 'por_invalid', 'por_invalid'],
    [{ providerRelated: false }, 'no_relationship', 'no_relationship'],
  ];
  test('the guards speak in one order: with every one more that is broken, an earlier one', () => {
    let facts = FINE;
    for (const [change, ordered, soldAnew] of broken) {
      const alone = { ...FINE, ...change };
      expect([orders(alone), sellsMore(alone)]).toEqual([ordered, soldAnew]);
      facts = { ...facts, ...change };
      expect([orders(facts), sellsMore(facts)]).toEqual([ordered, soldAnew]);
    }
  });

  test('a suspended provider sells nothing anew, and serves what it has (domain 3.13)', () => {
    const suspended = { ...FINE, provider: { ...provider, standing: 'suspended' as const } };
    expect([orders(suspended), sellsMore(suspended), changes(suspended)]).toEqual(['standing', 'standing', null]);
    expect(changes({ ...suspended, agreementAccepted: false })).toBe('agreement_required');
  });

  test.each<[who: string, named: Pick<PartyFacts, 'resellerId' | 'reseller'>, code: string]>([
    ['the provider itself', { resellerId: provider.id, reseller: provider }, 'por_is_provider'],
    ['another provider', { resellerId: asId('Other'), reseller: organization('provider', 'Other') }, 'por_invalid'],
    ['the customer', { resellerId: customer.id, reseller: customer }, 'por_invalid'],
    ['nobody who is known', { resellerId: asId('Nobody'), reseller: null }, 'por_invalid'],
  ])('%s is no partner of record', (_who, named, code) => {
    const facts = { ...FINE, ...named };
    expect([orders(facts), sellsMore(facts), changes(facts), isOfRecord(facts)]).toEqual([code, code, code, code]);
  });

  test('a request asks for the reseller’s own relationship first, and tells nothing of a strange provider', () => {
    const nothing = { ...FINE, resellerRelated: false, partnered: false, providerRelated: false };
    expect(codeOf(guardRequest(nothing))).toBe('no_relationship');
    expect(codeOf(guardRequest({ ...nothing, resellerRelated: true }))).toBe('partnership_required');
    expect(codeOf(guardRequest({ ...FINE, providerRelated: false }))).toBe('provider_not_related');
  });
});
