import type { Region } from '../domain/regions.ts';
import { sqlFor } from './schema.ts';
import type { Tx } from './store.ts';

/** All market regions with their countries. A handful of rows. */
export const findRegions = async (tx: Tx): Promise<readonly Region[]> => {
  const rows = await tx.all(sqlFor.selectFrom('regions').selectAll().orderBy('code').orderBy('country'));
  const codes = [...new Set(rows.map((row) => row.code))];
  return codes.map((code) => ({ code, countries: rows.filter((row) => row.code === code).map((row) => row.country) }));
};

export const saveRegions = async (tx: Tx, regions: readonly Region[]): Promise<void> => {
  await tx.run(sqlFor.deleteFrom('regions'));
  const rows = regions.flatMap((region) => region.countries.map((country) => ({ country, code: region.code })));
  if (rows.length > 0) await tx.run(sqlFor.insertInto('regions').values(rows));
};
