import type { CatalogItem, ServicePlan } from '../../domain/catalog.ts';
import { readAmount, readCurrency, writeAmount } from '../../kernel/money.ts';
import { csvLine } from '../csv.ts';
import { type CsvRow, readCsv } from '../csv-reader.ts';
import { type CatalogFile, type FileFault, type FilePlace, readCatalogItems } from './catalog-file.ts';

/**
 * A price list as a table: one row for each item, term, billing cycle and market. The item's own columns may be left
 * empty after its first row. What is written can be read back.
 */
const ITEM_COLUMNS = [
  ['Item ID', ['id']],
  ['Name', ['name', 'en']],
  ['Name (zh-TW)', ['name', 'zh-TW']],
  ['Publisher', ['publisher']],
  ['Kind', ['kind']],
  ['Minimum seats', ['minSeats']],
  ['Maximum seats', ['maxSeats']],
  ['One per customer', ['onePerCustomer']],
  ['Base items', ['baseItemIds']],
  ['Converts to', ['convertsTo']],
  ['Upgrades to', ['upgradesTo']],
  ['Service plans', ['servicePlans']],
] as const;
const OFFER_COLUMNS = [
  ['Term', 'termDuration'],
  ['Billing', 'billingCycle'],
  ['Market', 'market'],
  ['Currency', 'currency'],
  ['Price', 'minor'],
] as const;
type Column = (typeof ITEM_COLUMNS)[number][0] | (typeof OFFER_COLUMNS)[number][0];
const COLUMNS: readonly Column[] = [...ITEM_COLUMNS.map(([name]) => name), ...OFFER_COLUMNS.map(([name]) => name)];
const OPTIONAL: readonly Column[] = ['One per customer', 'Base items', 'Converts to', 'Upgrades to', 'Service plans'];

export const catalogFileHead = csvLine(COLUMNS);

/** The rows of an item: of one market, or of all. */
export const toCatalogLines = (item: CatalogItem, market: string | null): string => {
  const own = [
    item.id,
    item.name.en,
    item.name['zh-TW'],
    item.publisher,
    item.kind,
    item.minSeats,
    item.maxSeats,
    item.onePerCustomer ? 'yes' : 'no',
    item.baseItemIds.join(' '),
    item.convertsTo,
    item.upgradesTo.join(' '),
    item.servicePlans.map(writePlan).join('; '),
  ];
  return item.offers
    .flatMap((offer) =>
      offer.prices
        .filter((price) => market === null || price.market === market)
        .map(({ market: sold, unitPrice }) =>
          csvLine([...own, offer.termDuration, offer.billingCycle, sold, unitPrice.currency, writeAmount(unitPrice)]),
        ),
    )
    .join('');
};

type Cells = Readonly<Record<Column, string>>;
type Row = { readonly line: number; readonly cells: Cells };

/** Reads an import in CSV. Rows of one item belong together wherever they stand. */
export const readCatalogCsv = (content: string): CatalogFile => {
  const [head, ...records] = readCsv(content);
  const names = (head?.cells ?? []).map((name) => COLUMNS.find((one) => same(one, name)));
  const wrong = headFaults(head, names);
  if (wrong.length > 0) return { items: [], faults: wrong, placeOf: () => ({ line: 1, column: '' }) };
  const groups = [
    ...groupBy(
      records.map((record) => toRow(record, names)),
      (row) => row.cells['Item ID'].toUpperCase(),
    ),
  ];
  const drafts = groups.map(([, rows]) => toDraft(rows));
  const file = readCatalogItems(
    drafts.map((draft) => draft.item),
    (index, path) => placeIn(drafts[index], path),
  );
  return { ...file, faults: [...groups.flatMap(([, rows]) => differences(rows)), ...file.faults] };
};

const headFaults = (head: CsvRow | undefined, names: readonly (Column | undefined)[]): FileFault[] => {
  const at = { line: head?.line ?? 1, item: null };
  const unknown = (head?.cells ?? []).filter((_, place) => names[place] === undefined);
  const missing = COLUMNS.filter((name) => !OPTIONAL.includes(name) && !names.includes(name));
  return [
    ...missing.map((name) => ({ ...at, column: name, code: 'missing_column' as const, value: null })),
    ...unknown.map((name) => ({ ...at, column: name.slice(0, 80), code: 'unknown_column' as const, value: null })),
  ];
};

const same = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase();

