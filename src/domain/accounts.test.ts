import { describe, expect, test } from 'vitest';
import { type BillingProfile, doubtOfName, faultsOfBilling } from './accounts.ts';

const PROFILE: BillingProfile = {
  legalName: 'Tallow Bakery, Lda.',
  addressLine1: 'Rua do Forno 12',
  city: 'Porto',
  email: 'bills@tallowbakery.example',
};
const PLACE = { country: 'PT', foreign: ['harborit.example', 'meridian.example'] };
const faults = (changes: Partial<BillingProfile>, country = 'PT') =>
  faultsOfBilling({ ...PROFILE, ...changes }, { ...PLACE, country }).map(({ field, code }) => `${field} ${code}`);

describe('where bills go (domain App. B)', () => {
  test('a whole profile has no faults', () => {
    expect(faults({})).toEqual([]);
  });
  test.each([
    ['GmbH', 'billingProfile.legalName company_name'],
    ['***', 'billingProfile.legalName company_name'],
  ])('"%s" is no name', (legalName, said) => {
    expect(faults({ legalName })).toEqual([said]);
  });
  test.each([
    'a@harborit.example',
    'a@mail.harborit.example',
    'a@meridian.example',
  ])('%s is not the customer’s own address', (email) => {
    expect(faults({ email })).toEqual(['billingProfile.email foreign_address']);
  });
  test('an address that only ends alike is its own', () => {
    expect(faults({ email: 'a@notharborit.example' })).toEqual([]);
  });
  test.each(['PL', 'BR', 'TR', 'VN'])('%s asks for a registration number and a telephone number', (country) => {
    expect(faults({}, country)).toEqual(['billingProfile.taxId required', 'billingProfile.phone required']);
    expect(faults({ taxId: '123', phone: '+48 22 555 0100' }, country)).toEqual([]);
  });
});

test.each([
  ['tallowbakery.example', 'web_domain'],
  ['www.tallow', 'web_domain'],
  ['Tallooow', 'repeated_character'],
  ['T A L L O W', 'single_characters'],
  ['Tallow Bakery, Lda.', undefined],
  ['楓茶行有限公司', undefined],
])('"%s" is doubted: %s', (name, doubt) => {
  expect(doubtOfName(name)).toBe(doubt);
});
