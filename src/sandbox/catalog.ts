import type { CatalogItem } from '../domain/catalog.ts';
import { readCatalogItems } from '../wire/api/catalog-file.ts';
import file from './catalog.json' with { type: 'json' };

/** The sandbox's price list: invented products, in the form in which an operator imports its own. */
export const sandboxCatalog = (): readonly CatalogItem[] => {
  const read = readCatalogItems(file.items, (index, path) => ({ line: null, column: [index, ...path].join('.') }));
  if (read.faults.length > 0) throw new Error(`the sandbox's catalog is faulty: ${JSON.stringify(read.faults[0])}`);
  return read.items;
};
