import { expect, test } from 'vitest';
import { faultsOf, type SetupDraft, upnOf } from './draft.ts';

const DRAFT: SetupDraft = {
  name: 'Meridian Cloud',
  domain: 'meridian.example',
  country: 'PT',
  locale: 'en',
  countries: [],
  person: 'Olga Reis',
  local: 'olga',
  password: 'a long and private sentence',
  again: 'a long and private sentence',
};

test('a complete draft has no fault in any step', () => {
  expect(faultsOf(DRAFT, 'organization')).toEqual({});
  expect(faultsOf(DRAFT, 'countries')).toEqual({});
  expect(faultsOf(DRAFT, 'administrator')).toEqual({});
});

test('each step names its own faults', () => {
  expect(faultsOf({ ...DRAFT, name: ' ', domain: 'meridian' }, 'organization')).toEqual({
    name: 'required',
    domain: 'domain',
  });
  expect(
    faultsOf({ ...DRAFT, person: '', local: 'o l g a', password: 'short', again: 'other' }, 'administrator'),
  ).toEqual({ person: 'required', local: 'upn', password: 'short', again: 'different' });
});

test('the sign-in name lies under the own domain, in small letters', () => {
  expect(upnOf({ local: ' Olga ', domain: 'Meridian.Example' })).toBe('olga@meridian.example');
});
