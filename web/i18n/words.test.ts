import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zhTW } from './zh-TW.ts';

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, path = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  );

const english = flat(en);
const chinese = flat(zhTW);
const places = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

describe('the words of the portal (S3)', () => {
  it('exist in both languages; a singular only where English needs one', () => {
    const needed = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect([...chinese.keys()].sort()).toEqual(needed.sort());
    for (const key of english.keys()) {
      if (key.endsWith('_one')) expect(english.has(key.replace(/_one$/, '_other')), key).toBe(true);
    }
  });

  it('name nothing in Chinese that English does not fill in', () => {
    for (const [key, text] of chinese) {
      const known = new Set(places(english.get(key) ?? ''));
      for (const place of places(text)) expect(known.has(place), `${key}: ${place}`).toBe(true);
    }
  });

  it('use full-width punctuation between Chinese characters', () => {
    for (const [key, text] of chinese) expect(text, key).not.toMatch(/\p{Script=Han}[,;:?!()]\s?(\p{Script=Han}|$)/u);
  });

  it('say neither oops nor please nor successfully, and shout at nobody', () => {
    for (const [key, text] of english) expect(text, key).not.toMatch(/\b(oops|please|successfully)\b|!(\s|$)/i);
  });
});
