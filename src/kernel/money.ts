import { ok, type Result, refused } from './result.ts';

/**
 * The currencies Tandem can price in (ISO 4217), with how many digits their minor unit has. Taiwan's dollar has two like
 * the euro: amounts are kept in cents of it, and only a screen drops the `.00`.
 */
export const CURRENCY_DIGITS = {
  EUR: 2,
  TWD: 2,
  USD: 2,
  GBP: 2,
  CHF: 2,
  PLN: 2,
  CZK: 2,
  DKK: 2,
  NOK: 2,
  SEK: 2,
  HKD: 2,
  SGD: 2,
  JPY: 0,
  KRW: 0,
} as const satisfies Record<string, number>;
export type Currency = keyof typeof CURRENCY_DIGITS;

/** An amount in the smallest unit of its currency, never a fraction: €12.50 is `{ minor: 1250, currency: 'EUR' }`. */
export type Money = { readonly minor: number; readonly currency: Currency };

/** Why a sum cannot be made: two currencies, or a number past what can be counted exactly (2^53 - 1). */
export type MoneyFault = 'other_currency' | 'too_large';

/** Reads a currency code in any case; undefined if Tandem does not price in it. */
export const readCurrency = (text: string): Currency | undefined => {
  const code = text.trim().toUpperCase();
  return Object.hasOwn(CURRENCY_DIGITS, code) ? (code as Currency) : undefined;
};

/** Nothing, in a currency: where a sum begins. */
export const zero = (currency: Currency): Money => ({ minor: 0, currency });

/** The same amount the other way: a charge becomes a credit. */
export const negate = (money: Money): Money => ({ ...money, minor: money.minor === 0 ? 0 : -money.minor });

/** The sum of two amounts in one currency. Fails with `other_currency` or `too_large`. */
export const add = (one: Money, other: Money): Result<Money, MoneyFault> =>
  one.currency === other.currency ? counted(one.minor + other.minor, one.currency) : refused('other_currency');

/** So many times the amount; `times` is a whole number (seats, months). Fails with `too_large`. */
export const multiply = (money: Money, times: number): Result<Money, MoneyFault> =>
  counted(money.minor * times, money.currency);

/**
 * The part of an amount that falls to `part` of `whole` equal units, for instance to 10 of 30 days. Both are whole
 * numbers, `whole` above zero. Rounded to the nearest minor unit, halves away from zero, so that a credit is exactly
 * the charge of the same days with its sign turned. The product is made without losing a digit. Fails with `too_large`
 * when `part` is so much more than `whole` that the result cannot be counted.
 */
export const share = (money: Money, part: number, whole: number): Result<Money, MoneyFault> => {
  const product = BigInt(money.minor) * BigInt(part);
  const size = product < 0n ? -product : product;
  const divisor = BigInt(whole);
  const rounded = (2n * size + divisor) / (2n * divisor);
  return counted(Number(product < 0n ? -rounded : rounded), money.currency);
};

/**
 * Reads a decimal amount such as `12.5` or `1250`, without a group sign: undefined if the text is none, has more digits
 * after the point than the currency knows, or is too large to be counted.
 */
export const readAmount = (text: string, currency: Currency): Money | undefined => {
  const digits = CURRENCY_DIGITS[currency];
  const match = /^(\d{1,15})(?:\.(\d{1,3}))?$/.exec(text.trim());
  const rest = match?.[2] ?? '';
  if (match?.[1] === undefined || rest.length > digits) return undefined;
  const minor = Number(match[1] + rest.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? { minor, currency } : undefined;
};

/** Writes an amount as a plain decimal with all its digits, for files: `12.50`, `2360.00`, `1500`. */
export const writeAmount = ({ minor, currency }: Money): string => {
  const digits = CURRENCY_DIGITS[currency];
  const text = String(minor < 0 ? -minor : minor).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
};

const counted = (minor: number, currency: Currency): Result<Money, MoneyFault> =>
  Number.isSafeInteger(minor) ? ok({ minor: minor === 0 ? 0 : minor, currency }) : refused('too_large');
