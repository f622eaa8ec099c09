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
  if (!(await ctx.store.read(wanted))) return undefined;
  const plain = passwords.temporary();
  return { plain, hash: await passwords.hash(plain) };
};
