import { expect, test } from 'vitest';
import { failureSentence } from './failures.ts';

test('a refusal in Chinese keeps a gap beside a Latin name, and none around a Chinese one (design guide, section 7)', () => {
  const revoked = (inviter: string) => failureSentence('zh-TW', 'link_revoked', { inviter });
  expect(revoked('Harbor IT')).toBe('Harbor IT 已撤回此邀請。');
  expect(revoked('燈塔資訊')).toBe('燈塔資訊已撤回此邀請。');
  expect(failureSentence('en', 'link_revoked', { inviter: '燈塔資訊' })).toBe(
    '燈塔資訊 has withdrawn this invitation.',
  );
  expect(failureSentence('en', 'link_revoked', {})).toBe('{inviter} has withdrawn this invitation.');
});

test('a refusal that depends on the case says the case, and names things in the reader’s language', () => {
  const params = { case: 'order', item: 'Phone System', 'item.zh-TW': '電話系統', min: '1', max: '300' };
  expect(failureSentence('en', 'seat_limit', params)).toBe('Phone System is sold with 1 to 300 seats.');
  expect(failureSentence('zh-TW', 'seat_limit', params)).toBe('電話系統可訂購 1 至 300 個席次。');
  expect(failureSentence('en', 'agreement_required', {})).toBe('Accept the customer agreement to continue.');
});
