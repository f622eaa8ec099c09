import type { Recipient } from '../domain/letter-facts.ts';
import type { Letter } from '../domain/letters.ts';
import type { Locale } from '../kernel/locale.ts';
import { en } from './messages/en.ts';
import { zhTW } from './messages/zh-TW.ts';
import { pagesAt } from './pages.ts';
import type { Messages, Wording } from './wording.ts';

const MESSAGES: Readonly<Record<Locale, Messages>> = { en, 'zh-TW': zhTW };

export type WrittenLetter = { readonly subject: string; readonly text: string; readonly html: string };

/**
 * Writes a letter in its recipient's language, as plain text and as HTML with the same words. `base` is where the
 * portal's pages are. Whatever people typed is escaped and cannot break out of its line.
 */
export const writeLetter = (letter: Letter, to: Pick<Recipient, 'name' | 'locale'>, base: string): WrittenLetter => {
  const messages = MESSAGES[to.locale];
  const pages = pagesAt(base);
  const wording = tidy(wordingOf(messages, letter, pages, to));
  const greeting = oneLine(messages.greeting(to.name));
  const footer = messages.footer(pages);
  return {
    subject: wording.subject,
    text: toText({ greeting, footer, colon: messages.colon }, wording),
    html: toHtml({ greeting, footer, locale: to.locale }, wording),
  };
};

/** The one place where a letter's kind chooses its words: TypeScript cannot see that both belong together. */
const wordingOf = (
  messages: Messages,
  letter: Letter,
  pages: ReturnType<typeof pagesAt>,
  to: Pick<Recipient, 'name'>,
): Wording =>
  (messages.letters[letter.kind] as (letter: Letter, pages: ReturnType<typeof pagesAt>, to: object) => Wording)(
    letter,
    pages,
    to,
  );

/** Control characters, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;
const oneLine = (text: string): string => text.replace(UNSEEN, ' ').replace(/ {2,}/g, ' ').trim();

const tidy = ({ subject, paragraphs, quote, action }: Wording): Wording => ({
  subject: oneLine(subject),
  paragraphs: paragraphs.map(oneLine),
  quote: quote
    ?.split(/\r\n|[\n\r\u2028\u2029]/)
    .map(oneLine)
    .join('\n'),
  action: { label: oneLine(action.label), url: action.url },
});

const toText = (frame: { greeting: string; footer: string; colon: string }, wording: Wording): string => {
  const { paragraphs, quote, action } = wording;
  const quoted = quote?.split('\n').map((line) => `> ${line}`.trimEnd());
  return [
    frame.greeting,
    ...paragraphs,
    ...(quoted ? [quoted.join('\n')] : []),
    `${action.label}${frame.colon}\n${action.url}`,
    `-- \n${frame.footer}`,
  ].join('\n\n');
};

const LANG: Readonly<Record<Locale, string>> = { en: 'en', 'zh-TW': 'zh-Hant-TW' };

const toHtml = (frame: { greeting: string; footer: string; locale: Locale }, wording: Wording): string => {
  const { subject, paragraphs, quote, action } = wording;
  const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');
  return [
    '<!doctype html>',
    `<html lang="${LANG[frame.locale]}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif">',
    // Mail programs drop the outer tags; a screen reader still needs the language.
    `<div role="article" lang="${LANG[frame.locale]}" style="max-width:36em">`,
    `<p>${escapeHtml(frame.greeting)}</p>`,
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    ...(quote === undefined
      ? []
      : [`<blockquote style="margin:16px 0;padding:0 16px;border-left:3px solid">${lines(quote)}</blockquote>`]),
    `<p><a href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>`,
    `<p style="font-size:14px">${escapeHtml(frame.footer)}</p>`,
    '</div></body></html>',
  ].join('\n');
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
