import { makeStyles } from '@fluentui/react-components';
import { own } from '../theme.ts';

/** The type scale of the design guide. Chinese: no tracking, weight at most 600, balanced titles. */
export const useType = makeStyles({
  display: {
    fontSize: '32px',
    lineHeight: '41px',
    fontWeight: 680,
    letterSpacing: '-0.015em',
    color: own.text,
    textWrap: 'balance',
    ':lang(zh)': { fontWeight: 600, letterSpacing: 0 },
    '@media (max-width: 639.98px)': { fontSize: '26px', lineHeight: '34px' },
  },
  page: {
    fontSize: '24px',
    lineHeight: '32px',
    fontWeight: 650,
    letterSpacing: '-0.01em',
    color: own.text,
    textWrap: 'balance',
    ':lang(zh)': { fontWeight: 600, letterSpacing: 0 },
    '@media (max-width: 639.98px)': { fontSize: '21px', lineHeight: '28px' },
  },
  dialog: {
    fontSize: '20px',
    lineHeight: '28px',
    fontWeight: 650,
    letterSpacing: '-0.01em',
    color: own.text,
    textWrap: 'balance',
    ':lang(zh)': { fontWeight: 600, letterSpacing: 0 },
  },
  section: {
    fontSize: '16px',
    lineHeight: '24px',
    fontWeight: 650,
    color: own.text,
    textWrap: 'balance',
    ':lang(zh)': { fontWeight: 600 },
  },
  body: { fontSize: '14px', lineHeight: '20px', color: own.text, ':lang(zh)': { lineHeight: '22px' } },
  lead: { fontSize: '16px', lineHeight: '24px', color: own.text2, maxWidth: '72ch' },
  strong: { fontWeight: 600 },
  quiet: { color: own.text2 },
  faint: { color: own.text3 },
  caption: { fontSize: '12px', lineHeight: '16px', color: own.text3 },
  mono: { fontFamily: own.mono, fontSize: '12px', lineHeight: '16px' },
  nowrap: { whiteSpace: 'nowrap' },
  /** For screen readers only. */
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
