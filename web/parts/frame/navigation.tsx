import {
  Button,
  makeStyles,
  mergeClasses,
  NavDrawer,
  NavDrawerBody,
  NavDrawerFooter,
  NavItem,
  Tooltip,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGES } from '../../pages/pages.ts';
import { isFor, type NavSlot, type PageDefinition } from '../../pages/registry.ts';
import { usePlatform, useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { useWaiting, useWaitingText } from '../../waiting.ts';
import { useGo } from '../go.ts';
import { Mark } from '../mark.tsx';
import { Wordmark } from '../wordmark.tsx';
import { NAVIGATION } from './navigation-order.ts';
import { SandboxClock } from './sandbox-clock.tsx';

const useStyles = makeStyles({
  drawer: { backgroundColor: own.canvas, height: '100%', borderRight: 'none', width: '232px', boxSizing: 'border-box' },
  narrow: { width: '64px' },
  overlay: { width: '280px' },
  landmark: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  brand: { display: 'flex', alignItems: 'center', height: '60px', paddingLeft: '20px', flexShrink: 0 },
  brandNarrow: { justifyContent: 'center', paddingLeft: 0 },
  close: { marginLeft: 'auto', marginRight: '8px' },
  body: {
    padding: '0 12px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '1px',
    backgroundImage: 'none',
    overflowX: 'hidden',
  },
  section: { fontSize: '12px', lineHeight: '16px', color: own.text3, padding: '17px 10px 4px', fontWeight: 400 },
  line: { borderTop: `1px solid ${own.line2}`, margin: '10px 8px' },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minHeight: '36px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '7px 10px',
    borderRadius: '8px',
    fontSize: '14px',
    lineHeight: '20px',
    color: own.text2,
    backgroundColor: 'transparent',
    ':hover': { backgroundColor: own.canvasHover, color: own.text },
    '::after': { display: 'none' },
    '& .fui-NavItem__icon': { alignItems: 'center', minWidth: '20px', width: '20px', fontSize: '20px' },
    '& .fui-NavItem__icon svg': { display: 'inline' },
  },
  current: {
    backgroundColor: own.sheet,
    color: own.text,
    fontWeight: 600,
    boxShadow: '0 1px 2px rgba(18, 35, 42, 0.08)',
    ':hover': { backgroundColor: own.sheet },
    '& .fui-NavItem__icon': { color: own.accentText },
  },
  under: { minHeight: '32px', padding: '5px 10px 5px 40px' },
  narrowItem: { justifyContent: 'center', padding: '8px 0', position: 'relative' },
  words: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: {
    flexShrink: 0,
    minWidth: '20px',
    padding: '1px 6px',
    borderRadius: '10px',
    boxSizing: 'border-box',
    textAlign: 'center',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: 600,
    backgroundColor: own.accentSoft,
    color: own.accentSoftText,
  },
  dot: {
    position: 'absolute',
    top: '7px',
    right: '8px',
    width: '8px',
    height: '8px',
    borderRadius: '50%',
    backgroundColor: own.accentText,
    overflow: 'hidden',
    textIndent: '100%',
  },
  foot: { padding: '10px 12px 12px', backgroundImage: 'none' },
});

type Shown = { readonly slot: NavSlot; readonly page: PageDefinition; readonly under: boolean };

