import { expect, test } from 'vitest';
import { GOOD_FAITH_STATEMENT } from './agreements.ts';
import { guardStatement, statementFor } from './removals.ts';

test('the statement names the remover and the operator in both languages, and leaves no place open (domain 7.7)', () => {
  const { version, texts } = statementFor({ inviter: 'Harbor IT', vendor: 'Meridian Cloud' });
  expect(version).toBe(GOOD_FAITH_STATEMENT.version);
  for (const text of Object.values(texts)) {
    expect(text).toContain('Harbor IT');
    expect(text).toContain('Meridian Cloud');
    expect(text).not.toMatch(/[{}]/);
  }
});

test('the statement says what S46 to S48 ask for, in both languages', () => {
  const { en, 'zh-TW': zh } = GOOD_FAITH_STATEMENT.text;
  for (const part of [
    'good faith',
    'legitimate business reason',
    'consistent with our contract',
    'defend',
    'termination notice',
    'informs nobody',
    'privileges already granted remain',
  ]) {
    expect(en).toContain(part);
  }
  for (const part of [
    '善意',
    '正當商業目的',
    '符合本公司與該客戶或合作夥伴的合約',
    '抗辯',
    '將自行送達',
    '不會通知任何一方',
    '權限亦維持不變',
  ]) {
    expect(zh).toContain(part);
  }
});

test.each([
  [undefined, 'statement_required'],
  ['', 'statement_required'],
  ['  ', 'statement_required'],
  ['2020-01', 'statement_outdated'],
  [`${GOOD_FAITH_STATEMENT.version} `, 'statement_outdated'],
])('a confirmation of %j is refused with %s', (offered, code) => {
  expect(guardStatement(offered)).toEqual({ ok: false, failure: { code } });
});

test('the version in force is accepted', () => {
  expect(guardStatement(GOOD_FAITH_STATEMENT.version)).toEqual({ ok: true, value: GOOD_FAITH_STATEMENT.version });
});
