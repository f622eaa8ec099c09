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
import { useFormat } from '../../i18n/use-format.ts';
import { useDialogSurface } from '../../parts/dialog-surface.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useType } from '../../parts/type.ts';
import type { Answer } from './answer.tsx';
import { type PublicInvitation, partnersOf, type Review } from './shapes.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gap: '16px' },
});

/** Declining ends the link, so it asks once; the reason is a courtesy (domain 3.4). */
export const DeclineDialog = ({
  open,
  invitation,
  review,
  answer,
  onClose,
}: {
  open: boolean;
  invitation: PublicInvitation;
  review: Review;
  answer: Answer;
  onClose: () => void;
}) => {
  const styles = useStyles();
  const surface = useDialogSurface();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const inviter = invitation.inviter.name;
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_, data) => {
        if (!data.open && !answer.declining) onClose();
      }}
    >
      <DialogSurface className={surface.small}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!answer.declining) void answer.decline(reason);
          }}
        >
          <DialogBody>
            <DialogTitle className={type.dialog}>
              {t('acceptance.decline.title', { partners: format.list(partnersOf(invitation).map(({ name }) => name)) })}
            </DialogTitle>
            <DialogContent className={styles.content}>
              <p>{t('acceptance.decline.line', { organization: review.organization.name, inviter })}</p>
              <Field
                label={{
                  children: (
                    <>
                      {t('acceptance.decline.reason')} <span className={type.caption}>{t('common.optional')}</span>
                    </>
                  ),
                }}
                hint={t('acceptance.decline.reasonHint', { inviter })}
              >
                <Textarea
                  value={reason}
                  onChange={(_, data) => setReason(data.value)}
                  rows={3}
                  maxLength={500}
                  resize="vertical"
                />
              </Field>
              {answer.declineFailure !== undefined && <FailureNote failure={answer.declineFailure} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose} disabledFocusable={answer.declining}>
                {t('common.cancel')}
              </Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={answer.declining}
                {...(answer.declining ? { icon: <Spinner size="tiny" /> } : {})}
              >
                {t('acceptance.answer.decline')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
