import { Button, makeStyles, mergeClasses, Spinner } from '@fluentui/react-components';
import { DismissRegular, KeyRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useType } from '../../../parts/type.ts';
import { at, own } from '../../../theme.ts';
import type { UserSelection } from './use-selection.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '4px 8px',
    padding: '4px 6px 4px 14px',
    marginBottom: '8px',
    borderRadius: '10px',
    backgroundColor: own.accentSoft,
    [at.phone]: { position: 'sticky', bottom: '8px', zIndex: 2, marginTop: '8px' },
  },
  count: { color: own.accentText, fontWeight: 600, marginRight: '6px' },
  far: { marginLeft: 'auto', color: own.accentText },
});

/** How many users are chosen, and what can be done with them (picture 08). */
export const SelectionBar = ({
  selection,
  total,
  onManage,
}: {
  selection: UserSelection;
  /** How many the list has in all; undefined when it is filtered, then nobody knows. */
  total: number | undefined;
  onManage: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { length } = selection.users;
  return (
    <section className={styles.root} aria-label={t('licenses.selection.bar')}>
      <span className={mergeClasses(type.body, styles.count)}>
        {t('common.selected', { count: length, number: format.number(length) })}
      </span>
      <Button appearance="subtle" icon={<KeyRegular />} onClick={onManage}>
        {t('licenses.manage')}
      </Button>
      {(total === undefined || total > length) && (
        <Button
          className={styles.far}
          appearance="subtle"
          disabledFocusable={selection.loading}
          {...(selection.loading ? { icon: <Spinner size="tiny" /> } : {})}
          onClick={() => {
            if (!selection.loading) void selection.all();
          }}
        >
          {total === undefined
            ? t('licenses.selection.allMatching')
            : t('licenses.selection.all', { number: format.number(total) })}
        </Button>
      )}
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('licenses.selection.clear')}
        onClick={selection.clear}
      />
    </section>
  );
};
