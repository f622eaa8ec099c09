import { describe, expect, test } from 'vitest';
import { LOCALES } from '../kernel/locale.ts';
import { CASES, FAILURE_CODES, FAILURES, localized, refuse, refuseFields, sentence } from './failures.ts';

const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(FAILURE_CODES)('%s', (code) => {
  const { status, text } = FAILURES[code];

  test('says in both languages what to do, with the same places to fill', () => {
    for (const locale of LOCALES) expect(text[locale].trim().length).toBeGreaterThan(3);
    expect(placesIn(text['zh-TW'])).toEqual(placesIn(text.en));
    expect(text['zh-TW']).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/^[A-Z{][^\p{Script=Han}]*[.!?]$/u);
  });

  test('is the fault of somebody: 4xx of the caller, 5xx of the platform', () => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    if (status >= 500) expect(['unavailable', 'internal']).toContain(code);
  });
});

describe.each(Object.entries(CASES))('%s', (code, cases) => {
  test.each(Object.entries(cases))('in the case of an %s says so in both languages', (name, text) => {
    expect(placesIn(text['zh-TW'])).toEqual(placesIn(text.en));
    expect(text['zh-TW']).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/^[A-Z{][^\p{Script=Han}]*[.!?]$/u);
    const known = FAILURE_CODES.find((one) => one === code) ?? 'internal';
    expect(sentence({ code: known, params: { case: name } }, 'en')).toBe(text.en);
  });
});

test('the codes that programs rely on are there (own API, "Failures")', () => {
  for (const code of [
    'link_missing',
    'link_expired',
    'link_revoked',
    'link_used',
    'no_relationship',
    'agreement_required',
    'region_mismatch',
    'role_missing',
    'statement_required',
    'standing',
    'not_found',
    'forbidden',
    'invalid',
    'conflict',
    'rate_limited',
    'mfa_required',
    'blocked_by_active',
    'mpa_unsigned',
    'por_is_provider',
    'por_invalid',
    'seat_limit',
    'subscription_limit',
    'suspended_subscription',
    'pending_operation',
    'window_passed',
  ]) {
    expect(FAILURE_CODES).toContain(code);
  }
});

test('a link that no longer works is gone, not missing', () => {
  expect([FAILURES.link_expired.status, FAILURES.link_revoked.status, FAILURES.link_used.status]).toEqual([
    410, 410, 410,
  ]);
  expect([FAILURES.link_missing.status, FAILURES.statement_required.status]).toEqual([422, 422]);
});

test('places are filled with what is known, and left standing otherwise', () => {
  const refusal = refuse('blocked_by_active', { count: '3' });
  expect(sentence(refusal.failure, 'en')).toBe('3 subscriptions are still active. Cancel them or let them end first.');
  expect(sentence(refuse('blocked_by_active').failure, 'zh-TW')).toContain('{count}');
});

test('a name that differs by language is filled in the language of the sentence', () => {
  const { failure } = refuse('offer_unavailable', { ...localized('item', { en: 'Mail', 'zh-TW': '郵件' }) });
  expect(sentence(failure, 'en')).toBe('Mail is not sold to this customer on these terms.');
  expect(sentence(failure, 'zh-TW')).toBe('郵件不以此條件向此客戶銷售。');
});

test('a name with a place in it is not filled twice', () => {
  const { failure } = refuse('link_expired', { inviter: '{inviter} & Sons' });
  expect(sentence(failure, 'en')).toBe('This invitation has expired. Ask {inviter} & Sons for a new one.');
});

test('what was sent wrongly is named field by field', () => {
  expect(refuseFields({ field: 'a', code: 'empty' }, { field: 'b', code: 'unknown' })).toEqual({
    ok: false,
    failure: {
      code: 'invalid',
      errors: [
        { field: 'a', code: 'empty' },
        { field: 'b', code: 'unknown' },
      ],
    },
  });
});
