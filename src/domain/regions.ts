/** Two-letter country codes of one market region. Provider, reseller and customer must share one (domain 2.2). */
export type Region = { readonly code: string; readonly countries: readonly string[] };

/** The region a country belongs to; undefined for a country in which nobody sells yet. */
export const regionOf = (regions: readonly Region[], country: string): string | undefined =>
  regions.find((region) => region.countries.includes(country))?.code;

/** True when every country lies in one and the same region. A country without a region shares none. */
export const shareRegion = (regions: readonly Region[], countries: readonly string[]): boolean => {
  const [first, ...others] = countries.map((country) => regionOf(regions, country));
  return first !== undefined && others.every((code) => code === first);
};
