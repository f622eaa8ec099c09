import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { at, own } from '../theme.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '5px 20px',
    fontSize: '14px',
    lineHeight: '20px',
    alignItems: 'baseline',
    ':lang(zh)': { lineHeight: '22px' },
    [at.phone]: { columnGap: '24px' },
  },
  name: { color: own.text3 },
  value: { color: own.text, minWidth: 0, overflowWrap: 'anywhere' },
});

export type Fact = { readonly name: string; readonly value: ReactNode };

/** Names and values of one thing, as a description list. */
export const Facts = ({ facts, className }: { facts: readonly Fact[]; className?: string }) => {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.root, className)}>
      {facts.map((fact) => (
        <FactRow key={fact.name} fact={fact} />
      ))}
    </dl>
  );
};

const FactRow = ({ fact }: { fact: Fact }) => {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{fact.name}</dt>
      <dd className={styles.value}>{fact.value}</dd>
    </>
  );
};
