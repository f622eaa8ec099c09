import { Button, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '10px 16px',
    marginInline: '-16px',
    marginTop: 'auto',
    backgroundColor: own.sheet,
    borderTop: `1px solid ${own.line2}`,
  },
  words: { flexGrow: 1 },
});

/** Where there is no room for the panel beside the list: choose first, then tag. */
export const TaggingBar = ({ count, onOpen, onClose }: { count: number; onOpen: () => void; onClose: () => void }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  return (
    <div className={styles.root}>
      <span className={`${type.body} ${styles.words}`}>
        {count === 0 ? t('customers.tags.choose') : t('customers.tags.lineSome', { count })}
      </span>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button appearance="primary" disabledFocusable={count === 0} onClick={onOpen}>
        {t('customers.tags.open')}
      </Button>
    </div>
  );
};
