import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { findLinks, hasLink, linkToken, smallestChange } from './link-token.ts';

const LINK = 'https://tandem.example/accept/7fQ2aaaaaaaaaaaax9Kd';

const editor = (doc: string) =>
  EditorState.create({ doc, extensions: linkToken(LINK, { label: 'Link', shown: [LINK, ''], token: '', start: '' }) });

it('finds the link wherever it stands, and no copy with letters grown on to it (S20)', () => {
  expect(findLinks(`Hello,\n\n${LINK}\n\nBye`, LINK)).toEqual([8]);
  expect(hasLink(`${LINK}x`, LINK)).toBe(false);
  expect(hasLink(`${LINK}-`, LINK)).toBe(false);
  expect(hasLink(`請開啟${LINK}，謝謝`, LINK)).toBe(true);
  expect(hasLink('Hello', LINK)).toBe(false);
});

it('keeps the link on a line of its own when something is typed beside it', () => {
  const state = editor(`Hello,\n\n${LINK}\n\nBye`);
  const after = state.update({ changes: { from: 8 + LINK.length, insert: 'x' } }).state;
  expect(after.doc.toString()).toBe(`Hello,\n\n${LINK}\nx\n\nBye`);
  const before = state.update({ changes: { from: 8, insert: 'Here: ' } }).state;
  expect(before.doc.toString()).toBe(`Hello,\n\nHere: \n${LINK}\n\nBye`);
});

it('lets the link be deleted, and pasted back anywhere as a link', () => {
  const state = editor(`Hello,\n\n${LINK}\n\nBye`);
  const gone = state.update({ changes: { from: 8, to: 8 + LINK.length } }).state;
  expect(hasLink(gone.doc.toString(), LINK)).toBe(false);
  const back = gone.update({ changes: { from: gone.doc.length, insert: LINK } }).state;
  expect(back.doc.toString()).toBe(`Hello,\n\n\n\nBye\n${LINK}`);
});

it('does not move the text while an input method composes', () => {
  const state = editor(`${LINK}\n`);
  const composing = state.update({
    changes: { from: LINK.length, insert: 'ㄋ' },
    userEvent: 'input.type.compose',
  }).state;
  expect(composing.doc.toString()).toBe(`${LINK}ㄋ\n`);
});

it('changes one text into another by the piece that differs', () => {
  expect(smallestChange('abc', 'abc')).toBeUndefined();
  expect(smallestChange('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, insert: '2' });
  expect(smallestChange('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' });
});
