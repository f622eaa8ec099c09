import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef } from 'react';
import { own } from '../../theme.ts';
import { useType } from '../type.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'baseline',
    padding: '0 16px',
  },
  label: { color: own.text3 },
  field: {
    border: 'none',
    padding: '10px 0',
    margin: 0,
    width: '100%',
    boxSizing: 'border-box',
    display: 'block',
    resize: 'none',
    overflow: 'hidden',
    font: 'inherit',
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: 600,
    color: own.text,
    backgroundColor: 'transparent',
    outlineStyle: 'none',
    ':lang(zh)': { lineHeight: '22px' },
  },
  fault: { gridColumn: 2, color: own.danger, paddingBottom: '8px', fontSize: '12px', lineHeight: '16px' },
});

/** One line of text that may need two: it grows, and Enter goes on to the message. */
export const SubjectField = ({
  label,
  value,
  lang,
  fault,
  onChange,
  onEnter,
}: {
  label: string;
  value: string;
  lang: string;
  fault: string | undefined;
  onChange: (value: string) => void;
  onEnter: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const fit = useRef(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides how high the field is
  useLayoutEffect(() => fit.current(), [value]);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      fit.current();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={mergeClasses(type.body, styles.label)}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.field}
        rows={1}
        value={value}
        lang={lang}
        maxLength={200}
        aria-invalid={fault !== undefined}
        {...(fault === undefined ? {} : { 'aria-describedby': `${id}-fault` })}
        onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onEnter();
        }}
      />
      {fault !== undefined && (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
};
