import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { EVENT_TYPES } from '../../src/domain/events.ts';
import { LOG_ACTIONS } from '../pages/settings/activity/actions.ts';
import { activity as en } from './en/activity.ts';
import { activity as zhTW } from './zh-TW/activity.ts';

const wordAt = (tree: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (branch, key) => (typeof branch === 'object' && branch !== null ? Reflect.get(branch, key) : undefined),
      tree,
    );

test('everything that can happen has words in both languages, and a place in the filter', () => {
  for (const type of EVENT_TYPES) {
    expect(wordAt(en.action, type), type).toEqual(expect.any(String));
    expect(wordAt(zhTW.action, type), type).toEqual(expect.any(String));
  }
  expect(Object.keys(LOG_ACTIONS).sort()).toEqual([...EVENT_TYPES].sort());
});

test('every act that a member can be refused has words in both languages', () => {
  const acts = actsOf(fileURLToPath(new URL('../../src/app', import.meta.url)));
  expect(acts.length).toBeGreaterThan(30);
  for (const act of acts) {
    expect(wordAt(en.acts, act), act).toEqual(expect.any(String));
    expect(wordAt(zhTW.acts, act), act).toEqual(expect.any(String));
  }
});

/** Acts of the platform itself, and those that nobody has to be a member for. */
const OWN =
  /^(platform|jobs|letter|letters|mailbox|test)\.|^(delegated-admin\.sweep|notice\.deliver|invitation\.(abandon|expire)|user\.purge|subscription\.sweep|order\.(find-lines|find-forgotten-lines|ask-for-line|settle-line))$/;

/** The names under which use cases are run, from their files. */
const actsOf = (folder: string): readonly string[] => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const names = files.flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(
      /(?:transact|query|queryOnce)(?:<[^(]*>)?\(\s*ctx,\s*'([a-z-]+\.[a-z-]+)'/g,
    ),
  ]);
  return [...new Set(names.map((match) => match[1] ?? ''))].filter((name) => !OWN.test(name));
};
