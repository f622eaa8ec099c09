import { describe, expect, test } from 'vitest';
import type { Posting } from '../mail/transport.ts';
import { realIds } from '../main/system.ts';
import { passwordResetDelivery } from './send-password-reset.ts';

const asked = {
  kind: 'password_reset' as const,
  upn: 'meiling@mapletea.example',
  name: '王美玲',
  locale: 'zh-TW' as const,
  url: 'http://tandem.test/sign-in/reset?token=secret',
};

describe('the letter with a link to a new password', () => {
  const delivery = (failures: number) => {
    const tries: Posting[] = [];
    const transport = {
      send: async (posting: Posting) => {
        tries.push(posting);
        if (tries.length <= failures) throw new Error('connection refused');
      },
      close: () => undefined,
    };
    const ids = realIds('a secret that only the tests know, forty characters');
    return { tries, deliver: passwordResetDelivery({ transport, ids, base: 'http://tandem.test', pauses: [1, 1] }) };
  };

  test('goes to the sign-in name, in the person’s language, with the link', async () => {
    const { tries, deliver } = delivery(0);
    await deliver(asked);
    expect(tries).toHaveLength(1);
    expect(tries[0]?.to.address).toBe('meiling@mapletea.example');
    expect(tries[0]?.letter.subject).toBe('設定新密碼');
    expect(tries[0]?.letter.text).toContain(asked.url);
  });

  test('is tried three times, as one letter; then it is given up', async () => {
    const lucky = delivery(2);
    await lucky.deliver(asked);
    expect(new Set(lucky.tries.map(({ identity }) => identity)).size).toBe(1);
    const unlucky = delivery(3);
    await expect(unlucky.deliver(asked)).rejects.toThrow('connection refused');
    expect(unlucky.tries).toHaveLength(3);
  });
});