/** The links of the person's own portal. Nothing is shown that does not work or may not be seen. */
export const Navigation = ({
  look,
  open = true,
  onClose,
}: {
  look: 'words' | 'icons' | 'overlay';
  open?: boolean;
  onClose?: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const session = useSession();
  const platform = usePlatform();
  const { pathname } = useLocation();
  const narrow = look === 'icons';
  const order = NAVIGATION[session.organization.kind];
  const find = (slot: NavSlot, under: boolean): Shown[] =>
    PAGES.filter((page) => page.nav?.slot === slot && isFor(page, session))
      .slice(0, 1)
      .map((page) => ({ slot, page, under }));
  const listed = (entries: typeof order.main): Shown[] =>
    entries.flatMap((entry) => {
      const above = find(entry.slot, false);
      // What would stand under a page that this person does not have stands by itself.
      return [...above, ...(entry.under ?? []).flatMap((slot) => find(slot, above.length > 0))];
    });
  const main = listed(order.main);
  const settings = listed(order.settings);
  const current = currentOf([...main, ...settings], pathname);
  const items = (shown: readonly Shown[]): ReactNode =>
    shown.map((one) => <Item key={one.slot} shown={one} current={one.slot === current} narrow={narrow} />);

  const content = (
    <>
      <div className={mergeClasses(styles.brand, narrow && styles.brandNarrow)}>
        {narrow ? <Mark size={28} /> : <Wordmark name={platform?.name ?? 'Tandem'} />}
        {look === 'overlay' && (
          <Button
            className={styles.close}
            appearance="subtle"
            size="large"
            icon={<DismissRegular />}
            aria-label={t('frame.closeNavigation')}
            onClick={onClose}
          />
        )}
      </div>
      <NavDrawerBody className={styles.body}>
        {items(main)}
        {settings.length > 0 &&
          (narrow ? (
            <div className={styles.line} />
          ) : (
            <h2 className={styles.section} id="settings">
              {t('frame.settings')}
            </h2>
          ))}
        {items(settings)}
      </NavDrawerBody>
      {platform?.sandbox === true && (
        <NavDrawerFooter className={styles.foot}>
          <SandboxClock narrow={narrow} />
        </NavDrawerFooter>
      )}
    </>
  );
  const common = { 'aria-label': t('frame.navigation'), selectedValue: current ?? '', tabbable: true } as const;
  return look === 'overlay' ? (
    <NavDrawer
      {...common}
      type="overlay"
      // Over the page it is a dialog that holds the landmark; beside the page it is the landmark itself.
      role="dialog"
      open={open}
      onOpenChange={(_, data) => {
        if (!data.open) onClose?.();
      }}
      className={mergeClasses(styles.drawer, styles.overlay)}
    >
      <nav className={styles.landmark} aria-label={t('frame.navigation')}>
        {content}
      </nav>
    </NavDrawer>
  ) : (
    <NavDrawer {...common} type="inline" open className={mergeClasses(styles.drawer, narrow && styles.narrow)}>
      {content}
    </NavDrawer>
  );
};

/** The entry whose path is the longest that the address starts with. */
const currentOf = (shown: readonly Shown[], pathname: string): NavSlot | undefined => {
  const starts = shown.filter(({ page }) => pathname === page.path || pathname.startsWith(`${page.path}/`));
  return starts.sort((a, b) => b.page.path.length - a.page.path.length)[0]?.slot;
};

const Item = ({ shown, current, narrow }: { shown: Shown; current: boolean; narrow: boolean }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const go = useGo();
  const text = useWaitingText();
  const id = useId();
  const home = useWaiting();
  const session = useSession();
  const nav = shown.page.nav;
  if (nav === undefined) return null;
  const Icon = nav.icon;
  const label = t(`frame.nav.${shown.slot}`);
  const waiting = nav.count?.(session, home);
  const count = waiting && waiting.number > 0 ? text(waiting) : undefined;
  const showIcon = narrow || !shown.under;
  const item = (
    <NavItem
      {...go(shown.page.path)}
      value={shown.slot}
      className={mergeClasses(
        styles.item,
        shown.under && !narrow && styles.under,
        current && styles.current,
        narrow && styles.narrowItem,
      )}
      {...(showIcon ? { icon: <Icon aria-hidden="true" /> } : {})}
      {...(narrow ? { 'aria-label': label } : {})}
      {...(count === undefined ? {} : { 'aria-describedby': id })}
    >
      {!narrow && <span className={styles.words}>{label}</span>}
      {/* It says more of the link, and is no part of its name. */}
      {count !== undefined && (
        <span id={id} className={narrow ? styles.dot : styles.count} aria-hidden="true">
          {count}
        </span>
      )}
    </NavItem>
  );
  return narrow ? (
    <Tooltip content={count === undefined ? label : `${label} (${count})`} relationship="label" positioning="after">
      {item}
    </Tooltip>
  ) : (
    item
  );
};
