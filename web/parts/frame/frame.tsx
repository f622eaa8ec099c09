import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../../preferences.ts';
import { at, own } from '../../theme.ts';
import { LostBand } from './lost-band.tsx';
import { Navigation } from './navigation.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { useShortcuts } from './shortcuts.ts';
import { FrameSlotsContext } from './slots.ts';
import { TopBar } from './top-bar.tsx';

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    zIndex: 10,
    top: '8px',
    left: '8px',
    padding: '8px 14px',
    borderRadius: '6px',
    backgroundColor: own.sheet,
    color: own.accentText,
    fontWeight: 600,
    transform: 'translateY(-64px)',
    ':focus': { transform: 'none', outline: `2px solid ${own.focus}`, outlineOffset: '2px' },
  },
  root: {
    display: 'grid',
    gridTemplateColumns: '233px minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    height: '100dvh',
    backgroundColor: own.canvas,
    color: own.text,
    [at.belowWide]: { gridTemplateColumns: '64px minmax(0, 1fr)' },
    [at.belowDesk]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    [at.phone]: { height: 'auto', minHeight: '100dvh' },
  },
  navigation: { gridRow: '1 / span 2', minHeight: 0, display: 'flex', [at.belowDesk]: { display: 'none' } },
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    backgroundColor: own.sheet,
    border: `1px solid ${own.line}`,
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    marginLeft: '-1px',
    borderTopLeftRadius: '14px',
    overflow: 'hidden',
    [at.belowDesk]: { marginLeft: 0, borderLeftStyle: 'none' },
    [at.phone]: { borderTopRightRadius: '14px', overflow: 'visible' },
  },
  band: { flexShrink: 0, overflow: 'hidden', [at.phone]: { position: 'sticky', top: 0, zIndex: 3 } },
  columns: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  main: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    outlineStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    [at.phone]: { overflow: 'visible' },
  },
  content: {
    boxSizing: 'border-box',
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: '24px 32px 32px',
    [at.phone]: { padding: '16px 16px 24px' },
  },
  panel: {
    flexShrink: 0,
    minHeight: 0,
    boxShadow: '-12px 0 24px -16px rgba(18, 35, 42, 0.16)',
    ':empty': { display: 'none' },
  },
});

/** Navigation and top bar on the canvas, work on one sheet. */
export const Frame = ({ children }: { children: ReactNode }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const width = useWidth();
  const { pathname } = useLocation();
  const [drawer, setDrawer] = useState(false);
  const [band, setBand] = useState<HTMLElement | null>(null);
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  const main = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const searchButton = useRef<HTMLButtonElement>(null);
  const [listOpen, setListOpen] = useState(false);
  const slots = useMemo(() => ({ band, panel }), [band, panel]);
  useShortcuts({
    search: () => {
      search.current?.focus();
      searchButton.current?.click();
    },
    list: () => setListOpen(true),
  });

  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    setDrawer(false);
    main.current?.scrollTo(0, 0);
    window.scrollTo(0, 0);
    // What had the focus may be gone with the old page: then a keyboard would start at the very top again.
    if (document.activeElement === null || document.activeElement === document.body)
      main.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <FrameSlotsContext value={slots}>
      <div className={styles.root}>
        <a className={styles.skip} href="#content">
          {t('frame.skip')}
        </a>
        {width === 'wide' || width === 'desk' ? (
          <div className={styles.navigation}>
            <Navigation look={width === 'wide' ? 'words' : 'icons'} />
          </div>
        ) : (
          <Navigation look="overlay" open={drawer} onClose={() => setDrawer(false)} />
        )}
        <TopBar
          searchRef={search}
          searchButtonRef={searchButton}
          onMenu={() => setDrawer(true)}
          onKeys={() => setListOpen(true)}
        />
        <div className={styles.sheet}>
          <LostBand />
          <div ref={setBand} className={styles.band} />
          <div className={styles.columns}>
            <main ref={main} id="content" tabIndex={-1} className={styles.main} data-scroll-restoration-id="sheet">
              <div className={mergeClasses(styles.content)}>{children}</div>
            </main>
            <div ref={setPanel} className={styles.panel} />
          </div>
        </div>
        <ShortcutList open={listOpen} onClose={() => setListOpen(false)} />
      </div>
    </FrameSlotsContext>
  );
};
