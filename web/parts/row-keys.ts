import type { KeyboardEvent } from 'react';

export type RowKeys = {
  readonly expand?: ((key: string, open: boolean) => void) | undefined;
  readonly open: (key: string) => void;
  readonly select?: ((key: string, range: boolean) => void) | undefined;
};

const TYPING = 'input:not([type="checkbox"]):not([type="radio"]),textarea,select,[contenteditable="true"]';

/**
 * The keys of a list. They work on a row and on the controls in it: from a button, arrows go to the same button of the
 * next row. What a control does with a key itself (Enter on a link, Space on a box) stays its own.
 */
export const onRowKey = (event: KeyboardEvent<HTMLElement>, body: HTMLElement | null, keys: RowKeys): void => {
  const target = event.target;
  if (
    !(target instanceof HTMLElement) ||
    event.nativeEvent.isComposing ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey
  )
    return;
  if (target.closest(TYPING) !== null || target.closest('[role="menu"]') !== null) return;
  const row = target.closest<HTMLElement>('[data-row]');
  const key = row?.dataset.row;
  if (body === null || row === null || key === undefined || !body.contains(row)) return;
  const onRow = target === row;
  const control = target.dataset.control;

  const move = (to: HTMLElement | undefined): void => {
    if (to === undefined) return;
    const same = control === undefined ? null : to.querySelector<HTMLElement>(`[data-control="${control}"]`);
    (same ?? to).focus();
  };
  const rows = [...body.querySelectorAll<HTMLElement>('[data-row]')];
  const index = rows.indexOf(row);

  const acts: Record<string, (() => void) | undefined> = {
    ArrowDown: () => move(rows[index + 1]),
    ArrowUp: () => move(rows[index - 1]),
    Home: () => move(rows[0]),
    End: () => move(rows[rows.length - 1]),
    ArrowRight: keys.expand === undefined ? undefined : () => keys.expand?.(key, true),
    ArrowLeft: keys.expand === undefined ? undefined : () => keys.expand?.(key, false),
    Enter: onRow ? () => keys.open(key) : undefined,
    ' ': onRow && keys.select !== undefined ? () => keys.select?.(key, event.shiftKey) : undefined,
  };
  const act = acts[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
};
