const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;
/** Letters, digits and signs of other scripts: neither Chinese, nor its wide punctuation, nor space. */
const NARROW_END = /[^\p{Script=Han}\u3000-\u303f\uff00-\uffef\s]$/u;
const NARROW_START = /^[^\p{Script=Han}\u3000-\u303f\uff00-\uffef\s]/u;

const join = (before: string, after: string): string =>
  (HAN_END.test(before) && NARROW_START.test(after)) || (NARROW_END.test(before) && HAN_START.test(after))
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

/** Fills the `{name}` places of a text; Chinese keeps the same gaps as in `zh`. A place without a value stays. */
export const fillPlaces = (text: string, values: Readonly<Record<string, string>>): string =>
  text
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? (values[part.slice(1, -1)] ?? part) : part))
    .reduce(join);
