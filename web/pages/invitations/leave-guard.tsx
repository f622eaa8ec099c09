import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDialogSurface } from '../../parts/dialog-surface.ts';
import type { Saver, SaverState } from '../../parts/draft-editor/draft-saver.ts';
import { useType } from '../../parts/type.ts';
import type { Settings } from './shapes.ts';

/**
 * Leaving stores what can be stored; what cannot (no link, no connection) is asked about first (domain 5.1). The
 * browser's own question stands in when the window is closed.
 */
export const LeaveGuard = ({ state, saver }: { state: SaverState; saver: Saver<Settings> }) => {
  const surface = useDialogSurface();
  const type = useType();
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: async () => {
      if (saver.state().phase === 'saved' || saver.state().phase === 'closed') return false;
      return !(await saver.flush());
    },
    enableBeforeUnload: () => saver.state().phase !== 'saved' && saver.state().phase !== 'closed',
    withResolver: true,
  });
  const asks = blocker.status === 'blocked';
  return (
    <Dialog
      open={asks}
      modalType="alert"
      onOpenChange={(_, data) => {
        if (!data.open) blocker.reset?.();
      }}
    >
      <DialogSurface className={surface.small}>
        <DialogBody>
          <DialogTitle className={type.dialog}>{t('invitations.leave.title')}</DialogTitle>
          <DialogContent>
            {t(state.linkMissing ? 'invitations.leave.missing' : 'invitations.leave.failed')}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => blocker.proceed?.()}>{t('invitations.leave.leave')}</Button>
            <Button appearance="primary" onClick={() => blocker.reset?.()}>
              {t('invitations.leave.stay')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
