import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { Fragment, type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../preferences.ts';
import { at, own } from '../theme.ts';
import { onRowKey } from './row-keys.ts';
import { SkeletonBar, skeletonFade, skeletonWidth, upTo, useSlow } from './skeleton-rows.tsx';
import { useType } from './type.ts';

export type Column<Row> = {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** CSS width; without one the column shares what is left. */
  readonly width?: string;
  /** The column people look for: strong, and the others quiet. */
  readonly main?: boolean;
  readonly end?: boolean;
  /** Stays out below 1280 px. */
  readonly wideOnly?: boolean;
  /** The head shows nothing, but says the label to screen readers (star, arrow). */
  readonly hideLabel?: boolean;
  readonly sorted?: 'ascending' | 'descending' | undefined;
  readonly onSort?: () => void;
  /** How its skeleton looks. */
  readonly skeleton?: 'bar' | 'badge' | 'dot';
};

export type Selection = {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
};

export type DataTableProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while loading: then skeleton rows stand in the real column widths. */
  readonly rows: readonly Row[] | undefined;
  /** "Loading customers" */
  readonly loadingLabel: string;
  readonly rowKey: (row: Row) => string;
  readonly rowName: (row: Row) => string;
  /** Key of the row that is open in place, and what stands under it. */
  readonly expanded?: string | null;
  readonly onExpand?: (key: string | null) => void;
  readonly details?: (row: Row) => ReactNode;
  /** Enter on a row. */
  readonly onOpen?: (row: Row) => void;
  readonly selection?: Selection;
  /** The row a panel shows. */
  readonly current?: string | null;
  readonly density?: 'row' | 'dense' | 'two-lines';
  /** A heading above the first row of each group, as the day of a log. Rows of a group stand together. */
  readonly groupOf?: (row: Row) => string;
  /** A row as a block, below 640 px. */
  readonly block: (row: Row) => ReactNode;
};

const HEIGHT = { row: 44, dense: 40, 'two-lines': 60 } as const;

const useStyles = makeStyles({
  scroller: { overflowX: 'auto', minWidth: 0 },
  table: { width: '100%', borderCollapse: 'collapse', backgroundColor: 'transparent' },
  head: {
    height: '32px',
    verticalAlign: 'middle',
    boxSizing: 'border-box',
    fontSize: '12px',
    fontWeight: 600,
    color: own.text3,
    padding: '0 8px',
    whiteSpace: 'nowrap',
    minWidth: 0,
    '& .fui-TableHeaderCell__button': {
      fontWeight: 600,
      minHeight: '31px',
      padding: 0,
      fontSize: '12px',
      color: 'inherit',
    },
    '& .fui-TableHeaderCell__sortIcon': { color: own.text2 },
  },
  headRow: { borderBottom: `1px solid ${own.line2}`, ':hover': { backgroundColor: 'transparent' } },
  end: { textAlign: 'right', '& .fui-TableHeaderCell__button': { justifyContent: 'flex-end' } },
  row: {
    borderBottom: `1px solid ${own.line}`,
    backgroundColor: 'transparent',
    cursor: 'default',
    outlineStyle: 'none',
    ':hover': { backgroundColor: own.soft, color: own.text },
    ':hover:active': { backgroundColor: own.soft, color: own.text },
    ':focus-visible': { outline: `2px solid ${own.focus}`, outlineOffset: '-2px', borderRadius: '4px' },
  },
  skeletonRow: {
    borderBottomStyle: 'none',
    boxShadow: `inset 0 -1px 0 ${own.line}`,
    ':hover': { backgroundColor: 'transparent' },
  },
  openable: { cursor: 'pointer' },
  openRow: { backgroundColor: own.soft, borderBottomColor: own.soft },
  chosen: {
    backgroundColor: own.accentSoft,
    ':hover': { backgroundColor: own.accentSoft },
    // A badge in the colour of the row would be gone.
    '& [data-tone="accent"]': { backgroundColor: own.sheet },
  },
  cell: {
    padding: '0 8px',
    fontSize: '14px',
    lineHeight: '20px',
    color: own.text2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    boxSizing: 'border-box',
    minWidth: 0,
    height: 'auto',
    ':lang(zh)': { lineHeight: '22px' },
  },
  main: { color: own.text, fontWeight: 600 },
  control: { width: '36px', padding: 0, overflow: 'visible' },
  expander: {
    minWidth: '34px',
    width: '34px',
    height: '34px',
    padding: 0,
    '& .fui-Button__icon': { fontSize: '16px', width: '16px', height: '16px' },
  },
  details: {
    backgroundColor: own.soft,
    padding: '0 20px 20px 52px',
    height: 'auto',
    overflow: 'visible',
    whiteSpace: 'normal',
    cursor: 'default',
  },
  detailsRow: { borderBottom: `1px solid ${own.line}`, ':hover': { backgroundColor: own.soft } },
  groupRow: { borderBottom: `1px solid ${own.line2}`, ':hover': { backgroundColor: 'transparent' } },
  group: {
    height: '36px',
    boxSizing: 'border-box',
    padding: '12px 12px 4px',
    textAlign: 'left',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: 600,
    color: own.text2,
  },
  blockGroup: { fontSize: '12px', lineHeight: '16px', fontWeight: 600, color: own.text2, paddingBottom: '10px' },
  opening: {
    animationName: { from: { opacity: 0, transform: 'translateY(-4px)' }, to: { opacity: 1, transform: 'none' } },
    animationDuration: '150ms',
    animationTimingFunction: 'ease-out',
  },
  words: { marginTop: '12px' },
  blocks: { borderTop: `1px solid ${own.line}`, marginInline: '-16px' },
  block: { borderBottom: `1px solid ${own.line}`, padding: '14px 16px' },
  blockOpen: { backgroundColor: own.soft },
  blockTop: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  blockBody: { flexGrow: 1, minWidth: 0 },
  blockExpander: { minWidth: '44px', width: '44px', height: '44px', marginRight: '-10px' },
  blockDetails: { paddingTop: '12px' },
  hideWide: { [at.belowWide]: { display: 'none' } },
});

