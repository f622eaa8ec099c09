import '@fontsource/ibm-plex-mono/latin-400.css';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { own } from '../theme.ts';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '8px',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: '5px 10px',
    borderRadius: '6px',
    border: `1px solid ${own.accentLine}`,
    backgroundColor: own.accentSoft,
    color: own.accentSoftText,
    fontFamily: own.mono,
    fontSize: '13px',
    lineHeight: '20px',
    verticalAlign: 'middle',
    userSelect: 'all',
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** "tandem.example/.../7fQ2...x9Kd": host and both ends of the secret, so that two links can be told apart. */
export const shortLink = (url: string): string => {
  try {
    const { host, pathname } = new URL(url);
    const last =
      pathname
        .split('/')
        .filter((part) => part !== '')
        .pop() ?? '';
    return last.length <= 10 ? `${host}/…/${last}` : `${host}/…/${last.slice(0, 4)}…${last.slice(-4)}`;
  } catch {
    return url;
  }
};

/** A link that can be seen and copied, but not typed into. */
export const LockedLink = ({ url, label, className }: { url: string; label: string; className?: string }) => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, className)} role="img" aria-label={`${label}: ${url}`} title={url}>
      <LockClosedRegular aria-hidden="true" style={{ flexShrink: 0 }} />
      <span className={styles.text} aria-hidden="true">
        {shortLink(url)}
      </span>
    </span>
  );
};
