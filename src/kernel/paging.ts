/** A page of a list that is read by key, never by offset: its cost does not grow with the list. */
export type PageRequest = { readonly limit: number; readonly cursor?: Cursor | undefined };
export type Page<Item> = { readonly items: readonly Item[]; readonly next: Cursor | null };
/** A page from which one can go on in both directions. */
export type TwoWayPage<Item> = Page<Item> & { readonly previous: Cursor | null };

declare const brand: unique symbol;
/** Where the next page begins. Opaque to callers; its content is the sort key of the last item shown. */
export type Cursor = string & { readonly [brand]: 'cursor' };

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 500;
