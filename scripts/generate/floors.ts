import { readdir, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

/** The house: which floor may import from which (docs/architecture.md). Whatever is not listed is forbidden. */
export const FLOORS: Readonly<Record<string, { imports: readonly string[]; packages: boolean }>> = {
  kernel: { imports: [], packages: false },
  domain: { imports: ['kernel'], packages: false },
  db: { imports: ['domain', 'kernel'], packages: true },
  wire: { imports: ['domain', 'kernel'], packages: true },
  mail: { imports: ['domain', 'kernel'], packages: true },
  net: { imports: ['domain', 'kernel'], packages: true },
  app: { imports: ['db', 'domain', 'kernel'], packages: true },
  identity: { imports: ['db', 'domain', 'kernel'], packages: true },
  http: { imports: ['app', 'identity', 'wire', 'net', 'domain', 'kernel'], packages: true },
  jobs: { imports: ['app', 'wire', 'mail', 'net', 'domain', 'kernel'], packages: true },
  sandbox: { imports: ['app', 'identity', 'wire', 'domain', 'kernel'], packages: true },
  main: {
    imports: ['kernel', 'domain', 'db', 'wire', 'mail', 'net', 'app', 'identity', 'http', 'jobs', 'sandbox'],
    packages: true,
  },
};

export type Import = { readonly from: string; readonly to: string; readonly kind: 'file' | 'package' };

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s[^;]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|^import\s*['"]([^'"]+)['"]/gm;

/** Every import of every source file under `root`/src, type imports and dynamic ones included; tests left out. */
export const readImports = async (root: string): Promise<readonly Import[]> => {
  const src = join(root, 'src');
  const files = (await readdir(src, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const found = await Promise.all(
    files.map(async (name) => {
      const text = (await readFile(join(src, name), 'utf8')).replace(/^\s*(\*|\/\/|\/\*).*$/gm, '');
      return [...text.matchAll(IMPORT)].map((match): Import => {
        const target = (match[1] ?? match[2] ?? match[3]) as string;
        return target.startsWith('.')
          ? { from: name, to: relative(src, resolve(dirname(join(src, name)), target)), kind: 'file' }
          : { from: name, to: target, kind: 'package' };
      });
    }),
  );
  return found.flat();
};

export const floorOf = (file: string): string => file.split('/')[0] as string;

/** What is wrong with the imports, one sentence each; none when the house stands. */
export const faultsOf = (imports: readonly Import[]): string[] => [
  ...imports.flatMap(faultOf),
  ...circlesIn(imports).map((circle) => `circle: ${circle.join(' -> ')}`),
];

const faultOf = ({ from, to, kind }: Import): string[] => {
  const floor = FLOORS[floorOf(from)];
  if (!floor) return [`${from} stands on no floor`];
  if (kind === 'package') {
    if (floor.packages) return [];
    const what = to.startsWith('node:') || builtinModules.includes(to) ? 'Node' : 'a package';
    return [`${from} imports ${to}: ${floorOf(from)} uses neither ${what} nor anything else from outside`];
  }
  const target = floorOf(to);
  if (target !== floorOf(from)) {
    return floor.imports.includes(target) ? [] : [`${from} imports ${to}: ${floorOf(from)} may not import ${target}`];
  }
  return neighbours(from, to);
};

/** On one floor: use cases do not import use cases, stores not stores, routes not routes, handlers not handlers. */
const neighbours = (from: string, to: string): string[] => {
  const useCase = /^app\/[^/]+\/[^/]+\.ts$/;
  if (useCase.test(from) && useCase.test(to)) return [`${from} imports ${to}: a use case imports no other`];
  const route = /^http\/(api|partner-center|graph)\/(?!plugin)[^/]+\.ts$/;
  if (route.test(from) && route.test(to)) return [`${from} imports ${to}: a route imports no other`];
  const door = (file: string) => /^(http|wire)\/(api|partner-center|graph)\//.exec(file)?.[2];
  if (door(from) && door(to) && door(from) !== door(to)) return [`${from} imports ${to}: doors never meet`];
  return [];
};

const circlesIn = (imports: readonly Import[]): string[][] => {
  const arrows = new Map<string, string[]>();
  for (const { from, to, kind } of imports) {
    if (kind === 'file') arrows.set(from, [...(arrows.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (file: string, path: string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    if (done.has(file)) return;
    for (const target of arrows.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of arrows.keys()) walk(file, []);
  return circles;
};

/** docs/floors.md: the arrows as they are, counted. */
export const drawFloors = (imports: readonly Import[]): string => {
  const counts = new Map<string, number>();
  for (const { from, to, kind } of imports) {
    if (kind !== 'file' || floorOf(from) === floorOf(to)) continue;
    const arrow = `${floorOf(from)} ${floorOf(to)}`;
    counts.set(arrow, (counts.get(arrow) ?? 0) + 1);
  }
  const arrows = [...counts].sort(([a], [b]) => a.localeCompare(b));
  return [
    '# The floors as they are',
    '',
    'Generated from the imports of the source by `npm run fix`; `test/architecture.test.ts` keeps it current. The number on an arrow counts imports.',
    '',
    '```mermaid',
    'flowchart TD',
    ...arrows.map(([arrow, count]) => `  ${arrow.split(' ')[0]} -->|${count}| ${arrow.split(' ')[1]}`),
    '```',
    '',
  ].join('\n');
};
