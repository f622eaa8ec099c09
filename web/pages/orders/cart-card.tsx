import { Button, makeStyles, mergeClasses, Tooltip } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useType } from '../../parts/type.ts';
import { at, own } from '../../theme.ts';
import type { CartLine } from './cart.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: '12px',
    padding: '20px',
    borderRadius: '12px',
    backgroundColor: own.sheet,
    boxShadow: own.shadowCard,
    /** Below the list it stays in sight, and is gone while there is nothing in it. */
    [at.belowWide]: {
      position: 'sticky',
      bottom: '12px',
      zIndex: 2,
      padding: '14px 16px',
      border: `1px solid ${own.line}`,
    },
  },
  empty: { [at.belowWide]: { display: 'none' } },
  list: { display: 'grid', gap: '4px', [at.belowWide]: { maxHeight: '104px', overflowY: 'auto' } },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  words: { display: 'grid', minWidth: 0, flexGrow: 1 },
  go: { width: '100%', maxWidth: 'none' },
});

/** What is in the cart so far, and the way on. */
export const CartCard = ({
  lines,
  empty,
  onRemove,
  onContinue,
}: {
  lines: readonly CartLine[];
  empty: string;
  onRemove: (key: string) => void;
  onContinue: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const none = lines.length === 0;
  const button = (
    <Button appearance="primary" size="large" className={styles.go} disabledFocusable={none} onClick={onContinue}>
      {t('orders.wizard.continue')}
    </Button>
  );
  return (
    <section className={mergeClasses(styles.root, none && styles.empty)} aria-labelledby={id}>
      <h2 id={id} className={type.section}>
        {t('orders.wizard.cart')}
      </h2>
      <div aria-live="polite">
        {none ? (
          <p className={mergeClasses(type.body, type.faint)}>{empty}</p>
        ) : (
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line.key} className={styles.line}>
                <span className={styles.words}>
                  <span className={type.body}>{line.names[format.locale]}</span>
                  {line.subscription !== undefined && (
                    <span className={type.caption}>{t('orders.wizard.addSeats')}</span>
                  )}
                </span>
                <Button
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={t('orders.wizard.remove', { name: line.names[format.locale] })}
                  onClick={() => onRemove(line.key)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      {none ? (
        <Tooltip content={t('orders.wizard.continueBlocked')} relationship="description" withArrow>
          {button}
        </Tooltip>
      ) : (
        button
      )}
    </section>
  );
};
