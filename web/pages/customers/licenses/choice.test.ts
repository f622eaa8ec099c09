import { describe, expect, test } from 'vitest';
import {
  type Choice,
  changeFor,
  countsOf,
  groupsOf,
  type Holder,
  hintsOf,
  itemNow,
  NO_CHOICE,
  nextState,
  planKey,
  planNow,
  pressItem,
  pressPlan,
} from './choice.ts';
import type { License } from './shapes.ts';

const names = (name: string) => ({ en: name, 'zh-TW': name });
const plan = (id: string, requires: string[] = [], excludes: string[] = []) => ({
  id,
  names: names(id),
  requires: requires.map((other) => ({ id: other, names: names(other) })),
  excludes: excludes.map((other) => ({ id: other, names: names(other) })),
});
const license = (skuId: string, available: number, ...servicePlans: License['servicePlans']): License => ({
  skuId,
  name: skuId,
  names: names(skuId),
  kind: 'license',
  total: available + 10,
  assigned: 10,
  available,
  suspended: 0,
  servicePlans,
});
const SUITE = license('SUITE', 3, plan('CHAT'), plan('MEET', ['CHAT'], ['LITE']), plan('FORMS'));
const BASIC = license('BASIC', 4, plan('LITE', [], ['MEET']));
const PHONE = license('PHONE', 1, plan('CALL', ['CHAT']));
const ALL = [SUITE, BASIC, PHONE];

const user = (id: string, licenses: string[] = [], excludedPlans: Holder['excludedPlans'] = {}): Holder => ({
  id,
  licenses,
  excludedPlans,
  usageLocation: 'PT',
});
const ANA = user('ana', ['SUITE'], { SUITE: ['FORMS'] });
const BENTO = user('bento');
const CLARA = user('clara', ['SUITE', 'PHONE']);
const choose = (...chosen: [string, boolean | 'mixed'][]): Choice => new Map(chosen);

describe('boxes for several users', () => {
  test('a box that some have goes from as it is to on, to off, and back', () => {
    const states: unknown[] = ['mixed'];
    for (let step = 0; step < 3; step += 1) states.push(nextState(states.at(-1) as 'mixed', 'mixed'));
    expect(states).toEqual(['mixed', true, false, 'mixed']);
    expect([nextState(false, false), nextState(true, false), nextState(true, true)]).toEqual([true, false, false]);
  });

  test('a box pressed around is as if it had never been touched', () => {
    let choice = NO_CHOICE;
    for (let step = 0; step < 3; step += 1) choice = pressItem([ANA, BENTO], choice, SUITE);
    expect(choice.size).toBe(0);
    expect(pressPlan([ANA], pressPlan([ANA], NO_CHOICE, 'SUITE', 'FORMS'), 'SUITE', 'FORMS').size).toBe(0);
  });

  test('taking an item away lets go of what was chosen for its plans', () => {
    const choice = pressItem([CLARA], pressPlan([CLARA], NO_CHOICE, 'SUITE', 'CHAT'), SUITE);
    expect([...choice]).toEqual([['SUITE', false]]);
  });

  test('service plans stand as they are with those who have the item, and on for those who get it', () => {
    expect(planNow([ANA, CLARA], NO_CHOICE, 'SUITE', 'FORMS')).toBe('mixed');
    expect(planNow([ANA], NO_CHOICE, 'SUITE', 'FORMS')).toBe(false);
    expect(planNow([ANA, BENTO], choose(['SUITE', true]), 'SUITE', 'FORMS')).toBe('mixed');
    expect(planNow([BENTO], choose(['SUITE', true]), 'SUITE', 'FORMS')).toBe(true);
    expect(itemNow([ANA, BENTO], NO_CHOICE, 'SUITE')).toBe('mixed');
  });
});

describe('what a choice means', () => {
  test('for one user each', () => {
    const all = choose(['SUITE', true], [planKey('SUITE', 'MEET'), false]);
    expect(changeFor(ANA, all, ALL)).toEqual({
      assign: [{ skuId: 'SUITE', excludedPlans: ['MEET', 'FORMS'] }],
      remove: [],
    });
    expect(changeFor(BENTO, all, ALL)).toEqual({ assign: [{ skuId: 'SUITE', excludedPlans: ['MEET'] }], remove: [] });
    expect(changeFor(BENTO, choose(['SUITE', 'mixed']), ALL)).toBeUndefined();
    expect(changeFor(CLARA, choose(['SUITE', true]), ALL)).toBeUndefined();
    expect(changeFor(CLARA, choose(['PHONE', false], ['BASIC', true]), ALL)).toEqual({
      assign: [{ skuId: 'BASIC' }],
      remove: ['PHONE'],
    });
  });

  test('users with the same change go together, those who give back first', () => {
    const groups = groupsOf([BENTO, ANA, CLARA], choose(['BASIC', true], ['PHONE', false]), ALL);
    expect(groups.map(({ userIds }) => userIds)).toEqual([['bento', 'ana'], ['clara']]);
    const freed = groupsOf([BENTO, CLARA], choose(['PHONE', false]), ALL);
    expect(freed).toEqual([{ change: { assign: [], remove: ['PHONE'] }, userIds: ['clara'] }]);
  });

  test('counts say who has it, gets it and loses it, and what is left', () => {
    expect(countsOf([ANA, BENTO, CLARA], choose(['SUITE', true]), SUITE)).toEqual({
      having: 2,
      added: 1,
      removed: 0,
      left: 2,
    });
    expect(countsOf([BENTO, ANA], choose(['PHONE', true]), PHONE).left).toBe(-1);
    const over = { ...SUITE, total: 8, available: 0 };
    expect(countsOf([ANA], choose(['SUITE', false]), over).left).toBe(-1);
    expect(countsOf([ANA], NO_CHOICE, over).left).toBe(0);
  });

  test('a plan that needs another or excludes one is hinted at', () => {
    const said = (choice: Choice, of: License, users = [BENTO]) =>
      hintsOf(users, choice, ALL, of).map(({ kind, plan: { id }, other }) => `${id} ${kind} ${other.id}`);
    expect(said(choose(['PHONE', true]), PHONE)).toEqual(['CALL requires CHAT']);
    expect(said(choose(['PHONE', true], ['SUITE', true]), PHONE)).toEqual([]);
    expect(said(choose(['BASIC', true], ['SUITE', true]), SUITE)).toEqual(['MEET excludes LITE']);
    expect(said(choose(['SUITE', true], [planKey('SUITE', 'CHAT'), false]), SUITE)).toEqual(['MEET requires CHAT']);
    expect(said(NO_CHOICE, SUITE)).toEqual([]);
  });
});
