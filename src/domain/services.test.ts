import { describe, expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { adminPageOf, readAdminPage, saysSo, unheardOf, withHealth } from './services.ts';

const NOW = '2026-11-23T09:00:00.000Z' as Instant;
const LATER = '2026-11-23T12:00:00.000Z' as Instant;
const SLOW = { en: 'Slow.', 'zh-TW': '速度緩慢。' };

describe('what the operator says of a service', () => {
  test('trouble needs a word, health does not', () => {
    expect(withHealth(unheardOf('MAIL'), { health: 'outage', message: null }, NOW)).toMatchObject({ ok: false });
    expect(withHealth(unheardOf('MAIL'), { health: 'healthy', message: null }, NOW)).toMatchObject({ ok: true });
  });

  test('another word on the same health does not begin anew', () => {
    const slow = withHealth(unheardOf('MAIL'), { health: 'degraded', message: SLOW }, NOW);
    if (!slow.ok) throw new Error('refused');
    expect(slow.value).toMatchObject({ since: NOW, version: 1 });
    const still = withHealth(slow.value, { health: 'degraded', message: { ...SLOW, en: 'Still slow.' } }, LATER);
    expect(still).toMatchObject({ value: { since: NOW, version: 2 } });
    expect(withHealth(slow.value, { health: 'outage', message: SLOW }, LATER)).toMatchObject({
      value: { since: LATER },
    });
  });

  test('is compared word by word', () => {
    const slow = { ...unheardOf('MAIL'), health: 'degraded' as const, message: SLOW };
    expect(saysSo(slow, { health: 'degraded', message: { ...SLOW } })).toBe(true);
    expect(saysSo(slow, { health: 'degraded', message: { ...SLOW, 'zh-TW': '緩慢。' } })).toBe(false);
    expect(saysSo(unheardOf('MAIL'), { health: 'healthy', message: null })).toBe(true);
  });
});

describe('the address of an admin page', () => {
  test.each([
    'https://admin.mail.example',
    'https://admin.mail.example/{tenantId}',
    ' https://admin.mail.example:8443/a/{domain}?t={tenantId}#x ',
  ])('%j is one', (text) => {
    expect(readAdminPage(text)).toBe(text.trim());
  });
  test.each([
    '',
    'admin.mail.example',
    'http://admin.mail.example',
    'https://{domain}',
    'https://{domain}.mail.example/',
    'https://a@b.example/',
    'https://admin.mail.example/{secret}',
    'https://admin.mail.example/{',
    'https://admin.mail.example/a b',
    'https://admin.mail.example/"x',
    'https://admin.mail.example\\@evil.example/',
  ])('%j is none', (text) => {
    expect(readAdminPage(text)).toBeUndefined();
  });

  test('is filled with the facts of the customer, wherever they stand', () => {
    const customer = { id: asId<'organization'>('c0ffee00-1234-4abc-9def-0000000000c1'), domain: 'tallow.example' };
    expect(adminPageOf('https://a.example/{tenantId}/{domain}?again={tenantId}', customer)).toBe(
      `https://a.example/${customer.id}/tallow.example?again=${customer.id}`,
    );
  });
});
