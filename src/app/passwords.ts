import type { Tx } from '../db/store.ts';
import type { Context } from './context.ts';

/** Makes and digests passwords. Handed in by the door: use cases know no cryptography. */
export type Passwords = {
  /** A slow digest, safe to store. */
  hash(plain: string): Promise<string>;
  /** A password that somebody is given and must change at the first sign-in. */
  temporary(): string;
};

/** A temporary password with its digest. */
export type TemporaryPassword = { readonly plain: string; readonly hash: string };

/**
 * Makes a temporary password before the transaction opens, because digesting is slow by intent. `wanted` looks whether
 * there will be a use for it: whoever is going to be refused cannot keep the processor busy. The use case decides for
 * itself again; without a password it refuses with `conflict`, because something changed in between.
 */
export const makeTemporary = async (
  ctx: Context,
  passwords: Passwords,
  wanted: (tx: Tx) => Promise<boolean>,
): Promise<TemporaryPassword | undefined> => {
  const [password] = await makeTemporaries(ctx, passwords, async (tx) => ((await wanted(tx)) ? 1 : 0));
  return password;
};

/** The same for several at once: `wanted` says how many. Two are digested at a time, so that sign-ins get their turn. */
export const makeTemporaries = async (
  ctx: Context,
  passwords: Passwords,
  wanted: (tx: Tx) => Promise<number>,
): Promise<readonly TemporaryPassword[]> => {
  const plain = Array.from({ length: await ctx.store.read(wanted) }, () => passwords.temporary());
  const made: TemporaryPassword[] = [];
  for (let index = 0; index < plain.length; index += 2) {
    const pair = plain.slice(index, index + 2);
    const hashes = await Promise.all(pair.map((one) => passwords.hash(one)));
    made.push(...pair.map((one, place) => ({ plain: one, hash: hashes[place] as string })));
  }
  return made;
};
