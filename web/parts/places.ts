import { PAGES } from '../pages/pages.ts';
import type { NavSlot } from '../pages/registry.ts';

/** The address of a place in the navigation; undefined while nobody has built its page. */
export const placeOf = (slot: NavSlot): string | undefined => PAGES.find((page) => page.nav?.slot === slot)?.path;

/** Is there a page for this pattern, as `/providers/$provider`? */
export const hasPage = (pattern: string): boolean => PAGES.some((page) => page.path === pattern);
