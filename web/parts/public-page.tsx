import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlatform, useSessionQuery } from '../session.tsx';
import { at, own } from '../theme.ts';
import { Badge } from './badge.tsx';
import { LanguageMenu, ThemeButton } from './frame/language-menu.tsx';
import { LostBand } from './frame/lost-band.tsx';
import { useGo } from './go.ts';
import { PersonTile } from './person-tile.tsx';
import { useTitle } from './title.ts';
import { useType } from './type.ts';
import { Wordmark } from './wordmark.tsx';

const useStyles = makeStyles({
  root: { minHeight: '100dvh', display: 'flex', flexDirection: 'column', backgroundColor: own.canvas, color: own.text },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '14px 40px',
    minHeight: '36px',
    [at.belowDesk]: { padding: '12px 24px' },
    [at.phone]: { padding: '10px 16px' },
  },
  wide: { padding: '18px 56px', [at.belowDesk]: { padding: '16px 24px' }, [at.phone]: { padding: '10px 16px' } },
  brand: {
    display: 'inline-flex',
    textDecorationLine: 'none',
    borderRadius: '6px',
    ':focus-visible': { outline: `2px solid ${own.focus}`, outlineOffset: '4px' },
  },
  end: { marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  person: { display: 'inline-flex', alignItems: 'center', gap: '8px', fontWeight: 600, paddingLeft: '8px' },
  name: { [at.phone]: { display: 'none' } },
  main: {
    flexGrow: 1,
    width: '100%',
    boxSizing: 'border-box',
    marginInline: 'auto',
    outlineStyle: 'none',
    padding: '40px 24px 48px',
    [at.phone]: { padding: '16px 16px 32px' },
  },
  narrow: { maxWidth: '688px' },
  form: { maxWidth: '468px' },
  consent: { maxWidth: '1168px', paddingTop: '8px' },
  full: {
    padding: '6px 56px 48px',
    [at.belowDesk]: { padding: '8px 24px 40px' },
    [at.phone]: { padding: '8px 16px 32px' },
  },
});

/** A page on the canvas, for everybody: before sign-in, consent, the sandbox's welcome. */
export const PublicPage = ({
  title,
  width = 'narrow',
  sandboxBadge = false,
  withPerson = false,
  end,
  children,
}: {
  /** Of the window. */
  title: string;
  /** 640, 420 for a form, 1120 for consent, or everything. */
  width?: 'narrow' | 'form' | 'consent' | 'full';
  sandboxBadge?: boolean;
  /** Who is signed in, at the right. */
  withPerson?: boolean;
  /** More at the right of the bar. */
  end?: ReactNode;
  children: ReactNode;
}) => {
  const styles = useStyles();
  const type = useType();
  const platform = usePlatform();
  const go = useGo();
  useTitle(title);
  return (
    <div className={styles.root}>
      <header className={mergeClasses(styles.bar, width === 'full' && styles.wide)}>
        <a {...go('/')} className={styles.brand}>
          <Wordmark {...(width === 'full' ? { size: 32, text: 20 } : {})} name={platform?.name ?? 'Tandem'} />
        </a>
        {sandboxBadge && <SandboxBadge />}
        <div className={styles.end}>
          <LanguageMenu />
          <ThemeButton />
          {withPerson && <Person />}
          {end}
        </div>
      </header>
      <LostBand />
      <main id="content" tabIndex={-1} className={mergeClasses(styles.main, styles[width], type.body)}>
        {children}
      </main>
    </div>
  );
};

const SandboxBadge = () => {
  const { t } = useTranslation();
  return <Badge tone="warning">{t('frame.sandbox')}</Badge>;
};

const Person = () => {
  const styles = useStyles();
  const session = useSessionQuery().data;
  if (session?.person == null) return null;
  return (
    <span className={styles.person}>
      <PersonTile name={session.person.name} size={30} />
      <span className={styles.name}>{session.person.name}</span>
    </span>
  );
};
