/** How a tag stands among the chosen customers. */
export type TagState = boolean | 'mixed';

const same = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;

/** The tag of the list that means the same, whatever its case. */
export const findTag = (tags: readonly string[], tag: string): string | undefined => tags.find((one) => same(one, tag));

/** Has everybody this tag, somebody, or nobody? */
export const tagStateOf = (owners: readonly (readonly string[])[], tag: string): TagState => {
  const having = owners.filter((tags) => findTag(tags, tag) !== undefined).length;
  return having === 0 ? false : having === owners.length ? true : 'mixed';
};

/** The next state of a box. Where some have the tag, "leave it as it is" can be reached again: mixed, on, off, mixed. */
export const nextTagState = (now: TagState, before: TagState): TagState =>
  before === 'mixed' ? (now === 'mixed' ? true : now ? false : 'mixed') : now !== true;

/** The tags of one customer after the choice; what was left as it is stays. */
export const tagsAfter = (tags: readonly string[], wanted: ReadonlyMap<string, TagState>): readonly string[] => {
  const on = [...wanted].filter(([, state]) => state === true).map(([tag]) => tag);
  const off = [...wanted].filter(([, state]) => state === false).map(([tag]) => tag);
  const kept = tags.filter((tag) => findTag(off, tag) === undefined);
  return [...kept, ...on.filter((tag) => findTag(kept, tag) === undefined)];
};
