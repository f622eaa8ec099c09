import { Button, Dialog, DialogSurface, makeStyles, mergeClasses } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import { type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../theme.ts';
import { useDialogSurface } from '../dialog-surface.ts';
import { SearchField, useSearchLabel } from './search-field.tsx';
import type { SearchPlace } from './search-places.ts';

const useStyles = makeStyles({
  button: { color: own.text2 },
  surface: { padding: '8px 12px 24px', boxSizing: 'border-box', overflowY: 'auto' },
  row: { display: 'flex', alignItems: 'flex-start', gap: '4px' },
  field: { flexGrow: 1, minWidth: 0, paddingTop: '2px' },
});

/** On a phone there is no room for the field: it gets a page of its own, with what is found under it. */
export const SearchButton = ({
  places,
  buttonRef,
}: {
  places: readonly SearchPlace[];
  buttonRef: Ref<HTMLButtonElement>;
}) => {
  const styles = useStyles();
  const surface = useDialogSurface();
  const { t } = useTranslation();
  const label = useSearchLabel(places);
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button
        ref={buttonRef}
        appearance="subtle"
        size="large"
        className={styles.button}
        icon={<SearchRegular />}
        aria-label={label}
        onClick={() => setOpen(true)}
      />
      <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
        <DialogSurface className={mergeClasses(surface.small, styles.surface)} aria-label={label}>
          <div className={styles.row}>
            <div className={styles.field}>
              <SearchField places={places} inputRef={field} whole onLeave={close} />
            </div>
            <Button
              appearance="subtle"
              size="large"
              icon={<DismissRegular />}
              aria-label={t('common.close')}
              onClick={close}
            />
          </div>
        </DialogSurface>
      </Dialog>
    </>
  );
};
