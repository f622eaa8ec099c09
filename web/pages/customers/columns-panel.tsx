import { Button, Checkbox, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Panel } from '../../parts/panel.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import {
  OPTIONAL,
  type OptionalColumn,
  PAGE_SIZES,
  setListLayout,
  useChosenColumns,
  useListLayout,
} from './list-layout.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '20px', justifyItems: 'start' },
  list: { display: 'grid', border: 'none', margin: 0, padding: 0, minWidth: 0, justifyItems: 'start' },
});

/** Which columns stand in the list, and how many customers a page has. */
export const ColumnsPanel = ({ onClose }: { onClose: () => void }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const isProvider = useSession().organization.kind === 'provider';
  const layout = useListLayout();
  const columns = useChosenColumns();
  const nameOf = (column: OptionalColumn): string =>
    column === 'fellows'
      ? t(isProvider ? 'customers.columns.reseller' : 'customers.columns.provider')
      : t(`customers.columns.${column}`);
  return (
    <Panel title={t('customers.commands.columns')} line={t('customers.view.line')} onClose={onClose}>
      <div className={styles.root}>
        <fieldset className={styles.list} aria-label={t('customers.view.shown')}>
          <span className={type.caption}>{t('customers.view.shown')}</span>
          {OPTIONAL.map((column) => (
            <Checkbox
              key={column}
              label={nameOf(column)}
              checked={columns.includes(column)}
              onChange={(_, data) =>
                setListLayout({
                  columns: OPTIONAL.filter((one) => (one === column ? data.checked === true : columns.includes(one))),
                })
              }
            />
          ))}
        </fieldset>
        <div className={styles.list}>
          <span className={type.caption} id="per-page">
            {t('customers.view.perPage')}
          </span>
          <RadioGroup
            layout="horizontal"
            aria-labelledby="per-page"
            value={String(layout.perPage)}
            onChange={(_, data) =>
              setListLayout({ perPage: PAGE_SIZES.find((size) => String(size) === data.value) ?? layout.perPage })
            }
          >
            {PAGE_SIZES.map((size) => (
              <Radio key={size} value={String(size)} label={format.number(size)} />
            ))}
          </RadioGroup>
        </div>
        <Button onClick={() => setListLayout({ columns: undefined, perPage: 50 })}>{t('customers.view.reset')}</Button>
      </div>
    </Panel>
  );
};
