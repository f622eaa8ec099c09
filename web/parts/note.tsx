import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, ErrorCircle20Filled, Info20Regular, Warning20Regular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { own } from '../theme.ts';

export type NoteTone = 'info' | 'warning' | 'danger' | 'success';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '10px',
    padding: '10px 14px',
    borderRadius: '10px',
    fontSize: '14px',
    lineHeight: '20px',
    ':lang(zh)': { lineHeight: '22px' },
  },
  icon: { display: 'inline-flex', flexShrink: 0, paddingTop: '0px', ':lang(zh)': { paddingTop: '1px' } },
  body: { flexGrow: 1, minWidth: 0, maxWidth: '72ch' },
  strong: { fontWeight: 600, display: 'block' },
  act: { flexShrink: 0, alignSelf: 'center', marginLeft: 'auto' },
  info: { backgroundColor: own.soft2, color: own.text2 },
  warning: { backgroundColor: own.warningSoft, color: own.warningSoftText },
  danger: { backgroundColor: own.dangerSoft, color: own.dangerSoftText },
  dangerIcon: { color: own.danger },
  success: { backgroundColor: own.successSoft, color: own.successSoftText },
});

const ICON: Record<NoteTone, ReactElement> = {
  info: <Info20Regular />,
  warning: <Warning20Regular />,
  danger: <ErrorCircle20Filled />,
  success: <CheckmarkCircle20Regular />,
};

/** A sentence in the page. A danger note that appears is spoken at once, a success note politely. */
export const Note = ({
  tone,
  icon,
  title,
  act,
  live = tone === 'danger' || tone === 'success',
  className,
  children,
}: {
  tone: NoteTone;
  icon?: ReactElement;
  title?: string;
  /** One button or link at the right. */
  act?: ReactNode;
  live?: boolean;
  className?: string;
  children?: ReactNode;
}) => {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(styles.root, styles[tone], className)}
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <span className={mergeClasses(styles.icon, tone === 'danger' && styles.dangerIcon)} aria-hidden="true">
        {icon ?? ICON[tone]}
      </span>
      <div className={styles.body}>
        {title !== undefined && <strong className={styles.strong}>{title}</strong>}
        {children}
      </div>
      {act !== undefined && <span className={styles.act}>{act}</span>}
    </div>
  );
};
