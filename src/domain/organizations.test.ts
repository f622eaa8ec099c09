import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, isCompanyName, isPartner, isProfileComplete, readDomain } from './organizations.ts';

describe('a company name (domain App. B)', () => {
  test.each(['Cedar Clinic', '楓茶行', '3M', 'A1', 'Inc Design', 'Åre', '  Harbor IT  '])('"%s" is one', (name) => {
    expect(isCompanyName(name)).toBe(true);
  });
  test.each([
    'Cedar\nBcc: all',
    'Cedar\u0000Clinic',
    'Cedar \u202Egpj.exe',
    'Cedar\u2028Clinic',
  ])('%j is none', (name) => {
    expect(isCompanyName(name)).toBe(false);
  });
  test.each([
    '',
    ' ',
    'A',
    '--',
    '…',
    'Inc',
    'ltd.',
    'GmbH',
    'S.A.',
    ' llc ',
    'x'.repeat(121),
  ])('"%s" is none', (name) => {
    expect(isCompanyName(name)).toBe(false);
  });
});

describe('a domain', () => {
  test('is read in any case and without blanks around it', () => {
    expect(readDomain(' Cedar-Clinic.Example ')).toBe('cedar-clinic.example');
    expect(readDomain('a.b.co')).toBe('a.b.co');
    expect(readDomain('xn--fiq228c.example')).toBe('xn--fiq228c.example');
  });
  test.each([
    '',
    'example',
    'a..b',
    '-a.example',
    'a-.example',
    'a b.example',
    'https://a.example',
    'a.example/',
    'a.1',
    '@a.example',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(130)}example`,
  ])('"%s" is none', (text) => {
    expect(readDomain(text)).toBeUndefined();
  });
});

test('a profile is complete with legal name, address and city (domain 5.3)', () => {
  const complete = { legalName: 'Cedar', addressLine1: 'Street 1', city: 'Madrid' };
  expect(isProfileComplete(complete)).toBe(true);
  for (const part of ['legalName', 'addressLine1', 'city'] as const) {
    expect(isProfileComplete({ ...complete, [part]: '  ' })).toBe(false);
  }
  expect(isProfileComplete(null)).toBe(false);
});

test('providers and resellers are partners, nobody else', () => {
  expect((['operator', 'provider', 'reseller', 'customer'] as const).filter(isPartner)).toEqual([
    'provider',
    'reseller',
  ]);
});

describe('folding for search and sorting', () => {
  test.each([
    ['Café Ñandú', 'cafe nandu'],
    ['ＡＢＣ', 'abc'],
    ['Straße', 'straße'],
    [' 楓茶行 ', '楓茶行'],
    ['ŁÓDŹ', 'łodz'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('a folded text folds to itself, and case never matters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
