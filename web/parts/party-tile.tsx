import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { OrganizationKind } from '../api/shapes.ts';
import { own } from '../theme.ts';
import { organizationInitials } from './initials.ts';

const useStyles = makeStyles({
  root: {
    display: 'inline-grid',
    placeItems: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    fontWeight: 600,
    lineHeight: 1,
    userSelect: 'none',
    ':lang(zh)': { fontWeight: 600 },
  },
  reseller: { backgroundColor: own.accentFill, color: '#ffffff', borderRadius: '28%' },
  provider: {
    backgroundColor: own.provider,
    color: own.providerText,
    clipPath: 'polygon(29% 0, 71% 0, 100% 29%, 100% 71%, 71% 100%, 29% 100%, 0 71%, 0 29%)',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none' },
  },
  customer: {
    backgroundColor: own.accentSoft,
    color: own.accentSoftText,
    borderRadius: '50%',
    border: `2px solid ${own.accentLine}`,
  },
  operator: { backgroundColor: own.sheet, color: own.text, border: `2px solid ${own.text}`, borderRadius: '2px' },
});

/** What an organization is, by shape: reseller rounded square, provider octagon, customer circle, operator hollow square. */
export const PartyTile = ({
  name,
  kind,
  size = 36,
  className,
}: {
  name: string;
  kind: OrganizationKind;
  size?: number;
  className?: string;
}) => {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(styles.root, styles[kind], className)}
      style={{ width: size, height: size, fontSize: Math.max(10, Math.round(size * 0.39)) }}
      aria-hidden="true"
    >
      {organizationInitials(name)}
    </span>
  );
};
