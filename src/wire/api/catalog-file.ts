import { z } from 'zod';
import {
  asCatalogItemId,
  BILLING_CYCLES,
  type CatalogItem,
  ITEM_KINDS,
  readCatalogItemId,
  type ServicePlan,
  TERM_DURATIONS,
} from '../../domain/catalog.ts';
import type { FaultAt } from '../../domain/catalog-check.ts';
import { isOneLine } from '../../domain/organizations.ts';
import { CURRENCY_DIGITS, type Currency } from '../../kernel/money.ts';

/** What an import may hold, and how much of an answer is listed. More is not a price list but a mistake. */
export const FILE_LIMITS = { items: 5_000, characters: 10_000_000, faults: 200, changes: 500 } as const;

/** What can be wrong with the form of a file; what its content says is `CATALOG_FAULTS`. */
export const FORM_FAULTS = [
  'not_json',
  'empty',
  'too_many',
  'missing',
  'malformed',
  'unknown_value',
  'unknown_currency',
  'bad_price',
  'bad_seats',
  'too_long',
  'unknown_column',
  'missing_column',
  'differs',
] as const;
export type FormFault = (typeof FORM_FAULTS)[number];

/** Where in the file: the line, and the column's name or the way into the item. */
export type FilePlace = { readonly line: number | null; readonly column: string };
export type FileFault = FilePlace & {
  readonly item: string | null;
  readonly code: FormFault | FaultAt['code'];
  readonly value: string | null;
};

type Path = readonly (string | number)[];
/** A file that was read: the items that are well formed, and all that is wrong. */
export type CatalogFile = {
  readonly items: readonly CatalogItem[];
  readonly faults: readonly FileFault[];
  /** Where in the file something of the item with this number stands. */
  readonly placeOf: (index: number, path: Path) => FilePlace;
};

const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((said) => isOneLine(said) && said.isWellFormed());
const itemId = z
  .string()
  .max(80)
  .refine((said) => readCatalogItemId(said) !== undefined)
  .transform((said) => asCatalogItemId(said.trim().toUpperCase()));
const planId = z.string().regex(/^[A-Za-z0-9_.-]{1,60}$/);
/** `|` and `;` part the plans of a CSV cell. */
const planName = text(120).refine((said) => !/[|;]/.test(said));
const seats = z.number().int().min(1).max(1_000_000);

const servicePlan = z.strictObject({
  id: planId,
  name: z.strictObject({ en: planName, 'zh-TW': planName }),
  requires: z.array(planId).max(50).optional(),
  excludes: z.array(planId).max(50).optional(),
});
const offer = z.strictObject({
  termDuration: z.enum(TERM_DURATIONS),
  billingCycle: z.enum(BILLING_CYCLES),
  prices: z
    .array(
      z.strictObject({
        market: z.string().min(1).max(40),
        unitPrice: z.strictObject({
          minor: z.number().int().min(0).max(1_000_000_000),
          currency: z.enum(Object.keys(CURRENCY_DIGITS) as [Currency, ...Currency[]]),
        }),
      }),
    )
    .max(100),
});

/** An item as a file gives it; what is left out is false, empty or nothing. */
export const catalogFileItem = z.strictObject({
  id: itemId,
  name: z.strictObject({ en: text(120), 'zh-TW': text(120) }),
  publisher: text(120),
  kind: z.enum(ITEM_KINDS),
  minSeats: seats,
  maxSeats: seats,
  onePerCustomer: z.boolean().default(false),
  baseItemIds: z.array(itemId).max(100).default([]),
  convertsTo: itemId.nullable().default(null),
  upgradesTo: z.array(itemId).max(100).default([]),
  servicePlans: z.array(servicePlan).max(100).default([]),
  offers: z.array(offer).max(50),
});

/** Reads an import in JSON: a list of items, or `{"items":[...]}`. */
export const readCatalogJson = (content: string): CatalogFile => {
  const lines = linesOfItems(content);
  const placeOf = (index: number, path: Path): FilePlace => ({ line: lines[index] ?? null, column: writePath(path) });
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1];
    const place = { line: line === undefined ? null : Number(line), column: '' };
    return { items: [], faults: [{ ...place, item: null, code: 'not_json', value: null }], placeOf };
  }
  const list = Array.isArray(value) ? value : (value as { items?: unknown } | null)?.items;
  if (!Array.isArray(list)) return wholly('missing', 'items', placeOf);
  return readCatalogItems(list, placeOf);
};

