import { zh } from '../kernel/chinese.ts';
import type { Locale, Localized } from '../kernel/locale.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { DelegatedAdminRequest } from './delegated-admin.ts';
import { ROLE_NAMES } from './directory-roles.ts';
import { type Failure, refuse, refuseFields } from './failures.ts';
import type { InvitationKind } from './invitations.ts';

/**
 * Where the link stands in a stored text. The token is a secret and is never stored, so neither is the link: it is put
 * in when the text is shown. A character that no keyboard types, so that nobody's words are taken for it.
 */
export const LINK_MARK = '\uE000';

/** Longest subject and body that a draft takes, in characters. */
export const MAX_SUBJECT = 200;
export const MAX_BODY = 20_000;

/** What a draft is written from (domain 7.1-7.3). */
export type DraftFacts = {
  readonly kind: InvitationKind;
  readonly locale: Locale;
  readonly sender: string;
  readonly inviter: string;
  readonly provider: string | null;
  /** The invited reseller of a partnership, when it is known. */
  readonly invitee: string | null;
  readonly delegatedAdmin: DelegatedAdminRequest | null;
  readonly expiresAt: Instant;
};
export type Draft = { readonly subject: string; readonly body: string };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as letters write it: `20 Feb 2027`, `2027 年 2 月 20 日`. Its spaces are such that no line ends within it. */
export const writeDay = (instant: Instant, locale: Locale): string => {
  const [year, month, day] = instant.slice(0, 10).split('-').map(Number) as [number, number, number];
  const words = locale === 'en' ? [day, MONTHS[month - 1], year] : [year, '年', month, '月', day, '日'];
  return words.join('\u00a0');
};

/** Puts a later day in the place of an earlier one, whichever spaces somebody or some mail program has put into it. */
export const moveDay = (text: string, from: Instant, to: Instant, locale: Locale): string =>
  text.replaceAll(new RegExp(`\\b${writeDay(from, locale).replaceAll('\u00a0', '\\s')}`, 'gu'), writeDay(to, locale));

const writeRoles = (request: DelegatedAdminRequest, locale: Locale): string =>
  request.roles.map((role) => ROLE_NAMES[role][locale]).join(locale === 'en' ? ', ' : '、');

/** Writes the first draft in the invitation's language; the link stands on a line of its own (domain 7). */
export const writeDraft = (facts: DraftFacts): Draft => {
  const { locale, sender, inviter, delegatedAdmin: admin } = facts;
  const provider = facts.provider ?? '';
  const until = writeDay(facts.expiresAt, locale);
  const roles = admin ? writeRoles(admin, locale) : '';
  const days = String(admin?.durationDays ?? '');
  const period = admin?.durationDays === 1 ? '1 day' : `${days} days`;
  const text: Record<InvitationKind, Localized & { subject: Localized }> = {
    reseller: {
      subject: {
        en: `${inviter} asks to be your cloud reseller`,
        'zh-TW': zh`${inviter}希望成為貴組織的雲端轉銷商`,
      },
      en: [
        'Hello,',
        `${inviter} would like to become a reseller for your organization. Please open this link with a global administrator account of your organization to read and accept the request:`,
        LINK_MARK,
        `Accepting lets us see your organization in our customer list and serve the products you get through us. It does not change anything you already own.${admin ? ` We also ask for these administrator roles for ${period}: ${roles}. You can remove them at any time.` : ''}`,
        `You will be asked to accept the customer agreement if you have not done so. Please check first that your company name and address are right. The link is valid until ${until}.`,
        `${sender}, ${inviter}`,
      ].join('\n\n'),
      'zh-TW': [
        '您好：',
        zh`${inviter}希望與貴組織建立經銷商關係。請以貴組織的全域系統管理員帳戶開啟下列連結，閱讀後再決定是否接受：`,
        LINK_MARK,
        zh`接受之後，貴組織會出現在我們的客戶清單，我們便能為您透過我們取得的產品提供服務；您現有的訂用帳戶不受影響。${admin ? zh`我們同時要求下列系統管理員角色，為期${days}天：${roles}。您隨時可以移除。` : ''}`,
        zh`若尚未接受客戶合約，系統會請您一併接受。請先確認公司名稱與地址正確。此連結有效至${until}。`,
        `${inviter} ${sender}`,
      ].join('\n\n'),
    },
    reseller_joint: {
      subject: {
        en: `${inviter} and ${provider} ask to be your resellers`,
        'zh-TW': zh`${inviter}與${provider}希望成為貴組織的轉銷商`,
      },
      en: [
        'Hello,',
        `${inviter} looks after your services, and ${provider} is the distributor that places orders for you. To work with us, please authorize both companies in one step, signed in as a global administrator:`,
        LINK_MARK,
        `${inviter} can then help with your subscriptions, licenses and users${admin ? ` under these roles for ${period}: ${roles}` : ''}; ${provider} can submit the orders when you want a new subscription or more licenses. Nothing is ordered by accepting. Valid until ${until}.`,
        `${sender}, ${inviter}`,
      ].join('\n\n'),
      'zh-TW': [
        '您好：',
        zh`${inviter}負責照顧您的服務，${provider}是代您提交訂單的間接提供者。請以全域系統管理員身分開啟下列連結，一次授權兩家公司：`,
        LINK_MARK,
        zh`之後${inviter}可代表您管理訂用帳戶、授權與使用者${admin ? zh`，角色為${roles}，為期${days}天` : ''}；當您需要新訂用帳戶或更多授權時，${provider}可代您提交訂單。接受本身不會產生任何訂單。連結有效至${until}。`,
        `${inviter} ${sender}`,
      ].join('\n\n'),
    },
    partnership: {
      subject: {
        en: `${inviter} asks to be your indirect provider`,
        'zh-TW': zh`${inviter}希望成為貴公司的間接提供者`,
      },
      en: [
        'Hello,',
        `${inviter} would like to work with ${facts.invitee ?? 'you'} in the reseller program. A global admin of ${facts.invitee ?? 'your company'} can authorize us here:`,
        LINK_MARK,
        `We will then be able to order for customers that have authorized both of us, and to name you on those orders. Your customers stay yours, ours stay ours. Your account must be enrolled as an indirect reseller and the partner agreement signed. Valid until ${until}.`,
        `${sender}, ${inviter}`,
      ].join('\n\n'),
      'zh-TW': [
        '您好：',
        zh`${inviter}希望與${facts.invitee ?? '貴公司'}建立合作關係。請貴公司的全域系統管理員由此授權：`,
        LINK_MARK,
        zh`授權之後，凡同時授權雙方的客戶，我們即可代為提交訂單，並在訂單上註明貴公司。雙方原有的客戶不會互相移轉。貴公司須已註冊為間接轉銷商並簽署合作夥伴合約。連結有效至${until}。`,
        `${inviter} ${sender}`,
      ].join('\n\n'),
    },
  };
  return { subject: text[facts.kind].subject[locale], body: text[facts.kind][locale] };
};

