import { describe, expect, test } from 'vitest';
import type { Letter } from '../domain/letters.ts';
import { zh, zhList } from '../kernel/chinese.ts';
import { asId } from '../kernel/ids.ts';
import { LOCALES } from '../kernel/locale.ts';
import type { Instant } from '../kernel/time.ts';
import { writeLetter } from './letters.ts';

const BASE = 'https://partners.example.com';
const at = '2026-11-23T09:00:00.000Z' as Instant;
const grant = { name: 'Harbor IT service desk', endsAt: '2028-11-22T09:00:00.000Z' as Instant };
const customer = { id: asId<'organization'>('c0ffee00-1234-4abc-9def-0000000000c2'), name: 'Cedar Clinic' };
const partners = ['Harbor IT', '福爾摩沙供應'];
const invitation = asId<'invitation'>('00000000-0000-7000-8000-000000000001');

const EVERY_LETTER: readonly Letter[] = [
  {
    kind: 'invitation_accepted',
    customer,
    acceptedBy: 'Carla Ruiz',
    partners,
    inviter: 'Harbor IT',
    delegatedAdmin: grant,
  },
  { kind: 'acceptance_confirmed', organization: 'Cedar Clinic', partners, inviter: 'Harbor IT', delegatedAdmin: grant },
  { kind: 'invitation_declined', invitation, by: 'Cedar Clinic', reason: 'We have a partner.\nThank you.' },
  {
    kind: 'invitation_expired',
    invitation,
    subject: 'Harbor IT asks',
    sender: 'Hugo Alves',
    draftedAt: at,
    wasOpened: true,
  },
  {
    kind: 'order_requested',
    from: 'Harbor IT',
    customer: 'Cedar Clinic',
    items: [{ name: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' }, quantity: 5 }],
    note: 'Before Friday, please.',
  },
  {
    kind: 'order_requested',
    from: 'Cedar Clinic',
    customer: 'Cedar Clinic',
    items: [{ name: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' }, quantity: 5 }],
    note: null,
  },
  ...(['accepted', 'declined', 'failed'] as const).map(
    (how): Letter => ({
      kind: 'order_request_answered',
      how,
      side: how === 'accepted' ? 'customer' : 'partner',
      by: '福爾摩沙供應',
      customer: '楓茶行',
      items: [
        { name: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' }, quantity: 5 },
        { name: { en: 'Phone System', 'zh-TW': '電話系統' }, quantity: 1 },
      ],
      ordered: how === 'accepted' ? [{ name: { en: 'Phone System', 'zh-TW': '電話系統' }, quantity: 2 }] : [],
      reason: how === 'declined' ? 'Not now.' : null,
    }),
  ),
  {
    kind: 'order_failed',
    customer: 'Cedar Clinic',
    items: [{ name: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' }, quantity: 5 }],
  },
  { kind: 'relationship_ended', customer: 'Cedar Clinic', partner: 'Harbor IT' },
  { kind: 'partnership_active', side: 'provider', provider: 'Northlight', reseller: 'Harbor IT' },
  { kind: 'partnership_active', side: 'reseller', provider: 'Northlight', reseller: 'Harbor IT' },
  {
    kind: 'admin_roles_expiring',
    side: 'partner',
    partner: 'Harbor IT',
    customer: 'Cedar Clinic',
    grant: grant.name,
    endsAt: grant.endsAt,
    daysLeft: 30,
  },
  {
    kind: 'admin_roles_expiring',
    side: 'customer',
    partner: '燈塔資訊',
    customer: '楓茶行',
    grant: '服務台',
    endsAt: grant.endsAt,
    daysLeft: 1,
  },
  {
    kind: 'admin_roles_ended',
    side: 'partner',
    how: 'expired',
    partner: 'Harbor IT',
    customer: 'Cedar Clinic',
    grant: grant.name,
    at,
  },
  {
    kind: 'admin_roles_ended',
    side: 'customer',
    how: 'terminated',
    partner: 'Harbor IT',
    customer: '楓茶行',
    grant: grant.name,
    at,
  },
  ...(['provider', 'reseller', 'customer'] as const).flatMap((reader): readonly Letter[] => {
    const about = {
      reader,
      subscription: asId<'subscription'>('00000000-0000-7000-8000-000000000002'),
      title: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' },
      quantity: reader === 'provider' ? 1 : 25,
      customer: reader === 'reseller' ? { ...customer, name: '楓茶行' } : customer,
      partner: reader === 'customer' ? 'Harbor IT' : '福爾摩沙供應',
    };
    const becomes = {
      name: about.title,
      quantity: 30,
      termDuration: 'P1Y',
      billingCycle: 'monthly',
    } as const;
    const ending = { kind: 'subscription_ending', ...about, daysLeft: 7, endsAt: at, becomes: null } as const;
    return [
      { kind: 'subscription_seats', ...about, at, quantityBefore: 20, reducibleUntil: at },
      { kind: 'subscription_seats', ...about, at, quantityBefore: 30, reducibleUntil: null },
      { kind: 'subscription_stopped', how: 'suspended', ...about, at },
      { kind: 'subscription_stopped', how: 'cancelled', ...about, at },
      { kind: 'subscription_renewed', how: 'renewed', ...about, at, endsAt: grant.endsAt, cancelUntil: at },
      { kind: 'subscription_renewed', how: 'converted', ...about, at, endsAt: null, cancelUntil: at },
      { kind: 'subscription_expired', ...about, at, usableUntil: at },
      ...[true, false].flatMap((isTrial): readonly Letter[] => [
        { ...ending, isTrial, autoRenew: true, becomes, usableUntil: null },
        { ...ending, isTrial, autoRenew: true, daysLeft: 1, usableUntil: at },
        { ...ending, isTrial, autoRenew: false, usableUntil: at },
      ]),
    ];
  }),
  { kind: 'second_factor_reset', organization: 'Cedar Clinic' },
  { kind: 'invitation_reported', inviter: 'Harbor IT', reason: null },
  { kind: 'password_reset', upn: 'carla@cedarclinic.example', url: `${BASE}/sign-in/reset?token=abc` },
];

const plainOf = (html: string): string =>
  html
    .replace(/<title>.*<\/title>/, '')
    .replace(/<br>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('letters', () => {
  test('every letter exists in both languages, with a subject, a page to go to, and no place left unfilled', () => {
    for (const locale of LOCALES) {
      for (const letter of EVERY_LETTER) {
        const { subject, text, html } = writeLetter(letter, { name: 'Carla', locale }, BASE);
        expect(subject.length, letter.kind).toBeGreaterThan(4);
        expect(text).toContain(`${BASE}/`);
        expect(html).toContain(`href="${BASE}/`);
        expect(`${subject}${text}${html}`).not.toMatch(/undefined|null|\$\{|\[object/);
        expect(html).toContain(locale === 'en' ? '<html lang="en">' : '<html lang="zh-Hant-TW">');
      }
    }
  });

  test('plain text and HTML have the same words', () => {
    for (const locale of LOCALES) {
      for (const letter of EVERY_LETTER) {
        const { text, html } = writeLetter(letter, { name: 'Carla', locale }, BASE);
        const words = plainOf(html).split('\n').filter(Boolean);
        for (const line of words) expect(text.replaceAll('> ', '')).toContain(line);
      }
    }
  });

  test('what people typed is escaped, stays on its line, and cannot turn the direction of the text', () => {
    const wicked = 'Evil <img src=x onerror=alert(1)>"\r\nBcc: all@example.com\u202E';
    const letter: Letter = { kind: 'invitation_declined', invitation, by: wicked, reason: `<b>${wicked}</b>` };
    const { subject, text, html } = writeLetter(letter, { name: wicked, locale: 'en' }, BASE);
    expect(subject).toBe('Evil <img src=x onerror=alert(1)>" Bcc: all@example.com declined your invitation');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<b>');
    expect(text).not.toContain('\u202E');
    expect(text.split('\n')[0]).toMatch(/^Hello Evil .*Bcc: all@example.com/);
  });

  test('a single partner is a reseller, two are resellers; no roles, no word about roles', () => {
    const one = writeLetter(
      {
        kind: 'invitation_accepted',
        customer,
        acceptedBy: 'Carla Ruiz',
        partners: ['Harbor IT'],
        inviter: 'Harbor IT',
        delegatedAdmin: null,
      },
      { name: 'Hugo Alves', locale: 'en' },
      BASE,
    );
    expect(one.text).toContain('Harbor IT can now act as its reseller.');
    expect(one.text).not.toContain('roles');
  });

  test('Chinese has a gap where it meets Latin, and none around Chinese names', () => {
    expect(zh`${'楓茶行'}已接受您的邀請`).toBe('楓茶行已接受您的邀請');
    expect(zh`${'Cedar Clinic'}已接受您的邀請`).toBe('Cedar Clinic 已接受您的邀請');
    expect(zh`已於${'2026 年 11 月 23 日'}到期`).toBe('已於 2026 年 11 月 23 日到期');
    expect(zhList(['Harbor IT', '福爾摩沙供應'])).toBe('Harbor IT 與福爾摩沙供應');
    expect(zhList(['燈塔資訊'])).toBe('燈塔資訊');
  });
});
