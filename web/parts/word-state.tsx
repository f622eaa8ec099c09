import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Warning16Regular } from '@fluentui/react-icons';
import { own } from '../theme.ts';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'baseline', gap: '4px', color: own.text },
  good: { color: own.success },
  missing: { color: own.warningSoftText },
  /** The word alone decides where the line is. */
  icon: { display: 'inline-flex', flexShrink: 0, alignSelf: 'center' },
});

/** A state in a table where a badge would be too loud: done with a check, missing with a warning. Icon and word. */
export const WordState = ({ good, children }: { good: boolean; children: string }) => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, !good && styles.missing)}>
      <span className={mergeClasses(styles.icon, good && styles.good)} aria-hidden="true">
        {good ? <CheckmarkCircle16Regular /> : <Warning16Regular />}
      </span>
      {children}
    </span>
  );
};
