/** How the partner came to know the customer (S28-S30). */
export const CHANNELS = ['own_marketing', 'vendor_referral', 'indirect_provider', 'existing', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];
