const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;
const LATIN_END = /[A-Za-z0-9]$/;
const LATIN_START = /^[A-Za-z0-9]/;

const join = (before: string, after: string): string =>
  (HAN_END.test(before) && LATIN_START.test(after)) || (LATIN_END.test(before) && HAN_START.test(after))
    ? `${before} ${after}`
    : before + after;

/**
 * Chinese with names put in: one space where Chinese meets Latin letters or digits, none where a Chinese name is put in
 * (design guide, section 7). Only the joints are touched, never the name itself.
 */
export const zh = (parts: TemplateStringsArray, ...values: readonly string[]): string =>
  values.reduce((text, value, index) => join(join(text, value), parts[index + 1] ?? ''), parts[0] ?? '');

/** Names in a row: `A、B 與 C`. */
export const zhList = (names: readonly string[]): string => {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : zh`${names.slice(0, -1).join('、')}與${last}`;
};