const toRow = (record: CsvRow, names: readonly (Column | undefined)[]): Row => {
  const cells = Object.fromEntries(COLUMNS.map((name) => [name, ''])) as Record<Column, string>;
  for (const [place, name] of names.entries()) if (name !== undefined) cells[name] = (record.cells[place] ?? '').trim();
  return { line: record.line, cells };
};

type Draft = {
  readonly item: unknown;
  readonly line: number;
  /** For each offer, the line of each of its prices. */
  readonly offers: readonly (readonly number[])[];
};

const toDraft = (rows: readonly Row[]): Draft => {
  const said = (name: Column): string => rows.find((row) => row.cells[name] !== '')?.cells[name] ?? '';
  const offers = [...groupBy(rows, ({ cells }) => `${cells.Term}\n${cells.Billing}`.toLowerCase()).values()];
  return {
    line: rows[0]?.line ?? 1,
    offers: offers.map((group) => group.map((row) => row.line)),
    item: {
      id: said('Item ID'),
      name: { en: said('Name'), 'zh-TW': said('Name (zh-TW)') },
      publisher: said('Publisher'),
      kind: said('Kind').toLowerCase(),
      minSeats: readNumber(said('Minimum seats')),
      maxSeats: readNumber(said('Maximum seats')),
      onePerCustomer: readAnswer(said('One per customer')),
      baseItemIds: readList(said('Base items')),
      convertsTo: said('Converts to') || null,
      upgradesTo: readList(said('Upgrades to')),
      servicePlans: said('Service plans').split(';').flatMap(readPlan),
      offers: offers.map((group) => ({
        termDuration: group[0]?.cells.Term.toUpperCase(),
        billingCycle: group[0]?.cells.Billing.toLowerCase(),
        prices: group.map(({ cells }) => {
          const currency = readCurrency(cells.Currency);
          const amount = currency && readAmount(cells.Price, currency);
          // Without a currency nobody can tell what the amount means: then only the currency is at fault.
          return {
            market: cells.Market,
            unitPrice: { currency: currency ?? cells.Currency, minor: amount?.minor ?? (currency ? cells.Price : 0) },
          };
        }),
      })),
    },
  };
};

/** A later row of an item that says something else than its first one. */
const differences = (rows: readonly Row[]): FileFault[] =>
  ITEM_COLUMNS.flatMap(([column]) => {
    const first = rows.find((row) => row.cells[column] !== '')?.cells[column] ?? '';
    return rows
      .filter((row) => row.cells[column] !== '' && !same(row.cells[column], first))
      .map((row) => ({
        line: row.line,
        column,
        item: row.cells['Item ID'],
        code: 'differs' as const,
        value: row.cells[column].slice(0, 80),
      }));
  });

const placeIn = (draft: Draft | undefined, path: readonly (string | number)[]): FilePlace => {
  const [member, offer, , price] = path;
  if (member === 'offers') {
    const lines = draft?.offers[Number(offer ?? 0)];
    const column = OFFER_COLUMNS.find(([, name]) => path.includes(name))?.[0] ?? 'Term';
    return { line: lines?.[Number(price ?? 0)] ?? draft?.line ?? null, column };
  }
  const column = ITEM_COLUMNS.find(([, way]) => way.every((step, place) => path[place] === step))?.[0];
  return { line: draft?.line ?? null, column: column ?? 'Item ID' };
};

const readNumber = (text: string): number | string => (/^\d{1,9}$/.test(text) ? Number(text) : text);
const readList = (text: string): string[] => text.split(/[\s,;]+/).filter((id) => id !== '');
const ANSWERS: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false, '': false };
const readAnswer = (text: string): boolean | string => ANSWERS[text.toLowerCase()] ?? text;

/** A plan in a cell: `id|English|中文|requires|excludes`, the last two lists with blanks between, or left out. */
const writePlan = ({ id, name, requires = [], excludes = [] }: ServicePlan): string =>
  [id, name.en, name['zh-TW'], requires.join(' '), excludes.join(' ')].join('|');
const readPlan = (text: string): unknown[] => {
  if (text.trim() === '') return [];
  const [id = '', en = '', zhTW = '', requires = '', excludes = ''] = text.split('|').map((part) => part.trim());
  return [{ id, name: { en, 'zh-TW': zhTW }, requires: readList(requires), excludes: readList(excludes) }];
};

const groupBy = <Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> => {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
};
