import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../kernel/locale.ts';
import type { Instant } from '../kernel/time.ts';
import type { DelegatedAdminRequest } from './delegated-admin.ts';
import { ROLE_NAMES } from './directory-roles.ts';
import {
  type DraftFacts,
  hasLink,
  LINK_MARK,
  MAX_BODY,
  MAX_SUBJECT,
  moveDay,
  readBody,
  readSubject,
  restoreBody,
  restoreLink,
  showLink,
  writeDay,
  writeDraft,
} from './drafts.ts';
import { INVITATION_KINDS } from './invitations.ts';

const LINK = 'https://tandem.example/accept/p2Xr-9vT_kQ0aZ7mLw3B1c';
const admin: DelegatedAdminRequest = {
  name: 'Harbor IT service desk',
  template: 'service-desk',
  roles: ['user-admin', 'helpdesk-admin'],
  durationDays: 730,
  autoExtend: false,
};
const facts = (changes: Partial<DraftFacts> = {}): DraftFacts => ({
  kind: 'reseller',
  locale: 'en',
  sender: 'Hugo Alves',
  inviter: 'Harbor IT',
  provider: 'Northlight Distribution',
  invitee: null,
  delegatedAdmin: admin,
  expiresAt: '2027-02-21T09:00:00.000Z' as Instant,
  ...changes,
});
const codeOf = (text: string) => {
  const read = readBody(text, LINK);
  return read.ok ? 'ok' : read.failure.code;
};

describe('the first draft', () => {
  const all = INVITATION_KINDS.flatMap((kind) =>
    LOCALES.flatMap((locale) => [true, false].map((withAdmin) => ({ kind, locale, withAdmin }))),
  );

  test.each(all)('$kind in $locale, admin roles $withAdmin: the link stands once, alone on its line', ({
    kind,
    locale,
    withAdmin,
  }) => {
    const { subject, body } = writeDraft(facts({ kind, locale, delegatedAdmin: withAdmin ? admin : null }));
    const lines = showLink(body, LINK).split('\n');
    expect(lines.filter((line) => line.includes(LINK))).toEqual([LINK]);
    expect(body.split(LINK_MARK)).toHaveLength(2);
    expect(body).toContain('Harbor IT');
    expect(body).toContain('Hugo Alves');
    expect(body).toContain(locale === 'en' ? '21\u00a0Feb\u00a02027' : '2027\u00a0年\u00a02\u00a0月\u00a021\u00a0日');
    expect([...subject].length).toBeLessThanOrEqual(MAX_SUBJECT);
    expect(`${subject}${body}`).not.toMatch(/undefined|null|\{|\}/);
    const asksRoles = withAdmin && kind !== 'partnership';
    for (const role of admin.roles) expect(body.includes(ROLE_NAMES[role][locale])).toBe(asksRoles);
    expect(body.includes('730')).toBe(asksRoles);
  });

  test.each(LOCALES)('a joint draft in %s names both partners in subject and body', (locale) => {
    const { subject, body } = writeDraft(facts({ kind: 'reseller_joint', locale }));
    for (const text of [subject, body]) {
      expect(text).toContain('Harbor IT');
      expect(text).toContain('Northlight Distribution');
    }
  });

  test('a draft in Traditional Chinese has no English sentence in it', () => {
    for (const kind of INVITATION_KINDS) {
      const { subject, body } = writeDraft(facts({ kind, locale: 'zh-TW' }));
      const words = `${subject}\n${body}`
        .replaceAll(/Harbor IT|Northlight Distribution|Hugo Alves/g, '')
        .match(/[A-Za-z]{2,}/g);
      expect(words).toBeNull();
    }
  });

  test('Chinese keeps no gap between Chinese words, and one beside a Latin name (design guide, section 7)', () => {
    for (const kind of INVITATION_KINDS) {
      for (const [inviter, provider, invitee] of [
        ['燈塔資訊', '福爾摩沙供應', '燈塔資訊'],
        ['Harbor IT', 'Northlight', 'Quay, Inc.'],
      ] as const) {
        const { subject, body } = writeDraft(facts({ kind, locale: 'zh-TW', inviter, provider, invitee }));
        const sentences = [subject, ...body.split('\n\n').slice(0, -1)]
          .join('\n')
          .replaceAll(/\d+\s[年月日]|[年月]\s\d+/g, '');
        expect(sentences).not.toMatch(/[\p{Script=Han}，。、；：] (?=[\p{Script=Han}，。、；：])/u);
        expect(sentences).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9.]\p{Script=Han}/u);
      }
    }
    expect(writeDraft(facts({ locale: 'zh-TW', kind: 'reseller_joint' })).body).toContain(
      '，角色為使用者系統管理員、服務台系統管理員，為期 730 天；',
    );
  });

  test('one day is one day', () => {
    for (const kind of ['reseller', 'reseller_joint'] as const) {
      const asked = { ...admin, durationDays: 1 };
      expect(writeDraft(facts({ kind, delegatedAdmin: asked })).body).toMatch(/ roles for 1 day: /);
      expect(writeDraft(facts({ kind, delegatedAdmin: asked, locale: 'zh-TW' })).body).toContain('為期 1 天');
    }
  });

  test('what a draft says can be sent back as it is', () => {
    for (const { kind, locale } of all) {
      const { body } = writeDraft(facts({ kind, locale }));
      expect(readBody(showLink(body, LINK), LINK)).toEqual({ ok: true, value: body });
    }
  });

  test('days are written as the language does', () => {
    const day = '2026-01-05T23:59:59.999Z' as Instant;
    expect([writeDay(day, 'en'), writeDay(day, 'zh-TW')]).toEqual([
      '5\u00a0Jan\u00a02026',
      '2026\u00a0年\u00a01\u00a0月\u00a05\u00a0日',
    ]);
  });

  test('a day is found again whichever spaces stand in it, and not within a longer number', () => {
    const from = '2026-01-05T09:00:00.000Z' as Instant;
    const to = '2026-04-05T09:00:00.000Z' as Instant;
    const moved = (text: string): string => moveDay(text, from, to, 'en').replaceAll('\u00a0', ' ');
    expect(moved('Valid until 5 Jan 2026, not 15 Jan 2026.')).toBe('Valid until 5 Apr 2026, not 15 Jan 2026.');
    expect(moved(`Valid until ${writeDay(from, 'en')}.`)).toBe('Valid until 5 Apr 2026.');
    expect(moveDay('連結有效至 2026 年 1 月 5 日。', from, to, 'zh-TW')).toBe(`連結有效至 ${writeDay(to, 'zh-TW')}。`);
  });
});

