import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { Api } from '../../api/types.gen.ts';
import { useDialogSurface } from '../../parts/dialog-surface.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { useType } from '../../parts/type.ts';
import { langOf, usePreferences } from '../../preferences.ts';
import { at } from '../../theme.ts';

type Agreement = Api['readCustomerAgreement']['answer'];

const useStyles = makeStyles({
  text: {
    display: 'grid',
    gap: '12px',
    maxHeight: '60dvh',
    overflowY: 'auto',
    paddingRight: '8px',
    [at.phone]: { maxHeight: 'none' },
  },
});

/** The customer agreement to read, in the language on screen (domain 3.7). */
export const AgreementDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const styles = useStyles();
  const surface = useDialogSurface();
  const type = useType();
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const query = useQuery({
    queryKey: ['agreements', 'customer'],
    queryFn: ({ signal }) => api.get<Agreement>('/api/v1/agreements/customer', { signal }),
    enabled: open,
  });
  const [, ...paragraphs] = (query.data?.text[locale] ?? '').split('\n\n');
  return (
    <Dialog
      open={open}
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface className={surface.wide}>
        <DialogBody>
          <DialogTitle className={type.dialog}>{t('acceptance.agreement.title')}</DialogTitle>
          {/* Scrolls by itself, so the keyboard must be able to reach it. */}
          <DialogContent className={styles.text} tabIndex={0} lang={langOf(locale)}>
            {query.isPending && <SkeletonRows label={t('acceptance.agreement.loading')} rows={6} />}
            {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
            {query.data !== undefined && (
              <>
                <p className={type.caption}>{t('acceptance.answer.version', { version: query.data.version })}</p>
                {paragraphs.map((paragraph) => (
                  <p key={paragraph} className={mergeClasses(type.body, type.quiet)}>
                    {paragraph}
                  </p>
                ))}
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
