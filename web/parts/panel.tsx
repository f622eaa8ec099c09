import { Button, makeStyles, mergeClasses, OverlayDrawer, useRestoreFocusSource } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../preferences.ts';
import { own } from '../theme.ts';
import { useFrameSlots } from './frame/slots.ts';
import { useType } from './type.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    height: '100%',
    boxSizing: 'border-box',
    backgroundColor: own.sheet,
    borderLeft: `1px solid ${own.line}`,
    animationName: { from: { opacity: 0, transform: 'translateX(24px)' }, to: { opacity: 1, transform: 'none' } },
    animationDuration: '200ms',
    animationTimingFunction: 'ease-out',
  },
  soft: { backgroundColor: own.soft },
  overlay: { animationName: 'none', borderLeftStyle: 'none', width: '100%' },
  head: { display: 'flex', alignItems: 'flex-start', gap: '12px', padding: '22px 24px 16px' },
  words: { flexGrow: 1, minWidth: 0, display: 'grid', gap: '2px' },
  body: { flexGrow: 1, overflowY: 'auto', padding: '0 24px 24px', minHeight: 0 },
  foot: { display: 'flex', gap: '8px', padding: '14px 24px', borderTop: `1px solid ${own.line}` },
  close: { flexShrink: 0, marginRight: '-6px' },
});

/**
 * For looking closer or acting on a selection while the list stays visible. Beside the sheet from 1024 px on, over it
 * below, the whole screen below 640. Focus goes in when it opens and back to where it came from when it closes.
 */
export const Panel = ({
  title,
  line,
  tile,
  onClose,
  foot,
  ground = 'sheet',
  width = 400,
  children,
}: {
  title: string;
  line?: ReactNode;
  tile?: ReactNode;
  onClose: () => void;
  /** The commands, always in sight. */
  foot?: ReactNode;
  ground?: 'sheet' | 'soft';
  width?: number;
  children: ReactNode;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const size = useWidth();
  const { panel } = useFrameSlots();
  const id = useId();
  const restore = useRestoreFocusSource();
  const beside = (size === 'desk' || size === 'wide') && panel !== null;
  const root = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (!beside) return;
    opener.current = document.activeElement;
    root.current?.focus({ preventScroll: true });
    return () => {
      // Only when it was lost with the panel: whoever is somewhere else by now stays there.
      if (document.activeElement !== document.body && !root.current?.contains(document.activeElement)) return;
      if (opener.current instanceof HTMLElement && opener.current.isConnected)
        opener.current.focus({ preventScroll: true });
    };
  }, [beside]);

  const content = (
    <section
      ref={root}
      tabIndex={-1}
      className={mergeClasses(styles.root, ground === 'soft' && styles.soft, !beside && styles.overlay)}
      style={{ outline: 'none', width: beside ? width : undefined }}
      aria-labelledby={id}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles.head}>
        {tile}
        <div className={styles.words}>
          <h2 id={id} className={tile === undefined ? type.dialog : type.section}>
            {title}
          </h2>
          {line !== undefined && <p className={mergeClasses(type.body, type.faint)}>{line}</p>}
        </div>
        <Button
          className={styles.close}
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('common.close')}
          onClick={onClose}
        />
      </header>
      <div className={styles.body}>{children}</div>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </section>
  );
  if (beside) return createPortal(content, panel);
  return (
    <OverlayDrawer
      open
      position="end"
      size={size === 'phone' ? 'full' : 'medium'}
      aria-labelledby={id}
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
      {...restore}
    >
      {content}
    </OverlayDrawer>
  );
};
