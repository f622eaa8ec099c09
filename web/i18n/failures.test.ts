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
