import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api, onStepUp } from '../../api/client.ts';
import { sessionKey, usePlatform, useSessionQuery } from '../../session.tsx';
import { own } from '../../theme.ts';
import { SecondFactorForm } from '../second-factor-form.tsx';
import { useType } from '../type.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '440px', borderRadius: '16px' },
  sandbox: { display: 'grid', gap: '6px', justifyItems: 'start', marginBottom: '20px' },
  line: { color: own.text2, marginBottom: '16px' },
});

/**
 * When the API asks for the second factor, this dialog asks the person; then the client makes the same call again.
 * Several calls that wait at once wait for one answer.
 */
export const StepUpDialog = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const platform = usePlatform();
  const session = useSessionQuery().data;
  const sandboxPerson = platform?.sandbox === true ? (session?.person ?? undefined) : undefined;
  const oneClick = useAction((upn: string, key) => api.post('/api/v1/sandbox/sign-in', { upn }, { key }));
  const waiting = useRef<{ promise: Promise<boolean>; settle: (done: boolean) => void } | undefined>(undefined);
  useEffect(() => {
    onStepUp(() => {
      if (waiting.current === undefined) {
        let settle: (done: boolean) => void = () => undefined;
        const promise = new Promise<boolean>((resolve) => {
          settle = resolve;
        });
        waiting.current = { promise, settle };
        setOpen(true);
      }
      return waiting.current.promise;
    });
    return () => onStepUp(undefined);
  }, []);
  const end = (done: boolean): void => {
    setOpen(false);
    waiting.current?.settle(done);
    waiting.current = undefined;
    if (done) void queries.invalidateQueries({ queryKey: sessionKey });
  };
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_, data) => {
        if (!data.open) end(false);
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={type.dialog}>{t('frame.stepUp.title')}</DialogTitle>
          <DialogContent>
            <p className={styles.line}>{t('frame.stepUp.line')}</p>
            {open && sandboxPerson !== undefined && (
              <div className={styles.sandbox}>
                <Button
                  appearance="primary"
                  disabledFocusable={oneClick.busy}
                  onClick={() =>
                    void oneClick.run(sandboxPerson.upn).then((answer) => (answer.done ? end(true) : undefined))
                  }
                >
                  {t('signIn.sandboxConfirm', { name: sandboxPerson.name })}
                </Button>
                <span className={type.caption}>{t('signIn.sandboxConfirmLine')}</span>
              </div>
            )}
            {open && <SecondFactorForm recovery={false} onDone={() => end(true)} onCancel={() => end(false)} />}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
