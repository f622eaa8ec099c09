/** Invented company names: made of syllables, so that parts of them are as often or as rare as in real ones. */
let state = 20_261_123;
/** The same dice every time. */
export const dice = (sides: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 4_294_967_296) * sides);
};

const pick = (values: readonly string[]): string => values[dice(values.length)] ?? '';
const ONSETS = 'b c d f g h j k l m n p r s t v w br cr dr fl gr pl st tr sh ch'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 't', 'm', 'nd', 'st', 'ck'];
const syllable = (): string => pick(ONSETS) + pick(VOWELS) + pick(CODAS);
const word = (): string => {
  const text = syllable() + syllable() + (dice(5) < 2 ? syllable() : '');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const WORDS: readonly string[] = Array.from({ length: 4000 }, word);
export const TRADES: readonly string[] =
  'Bakery Clinic Logistics Foundry Textiles Dental Robotics Hotels Foods Cycles Opticians Legal Group Consulting Trading Systems Energy Media Studio Partners'.split(
    ' ',
  );
