import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ApiFailure } from '../../../api/client.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { useFailureText } from '../../../parts/failure-text.ts';
import { Note } from '../../../parts/note.tsx';

const useStyles = makeStyles({ acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Save and Cancel; and when somebody else was faster, which of the two texts is to stay. */
export const SaveFoot = ({
  busy,
  failure,
  onCancel,
  onSaved,
  onMine,
}: {
  busy: boolean;
  failure: ApiFailure | undefined;
  onCancel: () => void;
  /** Takes what the other one saved. */
  onSaved: () => void;
  /** Saves over it. */
  onMine: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const failureText = useFailureText();
  return (
    <>
      {failure?.code === 'conflict' ? (
        <Note tone="danger">
          <p>{failureText(failure)}</p>
          <span className={styles.acts}>
            <Button size="small" onClick={onSaved}>
              {t('organization.showSaved')}
            </Button>
            <Button size="small" onClick={onMine}>
              {t('organization.saveMine')}
            </Button>
          </span>
        </Note>
      ) : (
        failure !== undefined && <FailureNote failure={failure} />
      )}
      <div className={styles.acts}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={busy}
          {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {t('common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </>
  );
};