/** Words that a column cuts off are told whole under the mouse; an open record tells them to everybody. */
const tellWhole = ({ currentTarget: cell }: PointerEvent<HTMLElement>): void => {
  const parts = [cell, ...cell.querySelectorAll('span')];
  if (parts.some((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth)) cell.title = cell.innerText;
  else cell.removeAttribute('title');
};

/**
 * A list as a table: rows of 44 px, a record that opens under its row, selection, sorting, and the keys of the design
 * guide (arrows move, Enter opens, Right and Left show and hide, Space selects). Below 640 px rows become blocks.
 */
export const DataTable = <Row,>(props: DataTableProps<Row>) =>
  useWidth() === 'phone' ? <Blocks {...props} /> : <Grid {...props} />;

const Grid = <Row,>(props: DataTableProps<Row>) => {
  const {
    label,
    columns,
    rows,
    rowKey,
    rowName,
    expanded,
    onExpand,
    details,
    onOpen,
    selection,
    current,
    density = 'row',
    groupOf,
  } = props;
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState<string>();
  const lastChosen = useRef<string>(undefined);
  const slow = useSlow(rows === undefined);
  const expandable = details !== undefined && onExpand !== undefined;
  const shown = rows ?? [];
  const keys = shown.map(rowKey);
  const tabStop = focused !== undefined && keys.includes(focused) ? focused : keys[0];
  const wide = useWidth() === 'wide';
  // What spans the table spans only columns that are there: one more would make room for itself.
  const visible = columns.filter((column) => wide || column.wideOnly !== true).length;
  const before = (expandable ? 1 : 0) + (selection === undefined ? 0 : 1);
  const span = visible + before;

  const choose = (key: string, range: boolean): void => {
    if (selection === undefined) return;
    const next = new Set(selection.selected);
    const from = range && lastChosen.current !== undefined ? keys.indexOf(lastChosen.current) : -1;
    if (from >= 0) {
      const to = keys.indexOf(key);
      for (const one of keys.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
    } else if (next.has(key)) next.delete(key);
    else next.add(key);
    lastChosen.current = key;
    selection.onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void =>
    onRowKey(event, body.current, {
      expand: expandable
        ? (key, open) => onExpand(open ? key : expanded === key ? null : (expanded ?? null))
        : undefined,
      open: (key) => {
        const row = shown[keys.indexOf(key)];
        if (row !== undefined && onOpen !== undefined) onOpen(row);
        else if (expandable) onExpand(expanded === key ? null : key);
      },
      select: selection === undefined ? undefined : choose,
    });
  const chosenHere = keys.filter((key) => selection?.selected.has(key) === true).length;

  return (
    <>
      <div className={styles.scroller}>
        <Table className={styles.table} aria-label={label} aria-busy={rows === undefined} noNativeElements={false}>
          <TableHeader>
            <TableRow className={styles.headRow}>
              {selection !== undefined && (
                <TableHeaderCell className={mergeClasses(styles.head, styles.control)}>
                  <Checkbox
                    aria-label={t('common.selectAll')}
                    checked={chosenHere === 0 ? false : chosenHere === keys.length ? true : 'mixed'}
                    onChange={() => {
                      const next = new Set(selection.selected);
                      for (const key of keys) chosenHere === keys.length ? next.delete(key) : next.add(key);
                      selection.onChange(next);
                    }}
                  />
                </TableHeaderCell>
              )}
              {expandable && (
                <TableHeaderCell className={mergeClasses(styles.head, styles.control)}>
                  <span className={type.hidden}>{t('common.details')}</span>
                </TableHeaderCell>
              )}
              {columns.map((column) => (
                <TableHeaderCell
                  key={column.id}
                  className={mergeClasses(
                    styles.head,
                    column.end === true && styles.end,
                    column.wideOnly === true && styles.hideWide,
                  )}
                  style={column.width === undefined ? undefined : { width: column.width }}
                  sortable={column.onSort !== undefined}
                  {...(column.sorted === undefined ? {} : { sortDirection: column.sorted })}
                  {...(column.onSort === undefined ? {} : { onClick: column.onSort })}
                >
                  {column.hideLabel === true ? <span className={type.hidden}>{column.label}</span> : column.label}
                </TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody ref={body} onKeyDown={onKeyDown}>
            {rows === undefined && slow && (
              <SkeletonTableRows columns={columns} before={before} height={HEIGHT[density]} />
            )}
            {shown.map((row, index) => {
              const key = rowKey(row);
              const group = startsGroup(shown, index, groupOf);
              const open = expandable && expanded === key;
              const chosen = selection?.selected.has(key) === true;
              return (
                <Fragment key={key}>
                  {group !== undefined && (
                    <TableRow className={styles.groupRow}>
                      <th scope="colgroup" colSpan={span} className={styles.group}>
                        {group}
                      </th>
                    </TableRow>
                  )}
                  <TableRow
                    data-row={key}
                    tabIndex={key === tabStop ? 0 : -1}
                    onFocus={() => setFocused(key)}
                    onClick={(event) => {
                      const hit =
                        event.target instanceof Element
                          ? event.target.closest('a,button,input,label,[role="checkbox"]')
                          : null;
                      if (hit !== null || window.getSelection()?.isCollapsed === false) return;
                      if (onOpen !== undefined && !expandable) onOpen(row);
                      else if (expandable) onExpand(open ? null : key);
                    }}
                    style={{ height: HEIGHT[density] }}
                    className={mergeClasses(
                      styles.row,
                      (expandable || onOpen !== undefined) && styles.openable,
                      open && styles.openRow,
                      (chosen || current === key) && styles.chosen,
                    )}
                    aria-current={current === key ? 'true' : undefined}
                  >
                    {selection !== undefined && (
                      <TableCell className={mergeClasses(styles.cell, styles.control)}>
                        <Checkbox
                          aria-label={t('common.select', { name: rowName(row) })}
                          checked={chosen}
                          onClick={(event) => {
                            if (!event.shiftKey) return;
                            event.preventDefault();
                            choose(key, true);
                          }}
                          onChange={() => choose(key, false)}
                        />
                      </TableCell>
                    )}
                    {expandable && (
                      <TableCell className={mergeClasses(styles.cell, styles.control)}>
                        <Button
                          appearance="subtle"
                          className={styles.expander}
                          data-control="expand"
                          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
                          aria-label={t(open ? 'common.hideDetails' : 'common.showDetails', { name: rowName(row) })}
                          aria-expanded={open}
                          {...(open ? { 'aria-controls': `${id}-open` } : {})}
                          onClick={() => onExpand(open ? null : key)}
                        />
                      </TableCell>
                    )}
                    {columns.map((column) => (
                      <TableCell
                        key={column.id}
                        className={mergeClasses(
                          styles.cell,
                          column.main === true && styles.main,
                          column.end === true && styles.end,
                          column.wideOnly === true && styles.hideWide,
                        )}
                        onPointerEnter={tellWhole}
                      >
                        {column.cell(row)}
                      </TableCell>
                    ))}
                  </TableRow>
                  {open && (
                    <TableRow className={styles.detailsRow} id={`${id}-open`}>
                      <TableCell colSpan={span} className={styles.details}>
                        <div className={styles.opening}>{details(row)}</div>
                      </TableCell>
                    </TableRow>
                  )}
                </Fragment>
              );
            })}
          </TableBody>
        </Table>
      </div>
      <Loading label={props.loadingLabel} slow={slow} />
      {selection !== undefined && (
        <span className={type.hidden} role="status">
          {selection.selected.size === 0 ? '' : t('common.selected', { count: selection.selected.size })}
        </span>
      )}
    </>
  );
};

/** The heading of the group that begins with this row; undefined inside a group. */
const startsGroup = <Row,>(
  rows: readonly Row[],
  index: number,
  groupOf: ((row: Row) => string) | undefined,
): string | undefined => {
  const [row, before] = [rows[index], rows[index - 1]];
  if (groupOf === undefined || row === undefined) return undefined;
  const group = groupOf(row);
  return before !== undefined && groupOf(before) === group ? undefined : group;
};

const Loading = ({ label, slow }: { label: string; slow: boolean }) => {
  const styles = useStyles();
  const type = useType();
  return (
    <p className={mergeClasses(type.caption, slow && styles.words)} role="status">
      {slow ? label : ''}
    </p>
  );
};

const SkeletonTableRows = <Row,>({
  columns,
  before,
  height,
}: {
  columns: readonly Column<Row>[];
  before: number;
  height: number;
}) => {
  const styles = useStyles();
  return upTo(11).map((index) => (
    <TableRow
      key={index}
      className={styles.skeletonRow}
      style={{ height, opacity: skeletonFade(index, 11) }}
      aria-hidden="true"
    >
      {upTo(before).map((cell) => (
        <TableCell key={cell} className={mergeClasses(styles.cell, styles.control)} style={{ paddingLeft: 10 }}>
          <SkeletonBar width="14px" />
        </TableCell>
      ))}
      {columns.map((column) => (
        <TableCell key={column.id} className={mergeClasses(styles.cell, column.wideOnly === true && styles.hideWide)}>
          {column.skeleton === 'dot' ? (
            <SkeletonBar width="16px" />
          ) : (
            <SkeletonBar
              width={column.skeleton === 'badge' ? '76%' : skeletonWidth(index)}
              tall={column.skeleton === 'badge'}
            />
          )}
        </TableCell>
      ))}
    </TableRow>
  ));
};

const Blocks = <Row,>({
  label,
  rows,
  rowKey,
  rowName,
  expanded,
  onExpand,
  details,
  groupOf,
  block,
  loadingLabel,
  selection,
  current,
}: DataTableProps<Row>) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const id = useId();
  const slow = useSlow(rows === undefined);
  return (
    <>
      <ul className={styles.blocks} aria-label={label} aria-busy={rows === undefined}>
        {(rows ?? []).map((row, index) => {
          const key = rowKey(row);
          const group = startsGroup(rows ?? [], index, groupOf);
          const open = expanded === key && details !== undefined;
          return (
            <li key={key} className={mergeClasses(styles.block, (open || current === key) && styles.blockOpen)}>
              {group !== undefined && <h2 className={styles.blockGroup}>{group}</h2>}
              <div className={styles.blockTop}>
                {selection !== undefined && (
                  <Checkbox
                    aria-label={t('common.select', { name: rowName(row) })}
                    checked={selection.selected.has(key)}
                    onChange={() => {
                      const next = new Set(selection.selected);
                      if (!next.delete(key)) next.add(key);
                      selection.onChange(next);
                    }}
                  />
                )}
                <div className={styles.blockBody}>{block(row)}</div>
                {details !== undefined && onExpand !== undefined && (
                  <Button
                    appearance="subtle"
                    className={styles.blockExpander}
                    icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
                    aria-label={t(open ? 'common.hideDetails' : 'common.showDetails', { name: rowName(row) })}
                    aria-expanded={open}
                    {...(open ? { 'aria-controls': `${id}-open` } : {})}
                    onClick={() => onExpand(open ? null : key)}
                  />
                )}
              </div>
              {open && (
                <div id={`${id}-open`} className={mergeClasses(styles.blockDetails, styles.opening)}>
                  {details(row)}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {slow &&
        upTo(5).map((index) => (
          <div
            key={index}
            className={styles.block}
            style={{ opacity: skeletonFade(index, 5), marginInline: -16 }}
            aria-hidden="true"
          >
            <SkeletonBar width={skeletonWidth(index)} />
          </div>
        ))}
      <Loading label={loadingLabel} slow={slow} />
    </>
  );
};
