import { makeStyles } from '@fluentui/react-components';
import { own } from '../../theme.ts';

/** The boxes of the panel: one for each thing that can be ended as one. */
export const useBoxes = makeStyles({
  section: { display: 'grid', gap: '8px' },
  box: { backgroundColor: own.sheet, border: `1px solid ${own.line}`, borderRadius: '10px', minWidth: 0 },
  padded: { padding: '12px 16px' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '7px 16px',
    ':not(:first-child)': { borderTop: `1px solid ${own.line}` },
  },
  grow: { flexGrow: 1, minWidth: 0, display: 'grid' },
});
