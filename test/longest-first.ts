import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** What takes minutes, longest first. Begun last, it would keep one core busy while the other has nothing left to do. */
const LONG: readonly RegExp[] = [
  /\/test\/(fuzz|provisioning)\.test\.ts$/,
  /\/test\/browser\//,
  /\/test\/(crash|commerce|histories)/,
  // The rest of those that have a process each: between those that share one, they would end it.
  /\/test\/(?!api\/|identity\/)/,
];

/** Begins the suites that take long before those that do not; a fresh clone has no memory of how long each took. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = LONG.findIndex((pattern) => pattern.test(moduleId));
      return found < 0 ? LONG.length : found;
    };
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
