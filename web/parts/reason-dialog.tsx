import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Spinner,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../api/action.ts';
import { useDialogSurface } from './dialog-surface.ts';
import { FailureNote } from './failure-note.tsx';
import { useType } from './type.ts';

const useStyles = makeStyles({ content: { display: 'grid', gap: '14px', paddingTop: '4px' } });

type Words = {
  readonly title: string;
  readonly reason: string;
  /** Who will read it. */
  readonly hint: string;
  /** Said when there is none. */
  readonly required: string;
  readonly submit: string;
};

/** Asks why something is refused. Somebody reads the reason, so there has to be one; `act` gets it without its edges. */
export const ReasonDialog = ({
  words,
  act,
  onClose,
}: {
  words: Words;
  act: Action<string, unknown>;
  onClose: () => void;
}) => {
  const styles = useStyles();
  const surface = useDialogSurface();
  const type = useType();
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(false);
  const reason = text.trim();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={surface.small}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setChecked(true);
            if (reason !== '' && !act.busy) void act.run(reason);
          }}
        >
          <DialogBody>
            <DialogTitle className={type.dialog}>{words.title}</DialogTitle>
            <DialogContent className={styles.content}>
              <Field
                label={words.reason}
                hint={words.hint}
                required
                {...(checked && reason === '' ? { validationMessage: words.required } : {})}
              >
                <Textarea
                  autoFocus
                  value={text}
                  maxLength={2000}
                  resize="vertical"
                  onChange={(_, data) => setText(data.value)}
                />
              </Field>
              {act.failure !== undefined && <FailureNote failure={act.failure} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('common.cancel')}</Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={act.busy}
                {...(act.busy ? { icon: <Spinner size="tiny" /> } : {})}
              >
                {words.submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
