import { describe, expect, test } from 'vitest';
import { at } from '../../test/subscriptions.ts';
import { asId } from '../kernel/ids.ts';
import type { Organization } from './organizations.ts';
import { guardPartnerOfRecord, guardSale, guardSeller, type SaleFacts } from './subscription-guards.ts';

const organization = (kind: Organization['kind'], said: Partial<Organization> = {}): Organization => ({
  id: asId(
    `00000000-0000-4000-8000-0000000000${{ operator: 'a0', provider: 'b0', reseller: 'c0', customer: 'd0' }[kind]}`,
  ),
  kind,
  name: kind,
  domain: `${kind}.example`,
  country: 'PT',
  locale: 'en',
  partnerId: null,
  standing: 'good',
  programAgreementSignedAt: at('2026-01-01'),
  profile: null,
  supportContact: null,
  version: 1,
  ...said,
});
const facts = (said: Partial<SaleFacts> = {}): SaleFacts => ({
  customer: organization('customer'),
  provider: organization('provider'),
  reseller: organization('reseller'),
  providerRelated: true,
  resellerRelated: true,
  partnered: true,
  agreementAccepted: true,
  ...said,
});
const code = (result: { ok: boolean; failure?: { code: string } }) => (result.ok ? 'ok' : result.failure?.code);

describe('a change of what was sold', () => {
  test.each<[string, Partial<SaleFacts>, string]>([
    ['everything in order', {}, 'ok'],
    ['no relationship of the provider', { providerRelated: false }, 'no_relationship'],
    ['no relationship of the partner of record', { resellerRelated: false }, 'por_invalid'],
    ['no partnership any more', { partnered: false }, 'por_invalid'],
    ['a suspended partner of record', { reseller: organization('reseller', { standing: 'suspended' }) }, 'por_invalid'],
    [
      'a partner of record that has not signed',
      { reseller: organization('reseller', { programAgreementSignedAt: null }) },
      'por_invalid',
    ],
    ['no partner of record at all', { reseller: null, resellerRelated: false, partnered: false }, 'ok'],
    ['no customer agreement', { agreementAccepted: false }, 'agreement_required'],
    ['a suspended provider', { provider: organization('provider', { standing: 'suspended' }) }, 'standing'],
    [
      'a provider that has not signed',
      { provider: organization('provider', { programAgreementSignedAt: null }) },
      'mpa_unsigned',
    ],
  ])('with %s: %s', (_what, said, expected) => {
    expect(code(guardSale(facts(said), { more: true }))).toBe(expected);
  });

  test('that sells nothing anew is open to a suspended provider: it serves what it has (domain 3.13)', () => {
    const suspended = facts({ provider: organization('provider', { standing: 'suspended' }) });
    expect(code(guardSale(suspended, { more: false }))).toBe('ok');
  });

  test('names the first guard of domain 3.8 that stands in the way', () => {
    const nothing = facts({ providerRelated: false, resellerRelated: false, agreementAccepted: false });
    expect(code(guardSale(nothing, { more: true }))).toBe('no_relationship');
    expect(code(guardSale({ ...nothing, providerRelated: true }, { more: true }))).toBe('por_invalid');
  });
});

test('steering asks for the relationship of the provider, and for nothing else', () => {
  expect(code(guardSeller(facts({ agreementAccepted: false, partnered: false })))).toBe('ok');
  expect(code(guardSeller(facts({ providerRelated: false })))).toBe('no_relationship');
});

test('a partner of record is a reseller, and never the provider itself (domain 3.8)', () => {
  expect(code(guardPartnerOfRecord(facts({ reseller: organization('provider') })))).toBe('por_is_provider');
  const other = organization('provider', { id: asId('00000000-0000-4000-8000-0000000000b1') });
  expect(code(guardPartnerOfRecord(facts({ reseller: other })))).toBe('por_invalid');
});
