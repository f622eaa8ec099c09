import { randomInt } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';

/** Letters and digits that nobody mixes up when reading them out. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** What use cases are handed to make and digest passwords: scrypt, as sign-in checks it; sixteen letters, about 78 bits. */
export const passwords = {
  hash: (plain: string): Promise<string> => hashPassword(plain),
  temporary: (): string => Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
};
