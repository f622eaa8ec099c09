import { statement, type Tx } from './store.ts';

/** What the platform remembers of itself, by name. Undefined if it never did. */
export const findSetting = async <Value>(tx: Tx, key: string): Promise<Value | undefined> =>
  (await tx.maybe(statement<{ value: Value }>`select value from platform where key = ${key}`))?.value;

export const saveSetting = async (tx: Tx, key: string, value: unknown): Promise<void> => {
  await tx.run(statement`
    insert into platform (key, value) values (${key}, ${JSON.stringify(value)})
    on conflict (key) do update set value = excluded.value`);
};

/** The same, locked until the transaction ends: of two who use it up, the second sees that it is gone. */
export const lockSetting = async <Value>(tx: Tx, key: string): Promise<Value | undefined> =>
  (await tx.maybe(statement<{ value: Value }>`select value from platform where key = ${key} for update`))?.value;

export const deleteSetting = async (tx: Tx, key: string): Promise<void> => {
  await tx.run(statement`delete from platform where key = ${key}`);
};
