import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge, type BadgeTone } from '../../parts/badge.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import { useType } from '../../parts/type.ts';
import type { ImportPreview } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '16px', minWidth: 0 },
  block: { display: 'grid', gap: '4px', justifyItems: 'start' },
});

type Fault = ImportPreview['faults'][number];
type Change = ImportPreview['changes'][number];

/** What an import would do: faults first, since with any nothing can be imported; else the changes and the one button. */
export const PreviewResult = ({
  preview,
  scheduled,
  busy,
  onApply,
}: {
  preview: ImportPreview;
  scheduled: boolean;
  busy: boolean;
  onApply: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { takesOverFrom, faultCount, changes, added, changed, withdrawn, items } = preview;
  return (
    <section className={styles.root} aria-label={t('catalog.importing.result')}>
      {faultCount > 0 ? (
        <Faults preview={preview} />
      ) : (
        <>
          <h2 className={type.section}>{t('catalog.importing.result')}</h2>
          <Facts
            facts={[
              { name: t('catalog.importing.items'), value: format.number(items) },
              { name: t('catalog.importing.added'), value: format.number(added) },
              { name: t('catalog.importing.changed'), value: format.number(changed) },
              { name: t('catalog.importing.withdrawn'), value: format.number(withdrawn) },
            ]}
          />
          <p className={type.caption}>
            {takesOverFrom === 0
              ? t('catalog.importing.comparedWithNone')
              : t('catalog.importing.comparedWith', { number: format.number(takesOverFrom) })}
          </p>
          {changes.length === 0 ? (
            <Note tone="info">{t('catalog.importing.nothing')}</Note>
          ) : (
            <>
              <div>
                <Button
                  appearance="primary"
                  disabledFocusable={busy}
                  {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
                  onClick={onApply}
                >
                  {t(scheduled ? 'catalog.importing.applyAt' : 'catalog.importing.apply')}
                </Button>
              </div>
              <Changes changes={changes} />
              {added + changed + withdrawn > changes.length && (
                <p className={type.caption}>
                  {t('catalog.importing.firstChanges', { number: format.number(changes.length) })}
                </p>
              )}
            </>
          )}
        </>
      )}
    </section>
  );
};

const Faults = ({ preview }: { preview: ImportPreview }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const label = (name: 'line' | 'column' | 'item' | 'fault' | 'value') => t(`catalog.importing.faultColumns.${name}`);
  const line = (fault: Fault): string => (fault.line === null ? '' : format.number(fault.line));
  const columns: readonly Column<Fault>[] = [
    { id: 'line', label: label('line'), width: '56px', end: true, cell: line },
    { id: 'column', label: label('column'), width: '130px', main: true, cell: (fault) => fault.column },
    {
      id: 'fault',
      label: label('fault'),
      cell: (fault) => <span style={{ whiteSpace: 'normal' }}>{t(`catalog.faults.${fault.code}`)}</span>,
    },
    { id: 'value', label: label('value'), width: '110px', cell: (fault) => fault.value ?? '' },
    { id: 'item', label: label('item'), width: '196px', wideOnly: true, cell: (fault) => fault.item ?? '' },
  ];
  const { faults, faultCount } = preview;
  return (
    <>
      <Note tone="danger">
        {t('catalog.importing.faults', { count: faultCount, number: format.number(faultCount) })}
      </Note>
      <DataTable
        label={label('fault')}
        loadingLabel={t('catalog.loading')}
        columns={columns}
        rows={faults}
        rowKey={(fault) => `${fault.line} ${fault.column} ${fault.item} ${fault.code} ${fault.value}`}
        rowName={(fault) => `${line(fault)} ${fault.column}`}
        block={(fault) => (
          <div className={styles.block}>
            <span className={type.strong}>
              {line(fault)} {fault.column}
            </span>
            <span className={type.body}>{t(`catalog.faults.${fault.code}`)}</span>
            <span className={type.caption}>{fault.value ?? ''}</span>
          </div>
        )}
      />
      {faultCount > faults.length && (
        <p className={type.caption}>{t('catalog.importing.firstFaults', { number: format.number(faults.length) })}</p>
      )}
    </>
  );
};

const TONES: Readonly<Record<Change['change'], BadgeTone>> = {
  added: 'success',
  changed: 'accent',
  withdrawn: 'warning',
};

const Changes = ({ changes }: { changes: ImportPreview['changes'] }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const label = (name: 'change' | 'item' | 'name' | 'members') => t(`catalog.importing.changeColumns.${name}`);
  const members = (change: Change): string =>
    format.list(change.members.map((member) => t(`catalog.members.${member}`)));
  const badge = (change: Change) => (
    <Badge tone={TONES[change.change]}>{t(`catalog.importing.${change.change}`)}</Badge>
  );
  const columns: readonly Column<Change>[] = [
    { id: 'name', label: label('name'), main: true, cell: (change) => change.names[format.locale] },
    { id: 'change', label: label('change'), width: '108px', cell: badge },
    { id: 'members', label: label('members'), width: '34%', cell: members },
    { id: 'item', label: label('item'), width: '196px', wideOnly: true, cell: (change) => change.id },
  ];
  return (
    <DataTable
      label={t('catalog.importing.result')}
      loadingLabel={t('catalog.loading')}
      columns={columns}
      rows={changes}
      density="dense"
      rowKey={(change) => change.id}
      rowName={(change) => change.names[format.locale]}
      block={(change) => (
        <div className={styles.block}>
          <span className={type.strong}>{change.names[format.locale]}</span>
          {badge(change)}
          <span className={type.caption}>{members(change)}</span>
        </div>
      )}
    />
  );
};
