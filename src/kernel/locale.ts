/** The two languages in which Tandem speaks to people (S3). */
export const LOCALES = ['en', 'zh-TW'] as const;
export type Locale = (typeof LOCALES)[number];
/** A text that exists in every language. */
export type Localized = Readonly<Record<Locale, string>>;
