import '@fontsource/ibm-plex-mono/latin-400.css';
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
  mergeClasses,
  Spinner,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { useDialogSurface } from '../../parts/dialog-surface.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import type { PublicInvitation } from './shapes.ts';
import type { InvitationLink } from './use-link.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gap: '16px' },
  code: { fontFamily: own.mono, fontSize: '20px', lineHeight: '28px', letterSpacing: '0.04em', color: own.text },
  check: { padding: '12px 16px', borderRadius: '10px', backgroundColor: own.soft2, display: 'grid', gap: '2px' },
});

/** Check the link by telephone, or tell the operator that it looks like abuse (domain 5.3). */
export const ReportDialog = ({
  open,
  invitation,
  link,
  onClose,
}: {
  open: boolean;
  invitation: PublicInvitation;
  link: InvitationLink;
  onClose: () => void;
}) => {
  const styles = useStyles();
  const surface = useDialogSurface();
  const type = useType();
  const { t } = useTranslation();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const report = useAction((input: string, key) =>
    api.post(`/api/v1/acceptances/${link.token}/report`, { reason: input }, { key }),
  );
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (reason.trim() === '') return;
    const answer = await report.run(reason.trim());
    if (!answer.done) return;
    toast(t('acceptance.report.done'));
    setReason('');
    setAsked(false);
    onClose();
  };
  const empty = asked && reason.trim() === '';
  return (
    <Dialog
      open={open}
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface className={surface.small}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <DialogBody>
            <DialogTitle className={type.dialog}>{t('acceptance.report.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              <div className={styles.check}>
                <p className={type.caption}>{t('acceptance.report.code')}</p>
                <p className={styles.code}>{invitation.linkCode}</p>
                <p className={mergeClasses(type.body, type.quiet)}>{t('acceptance.report.codeLine')}</p>
              </div>
              <Field
                label={t('acceptance.report.reason')}
                hint={t('acceptance.report.line')}
                {...(empty ? { validationMessage: t('acceptance.report.reasonEmpty') } : {})}
              >
                <Textarea
                  value={reason}
                  onChange={(_, data) => setReason(data.value)}
                  rows={3}
                  maxLength={1000}
                  resize="vertical"
                />
              </Field>
              {report.failure !== undefined && <FailureNote failure={report.failure} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('common.cancel')}</Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={report.busy}
                {...(report.busy ? { icon: <Spinner size="tiny" /> } : {})}
              >
                {t('acceptance.report.submit')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
