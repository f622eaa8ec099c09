/** Who appears in the examples of the API's description: three of the cast, as a reference and as a partner. */

export const TALLOW = {
  id: 'c0ffee00-1234-4abc-9def-0000000000c1',
  name: 'Tallow Bakery',
  kind: 'customer',
  domain: 'tallowbakery.example',
  country: 'PT',
} as const;
export const HARBOR_REF = {
  id: '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192',
  name: 'Harbor IT',
  kind: 'reseller',
  domain: 'harborit.example',
  country: 'PT',
} as const;
export const HARBOR = { ...HARBOR_REF, partnerId: '6200002', verified: true } as const;
export const NORTHLIGHT_REF = {
  id: '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60',
  name: 'Northlight Distribution',
  kind: 'provider',
  domain: 'northlight.example',
  country: 'PT',
} as const;
export const NORTHLIGHT = { ...NORTHLIGHT_REF, partnerId: '5100001', verified: true } as const;
