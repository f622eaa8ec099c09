import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { at, own } from '../theme.ts';
import { useGo } from './go.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: '4px',
    borderBottom: `1px solid ${own.line}`,
    marginBottom: '24px',
    marginInline: '-12px',
    overflowX: 'auto',
    scrollbarWidth: 'none',
    [at.phone]: { marginInline: '-16px', paddingInline: '4px' },
  },
  tab: {
    display: 'inline-flex',
    alignItems: 'center',
    boxSizing: 'border-box',
    minHeight: '40px',
    padding: '0 12px',
    color: own.text2,
    fontSize: '14px',
    lineHeight: '20px',
    whiteSpace: 'nowrap',
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    ':hover': { color: own.text, borderBottomColor: own.line2 },
    ':focus-visible': { outline: `2px solid ${own.focus}`, outlineOffset: '-2px', borderRadius: '4px' },
    [at.phone]: { minHeight: '44px' },
  },
  on: {
    color: own.text,
    fontWeight: 600,
    borderBottomColor: own.accentText,
    ':hover': { borderBottomColor: own.accentText },
  },
});

export type RecordTab = { readonly label: string; readonly to: string; readonly current: boolean };

/** The pages of one record: links that look like tabs, because each has an address of its own. */
export const RecordTabs = ({ label, tabs }: { label: string; tabs: readonly RecordTab[] }) => {
  const styles = useStyles();
  const go = useGo();
  return (
    <nav className={styles.root} aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.to}
          {...go(tab.to)}
          className={mergeClasses(styles.tab, tab.current && styles.on)}
          aria-current={tab.current ? 'page' : undefined}
        >
          {tab.label}
        </a>
      ))}
    </nav>
  );
};
