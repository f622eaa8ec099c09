import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { own } from '../theme.ts';
import { useType } from './type.ts';

/** True only when the wait is long enough to be noticed. */
export const useSlow = (waiting: boolean, after = 200): boolean => {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), after);
    return () => clearTimeout(timer);
  }, [waiting, after]);
  return slow;
};

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    borderBottom: `1px solid ${own.line}`,
    boxSizing: 'border-box',
    gap: '16px',
  },
  cell: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  bar: {
    display: 'block',
    height: '12px',
    borderRadius: '6px',
    backgroundImage: `linear-gradient(90deg, ${own.soft2}, ${own.line} 50%, ${own.soft2})`,
    backgroundSize: '200% 100%',
  },
  tall: { height: '22px', borderRadius: '11px' },
  words: { marginTop: '12px' },
});

/** How wide the bars are, row by row: a list of names is never one straight edge. */
const WIDTHS = [78, 63, 88, 70, 57, 82, 74, 65, 84, 61, 76];

/** One grey bar in the place of a text. */
export const SkeletonBar = ({ width, tall = false }: { width: string; tall?: boolean }) => {
  const styles = useStyles();
  return <span className={mergeClasses(styles.bar, tall && styles.tall)} style={{ width }} aria-hidden="true" />;
};

/** Rows in the place of a list that is not a table. A table draws its own through `DataTable rows={undefined}`. */
export const SkeletonRows = ({
  label,
  rows = 6,
  columns = [1],
  height = 44,
}: {
  label: string;
  rows?: number;
  columns?: readonly number[];
  height?: number;
}) => {
  const styles = useStyles();
  const type = useType();
  const slow = useSlow(true);
  return (
    <div aria-busy="true">
      {slow &&
        upTo(rows).map((row) => (
          <div key={row} className={styles.row} style={{ height, opacity: skeletonFade(row, rows) }} aria-hidden="true">
            {upTo(columns.length).map((column) => (
              <span key={column} className={styles.cell} style={{ flexGrow: columns[column] }}>
                <SkeletonBar width={skeletonWidth(row)} />
              </span>
            ))}
          </div>
        ))}
      <p className={mergeClasses(type.caption, styles.words)} role="status">
        {slow ? label : ''}
      </p>
    </div>
  );
};

export const skeletonWidth = (row: number): string => `${WIDTHS[row % WIDTHS.length]}%`;
export const skeletonFade = (row: number, rows: number): number => Math.max(0.15, 1 - (row / rows) * 0.9);

/** 0, 1, ... below n: the names of rows that have no content. */
export const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index);
