import { describe, expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import { type Declared, guardFurtherResellers } from './further-resellers.ts';
import type { Organization, OrganizationKind } from './organizations.ts';

const organization = (kind: OrganizationKind, name: string, changes: Partial<Organization> = {}): Organization => ({
  id: asId(name),
  kind,
  name,
  domain: `${name.toLowerCase()}.example`,
  country: 'PT',
  locale: 'en',
  partnerId: null,
  standing: 'good',
  programAgreementSignedAt: null,
  profile: null,
  supportContact: null,
  version: 1,
  ...changes,
});
const provider = organization('provider', 'Northlight');
const customer = organization('customer', 'Tallow');
const harbor = organization('reseller', 'Harbor');
const quay = organization('reseller', 'Quay');
const declared = (found: Organization | null, partnerId = found?.name ?? '6299999'): Declared => ({
  partnerId,
  organization: found,
});
const codeOf = (list: readonly Declared[], of: Organization = customer) => {
  const guarded = guardFurtherResellers(list, { customer: of, provider, resellerId: harbor.id });
  return guarded.ok ? null : guarded.failure.code;
};

describe('further resellers of an order (domain 3.8)', () => {
  test('are resellers that are known and in good standing; a customer in EFTA will do, and nobody is nobody', () => {
    expect(codeOf([declared(quay)])).toBeNull();
    expect(codeOf([declared(quay)], { ...customer, country: 'CH' })).toBeNull();
    expect(codeOf([], { ...customer, country: 'TW' })).toBeNull();
  });

  test.each([
    ['further_resellers_region', [declared(quay)], { ...customer, country: 'GB' }],
    ['partner_id_unknown', [declared(null)], customer],
    ['partner_id_unknown', [declared(customer)], customer],
    ['further_reseller_twice', [declared(quay), declared(quay)], customer],
    ['further_reseller_is_provider', [declared(provider)], customer],
    ['further_reseller_of_record', [declared(quay), declared(harbor)], customer],
    ['further_reseller_standing', [declared({ ...quay, standing: 'suspended' })], customer],
  ] as const)('are refused with %s', (code, list, of) => {
    expect(codeOf(list, of)).toBe(code);
  });
});
