import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { switchLanguage } from '../../i18n/setup.ts';
import { isLocale, preferences } from '../../preferences.ts';

export type InvitationLink = {
  readonly token: string;
  /** The page's own address, to come back to after signing in. */
  readonly path: string;
  /** The link in full, to hand on. */
  readonly url: string;
  /** An address that looks like a link but is none. */
  readonly broken: boolean;
};

const spoken = new Set<string>();

/**
 * The link somebody opened. One that names a language is read in it; whoever switches the language afterwards has the
 * last word.
 */
export const useLink = (): InvitationLink => {
  const { token = '', locale }: { token?: string; locale?: string } = useParams({ strict: false });
  const path = `${locale === undefined ? '' : `/${locale}`}/accept/${encodeURIComponent(token)}`;
  useEffect(() => {
    if (!isLocale(locale) || spoken.has(path)) return;
    spoken.add(path);
    if (preferences().locale !== locale) switchLanguage(locale);
  }, [locale, path]);
  return {
    token,
    path,
    url: `${window.location.origin}${path}`,
    broken: (locale !== undefined && !isLocale(locale)) || !/^[\w-]{16,128}$/.test(token),
  };
};
