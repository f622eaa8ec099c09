/** Where to go after signing in: an address of this platform, or home. Another site is never meant. */
export const safeNext = (next: unknown): string =>
  typeof next === 'string' && /^\/(?![/\\])[^\\\n\r]*$/.test(next) && !next.startsWith('/sign-in') ? next : '/home';

/**
 * An authorization that waits for the sign-in goes on at the server, not at a page of the portal: `/{tenant}/oauth2/...`
 * has to be loaded, or the portal would answer that there is nothing.
 */
export const isServed = (next: string): boolean => /^\/[^/?#]+\/oauth2\//.test(next);
