import { Button, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { own } from '../theme.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px',
    paddingTop: '8px',
    minHeight: '40px',
  },
  line: { fontSize: '12px', lineHeight: '16px', color: own.text3 },
  buttons: { display: 'flex', gap: '4px' },
});

/** Previous and Next, no page numbers: the server pages by key. */
export const Pager = ({
  line,
  onPrevious,
  onNext,
}: {
  /** "1 to 50", or a count when it is known. */
  line?: string;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  if (onPrevious === undefined && onNext === undefined && line === undefined) return null;
  return (
    <nav className={styles.root} aria-label={t('common.pages')}>
      <span className={styles.line}>{line}</span>
      {(onPrevious !== undefined || onNext !== undefined) && (
        <span className={styles.buttons}>
          <Button appearance="subtle" disabledFocusable={onPrevious === undefined} onClick={onPrevious}>
            {t('common.previous')}
          </Button>
          <Button appearance="subtle" disabledFocusable={onNext === undefined} onClick={onNext}>
            {t('common.next')}
          </Button>
        </span>
      )}
    </nav>
  );
};
