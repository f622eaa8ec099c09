import { makeStyles } from '@fluentui/react-components';
import { own } from '../../theme.ts';

const useStyles = makeStyles({ root: { color: own.text3, fontWeight: 400 } });

/** "None", where an empty cell would be a question. */
export const Faint = ({ children }: { children: string }) => {
  const styles = useStyles();
  return <span className={styles.root}>{children}</span>;
};
