import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { at, own } from '../theme.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '4px 18px', fontSize: '13px', lineHeight: '20px' },
  step: { display: 'inline-flex', alignItems: 'center', gap: '6px', color: own.text3, whiteSpace: 'nowrap' },
  current: { color: own.text, fontWeight: 600 },
  number: {
    display: 'inline-grid',
    placeItems: 'center',
    width: '20px',
    height: '20px',
    borderRadius: '50%',
    boxSizing: 'border-box',
    border: `1px solid ${own.line2}`,
    fontSize: '12px',
    lineHeight: 1,
  },
  currentNumber: { backgroundColor: own.accentFill, border: `1px solid ${own.accentFill}`, color: '#ffffff' },
  doneNumber: { backgroundColor: own.accentSoft, border: `1px solid ${own.accentSoft}`, color: own.accentSoftText },
  link: { fontSize: '13px', [at.phone]: { minHeight: '24px' } },
});

export type Step = { readonly id: string; readonly label: string };

/** The steps of a wizard in words. Done ones are links, those to come are not; without `onGo` there is no way back. */
export const Steps = ({
  label,
  steps,
  current,
  onGo,
}: {
  label: string;
  steps: readonly Step[];
  current: string;
  onGo?: ((id: string) => void) | undefined;
}) => {
  const styles = useStyles();
  const at = steps.findIndex((step) => step.id === current);
  return (
    <nav aria-label={label}>
      <ol className={styles.root}>
        {steps.map((step, index) => {
          const isDone = index < at;
          return (
            <li
              key={step.id}
              className={mergeClasses(styles.step, index === at && styles.current)}
              {...(index === at ? { 'aria-current': 'step' as const } : {})}
            >
              <span
                className={mergeClasses(
                  styles.number,
                  index === at && styles.currentNumber,
                  isDone && styles.doneNumber,
                )}
                aria-hidden="true"
              >
                {isDone ? <CheckmarkRegular /> : index + 1}
              </span>
              {isDone && onGo !== undefined ? (
                <Link as="button" className={styles.link} onClick={() => onGo(step.id)}>
                  {step.label}
                </Link>
              ) : (
                step.label
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
