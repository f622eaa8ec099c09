import { describe, expect, test } from 'vitest';
import { productionConfig, sandboxConfig } from './config.ts';

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

describe('the system that provisions orders', () => {
  const PROVISIONER_SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  const PROVISIONER_URL = 'https://orders.example.com/tandem?site=1';

  test('is the built-in one unless another is configured', () => {
    expect(productionConfig(WHOLE).provisioner).toBeUndefined();
    expect(sandboxConfig({ SECRET: WHOLE.SECRET }, []).provisioner).toBeUndefined();
  });

  test('can be the vendor’s own, in the sandbox too', () => {
    const provisioner = { url: PROVISIONER_URL, key: Buffer.alloc(32, 1) };
    expect(productionConfig({ ...WHOLE, PROVISIONER_URL, PROVISIONER_SECRET }).provisioner).toEqual(provisioner);
    expect(sandboxConfig({ SECRET: WHOLE.SECRET, PROVISIONER_URL, PROVISIONER_SECRET }, []).provisioner).toEqual(
      provisioner,
    );
  });

  test.each([
    'http://localhost:8080/',
    'http://127.0.0.1:8080/',
    'http://[::1]:8080/',
    'https://10.0.0.7/orders',
  ])('may be at %s: the operator names it', (url) => {
    const config = productionConfig({ ...WHOLE, PROVISIONER_URL: url, PROVISIONER_SECRET });
    expect(config.provisioner?.url).toBe(url);
  });

  test.each([
    [{ PROVISIONER_URL }, /^PROVISIONER_SECRET is missing/],
    [{ PROVISIONER_SECRET }, /^PROVISIONER_URL is missing/],
    [{ PROVISIONER_URL, PROVISIONER_SECRET: 'a secret of the usual kind, long enough' }, /^PROVISIONER_SECRET must be/],
    [{ PROVISIONER_URL, PROVISIONER_SECRET_FILE: '/nowhere/secret' }, /^PROVISIONER_SECRET_FILE names a file/],
    [{ PROVISIONER_URL: 'orders.example.com', PROVISIONER_SECRET }, /^PROVISIONER_URL must be/],
    [{ PROVISIONER_URL: 'http://orders.example.com/', PROVISIONER_SECRET }, /^PROVISIONER_URL must be/],
    [{ PROVISIONER_URL: 'http://localhost.example.com/', PROVISIONER_SECRET }, /^PROVISIONER_URL must be/],
    [{ PROVISIONER_URL: 'https://me:pass@orders.example.com/', PROVISIONER_SECRET }, /^PROVISIONER_URL must be/],
  ])('half of it, or a wrong one, does not start: %j', (change, sentence) => {
    expect(() => productionConfig({ ...WHOLE, ...change })).toThrow(sentence);
  });
});