describe('finding the link in an edited text (S20)', () => {
  test.each([
    ['alone on its line', `Hello\n\n${LINK}\n\nHugo`],
    ['at the end', `Hello ${LINK}`],
    ['as the whole text', LINK],
    ['before a full stop', `Open ${LINK}.`],
    ['in brackets', `Open <${LINK}> or (${LINK})`],
    ['after Chinese words', `請開啟${LINK}。謝謝`],
    ['twice', `${LINK}\n${LINK}`],
    ['between Windows line ends', `Hello\r\n\r\n${LINK}\r\nHugo`],
  ])('%s it is found', (_where, text) => {
    expect(codeOf(text)).toBe('ok');
  });

  test.each([
    ['not there', 'Hello Carla'],
    ['an empty text', ''],
    ['cut short', `Hello ${LINK.slice(0, -1)}`],
    ['another one', `Hello ${LINK.replace('p2Xr', 'p2Xs')}`],
    ['another case', LINK.toUpperCase()],
    ['a letter grown on', `${LINK}x`],
    ['a digit grown on', `${LINK}1`],
    ['an underscore grown on', `${LINK}_`],
    ['a hyphen grown on', `${LINK}-`],
    ['a path grown on', `${LINK}/now`],
    ['an escape grown on', `${LINK}%20`],
    ['a Chinese word grown on', `${LINK}請開啟`],
    ['an accented letter grown on', `${LINK}é`],
    ['one good, one broken', `${LINK}\n${LINK}x`],
    ['broken across lines', `${LINK.slice(0, 20)}\n${LINK.slice(20)}`],
    ['itself grown on', `${LINK}${LINK}`],
    ['only our own mark', `Hello ${LINK_MARK}`],
    [
      'its secret after another address too',
      `${LINK}\nhttps://elsewhere.example/${LINK.slice(LINK.lastIndexOf('/') + 1)}`,
    ],
  ])('%s: link_missing', (_what, text) => {
    expect(codeOf(text)).toBe('link_missing');
  });

  test('line ends are stored as one kind, and the link as its mark', () => {
    expect(readBody(`a\r\nb\rc\n${LINK}`, LINK)).toEqual({ ok: true, value: `a\nb\nc\n${LINK_MARK}` });
  });

  test('a text may be as long as the limit and not longer', () => {
    const room = MAX_BODY - [...LINK].length - 1;
    expect(codeOf(`${'字'.repeat(room)}\n${LINK}`)).toBe('ok');
    expect(codeOf(`${'字'.repeat(room + 1)}\n${LINK}`)).toBe('invalid');
  });

  test('whatever stands around it: with the link it is kept word for word, without it refused', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((text) => text.replaceAll(LINK_MARK, '').replaceAll('\r', ''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        fc.pre(!before.includes(LINK) && !after.includes(LINK));
        const text = `${before}\n${LINK}\n${after}`;
        const read = readBody(text, LINK);
        if (!read.ok) throw new Error(read.failure.code);
        expect(read.value).not.toContain(LINK);
        expect(showLink(read.value, LINK)).toBe(text);
        expect(codeOf(`${before}\n${after}`)).toBe('link_missing');
      }),
    );
  });
});

