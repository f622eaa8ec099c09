/** Yen and won have no smaller unit; everything else that is priced in has cents. */
const digitsOf = (currency: string): number => (currency === 'JPY' || currency === 'KRW' ? 0 : 2);
/** The API takes no more. */
const MOST = 1_000_000_000_000;

/** An amount as it is typed, in the smallest unit; null when nothing is, undefined when it is no amount. */
export const readAmount = (text: string, currency: string): number | null | undefined => {
  const typed = text.replace(/[\s,]/g, '');
  if (typed === '') return null;
  const digits = digitsOf(currency);
  const match = /^(\d{1,13})(?:\.(\d+))?$/.exec(typed);
  const rest = match?.[2] ?? '';
  if (match?.[1] === undefined || rest.length > digits) return undefined;
  const minor = Number(match[1] + rest.padEnd(digits, '0'));
  return minor <= MOST ? minor : undefined;
};

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** An amount as one would type it, its thousands set apart. */
export const writeAmount = (minor: number, currency: string): string => {
  const digits = digitsOf(currency);
  const text = String(minor).padStart(digits + 1, '0');
  if (digits === 0) return grouped(text);
  const [whole, rest] = [text.slice(0, -digits), text.slice(-digits)];
  return /^0+$/.test(rest) ? grouped(whole) : `${grouped(whole)}.${rest}`;
};
