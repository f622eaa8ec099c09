import { expect, test } from 'vitest';
import { isFinal, next, reachable, type Transitions } from './machine.ts';

const DOOR = {
  initial: 'closed',
  states: ['closed', 'open', 'locked', 'bricked up'],
  events: ['open', 'close', 'lock'],
  table: { closed: { open: 'open', lock: 'locked' }, open: { close: 'closed' } },
} as const satisfies Transitions<string, string>;

test('a machine goes where its table says and refuses everything else', () => {
  expect(next(DOOR, 'closed', 'open')).toBe('open');
  expect(next(DOOR, 'open', 'close')).toBe('closed');
  expect(next(DOOR, 'open', 'lock')).toBeUndefined();
  expect(next(DOOR, 'locked', 'open')).toBeUndefined();
});

test('a state that nothing leads out of is final', () => {
  expect(DOOR.states.filter((state) => isFinal(DOOR, state))).toEqual(['locked', 'bricked up']);
});

test('what no sequence of events leads to is not reachable', () => {
  expect([...reachable(DOOR)].sort()).toEqual(['closed', 'locked', 'open']);
});
