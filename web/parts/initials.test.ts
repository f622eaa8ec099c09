import { expect, it } from 'vitest';
import { organizationInitials, personInitials } from './initials.ts';

it('takes one or two initials of an organization, and the first character of a Chinese name', () => {
  expect(organizationInitials('Harbor IT')).toBe('HI');
  expect(organizationInitials('Northlight')).toBe('N');
  expect(organizationInitials('Quill & Harrow Legal')).toBe('QH');
  expect(organizationInitials('燈塔資訊')).toBe('燈');
  expect(organizationInitials('  ')).toBe('?');
});

it('takes first and last initial of a person, and the last character of a Chinese name', () => {
  expect(personInitials('Hugo Alves')).toBe('HA');
  expect(personInitials('Ana Maria Prates')).toBe('AP');
  expect(personInitials('陳志明')).toBe('明');
  expect(personInitials('')).toBe('?');
});
