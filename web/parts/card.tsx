import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { at, own } from '../theme.ts';
import { useType } from './type.ts';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${own.line}`,
    borderRadius: '12px',
    padding: '20px',
    minWidth: 0,
    boxSizing: 'border-box',
    [at.phone]: { padding: '16px' },
  },
  head: { display: 'flex', flexShrink: 0, alignItems: 'center', gap: '12px', minHeight: '24px', marginBottom: '12px' },
  act: { marginLeft: 'auto', marginBlock: '-4px' },
});

/** A part of a record with a heading, and at most one command for it. */
export const Card = ({
  title,
  act,
  className,
  children,
}: {
  title: string;
  act?: ReactNode;
  className?: string;
  children: ReactNode;
}) => {
  const styles = useStyles();
  const type = useType();
  const id = useId();
  return (
    <section className={mergeClasses(styles.root, className)} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={type.section}>
          {title}
        </h2>
        {act !== undefined && <span className={styles.act}>{act}</span>}
      </div>
      {children}
    </section>
  );
};
