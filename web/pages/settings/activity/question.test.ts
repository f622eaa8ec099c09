import { expect, test } from 'vitest';
import { isNarrowed, presetRange, queryOf, readState, writeState } from './question.ts';

const NOTHING = { actions: [], onBehalf: false } as const;

test('an address without a question asks for the last month of everything', () => {
  expect(readState('')).toEqual(NOTHING);
  expect(queryOf(readState(''))).toEqual({});
  expect(writeState(NOTHING)).toBe('/activity');
});

test('the question survives its way through the address', () => {
  const state = {
    from: '2026-10-23',
    to: '2026-11-22',
    customer: 'c0ffee00-1234-4abc-9def-0000000000c1',
    person: 'b1a2c3d4-0001-4002-8003-0a0b0c0d0e0f',
    actions: ['invitation.accepted', 'access.denied'],
    onBehalf: true,
    outcome: 'denied',
    open: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
  } as const;
  const address = writeState(state);
  expect(readState(address.slice(address.indexOf('?')))).toEqual(state);
});

test('what says nothing is left out', () => {
  expect(readState('?from=yesterday&customer=1&action=nothing.known,person.added&outcome=perhaps')).toEqual({
    ...NOTHING,
    actions: ['person.added'],
  });
});

test('the last day belongs to the period, and its days are local', () => {
  const { from = '', to = '' } = queryOf({ ...NOTHING, from: '2026-11-22', to: '2026-11-22' });
  expect(new Date(from).getHours()).toBe(0);
  expect(Date.parse(to) - Date.parse(from)).toBe(86_400_000);
});

test('only what is not the period narrows', () => {
  expect(isNarrowed({ ...NOTHING, from: '2026-11-22' })).toBe(false);
  expect(isNarrowed({ ...NOTHING, onBehalf: true })).toBe(true);
});

test('periods end today; a month before the 31st is the last day of a shorter one', () => {
  expect(presetRange('week', new Date(2026, 10, 22))).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(presetRange('month', new Date(2026, 11, 31))).toEqual({ from: '2026-11-30', to: '2026-12-31' });
  expect(presetRange('quarter', new Date(2026, 4, 31))).toEqual({ from: '2026-02-28', to: '2026-05-31' });
  expect(presetRange('year', new Date(2028, 1, 29))).toEqual({ from: '2027-02-28', to: '2028-02-29' });
});
