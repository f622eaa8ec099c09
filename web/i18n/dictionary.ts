/**
 * What the Chinese file of an area must contain: every key of the English one. English has a singular form of its own
 * (`_one`); Chinese has none, so only `_other` is asked for.
 */
export type Dictionary<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Dictionary<T[K]>;
};
