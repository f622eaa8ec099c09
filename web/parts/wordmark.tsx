import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { own } from '../theme.ts';
import { Mark } from './mark.tsx';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', color: own.text },
  word: { fontWeight: 700, letterSpacing: '-0.02em', lineHeight: 1, ':lang(zh)': { letterSpacing: '-0.02em' } },
});

/** Mark and name. The name is the platform's own, from `GET /api/v1/platform`. */
export const Wordmark = ({
  size = 28,
  text = Math.round(size * 0.68),
  name = 'Tandem',
  className,
}: {
  size?: number;
  /** Size of the word. */
  text?: number;
  name?: string;
  className?: string;
}) => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, className)} style={{ gap: Math.round(size * 0.34) }}>
      <Mark size={size} />
      <span className={styles.word} style={{ fontSize: text }} lang="en">
        {name}
      </span>
    </span>
  );
};
