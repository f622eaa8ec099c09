/** Two-letter country codes of one market region. Provider, reseller and customer must share one (domain 2.2). */
export type Region = { readonly code: string; readonly countries: readonly string[] };

/** The region a country belongs to; undefined for a country in which nobody sells yet. */
export const regionOf = (regions: readonly Region[], country: string): string | undefined =>
  regions.find((region) => region.countries.includes(country))?.code;

/** The European Union, and Iceland, Liechtenstein, Norway and Switzerland: their law, and no policy of an operator. */
const EU_AND_EFTA: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH'.split(' '),
);
export const isInEuOrEfta = (country: string): boolean => EU_AND_EFTA.has(country);

/** True when every country lies in one and the same region. A country without a region shares none. */
export const shareRegion = (regions: readonly Region[], countries: readonly string[]): boolean => {
  const [first, ...others] = countries.map((country) => regionOf(regions, country));
  return first !== undefined && others.every((code) => code === first);
};
