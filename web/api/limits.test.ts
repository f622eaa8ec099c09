import { expect, test } from 'vitest';
import { PASSWORD_LENGTH as served } from '../../src/domain/newcomers.ts';
import { LOCALES } from '../../src/kernel/locale.ts';
import { failureSentence } from '../i18n/failures.ts';
import { PASSWORD_LENGTH } from './limits.ts';

test('the portal asks for passwords as long as the server does, everywhere the same', () => {
  expect(PASSWORD_LENGTH).toEqual(served);
  for (const locale of LOCALES) {
    expect(failureSentence(locale, 'PASSWORD_TOO_SHORT', {})).toContain(` ${served.min} `);
    expect(failureSentence(locale, 'PASSWORD_TOO_LONG', {})).toContain(` ${served.max} `);
  }
});
