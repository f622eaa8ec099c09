import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Children, type ReactNode, useLayoutEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap' },
  cell: { display: 'flex', minWidth: 0, boxSizing: 'border-box', '& > *': { flexGrow: 1, minWidth: 0 } },
});

/**
 * How many tiles stand in a row: as few rows as there is room for, and the tiles spread over them, so that six are three
 * and three, never five and one.
 */
export const columnsFor = (tiles: number, width: number, least: number, gap: number): number => {
  const room = Math.max(1, Math.floor((width + gap) / (least + gap)));
  return Math.ceil(tiles / Math.ceil(tiles / room));
};

/** Tiles in rows that all end at the same edge: those of a row share its width, in a last row that has fewer as well. */
export const TileGrid = ({
  least,
  gap = 16,
  className,
  children,
}: {
  /** What a tile needs in pixels. */
  least: number;
  gap?: number;
  className?: string;
  children: ReactNode;
}) => {
  const styles = useStyles();
  const tiles = Children.toArray(children);
  const root = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  if (tiles.length === 0) return null;
  const columns = columnsFor(tiles.length, width, least, gap);
  return (
    <div ref={root} data-part="tiles" className={mergeClasses(styles.root, className)} style={{ gap }}>
      {tiles.map((tile, place) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: toArray has given the tile its key; the cell goes by its place
          key={place}
          className={styles.cell}
          style={{ flex: `1 1 calc(${100 / columns}% - ${(gap * (columns - 1)) / columns + 0.5}px)` }}
        >
          {tile}
        </div>
      ))}
    </div>
  );
};
