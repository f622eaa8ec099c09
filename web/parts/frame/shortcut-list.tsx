import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Switch,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { setPreferences, usePreferences } from '../../preferences.ts';
import { own } from '../../theme.ts';
import { useType } from '../type.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '460px', borderRadius: '16px' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '8px 20px',
    alignItems: 'center',
    margin: '4px 0 16px',
  },
  keys: { display: 'inline-flex', alignItems: 'center', gap: '6px', color: own.text3, fontSize: '12px' },
  key: {
    display: 'inline-grid',
    placeItems: 'center',
    minWidth: '24px',
    height: '24px',
    boxSizing: 'border-box',
    padding: '0 6px',
    border: `1px solid ${own.line2}`,
    borderBottomWidth: '2px',
    borderRadius: '6px',
    fontFamily: own.font,
    fontSize: '12px',
    color: own.text2,
  },
});

const LINES = [
  [['/'], 'search'],
  [['g', 'c'], 'customers'],
  [['g', 'i'], 'invitations'],
  [['g', 'p'], 'partners'],
  [['g', 'o'], 'orders'],
  [['g', 'l'], 'log'],
  [['↑', '↓'], 'rows'],
  [['Enter'], 'open'],
  [['←', '→'], 'expand'],
  [['?'], 'list'],
  [['Esc'], 'close'],
] as const;

/** `?`: the keys there are, and the switch that turns letters off. */
export const ShortcutList = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { keys } = usePreferences();
  return (
    <Dialog
      open={open}
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={type.dialog}>{t('frame.keys.title')}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {LINES.map(([pressed, what]) => (
                <Fragment key={what}>
                  <dt className={styles.keys}>
                    {pressed.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 && key.length === 1 && /[a-z]/.test(key) && t('frame.keys.thenKey')}
                        <kbd className={styles.key}>{key}</kbd>
                      </Fragment>
                    ))}
                  </dt>
                  <dd className={type.body}>{t(`frame.keys.${what}`)}</dd>
                </Fragment>
              ))}
            </dl>
            <Switch
              checked={keys}
              onChange={(_, data) => setPreferences({ keys: data.checked })}
              label={t('frame.keys.onOff')}
            />
            <p className={type.caption}>{t('frame.keys.onOffLine')}</p>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('common.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
