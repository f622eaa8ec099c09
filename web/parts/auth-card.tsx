import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { at, own } from '../theme.ts';
import { useType } from './type.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '20px',
    padding: '28px',
    borderRadius: '14px',
    backgroundColor: own.sheet,
    boxShadow: own.shadowCard,
    marginTop: '24px',
    [at.phone]: { padding: '20px 16px', marginTop: 0 },
  },
  head: { display: 'grid', gap: '4px' },
  foot: {
    display: 'grid',
    gap: '10px',
    justifyItems: 'start',
    padding: '18px 28px 0',
    [at.phone]: {
      padding: '4px 16px 0',
      gap: 0,
      '& > *': { minHeight: '44px', display: 'inline-flex', alignItems: 'center' },
    },
  },
});

/** The one card that carries a decision, on a page before sign-in. */
export const AuthCard = ({
  title,
  line,
  foot,
  children,
}: {
  title: string;
  line?: ReactNode;
  /** Links under the card. */
  foot?: ReactNode;
  children: ReactNode;
}) => {
  const styles = useStyles();
  const type = useType();
  return (
    <>
      <div className={styles.card}>
        <header className={styles.head}>
          <h1 className={type.page}>{title}</h1>
          {line !== undefined && <p className={mergeClasses(type.body, type.quiet)}>{line}</p>}
        </header>
        {children}
      </div>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </>
  );
};
