/** Standing of a partner's account (domain 3.13). A suspended partner serves what it has and may start nothing new. */
export const STANDINGS = ['good', 'suspended', 'terminated'] as const;
export type Standing = (typeof STANDINGS)[number];