/** Puts the link into a stored text. */
export const showLink = (body: string, link: string): string => body.replaceAll(LINK_MARK, link);

/** True when the stored text still has its link (S20). */
export const hasLink = (body: string): boolean => body.includes(LINK_MARK);

/**
 * Takes an edited text in: finds the link in it and stores the mark in its place. A link with letters, a path or an
 * escape grown on to its end, or with another address before its secret, leads nowhere and counts as missing (S20).
 */
export const readBody = (text: string, link: string): Result<string, Failure> => {
  const body = clean(text);
  if ([...body].length > MAX_BODY) return refuseFields({ field: 'body', code: 'too_long' });
  const parts = body.split(link);
  const follows = (index: number) => (index < parts.length - 1 ? `${parts[index]}${link}` : (parts[index] ?? ''));
  const whole = parts.every((_, index) => index === 0 || !/^[\p{L}\p{N}_/%-]/u.test(follows(index)));
  const damaged = parts.some((part) => part.includes(secretOf(link)));
  return parts.length > 1 && whole && !damaged ? ok(parts.join(LINK_MARK)) : refuse('link_missing');
};

/** One kind of line end, and no mark but ours. */
const clean = (text: string): string => text.replaceAll(LINK_MARK, '').replace(/\r\n?/g, '\n');

/** The part of a link that must not be stored: its last segment. */
const secretOf = (link: string): string => link.slice(link.lastIndexOf('/') + 1);

/** Takes an edited subject in: one line, not empty. The link is a secret and stands in the text alone. */
export const readSubject = (text: string, link: string): Result<string, Failure> => {
  const subject = clean(text).replace(/\s+/g, ' ').trim();
  if (subject.includes(secretOf(link))) return refuseFields({ field: 'subject', code: 'holds_link' });
  if (subject === '') return refuseFields({ field: 'subject', code: 'empty' });
  if ([...subject].length > MAX_SUBJECT) return refuseFields({ field: 'subject', code: 'too_long' });
  return ok(subject);
};

/**
 * Takes in what stands in the editor, whatever has become of its link, and puts the link back (S20, `Restore link`).
 * What is left of a damaged one goes: it would lead nowhere, and the secret in it is never stored.
 */
export const restoreBody = (text: string, link: string): Result<string, Failure> => {
  const read = readBody(text, link);
  if (read.ok || read.failure.code !== 'link_missing') return read;
  const words = clean(text).split(/(\s+)/);
  const rest = words.filter((word) => !word.includes(secretOf(link))).join('');
  return ok(restoreLink(rest));
};

/** Puts a lost link back into a stored text, on a line of its own after the first paragraph that announces it (S20). */
export const restoreLink = (body: string): string => {
  if (hasLink(body)) return body;
  const paragraphs = body.split('\n\n');
  const at = paragraphs.findIndex((paragraph) => /[:：]\s*$/.test(paragraph) && paragraph.length > 12);
  paragraphs.splice(at === -1 ? 1 : at + 1, 0, LINK_MARK);
  return paragraphs.filter((paragraph) => paragraph.trim() !== '').join('\n\n');
};
