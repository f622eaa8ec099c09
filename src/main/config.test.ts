import { describe, expect, test } from 'vitest';
import { productionConfig } from './config.ts';

const WHOLE = {
  DATABASE_URL: 'postgres://tandem@db.example/tandem',
  BASE_URL: 'https://partners.example.com/',
  SMTP_URL: 'smtps://mail.example.com',
  MAIL_FROM: 'Partners <no-reply@example.com>',
  SECRET: 'a secret with more than thirty-two characters',
};

describe('production', () => {
  test('starts with everything it needs, on https, its base without a slash at the end', () => {
    expect(productionConfig(WHOLE)).toMatchObject({
      mode: 'production',
      base: 'https://partners.example.com',
      tls: false,
      trustedProxies: 'loopback',
    });
  });

  test.each(Object.keys(WHOLE))('does not start without %s, and says so', (name) => {
    expect(() => productionConfig({ ...WHOLE, [name]: '' })).toThrow(new RegExp(`^${name} is missing: `));
  });

  test('says everything that is missing at once', () => {
    expect(() => productionConfig({})).toThrow(
      /DATABASE_URL[\s\S]*BASE_URL[\s\S]*SMTP_URL[\s\S]*MAIL_FROM[\s\S]*SECRET/,
    );
  });

  test.each([
    [{ SECRET: 'too short' }, /SECRET is too short/],
    [{ PORT: '70000' }, /PORT must be/],
    [{ BASE_URL: 'partners.example.com' }, /BASE_URL must be/],
    [{ BASE_URL: 'https://partners.example.com/portal' }, /BASE_URL must be/],
    [{ SECRET_FILE: '/nowhere/secret' }, /SECRET_FILE names a file that cannot be read/],
    [{ TRUSTED_PROXIES: 'proxy.example' }, /TRUSTED_PROXIES must be/],
    [{ TRUSTED_PROXIES: '10.0.0.0/8/8' }, /TRUSTED_PROXIES must be/],
    [{ TRUSTED_PROXIES: '*' }, /TRUSTED_PROXIES must be/],
  ])('refuses %j', (change, sentence) => {
    expect(() => productionConfig({ ...WHOLE, ...change })).toThrow(sentence);
  });

  test('takes the word of the proxies that are named, and of nobody else', () => {
    const { trustedProxies } = productionConfig({ ...WHOLE, TRUSTED_PROXIES: 'loopback, 10.0.0.0/8, fd00::1' });
    expect(trustedProxies).toBe('loopback,10.0.0.0/8,fd00::1');
  });
});
