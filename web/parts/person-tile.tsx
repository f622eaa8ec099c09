import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { own } from '../theme.ts';
import { personInitials } from './initials.ts';

const useStyles = makeStyles({
  root: {
    display: 'inline-grid',
    placeItems: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `1px solid ${own.line2}`,
    backgroundColor: own.sheet,
    color: own.text2,
    fontWeight: 600,
    lineHeight: 1,
    userSelect: 'none',
  },
});

/** People are always small circles with a hairline. The name stands beside it. */
export const PersonTile = ({ name, size = 28, className }: { name: string; size?: number; className?: string }) => {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(styles.root, className)}
      style={{ width: size, height: size, fontSize: size >= 28 ? Math.round(size * 0.46) : Math.round(size * 0.4) }}
      aria-hidden="true"
    >
      {personInitials(name)}
    </span>
  );
};
