import { expect, test } from 'vitest';
import { deriveSecrets, seal, unseal } from './secrets.ts';

const { seal: key, people } = deriveSecrets('a secret of the tests, long enough');

test('what was sealed opens with its key only, and not when changed', () => {
  const sealed = seal(key, 'text');
  expect(unseal(key, sealed)).toBe('text');
  expect(seal(key, 'text')).not.toBe(sealed);
  expect(() => unseal(deriveSecrets('another secret of the tests, long enough').seal, sealed)).toThrow();
  const changed = Buffer.from(sealed, 'base64url');
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(() => unseal(key, changed.toString('base64url'))).toThrow();
});

test('each purpose has a key of its own, the same at every start', () => {
  expect(deriveSecrets('a secret of the tests, long enough').people).toBe(people);
  expect(people).not.toBe(key.toString('hex'));
});

test('a short secret is none', () => {
  expect(() => deriveSecrets('short')).toThrow('at least 32');
});
