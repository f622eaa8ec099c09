/** How many of a kind wait for somebody, as far as they are counted: more than this is "99+" (domain 5.1, Home). */
export const MOST_COUNTED = 99;
export type Waiting = { readonly number: number; readonly more: boolean };

/** What was found, when no more than one above the most was looked for. */
export const toWaiting = (found: number): Waiting => ({
  number: found > MOST_COUNTED ? MOST_COUNTED : found,
  more: found > MOST_COUNTED,
});

/** For how many days an answer, or an order that failed, is news. */
export const NEWS_DAYS = 30;
