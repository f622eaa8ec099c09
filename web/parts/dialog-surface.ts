import { makeStyles } from '@fluentui/react-components';
import { at } from '../theme.ts';

const fill = { maxWidth: '100vw', width: '100vw', maxHeight: '100dvh', height: '100dvh', borderRadius: 0 } as const;

/** How wide a dialog is. Below 640 px it fills the screen (design guide, section 5). */
export const useDialogSurface = makeStyles({
  small: { maxWidth: '480px', borderRadius: '16px', [at.phone]: fill },
  wide: { maxWidth: '720px', borderRadius: '16px', [at.phone]: fill },
});
