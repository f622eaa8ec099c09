import { makeStyles } from '@fluentui/react-components';
import { Badge } from '../../parts/badge.tsx';

const useStyles = makeStyles({
  root: { display: 'inline-flex', flexWrap: 'wrap', gap: '4px', alignItems: 'center', verticalAlign: 'middle' },
});

/** Tags as they stand on a record. */
export const TagList = ({ tags }: { tags: readonly string[] }) => {
  const styles = useStyles();
  return (
    <ul className={styles.root}>
      {tags.map((tag) => (
        <li key={tag}>
          <Badge tone="waiting">{tag}</Badge>
        </li>
      ))}
    </ul>
  );
};
