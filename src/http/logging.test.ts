import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { LOGGING, withoutSecrets } from './logging.ts';

describe('an address in the log', () => {
  test.each([
    ['/api/v1/customers?search=secret', '/api/v1/customers'],
    ['/api/v1/acceptances/p2Xr-9vT_kQ0aZ7mLw3B1c/accept', '/api/v1/acceptances/…/accept'],
    ['/api/v1/acceptances/%70abc', '/api/v1/acceptances/…'],
    ['/accept/p2Xr-9vT_kQ0aZ7mLw3B1c#top', '/accept/…'],
    ['/ACCEPT/p2Xr', '/ACCEPT/…'],
    ['/api/v1/setup/p2Xr-9vT_kQ0aZ7mLw3B1c', '/api/v1/setup/…'],
    ['/setup/p2Xr-9vT_kQ0aZ7mLw3B1c', '/setup/…'],
    ['/reset-password?token=p2Xr', '/reset-password'],
    ['/api/auth/reset-password/p2Xr', '/api/auth/reset-password/…'],
    ['/x/oauth2/interaction/p2Xr', '/x/oauth2/interaction/…'],
  ])('%s -> %s', (url, logged) => {
    expect(withoutSecrets(url)).toBe(logged);
  });
});

test('an error is logged by kind, words and place, with its cause, and without what else hangs on it', () => {
  const lines: string[] = [];
  const log = pino(
    { ...LOGGING },
    new Writable({
      write: (line, _encoding, done) => {
        lines.push(String(line));
        done();
      },
    }),
  );
  const cause = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED', password: 'hidden' });
  log.error({ err: Object.assign(new TypeError('it broke', { cause }), { body: 'hidden', url: '/accept/hidden' }) });
  log.error({ err: 'hidden' });
  expect(lines.join('')).not.toContain('hidden');
  expect(JSON.parse(lines[0] ?? '').err).toMatchObject({
    type: 'TypeError',
    message: 'it broke',
    cause: { code: 'ECONNREFUSED', message: 'connection refused' },
  });
});
