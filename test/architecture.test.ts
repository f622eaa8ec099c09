import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedFiles, ROOT } from '../scripts/generate/files.ts';
import { FLOORS, faultsOf, type Import, readImports } from '../scripts/generate/floors.ts';

const arrow = (from: string, to: string, kind: Import['kind'] = 'file'): Import => ({ from, to, kind });

describe('the house', () => {
  test('every import follows the floors, and there are no circles', async () => {
    const imports = await readImports(ROOT);
    expect(imports.length).toBeGreaterThan(200);
    expect(faultsOf(imports)).toEqual([]);
  });

  test('a use case that sends mail would be noticed', () => {
    expect(faultsOf([arrow('app/invitations/accept.ts', 'mail/letters.ts')])).toEqual([
      'app/invitations/accept.ts imports mail/letters.ts: app may not import mail',
    ]);
  });

  test('a door that reads the database would be noticed', () => {
    expect(faultsOf([arrow('http/api/customers.ts', 'db/relationships.ts')])).toHaveLength(1);
  });

  test('a rule that reads the clock of Node would be noticed', () => {
    expect(faultsOf([arrow('domain/invitations.ts', 'node:crypto', 'package')])).toHaveLength(1);
    expect(faultsOf([arrow('kernel/time.ts', 'zod', 'package')])).toHaveLength(1);
  });

  test('a use case that calls its neighbour would be noticed', () => {
    expect(faultsOf([arrow('app/invitations/end.ts', 'app/invitations/draft.ts')])).toHaveLength(1);
  });

  test('a circle would be noticed', () => {
    const circle = [arrow('domain/a.ts', 'domain/b.ts'), arrow('domain/b.ts', 'domain/a.ts')];
    expect(faultsOf(circle)).toEqual(['circle: domain/a.ts -> domain/b.ts -> domain/a.ts']);
  });

  test('every floor of the table has its row in the architecture page', async () => {
    const page = await readFile(join(ROOT, 'docs/architecture.md'), 'utf8');
    for (const floor of Object.keys(FLOORS)) expect(page).toMatch(new RegExp(`\\b${floor}\\b`));
  });
});

describe('what is generated', () => {
  test('is current: `npm run fix` would change nothing', async () => {
    for (const [path, text] of await generatedFiles()) {
      const there = await readFile(join(ROOT, path), 'utf8').catch(() => '');
      expect(there === text, `${path} is out of date: run "npm run fix"`).toBe(true);
    }
  });
});
