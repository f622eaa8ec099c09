import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { own } from '../theme.ts';
import { useGo } from './go.ts';

const useStyles = makeStyles({
  root: { whiteSpace: 'nowrap', fontWeight: 600 },
  /** Often a name, which may be longer than its line. In a table it stays on one, as all around it. */
  quiet: {
    whiteSpace: 'inherit',
    overflowWrap: 'anywhere',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  inline: { textDecorationLine: 'underline', textUnderlineOffset: '3px' },
  inherit: { color: 'inherit', ':hover': { color: 'inherit' } },
  plain: { color: own.text2, fontWeight: 400 },
});

/** A link inside the portal. `inline` (underlined) stands in a sentence, `quiet` where its place says that it is a link. */
export const TextLink = ({
  to,
  look = 'inline',
  inherit = false,
  className,
  children,
  ...rest
}: {
  to: string;
  look?: 'inline' | 'quiet';
  /** Takes the colour of its note. */
  inherit?: boolean;
  className?: string;
  children: ReactNode;
  'aria-label'?: string;
  'aria-current'?: 'page';
}) => {
  const styles = useStyles();
  const go = useGo();
  return (
    <Link
      {...rest}
      {...go(to)}
      inline={look === 'inline'}
      className={mergeClasses(styles.root, styles[look], inherit && styles.inherit, className)}
    >
      {children}
    </Link>
  );
};
