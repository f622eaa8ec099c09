import { makeStyles } from '@fluentui/react-components';
import { own } from '../theme.ts';

/*
 * 28 x 28: square 2,2 15x15 radius 4.2 and circle 17.5,17.5 radius 8.5, both with stroke 3. The circle passes over the
 * square's right side, the square over the circle's left side; at each crossing the lower one stops 1.2 away. The
 * outlines are computed from that, so the gap is really empty and needs no background colour.
 */
const SQUARE =
  'M18.5 6.345A11.2 11.2 0 0 0 15.5 6.48V6.2A2.7 2.7 0 0 0 12.8 3.5H6.2A2.7 2.7 0 0 0 3.5 6.2V12.8A2.7 2.7 0 0 0 6.2 15.5H12.8A2.7 2.7 0 0 0 15.5 12.8V12.056A5.8 5.8 0 0 0 18.5 11.787V12.8A5.7 5.7 0 0 1 12.8 18.5H6.2A5.7 5.7 0 0 1 .5 12.8V6.2A5.7 5.7 0 0 1 6.2.5H12.8A5.7 5.7 0 0 1 18.5 6.2Z';
const CIRCLE = 'M8.026 14.3A10 10 0 1 1 7.745 19.7H10.855A7 7 0 1 0 11.274 14.3Z';
/** Below 16 px the two rings would run together: the square alone, drawn a little larger. */
const SQUARE_ALONE =
  'M8.2 1H19.8A7.2 7.2 0 0 1 27 8.2V19.8A7.2 7.2 0 0 1 19.8 27H8.2A7.2 7.2 0 0 1 1 19.8V8.2A7.2 7.2 0 0 1 8.2 1ZM8.2 5.5A2.7 2.7 0 0 0 5.5 8.2V19.8A2.7 2.7 0 0 0 8.2 22.5H19.8A2.7 2.7 0 0 0 22.5 19.8V8.2A2.7 2.7 0 0 0 19.8 5.5Z';

const useStyles = makeStyles({
  root: { display: 'block', flexShrink: 0 },
  square: { fill: own.accentText },
  circle: { fill: own.text },
  circleCalm: { fill: own.text2 },
  circleFaint: { fill: own.text3 },
  together: {
    '& path:first-child': { animationName: { from: { transform: 'translate(-7px,-7px)', opacity: 0.2 }, to: {} } },
    '& path:last-child': { animationName: { from: { transform: 'translate(7px,7px)', opacity: 0.2 }, to: {} } },
    '& path': { animationDuration: '400ms', animationTimingFunction: 'ease-out', animationFillMode: 'both' },
  },
});

/** The mark. Always beside words that say the same, so it is hidden from screen readers. */
export const Mark = ({
  size = 28,
  tone = 'full',
  together = false,
}: {
  size?: number;
  /** `calm` and `faint` are for the middle of a tie. */
  tone?: 'full' | 'calm' | 'faint';
  /** On acceptance the halves slide together once. */
  together?: boolean;
}) => {
  const styles = useStyles();
  const circle = tone === 'full' ? styles.circle : tone === 'calm' ? styles.circleCalm : styles.circleFaint;
  return (
    <svg
      className={together ? `${styles.root} ${styles.together}` : styles.root}
      width={size}
      height={size}
      viewBox="0 0 28 28"
      overflow="visible"
      aria-hidden="true"
      focusable="false"
    >
      {size < 16 ? (
        <path className={styles.square} fillRule="evenodd" d={SQUARE_ALONE} />
      ) : (
        <>
          <path className={styles.square} d={SQUARE} />
          <path className={circle} d={CIRCLE} />
        </>
      )}
    </svg>
  );
};
