import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { own } from '../theme.ts';

export type BadgeTone = 'success' | 'accent' | 'warning' | 'waiting' | 'danger' | 'neutral' | 'outline';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '5px',
    boxSizing: 'border-box',
    height: '22px',
    padding: '0 9px',
    borderRadius: '11px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    '& svg': { width: '14px', height: '14px', flexShrink: 0 },
  },
  success: { backgroundColor: own.successSoft, color: own.successSoftText },
  accent: { backgroundColor: own.accentSoft, color: own.accentSoftText },
  warning: { backgroundColor: own.warningSoft, color: own.warningSoftText },
  danger: { backgroundColor: own.dangerSoft, color: own.dangerSoftText },
  neutral: { backgroundColor: own.soft2, color: own.text2 },
  waiting: { backgroundColor: own.sheet, color: own.text2, border: `1px solid ${own.line2}`, padding: '0 8px' },
  outline: { backgroundColor: 'transparent', color: own.text2, border: `1px solid ${own.line2}`, padding: '0 8px' },
  square: { borderRadius: '4px', height: '18px', padding: '0 6px', fontWeight: 400 },
});

/** A state in a word, with an icon where the word alone could be missed. Never colour alone. */
export const Badge = ({
  tone,
  icon,
  square = false,
  children,
}: {
  tone: BadgeTone;
  icon?: ReactElement;
  /** For a property of a line ("Sensitive"), not a state. */
  square?: boolean;
  children: ReactNode;
}) => {
  const styles = useStyles();
  return (
    <span data-tone={tone} className={mergeClasses(styles.root, styles[tone], square && styles.square)}>
      {icon !== undefined && (
        <span aria-hidden="true" style={{ display: 'inline-flex' }}>
          {icon}
        </span>
      )}
      {children}
    </span>
  );
};
