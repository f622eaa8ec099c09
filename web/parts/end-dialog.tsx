import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Spinner,
} from '@fluentui/react-components';
import {
  AlertOff20Regular,
  DismissCircle20Regular,
  DismissRegular,
  ShieldKeyhole20Regular,
} from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { at, own } from '../theme.ts';
import { FailureNote } from './failure-note.tsx';
import { Note } from './note.tsx';
import { useType } from './type.ts';

export type Effect = {
  readonly id: string;
  /** `ends` is a cross, `stays` the shield of delegated admin; anything else is given as an icon. */
  readonly icon: 'ends' | 'stays' | ReactElement;
  readonly title: string;
  readonly body?: ReactNode;
};

const useStyles = makeStyles({
  surface: {
    maxWidth: '640px',
    borderRadius: '16px',
    padding: '24px 28px',
    backgroundColor: own.sheet,
    border: 'none',
    [at.phone]: {
      maxWidth: '100vw',
      width: '100vw',
      height: '100dvh',
      maxHeight: '100dvh',
      borderRadius: 0,
      padding: '16px',
      margin: 0,
    },
  },
  body: { gap: '14px' },
  /** Room for the focus ring of the last field, which the scroller would cut; on a low screen it scrolls, nothing shrinks. */
  content: { display: 'grid', gridAutoRows: 'max-content', gap: '14px', padding: '4px', margin: '0 -4px' },
  tie: { backgroundColor: own.soft, borderRadius: '10px', padding: '12px 16px', overflowX: 'auto' },
  effects: { display: 'grid', gap: '14px' },
  effect: { display: 'grid', gridTemplateColumns: '20px 1fr', gap: '0 12px' },
  ends: { color: own.text3 },
  stays: { color: own.accentText },
  effectBody: { color: own.text2 },
  statement: { fontSize: '13px', lineHeight: '19px', color: own.text, ':lang(zh)': { lineHeight: '22px' } },
  box: { marginLeft: '-8px', '& label': { lineHeight: '19px', paddingTop: '7px' } },
  choice: { marginLeft: '-8px' },
  close: { marginRight: '-8px' },
  danger: {
    backgroundColor: own.dangerFill,
    color: '#ffffff',
    ':hover': { backgroundColor: own.dangerFillHover, color: '#ffffff' },
    ':hover:active': { backgroundColor: own.dangerFillHover, color: '#ffffff' },
  },
  acts: { [at.phone]: { '& > *': { minHeight: '44px', maxWidth: 'none', flexGrow: 1 } } },
});

/**
 * The dialog for decisions that end something. The title is a question with the name; then the tie with the broken
 * link, what ends, what stays, whom nobody tells, the statement with its box, the name to type. Only then the button.
 * Esc cancels, a click outside does nothing.
 */
export const EndDialog = ({
  open,
  title,
  tie,
  effects,
  notice,
  statement,
  choice,
  confirmName,
  confirmLabel,
  cancelLabel,
  busy = false,
  failure,
  onConfirm,
  onCancel,
}: {
  open: boolean;
  title: string;
  tie?: ReactNode;
  effects: readonly Effect[];
  /** "Nobody is notified. If your contract ..." */
  notice?: string;
  /** The statement to agree to; its box starts empty. */
  statement?: string;
  /** Something that may end in the same step. Its box starts empty, and the effects follow it. */
  choice?: { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void };
  /** The name that must be typed. */
  confirmName?: string;
  /** The command, word for word as it was on the button that opened this. */
  confirmLabel: string;
  /** Where the question is answered with no. */
  cancelLabel?: string;
  busy?: boolean;
  failure?: unknown;
  onConfirm: () => void;
  onCancel: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const [agreed, setAgreed] = useState(false);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (open) return;
    setAgreed(false);
    setTyped('');
  }, [open]);
  // The dialog would begin at its first button; it begins at the first field.
  const box = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!open) return;
    const frame = requestAnimationFrame(() => (box.current ?? field.current)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [open]);
  const sameName =
    confirmName === undefined ||
    typed.trim().localeCompare(confirmName.trim(), undefined, { sensitivity: 'accent' }) === 0;
  const ready = (statement === undefined || agreed) && sameName && !busy;
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_, data) => {
        if (!data.open && !busy) onCancel();
      }}
    >
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) onConfirm();
          }}
        >
          <DialogBody className={styles.body}>
            <DialogTitle
              className={type.dialog}
              action={
                <Button
                  appearance="subtle"
                  className={styles.close}
                  icon={<DismissRegular />}
                  aria-label={t('common.close')}
                  onClick={onCancel}
                />
              }
            >
              {title}
            </DialogTitle>
            <DialogContent className={styles.content}>
              {tie !== undefined && <div className={styles.tie}>{tie}</div>}
              <div className={styles.effects}>
                {effects.map((effect) => (
                  <div key={effect.id} className={styles.effect}>
                    <span className={effect.icon === 'stays' ? styles.stays : styles.ends} aria-hidden="true">
                      {effect.icon === 'ends' ? (
                        <DismissCircle20Regular />
                      ) : effect.icon === 'stays' ? (
                        <ShieldKeyhole20Regular />
                      ) : (
                        effect.icon
                      )}
                    </span>
                    <div>
                      <h3 className={mergeClasses(type.body, type.strong)}>{effect.title}</h3>
                      {effect.body !== undefined && (
                        <div className={mergeClasses(type.body, styles.effectBody)}>{effect.body}</div>
                      )}
                    </div>
                  </div>
                ))}
              </div>
              {notice !== undefined && (
                <Note tone="warning" icon={<AlertOff20Regular />}>
                  {notice}
                </Note>
              )}
              {choice !== undefined && (
                <Checkbox
                  {...(statement === undefined ? { ref: box } : {})}
                  className={styles.choice}
                  checked={choice.checked}
                  onChange={(_, data) => choice.onChange(data.checked === true)}
                  label={choice.label}
                />
              )}
              {statement !== undefined && (
                <Checkbox
                  ref={box}
                  className={styles.box}
                  checked={agreed}
                  onChange={(_, data) => setAgreed(data.checked === true)}
                  label={<span className={styles.statement}>{statement}</span>}
                />
              )}
              {confirmName !== undefined && (
                <Field label={t('common.typeToConfirm', { name: confirmName })}>
                  <Input
                    ref={field}
                    value={typed}
                    onChange={(_, data) => setTyped(data.value)}
                    autoComplete="off"
                    spellCheck={false}
                  />
                </Field>
              )}
              {failure !== undefined && failure !== null && <FailureNote failure={failure} />}
            </DialogContent>
            <DialogActions className={styles.acts}>
              <Button onClick={onCancel} disabledFocusable={busy}>
                {cancelLabel ?? t('common.cancel')}
              </Button>
              <Button
                type="submit"
                appearance={ready ? 'primary' : 'secondary'}
                className={ready ? styles.danger : undefined}
                disabledFocusable={!ready}
                {...(busy ? { icon: <Spinner size="tiny" aria-hidden="true" /> } : {})}
              >
                {confirmLabel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