describe('restoring the link', () => {
  test('puts it on a line of its own, after the words that announce it', () => {
    for (const kind of INVITATION_KINDS) {
      for (const locale of LOCALES) {
        const { body } = writeDraft(facts({ kind, locale }));
        const lost = body.replace(`${LINK_MARK}\n\n`, '');
        expect(hasLink(lost)).toBe(false);
        const restored = restoreLink(lost);
        expect(restored.split('\n')).toContain(LINK_MARK);
        expect(hasLink(restored)).toBe(true);
      }
    }
    const english = writeDraft(facts()).body;
    expect(restoreLink(english.replace(`${LINK_MARK}\n\n`, ''))).toBe(english);
  });

  test('works for any text, once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const restored = restoreLink(text.replaceAll(LINK_MARK, ''));
        expect(restored.split('\n').filter((line) => line === LINK_MARK)).toHaveLength(1);
        expect(restoreLink(restored)).toBe(restored);
        expect(readBody(showLink(restored, LINK), LINK).ok).toBe(true);
      }),
    );
  });
});

describe('restoring the link in what stands in the editor', () => {
  const restored = (text: string) => {
    const body = restoreBody(text, LINK);
    if (!body.ok) throw new Error(body.failure.code);
    return body.value;
  };

  test('leaves a text alone that still has it', () => {
    expect(restored(`Hello\n${LINK}\nHugo`)).toBe(`Hello\n${LINK_MARK}\nHugo`);
  });

  test.each([
    ['was lost', 'Hello Carla\n\nHugo'],
    ['is damaged', `Hello Carla\n\n${LINK}x\n\nHugo`],
    ['stands twice, once damaged', `Hello ${LINK}\n\n${LINK}/now Hugo`],
    ['lies with somebody else', `https://elsewhere.example${LINK.slice(LINK.lastIndexOf('/'))}`],
  ])('puts it back once where it %s, and stores its secret nowhere', (_what, text) => {
    const body = restored(text);
    expect(body.split('\n').filter((line) => line === LINK_MARK)).toHaveLength(1);
    expect(body).not.toContain(LINK.slice(LINK.lastIndexOf('/') + 1));
    expect(readBody(showLink(body, LINK), LINK).ok).toBe(true);
  });

  test('refuses a text that is too long', () => {
    expect(restoreBody('x'.repeat(MAX_BODY + 1), LINK)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  });
});

describe('the subject', () => {
  test('does not hold the link: its secret would be stored', () => {
    expect(readSubject(`Please open ${LINK}`, LINK)).toMatchObject({
      ok: false,
      failure: { errors: [{ field: 'subject', code: 'holds_link' }] },
    });
  });

  test('is one line, trimmed', () => {
    expect(readSubject('  Your \r\n new\treseller ', LINK)).toEqual({ ok: true, value: 'Your new reseller' });
  });

  test.each(['', '   ', '\n'])('%j is none', (text) => {
    expect(readSubject(text, LINK).ok).toBe(false);
  });

  test('has at most 200 characters, whatever they are made of', () => {
    expect(readSubject('😀'.repeat(200), LINK).ok).toBe(true);
    expect(readSubject('😀'.repeat(201), LINK).ok).toBe(false);
  });
});
