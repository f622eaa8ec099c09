import { makeStyles } from '@fluentui/react-components';
import { at, own } from '../theme.ts';

/** How a filter looks: an outline chip, filled when it is on, and in two parts when it can be removed. */
export const useChipStyles = makeStyles({
  chip: {
    fontSize: '13px',
    position: 'relative',
    // A chip stays 32 high; below 640 px a finger may miss it by 6.
    [at.phone]: { minHeight: '32px', '::after': { content: '""', position: 'absolute', inset: '-6px 0' } },
    borderRadius: '16px',
    height: '32px',
    minWidth: 0,
    padding: '0 12px',
    fontWeight: 400,
    flexShrink: 0,
    whiteSpace: 'nowrap',
    color: own.text2,
    '& .fui-Button__icon': { fontSize: '16px', width: '16px', height: '16px', marginLeft: '2px' },
  },
  on: {
    backgroundColor: own.accentSoft,
    color: own.accentSoftText,
    fontWeight: 600,
    border: `1px solid ${own.accentLine}`,
    ':hover': { backgroundColor: own.accentSoft, color: own.accentSoftText },
    ':hover:active': { backgroundColor: own.accentSoft, color: own.accentSoftText },
  },
  tag: { height: '32px', flexShrink: 0 },
  primary: {
    height: '32px',
    borderRadius: '16px 0 0 16px',
    backgroundColor: own.accentSoft,
    color: own.accentSoftText,
    fontWeight: 600,
    padding: '0 2px 0 12px',
    border: `1px solid ${own.accentLine}`,
    borderRightStyle: 'none',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: own.accentSoft, color: own.accentSoftText },
    fontSize: '13px',
    position: 'relative',
    '& span': { fontWeight: 600, fontSize: '13px', lineHeight: '20px', padding: 0, alignSelf: 'center' },
    [at.phone]: { '::after': { content: '""', position: 'absolute', inset: '-6px 0' } },
  },
  secondary: {
    height: '32px',
    borderRadius: '0 16px 16px 0',
    backgroundColor: own.accentSoft,
    color: own.accentSoftText,
    padding: '0 9px 0 4px',
    minWidth: 0,
    '& svg': { width: '16px', height: '16px' },
    border: `1px solid ${own.accentLine}`,
    borderLeftStyle: 'none',
    position: 'relative',
    '::before': { display: 'none' },
    [at.phone]: { '::after': { content: '""', position: 'absolute', inset: '-6px 0' } },
    ':hover': { backgroundColor: own.accentSoft, color: own.text },
  },
  /** A long menu scrolls by itself. */
  list: { maxHeight: 'min(60vh, 440px)', overflowY: 'auto' },
});