/** Reads items that somebody has made values of already; `placeOf` says where they stood. */
export const readCatalogItems = (list: readonly unknown[], placeOf: CatalogFile['placeOf']): CatalogFile => {
  if (list.length === 0) return wholly('empty', 'items', placeOf);
  if (list.length > FILE_LIMITS.items) return wholly('too_many', 'items', placeOf);
  const items: CatalogItem[] = [];
  const faults: FileFault[] = [];
  const numbers: number[] = [];
  for (const [index, value] of list.entries()) {
    const read = catalogFileItem.safeParse(value);
    if (read.success) {
      items.push(toItem(read.data));
      numbers.push(index);
    } else faults.push(...read.error.issues.flatMap((issue) => toFaults(issue, value, (path) => placeOf(index, path))));
  }
  return { items, faults, placeOf: (index, path) => placeOf(numbers[index] ?? index, path) };
};

/** The faults of the content, put where they stand in the file. */
export const placeFaults = (file: CatalogFile, found: readonly FaultAt[]): readonly FileFault[] =>
  found.map(({ index, path, code, value }) => ({
    ...file.placeOf(index, path),
    item: file.items[index]?.id ?? null,
    code,
    value: value ?? null,
  }));

const wholly = (code: FormFault, column: string, placeOf: CatalogFile['placeOf']): CatalogFile => ({
  items: [],
  faults: [{ line: null, column, item: null, code, value: null }],
  placeOf,
});

const toItem = ({ servicePlans, ...read }: z.infer<typeof catalogFileItem>): CatalogItem => {
  const [productId = '', skuId = ''] = read.id.split(':');
  return { ...read, productId, skuId, servicePlans: servicePlans.map(toPlan) };
};

const toPlan = ({ requires, excludes, ...plan }: z.infer<typeof servicePlan>): ServicePlan => ({
  ...plan,
  ...(requires && requires.length > 0 ? { requires } : {}),
  ...(excludes && excludes.length > 0 ? { excludes } : {}),
});

const toFaults = (issue: z.core.$ZodIssue, value: unknown, place: (path: Path) => FilePlace): FileFault[] => {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const id = valueAt(value, ['id']);
  const item = typeof id === 'string' && id !== '' ? id.slice(0, 80) : null;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...place([...path, key]), item, code: 'unknown_column', value: key }));
  }
  const said = valueAt(value, path);
  return [{ ...place(path), item, code: codeOf(issue, path, said), value: shown(said) }];
};

const BY_MEMBER: Readonly<Record<string, FormFault>> = {
  currency: 'unknown_currency',
  minor: 'bad_price',
  minSeats: 'bad_seats',
  maxSeats: 'bad_seats',
  kind: 'unknown_value',
  termDuration: 'unknown_value',
  billingCycle: 'unknown_value',
  onePerCustomer: 'unknown_value',
};

const codeOf = (issue: z.core.$ZodIssue, path: Path, said: unknown): FormFault => {
  if (said === undefined || said === null || (typeof said === 'string' && said.trim() === '')) return 'missing';
  const known = BY_MEMBER[String(path.at(-1))];
  if (known !== undefined) return known;
  return issue.code === 'too_big' ? 'too_long' : 'malformed';
};

const shown = (said: unknown): string | null =>
  typeof said === 'string' || typeof said === 'number' || typeof said === 'boolean' ? String(said).slice(0, 80) : null;

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step], value);

/** `['offers', 0, 'billingCycle']` as a reader of JSON writes it: `offers[0].billingCycle`. */
const writePath = (path: Path): string =>
  path.reduce<string>(
    (written, step) => (typeof step === 'number' ? `${written}[${step}]` : `${written}${written ? '.' : ''}${step}`),
    '',
  );

/** The line on which each item begins: the objects in the outermost list. */
const linesOfItems = (content: string): readonly number[] => {
  const lines: number[] = [];
  let [line, open, inText] = [1, '', false];
  for (let at = 0; at < content.length; at += 1) {
    const character = content.charAt(at);
    if (character === '\n') line += 1;
    if (inText) {
      if (character === '\\') at += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') {
      if (character === '{' && (open === '[' || open === '{[')) lines.push(line);
      open += character;
    } else if (character === '}' || character === ']') open = open.slice(0, -1);
  }
  return lines;
};
